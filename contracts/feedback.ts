import { z } from 'zod';

/** What may be wrong with an answer; a person picks any of them and may add words. */
export const feedbackReasons = [
  'not-my-question',
  'wrong-content',
  'out-of-date',
  'wrong-place',
  'incomplete',
  'unclear',
] as const;
export const feedbackReason = z.enum(feedbackReasons);
export type FeedbackReason = z.infer<typeof feedbackReason>;

/** "Was this right?" A later one of the same turn replaces it. */
export const feedbackRequest = z.strictObject({
  verdict: z.enum(['right', 'wrong']),
  reasons: z.array(feedbackReason).max(feedbackReasons.length).default([]),
  comment: z.string().trim().max(1000).default(''),
});
export type FeedbackRequest = z.input<typeof feedbackRequest>;

export const turnFeedback = z.strictObject({
  turnId: z.string(),
  verdict: z.enum(['right', 'wrong']),
  reasons: z.array(feedbackReason),
  comment: z.string(),
  givenAt: z.string(),
});
export type TurnFeedback = z.infer<typeof turnFeedback>;
