import type { Texts } from '../language/english.ts';
import { needsSignIn, type ServiceError } from './service-result.ts';

/** The sentence for a person: the server's own, which knows the case, before the widget's general one. */
export function errorText(texts: Texts, error: Pick<ServiceError, 'code' | 'message'>): string {
  if (error.message !== '') return error.message;
  const code = needsSignIn(error.code) ? 'session-expired' : error.code;
  const known: Record<string, string> = texts.errors;
  return known[code] ?? texts.errors.unexpected;
}
