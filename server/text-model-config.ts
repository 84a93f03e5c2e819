import { z } from 'zod';
import { languageCode, type LanguageCode } from '../contracts/languages.ts';

/** Environment variables of a sentence-vector model that takes the place of the built-in one. */
export const textModelEnvironment = {
  COMPTOIR_TEXT_MODEL: z.string().min(1).optional(),
  COMPTOIR_TEXT_MODEL_REVISION: z.string().min(1).default('main'),
  COMPTOIR_TEXT_MODEL_PRECISION: z.string().min(1).default('q8'),
  COMPTOIR_TEXT_MODEL_HOST: z.url().default('https://huggingface.co/'),
  COMPTOIR_TEXT_MODEL_FOLDER: z.string().min(1).optional(),
  COMPTOIR_TEXT_MODEL_LANGUAGES: z
    .string()
    .transform((value) => value.split(/[\s,]+/).filter((each) => each !== ''))
    .pipe(z.array(languageCode).min(1))
    .default(['en', 'fr', 'it']),
  COMPTOIR_TEXT_MODEL_POOLING: z.enum(['mean', 'cls', 'last_token']).default('mean'),
  COMPTOIR_TEXT_MODEL_PREFIX: z.string().default(''),
};
const textModelValues = z.object(textModelEnvironment);

export interface TextModelConfig {
  readonly name: string;
  readonly revision: string;
  readonly precision: string;
  readonly host: string;
  /** Folder that holds the model's folder, instead of asking the host. */
  readonly localFolder: string | null;
  readonly languages: readonly LanguageCode[];
  readonly pooling: 'mean' | 'cls' | 'last_token';
  /** Put before every text, as some models expect ("query: "). */
  readonly prefix: string;
}

/** The configured sentence-vector model; null for the built-in one. */
export function readTextModelConfig(value: z.infer<typeof textModelValues>): TextModelConfig | null {
  if (value.COMPTOIR_TEXT_MODEL === undefined) return null;
  return {
    name: value.COMPTOIR_TEXT_MODEL,
    revision: value.COMPTOIR_TEXT_MODEL_REVISION,
    precision: value.COMPTOIR_TEXT_MODEL_PRECISION,
    host: value.COMPTOIR_TEXT_MODEL_HOST,
    localFolder: value.COMPTOIR_TEXT_MODEL_FOLDER ?? null,
    languages: value.COMPTOIR_TEXT_MODEL_LANGUAGES,
    pooling: value.COMPTOIR_TEXT_MODEL_POOLING,
    prefix: value.COMPTOIR_TEXT_MODEL_PREFIX,
  };
}
