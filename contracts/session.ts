import { z } from 'zod';
import { languageCode } from './languages.ts';
import { role } from './principal.ts';
import { voiceSettings } from './voice-settings.ts';

export const demoSessionRequest = z.strictObject({
  role,
  storeId: z.string().min(1).max(128).optional(),
  language: languageCode.optional(),
});
export type DemoSessionRequest = z.infer<typeof demoSessionRequest>;

export const demoSessionResponse = z.strictObject({ token: z.string() });

/** What the demonstration page offers to choose from before anybody is signed in. */
export const demoOptions = z.strictObject({
  house: z.string(),
  roles: z.array(role),
  languages: z.array(languageCode),
  stores: z.array(
    z.strictObject({ storeId: z.string(), name: z.string(), city: z.string(), country: z.string() }),
  ),
  /** Questions that the loaded data can answer, by language, to start with. */
  suggestions: z.record(z.string(), z.array(z.string())),
});
export type DemoOptions = z.infer<typeof demoOptions>;

/** The signed-in person, for showing who one is and what one may ask. */
export const me = z.strictObject({
  name: z.string(),
  role,
  storeId: z.string().nullable(),
  storeName: z.string().nullable(),
  /** ISO 3166-1 code of the country whose procedures apply to the person; null where those of all do. */
  country: z.string().nullable().optional(),
  language: languageCode,
  tools: z.array(z.string()),
  suggestions: z.array(z.string()),
  voice: voiceSettings,
});
export type Me = z.infer<typeof me>;
