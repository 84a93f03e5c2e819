import { eld } from 'eld/small';
import { languages, type LanguageCode } from '../../contracts/languages.ts';

/** Most probable of the house's languages for a text of some sentences; English when nothing speaks for one. */
export function detectDocumentLanguage(text: string): LanguageCode {
  const scores = eld.detect(text).getScores();
  let best: LanguageCode = 'en';
  for (const language of languages) {
    if ((scores[language] ?? 0) > (scores[best] ?? 0)) best = language;
  }
  return best;
}
