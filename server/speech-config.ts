import { z } from 'zod';
import { languageCode, type LanguageCode } from '../contracts/languages.ts';

const languageList = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((each) => each !== ''))
  .pipe(z.array(languageCode).min(1));

const orderList = z
  .string()
  .transform((value) => value.split(/[\s,]+/).filter((each) => each !== ''))
  .pipe(z.array(z.enum(['model', 'endpoint'])));

/** Environment variables of speech; docs/voice.md explains them. */
export const speechEnvironment = {
  COMPTOIR_SPEECH_MODEL: z.string().min(1).optional(),
  COMPTOIR_SPEECH_MODEL_HOST: z.url().default('https://huggingface.co/'),
  COMPTOIR_SPEECH_MODEL_FOLDER: z.string().min(1).optional(),
  COMPTOIR_SPEECH_MODEL_PRECISION: z.string().min(1).default('q8'),
  COMPTOIR_SPEECH_MODEL_LANGUAGES: languageList.default(['fr', 'it']),
  COMPTOIR_SPEECH_URL: z.url().optional(),
  COMPTOIR_SPEECH_KEY: z.string().min(1).optional(),
  COMPTOIR_SPEECH_URL_MODEL: z.string().min(1).default('whisper-1'),
  COMPTOIR_SPEECH_URL_LANGUAGES: languageList.default(['fr', 'it']),
  COMPTOIR_SPEECH_ORDER: orderList.default(['model', 'endpoint']),
  COMPTOIR_SPEECH_BROWSER: z.enum(['off', 'device', 'cloud']).default('device'),
  COMPTOIR_SPEECH_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(15_000),
  COMPTOIR_VOICE_URL: z.url().optional(),
  COMPTOIR_VOICE_KEY: z.string().min(1).optional(),
  COMPTOIR_VOICE_MODEL: z.string().min(1).default('tts-1'),
  COMPTOIR_VOICE_NAME: z.string().min(1).default('alloy'),
  COMPTOIR_AUDIO_RETENTION_MINUTES: z.coerce.number().int().min(0).max(43_200).default(0),
};
const speechValues = z.object(speechEnvironment);

export interface SpeechConfig {
  /** A model for transformers.js beside the English one; null without. */
  readonly model: {
    readonly name: string;
    readonly host: string;
    /** Folder that holds the model's folder, instead of asking the host. */
    readonly folder: string | null;
    readonly precision: string;
    readonly languages: readonly LanguageCode[];
  } | null;
  /** An OpenAI-compatible server that transcribes; null without. */
  readonly endpoint: {
    readonly baseUrl: string;
    readonly apiKey: string | null;
    readonly model: string;
    readonly languages: readonly LanguageCode[];
    readonly timeoutMs: number;
  } | null;
  /** Which is asked first where both know a language. */
  readonly order: readonly ('model' | 'endpoint')[];
  /** Whether the browser may recognise what the server cannot: on the device only, or also at its maker's servers. */
  readonly browser: 'off' | 'device' | 'cloud';
  /** An OpenAI-compatible server that speaks; null leaves it to the browser. */
  readonly voice: {
    readonly baseUrl: string;
    readonly apiKey: string | null;
    readonly model: string;
    readonly name: string;
    readonly timeoutMs: number;
  } | null;
  /** How long recordings are kept as files; 0 keeps none and writes none. */
  readonly retentionMinutes: number;
}

/** The part of the configuration that is about speech. */
export function readSpeechConfig(value: z.infer<typeof speechValues>): SpeechConfig {
  const timeoutMs = value.COMPTOIR_SPEECH_TIMEOUT_MS;
  return {
    model: value.COMPTOIR_SPEECH_MODEL
      ? {
          name: value.COMPTOIR_SPEECH_MODEL,
          host: value.COMPTOIR_SPEECH_MODEL_HOST,
          folder: value.COMPTOIR_SPEECH_MODEL_FOLDER ?? null,
          precision: value.COMPTOIR_SPEECH_MODEL_PRECISION,
          languages: value.COMPTOIR_SPEECH_MODEL_LANGUAGES,
        }
      : null,
    endpoint: value.COMPTOIR_SPEECH_URL
      ? {
          baseUrl: value.COMPTOIR_SPEECH_URL,
          apiKey: value.COMPTOIR_SPEECH_KEY ?? null,
          model: value.COMPTOIR_SPEECH_URL_MODEL,
          languages: value.COMPTOIR_SPEECH_URL_LANGUAGES,
          timeoutMs,
        }
      : null,
    order: value.COMPTOIR_SPEECH_ORDER,
    browser: value.COMPTOIR_SPEECH_BROWSER,
    voice: value.COMPTOIR_VOICE_URL
      ? {
          baseUrl: value.COMPTOIR_VOICE_URL,
          apiKey: value.COMPTOIR_VOICE_KEY ?? null,
          model: value.COMPTOIR_VOICE_MODEL,
          name: value.COMPTOIR_VOICE_NAME,
          timeoutMs,
        }
      : null,
    retentionMinutes: value.COMPTOIR_AUDIO_RETENTION_MINUTES,
  };
}
