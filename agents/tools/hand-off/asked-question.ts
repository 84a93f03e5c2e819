import type { LanguageCode } from '../../../contracts/languages.ts';
import { stopWordsOf } from '../../../knowledge/language/stop-words.ts';
import { foldAccents, wordsOf } from '../../../knowledge/language/tokens.ts';

/** Words with which one asks for a colleague; what else a message says is the question. Folded. */
const askingWords: Record<LanguageCode, ReadonlySet<string>> = {
  en: new Set(
    'pass passing hand handing forward send ask asking speak talk question manager boss supervisor colleague human person someone responsible transfer escalate store team lead help contact call please thanks instead real answer reply ok okay sure'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'transmettre transmets transmettez transmet passer passe passez envoyer envoie envoyez demander demande demandez parler poser pose posez question responsable directeur directrice chef collegue humain personne quelqu aide aider contacter contactez appeler merci oui plutot vraie reponse repondre boutique manager veux voudrais faire suivre'.split(
      ' ',
    ),
  ),
  it: new Set(
    'passa passare passi inoltra inoltrare inoltri manda mandare invia inviare chiedi chiedere chieda parlare fai domanda responsabile direttore direttrice capo collega umano persona qualcuno aiuto aiutare contatta contattare chiama grazie si invece risposta rispondere negozio boutique manager vorrei trasferisci girare gira giri'.split(
      ' ',
    ),
  ),
};

/** Words beyond the asking from which a message is a question of its own. */
const ownQuestionWords = 2;

/**
 * What a colleague is asked: the message itself, or the question before it where the message only asks for a colleague
 * ("please pass this to my manager"). Pure.
 */
export function askedQuestion(
  message: string,
  language: LanguageCode,
  before: string | null,
): { text: string; isBefore: boolean } {
  const stopWords = stopWordsOf(language);
  const asking = askingWords[language];
  const own = wordsOf(message).filter(({ text }) => !stopWords.has(text) && !asking.has(foldAccents(text)));
  return before !== null && before.trim() !== '' && own.length < ownQuestionWords
    ? { text: before.trim(), isBefore: true }
    : { text: message.trim(), isBefore: false };
}
