import { z } from 'zod';

/** Languages that the assistant answers in. */
export const languages = ['en', 'fr', 'it'] as const;
export const languageCode = z.enum(languages);
export type LanguageCode = z.infer<typeof languageCode>;
