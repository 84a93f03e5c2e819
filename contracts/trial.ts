import { z } from 'zod';
import { answerPart } from './answer-parts.ts';
import { languageCode } from './languages.ts';
import { role } from './principal.ts';
import { proceduresResult } from './tool-results.ts';

/** A question tried as somebody else would ask it, for those who keep the documents. */
export const trialRequest = z.strictObject({
  question: z.string().trim().min(1).max(1000),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  role,
  language: languageCode,
});
export type TrialRequest = z.infer<typeof trialRequest>;

export const trialResponse = z.strictObject({
  /** What the assistant would do with the question in a chat, and why. */
  decision: z.strictObject({
    /** Tool that it would call, or null for a reply without one. */
    tool: z.string().nullable(),
    reply: z.string().nullable(),
    language: languageCode,
    languageWhy: z.string(),
    intents: z.array(z.strictObject({ name: z.string(), probability: z.number() })),
  }),
  result: proceduresResult,
  /** The answer as the person would read it. */
  parts: z.array(answerPart),
  milliseconds: z.number(),
});
export type TrialResponse = z.infer<typeof trialResponse>;
