import { join } from 'node:path';
import { z } from 'zod';
import { readTextModelConfig, textModelEnvironment, type TextModelConfig } from './text-model-config.ts';
import { readSpeechConfig, type SpeechConfig, speechEnvironment } from './speech-config.ts';

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  COMPTOIR_DATA: z.string().min(1).default('./.comptoir'),
  COMPTOIR_DOCUMENTS: z.string().min(1).optional(),
  COMPTOIR_MODELS: z.string().min(1).default('./.comptoir/models'),
  COMPTOIR_AUTH: z.enum(['demo', 'oidc']).default('demo'),
  COMPTOIR_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
  COMPTOIR_OIDC_ISSUER: z.url().optional(),
  COMPTOIR_OIDC_AUDIENCE: z.string().min(1).optional(),
  COMPTOIR_OIDC_STAFF_CLAIM: z.string().min(1).default('sub'),
  COMPTOIR_ORIGINS: z.string().default(''),
  COMPTOIR_MODEL: z
    .string()
    .regex(/^local$|^[a-z_]+:.+$/, 'is "local" or "provider:model", e.g. "ollama:qwen3"')
    .default('local'),
  COMPTOIR_MODEL_URL: z.url().optional(),
  COMPTOIR_MODEL_KEY: z.string().min(1).optional(),
  COMPTOIR_MODEL_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(30_000),
  COMPTOIR_APPROVALS: z.enum(['one-person', 'two-persons']).optional(),
  COMPTOIR_PHOTO_HOURS: z.coerce.number().min(0.1).max(8760).default(24),
  COMPTOIR_PICTURE_MODEL: z.string().min(1).default('local'),
  COMPTOIR_PICTURE_MODEL_REVISION: z.string().min(1).default('main'),
  COMPTOIR_PICTURE_MODEL_PRECISION: z
    .enum(['fp32', 'fp16', 'q8', 'int8', 'uint8', 'q4', 'q4f16'])
    .default('fp32'),
  COMPTOIR_PICTURE_MODEL_HOST: z.url().default('https://huggingface.co'),
  COMPTOIR_PICTURE_MODEL_FOLDER: z.string().min(1).optional(),
  COMPTOIR_FORECAST_AT: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time of day such as 02:30')
    .optional(),
  COMPTOIR_REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(6000),
  ...speechEnvironment,
  ...textModelEnvironment,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

export interface OidcConfig {
  issuer: string;
  audience: string;
  /** Claim of the token that holds the `staff_id`. */
  staffClaim: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Folder that is watched for procedures. */
  readonly documentsFolder: string;
  /** Prepared model weights; shared by every data folder of this checkout. */
  readonly modelFolder: string;
  readonly auth: { readonly kind: 'demo' } | { readonly kind: 'oidc'; readonly oidc: OidcConfig };
  /** Signs demonstration sessions; made and kept in the data folder when null. */
  readonly secret: string | null;
  /** Origins of pages that may embed the widget; `*` allows every page. */
  readonly origins: readonly string[];
  readonly model: {
    readonly name: string;
    readonly baseUrl: string | null;
    readonly apiKey: string | null;
    readonly timeoutMs: number;
  } | null;
  /** Whether a text must be approved by somebody else than its author. */
  readonly twoPersons: boolean;
  /** A vision model for transformers.js instead of the built-in one. */
  readonly pictureModel: {
    readonly name: string;
    readonly revision: string;
    readonly precision: string;
    readonly host: string;
    readonly localFolder: string | null;
  } | null;
  /** How long photos are kept, milliseconds. */
  readonly uploadRetentionMs: number;
  readonly speech: SpeechConfig;
  /** Sentence vectors of another model than the built-in one; null for that. */
  readonly textModel: TextModelConfig | null;
  /** Time of day, `HH:MM` local, at which the server forecasts the whole house; null leaves that to `npm run jobs`. */
  readonly forecastAt: string | null;
  readonly requestsPerMinute: number;
  readonly logLevel: string;
}

/** All that is wrong with the environment, so that it can be mended in one go. */
export class InvalidConfiguration extends Error {
  override name = 'InvalidConfiguration';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

/** Reads the configuration from environment variables. Throws `InvalidConfiguration` with every problem at once. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new InvalidConfiguration(
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    );
  }
  const value = parsed.data;
  const problems: string[] = [];
  if (value.COMPTOIR_AUTH === 'demo' && !isLoopback(value.HOST)) {
    problems.push(
      `HOST: demonstration sign-in lets anyone in, so it only listens on this machine; set HOST=127.0.0.1, or COMPTOIR_AUTH=oidc to listen on ${value.HOST}`,
    );
  }
  if (value.COMPTOIR_AUTH === 'oidc') {
    if (!value.COMPTOIR_OIDC_ISSUER) problems.push('COMPTOIR_OIDC_ISSUER: needed with COMPTOIR_AUTH=oidc');
    if (!value.COMPTOIR_OIDC_AUDIENCE)
      problems.push('COMPTOIR_OIDC_AUDIENCE: needed with COMPTOIR_AUTH=oidc');
  }
  if (problems.length > 0) throw new InvalidConfiguration(problems);
  return Object.freeze<Config>({
    port: value.PORT,
    host: value.HOST,
    dataFolder: value.COMPTOIR_DATA,
    documentsFolder: value.COMPTOIR_DOCUMENTS ?? join(value.COMPTOIR_DATA, 'procedures'),
    modelFolder: value.COMPTOIR_MODELS,
    auth:
      value.COMPTOIR_AUTH === 'oidc'
        ? {
            kind: 'oidc',
            oidc: {
              issuer: value.COMPTOIR_OIDC_ISSUER as string,
              audience: value.COMPTOIR_OIDC_AUDIENCE as string,
              staffClaim: value.COMPTOIR_OIDC_STAFF_CLAIM,
            },
          }
        : { kind: 'demo' },
    secret: value.COMPTOIR_SECRET ?? null,
    origins: value.COMPTOIR_ORIGINS.split(/[\s,]+/).filter((origin) => origin !== ''),
    model:
      value.COMPTOIR_MODEL === 'local'
        ? null
        : {
            name: value.COMPTOIR_MODEL,
            baseUrl: value.COMPTOIR_MODEL_URL ?? null,
            apiKey: value.COMPTOIR_MODEL_KEY ?? null,
            timeoutMs: value.COMPTOIR_MODEL_TIMEOUT_MS,
          },
    // Whoever tries the demonstration is alone.
    twoPersons:
      (value.COMPTOIR_APPROVALS ?? (value.COMPTOIR_AUTH === 'demo' ? 'one-person' : 'two-persons')) ===
      'two-persons',
    pictureModel:
      value.COMPTOIR_PICTURE_MODEL === 'local'
        ? null
        : {
            name: value.COMPTOIR_PICTURE_MODEL,
            revision: value.COMPTOIR_PICTURE_MODEL_REVISION,
            precision: value.COMPTOIR_PICTURE_MODEL_PRECISION,
            host: value.COMPTOIR_PICTURE_MODEL_HOST,
            localFolder: value.COMPTOIR_PICTURE_MODEL_FOLDER ?? null,
          },
    uploadRetentionMs: value.COMPTOIR_PHOTO_HOURS * 3_600_000,
    speech: readSpeechConfig(value),
    textModel: readTextModelConfig(value),
    forecastAt: value.COMPTOIR_FORECAST_AT ?? null,
    requestsPerMinute: value.COMPTOIR_REQUESTS_PER_MINUTE,
    logLevel: value.LOG_LEVEL,
  });
}
