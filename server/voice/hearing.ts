import type { LanguageCode } from '../../contracts/languages.ts';
import { judgeTranscript } from '../../knowledge/language/speech/judge-transcript.ts';
import { type NameLinkers, snapNames } from '../../knowledge/language/speech/snap-names.ts';
import { writeSpokenNumbers } from '../../knowledge/language/speech/spoken-numbers.ts';
import { trimToSpeech } from '../../knowledge/language/speech/trim-to-speech.ts';
import type { VoiceActivity } from '../../knowledge/language/speech/voice-activity.ts';
import type { Transcriber, Transcript } from '../../knowledge/language/transcriber.ts';

/** A transcript as the house writes it. */
export interface Heard extends Transcript {
  /** Whether it may be sent without being looked at. */
  sure: boolean;
  /** The sounds fit another language better. */
  otherLanguage: boolean;
}

export interface HearOptions {
  language: LanguageCode;
  /** Words so far: dropped with `PartialDropped` when anything final is to be heard. */
  partial?: boolean;
  signal?: AbortSignal;
}

/** What the house does with speech: numbers as digits, its own names as it writes them, and a judgement. */
export interface Hearing {
  readonly languages: readonly LanguageCode[];
  readonly activity: VoiceActivity;
  /** Somebody begins to speak: loads what will be needed. */
  warm(): void;
  /** Hears a stretch of speech (mono, 16 kHz) that was found in a recording. */
  hear(speech: Float32Array, options: HearOptions): Promise<Heard>;
  /** Hears a whole recording: only its part with a voice, and nothing without one. */
  hearRecording(samples: Float32Array, options: HearOptions): Promise<Heard>;
}

export interface HearingDependencies {
  transcriber: Transcriber & { warm(): Promise<void> };
  activity: VoiceActivity;
  terms: () => Promise<readonly string[]>;
  linkers: () => NameLinkers;
}

/** Joins a recogniser with what the house knows about its own names. */
export function createHearing({ transcriber, activity, terms, linkers }: HearingDependencies): Hearing {
  async function hear(speech: Float32Array, options: HearOptions): Promise<Heard> {
    const keyTerms = await terms();
    const transcript = await transcriber.transcribe(speech, { ...options, keyTerms });
    const { language } = transcript;
    const text = snapNames(writeSpokenNumbers(transcript.text, language), language, linkers());
    return { ...transcript, text, ...judgeTranscript(transcript) };
  }
  let warmed = false;
  return {
    languages: transcriber.languages,
    activity,
    warm() {
      if (warmed) return;
      warmed = true;
      // What cannot be loaded is told to whoever is heard first.
      transcriber.warm().catch(() => (warmed = false));
    },
    hear,
    async hearRecording(samples, options) {
      const speech = await trimToSpeech(samples, activity);
      options.signal?.throwIfAborted();
      if (speech) return hear(speech, options);
      const { language } = options;
      return { text: '', language, confidence: null, model: 'silero', sure: false, otherLanguage: false };
    },
  };
}
