import { z } from 'zod';
import { languageCode } from './languages.ts';
import { role } from './principal.ts';

/** Longest answer of a colleague, characters. */
export const longestHandOffAnswer = 4000;

/** A question that the assistant passed to a person, as those who answer see it. */
export const handOff = z.strictObject({
  handOffId: z.string(),
  status: z.enum(['open', 'answered']),
  question: z.string(),
  language: languageCode,
  /** The question and answer before it in the conversation, for context. */
  before: z.strictObject({ question: z.string(), answer: z.string() }).nullable(),
  askedBy: z.string(),
  role,
  storeId: z.string().nullable(),
  storeName: z.string().nullable(),
  country: z.string().nullable(),
  askedAt: z.string(),
  answer: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  /** The gap that it became part of. */
  gapId: z.string().nullable(),
});
export type HandOff = z.infer<typeof handOff>;

export const handOffAnswer = z.strictObject({ text: z.string().trim().min(1).max(longestHandOffAnswer) });
