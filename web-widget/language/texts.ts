import type { LanguageCode } from '../../contracts/languages.ts';
import { english, type Texts } from './english.ts';
import { french } from './french.ts';
import { italian } from './italian.ts';

const tables: Record<LanguageCode, Texts> = { en: english, fr: french, it: italian };

/** The words of one language. */
export function textsIn(language: LanguageCode): Texts {
  return tables[language];
}

/**
 * The first of the wishes that names a language we have, as `fr` or with a region as `fr-CH`; otherwise English.
 * Empty and unknown wishes are passed over, so a chain such as attribute, profile, page, browser can be given whole.
 */
export function pickLanguage(wishes: readonly (string | null | undefined)[]): LanguageCode {
  for (const wish of wishes) {
    const primary = wish?.toLowerCase().split(/[-_]/, 1)[0];
    if (primary !== undefined && isLanguage(primary)) return primary;
  }
  return 'en';
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(tables, code);
}
