import type { VoiceAudio, VoiceEvent, VoiceReference, VoiceStart } from '../../contracts/voice-events.ts';
import type { ServiceResult } from './service-result.ts';

/** Hears what the server says about utterances, and how the connection does. */
export interface VoiceListener {
  event(event: VoiceEvent): void;
  connected(): void;
  lost(): void;
}

/** The live connection, for speaking. Calls never wait for a connection: without one they fail with `offline`. */
export interface VoiceLine {
  start(start: VoiceStart): Promise<ServiceResult<{ received: number }>>;
  audio(audio: VoiceAudio): Promise<ServiceResult<{ received: number }>>;
  stop(utterance: VoiceReference): Promise<ServiceResult<unknown>>;
  cancel(utterance: VoiceReference): Promise<ServiceResult<unknown>>;
  /** One at a time; null for nobody. */
  listener: VoiceListener | null;
}
