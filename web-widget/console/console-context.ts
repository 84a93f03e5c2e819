import type { LanguageCode } from '../../contracts/languages.ts';
import type { Me } from '../../contracts/session.ts';
import type { Formats } from '../language/formats.ts';
import type { ConsoleTexts } from './language/english.ts';
import type { ConsoleApi } from './service/console-api.ts';
import type { ConsoleFailure } from './service/console-result.ts';

/** What every page of the console needs around it. */
export interface ConsoleContext {
  api: ConsoleApi;
  language: LanguageCode;
  texts: ConsoleTexts;
  formats: Formats;
  me: Me;
  /** Country of the person's store; null for a person without one. */
  country: string | null;
  /** Says something to everyone, also through a screen reader. */
  say: (words: string) => void;
}

/** A failure in the person's words: the sentence, then what is wrong with which field. */
export function failureText(texts: ConsoleTexts, { code, message, details }: ConsoleFailure): string {
  const own: Partial<Record<string, string>> = texts.failures;
  const reasons = details.map(({ reason }) => reason);
  return [message || (own[code] ?? texts.failures.unexpected), ...reasons].join(' ');
}
