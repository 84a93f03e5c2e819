import { z } from 'zod';
import { languageCode } from './languages.ts';

/** What a person's microphone and loudspeaker may do here. */
export const voiceSettings = z.strictObject({
  /** Languages that the server hears. */
  languages: z.array(languageCode),
  /** Whether the browser may recognise what the server cannot: on the device only, or also at its maker's servers. */
  browser: z.enum(['off', 'device', 'cloud']).optional(),
  /** Whether `POST /api/v1/speech` reads texts aloud. */
  speaks: z.boolean().optional(),
});
export type VoiceSettings = z.infer<typeof voiceSettings>;

/** `POST /api/v1/speech` answers with the sound (`audio/*`). */
export const speechRequest = z.strictObject({ text: z.string().min(1).max(600), language: languageCode });
export type SpeechRequest = z.infer<typeof speechRequest>;
