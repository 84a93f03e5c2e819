import { z } from 'zod';
import { answerPart } from './answer-parts.ts';
import { turnDecision } from './decisions.ts';
import { languageCode } from './languages.ts';
import { toolName } from './tool-names.ts';

/** Longest message that a person may send, characters. */
export const longestMessage = 4000;

export const chatRequest = z.strictObject({
  conversationId: z.string().min(1).max(128).optional(),
  text: z.string().max(longestMessage).optional(),
  imageId: z.string().min(1).max(128).optional(),
  audioId: z.string().min(1).max(128).optional(),
  language: languageCode.optional(),
});
export type ChatRequest = z.infer<typeof chatRequest>;

export const toolUse = z.strictObject({
  name: toolName,
  input: z.record(z.string(), z.unknown()),
  ok: z.boolean(),
  milliseconds: z.number(),
});
export type ToolUse = z.infer<typeof toolUse>;

export const chatQuery = z.strictObject({
  /** Adds the decision of the turn to the answer. */
  explain: z.enum(['true', 'false']).optional(),
});
export type ChatQuery = z.infer<typeof chatQuery>;

export const shortCitation = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  section: z.string(),
  quote: z.string(),
});

export const chatResponse = z.strictObject({
  conversationId: z.string(),
  turnId: z.string(),
  language: languageCode,
  /** Plain-text rendering of the whole answer. */
  text: z.string(),
  parts: z.array(answerPart),
  citations: z.array(shortCitation),
  tools: z.array(toolUse),
  model: z.string(),
  milliseconds: z.number(),
  /** Why these tools were called: for managers and administrators, and with `?explain=true`. */
  decision: turnDecision.optional(),
});
export type ChatResponse = z.infer<typeof chatResponse>;

export const turnStatus = z.enum(['answering', 'answered', 'stopped', 'failed']);
export type TurnStatus = z.infer<typeof turnStatus>;

/** One question with its answer, as a loaded conversation shows it. */
export const turn = z.strictObject({
  turnId: z.string(),
  clientId: z.string().nullable(),
  status: turnStatus,
  question: z.strictObject({ text: z.string(), imageId: z.string().nullable() }),
  /** Text streamed so far, or the whole text. */
  text: z.string(),
  parts: z.array(answerPart),
  tools: z.array(toolUse),
  language: languageCode.nullable(),
  model: z.string().nullable(),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  askedAt: z.string(),
});
export type Turn = z.infer<typeof turn>;

export const conversation = z.strictObject({
  conversationId: z.string(),
  /** Sequence of the last event of the conversation. */
  latestSequence: z.int(),
  turns: z.array(turn),
});
export type Conversation = z.infer<typeof conversation>;

export const conversationSummary = z.strictObject({
  conversationId: z.string(),
  title: z.string(),
  updatedAt: z.string(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;
