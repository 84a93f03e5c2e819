import { z } from 'zod';
import { languageCode } from './languages.ts';
import { toolName } from './tool-names.ts';

const toolInput = z.record(z.string(), z.unknown());

const probability = z.strictObject({ name: z.string(), probability: z.number() });

/** Why a turn did what it did: what was read from the message and what was taken from earlier turns. */
export const decisionReasons = z.strictObject({
  language: z.strictObject({
    code: languageCode,
    /** asked: by the client · detected: from the words · conversation, person: too little to tell. */
    why: z.enum(['asked', 'detected', 'conversation', 'person']),
  }),
  /** The likeliest intents of the whole message, best first; probabilities are calibrated. */
  intents: z.array(probability),
  /** What the message names: the value that a tool gets, the words that said it, how near they are (0–1). */
  slots: z.array(
    z.strictObject({ name: z.string(), value: z.string(), said: z.string(), score: z.number() }),
  ),
  /** Inputs that came from an earlier turn rather than from this message. */
  merged: z.array(z.strictObject({ name: z.string(), value: z.string(), turnsAgo: z.int() })),
  /** How many turns ago the turn was that this message goes on from; null when it stands for itself. */
  followUpOf: z.int().nullable(),
  /** The questions of a message that asked two, each with what it looked like. */
  parts: z.array(z.strictObject({ text: z.string(), intents: z.array(probability) })),
});
export type DecisionReasons = z.infer<typeof decisionReasons>;

/** What the understanding of the local model decided in a turn. */
export const turnDecision = z.strictObject({
  /** The reply that called no tool, or null. */
  reply: z.string().nullable(),
  calls: z.array(z.strictObject({ name: toolName, input: toolInput, confidence: z.number() })),
  /** What is asked once the person has chosen an article, or once the photo told which one it is. */
  open: z
    .strictObject({
      name: toolName,
      input: toolInput,
      choices: z.array(z.strictObject({ label: z.string(), value: z.string() })),
    })
    .nullable(),
  because: decisionReasons,
});
export type TurnDecision = z.infer<typeof turnDecision>;
