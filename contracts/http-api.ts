import { z } from 'zod';
import { languageCode } from './languages.ts';
import { matchResult, planResult, proceduresResult } from './tool-results.ts';

/** Largest upload in bytes. */
export const largestPicture = 15 * 1024 * 1024;
export const largestAudio = 10 * 1024 * 1024;

export const uploadResponse = z.strictObject({ id: z.string(), kind: z.enum(['image', 'audio']) });
export const transcriptionRequest = z.strictObject({
  audioId: z.string().min(1).max(128),
  language: languageCode.optional(),
});
export const transcriptionResponse = z.strictObject({
  text: z.string(),
  language: languageCode,
  confidence: z.number().nullable(),
  model: z.string(),
});
export const visualMatchRequest = z.strictObject({
  imageId: z.string().min(1).max(128),
  limit: z.int().min(1).max(20).optional(),
});
export const visualMatchResponse = matchResult;
export const replenishmentPlanResponse = planResult;
export const procedureSearchQuery = z.strictObject({
  q: z.string().min(1).max(1000),
  k: z.coerce.number().int().min(1).max(20).default(5),
  language: languageCode.optional(),
});
export const procedureSearchResponse = proceduresResult;

/** One stored version of a procedure; offsets of citations count UTF-16 units of `text`. */
export const procedureDocument = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  language: z.string(),
  version: z.string(),
  text: z.string(),
  countries: z.array(z.string()),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  owner: z.string().nullable(),
});
export type ProcedureDocumentBody = z.infer<typeof procedureDocument>;
