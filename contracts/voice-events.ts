import { z } from 'zod';
import { languageCode } from './languages.ts';

/**
 * Speaking a question over the socket (namespace `/chat`). A recording is one utterance: mono PCM at 16 kHz, signed
 * 16 bits, little-endian, at most `longestUtterance` samples. `voice:start` with the id of an utterance that the server
 * still has goes on with it, e.g. after a reconnect; the acknowledged `received` says from which sample to send.
 */
export const voiceRate = 16_000;
/** Samples of the longest utterance: 30 seconds. */
export const longestUtterance = 30 * voiceRate;
/** Most bytes of one `voice:audio`: one second. */
const mostAudioBytes = 2 * voiceRate;

const utteranceId = z.string().min(1).max(128);

export const voiceStart = z.strictObject({
  utteranceId,
  language: languageCode,
  /** `hold` ends when the person lets go; `tap` ends by itself when the person has finished. */
  mode: z.enum(['hold', 'tap']),
});
export type VoiceStart = z.infer<typeof voiceStart>;

export const voiceAudio = z.strictObject({
  utteranceId,
  /** Place of the first sample in the utterance. What the server has already is passed over. */
  offset: z.int().min(0).max(longestUtterance),
  data: z
    .custom<Uint8Array>((value) => value instanceof Uint8Array, 'needs bytes')
    .refine((value) => value.byteLength <= mostAudioBytes && value.byteLength % 2 === 0, {
      message: `needs whole samples of 16 bits, at most ${mostAudioBytes} bytes`,
    }),
});
export type VoiceAudio = z.infer<typeof voiceAudio>;

export const voiceReference = z.strictObject({ utteranceId });
export type VoiceReference = z.infer<typeof voiceReference>;

/** What the server says about an utterance. */
export const voiceEvents = {
  /** Somebody began or ceased to speak. */
  'voice:activity': z.strictObject({ utteranceId, speaking: z.boolean() }),
  /** The words so far; those of `stable` no longer change, those of `tail` may. */
  'voice:partial': z.strictObject({ utteranceId, stable: z.string(), tail: z.string() }),
  /** The end of an utterance; an empty text when nobody spoke. */
  'voice:final': z.strictObject({
    utteranceId,
    text: z.string(),
    language: languageCode,
    /** Whether the text may be sent without being looked at. */
    sure: z.boolean(),
    /** The sounds fit another language better. */
    otherLanguage: z.boolean(),
    /** The person let go, made a pause, or spoke for the longest time allowed. */
    endedBy: z.enum(['release', 'pause', 'limit']),
    milliseconds: z.number(),
  }),
  'voice:failed': z.strictObject({
    utteranceId,
    error: z.strictObject({ code: z.string(), message: z.string(), retryable: z.boolean() }),
  }),
} as const;

export type VoiceEventName = keyof typeof voiceEvents;
export type VoiceEventPayload<Name extends VoiceEventName> = z.infer<(typeof voiceEvents)[Name]>;
export type VoiceEvent = {
  [Name in VoiceEventName]: { name: Name; payload: VoiceEventPayload<Name> };
}[VoiceEventName];
