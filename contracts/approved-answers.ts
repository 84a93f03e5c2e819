import { z } from 'zod';
import { languageCode } from './languages.ts';

/** The passage that a manager approved as the answer to a question. It holds until its section changes. */
export const approvedAnswer = z.strictObject({
  answerId: z.string(),
  question: z.string(),
  language: languageCode,
  documentId: z.string(),
  documentLanguage: z.string(),
  title: z.string(),
  section: z.string(),
  quote: z.string(),
  /** Empty means everywhere that the document applies. */
  countries: z.array(z.string()),
  status: z.enum(['active', 'withdrawn']),
  /** Why it no longer holds. */
  withdrawn: z.enum(['section-changed', 'document-gone', 'by-person']).nullable(),
  approvedBy: z.string(),
  approvedAt: z.string(),
});
export type ApprovedAnswerBody = z.infer<typeof approvedAnswer>;

export const approvedAnswerRequest = z.strictObject({
  question: z.string().trim().min(3).max(1000),
  language: languageCode,
  documentId: z.string().min(1).max(200),
  documentLanguage: z.string().min(2).max(3),
  version: z.string().min(1).max(64),
  startOffset: z.int().min(0),
  endOffset: z.int().min(1),
});
export type ApprovedAnswerRequest = z.infer<typeof approvedAnswerRequest>;
