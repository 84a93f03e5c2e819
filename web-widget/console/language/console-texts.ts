import type { LanguageCode } from '../../../contracts/languages.ts';
import { english, type ConsoleTexts } from './english.ts';
import { french } from './french.ts';
import { italian } from './italian.ts';

const tables: Record<LanguageCode, ConsoleTexts> = { en: english, fr: french, it: italian };

/** The words of one language. */
export function consoleTextsIn(language: LanguageCode): ConsoleTexts {
  return tables[language];
}
