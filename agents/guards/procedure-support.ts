import { createStemmer } from '../../knowledge/language/stemming.ts';
import { stopWordsOf } from '../../knowledge/language/stop-words.ts';
import { foldAccents, wordsOf } from '../../knowledge/language/tokens.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';

/** Whether the evidence of a turn supports a sentence of model prose. */
export type SentenceSupport = (sentence: string) => boolean;

/**
 * Share of a sentence's content words that the evidence must hold, set on the examples in this guard's test: retellings
 * of passages keep more than half of their words, inventions in the tone of a procedure less.
 */
const leastShare = 0.5;
/** Content words below which a sentence states nothing: a greeting, a transition. */
const fewestWords = 3;

/** Words with which a model speaks about the evidence itself, or says that there is none. */
const about: Readonly<Record<string, string>> = {
  en: `procedure procedures document documents section house rule rules say says state states according passage answer answers
    question none apply applies found find sorry cannot help ask manager pass nearest sure here step steps follow following
    summary short note please thank source cited citation`,
  fr: `procédure procédures document documents section maison règle règles dit indique précise selon passage répond réponse
    question aucune applique trouvé désolé aide aider demandez responsable transmettre proches bien voici étape étapes
    suivez suivantes résumé bref note merci source citée citation`,
  it: `procedura procedure documento documenti sezione casa regola regole dice indica precisa secondo passaggio risponde
    risposta domanda nessuna applica trovato spiacente aiuto aiutare chieda responsabile inoltrare vicine certo ecco passo
    passi segua seguenti riassunto breve nota grazie fonte citata citazione`,
};

/**
 * Opens the check for a turn whose only evidence is procedures in the language of the answer; null where words cannot be
 * compared: another kind of result, or passages in another language than the answer's.
 */
export function procedureSupport(question: string, results: readonly ToolResult[]): SentenceSupport | null {
  const procedures = results.filter((result) => result.kind === 'procedures');
  const [first] = procedures;
  if (!first || procedures.length < results.length) return null;
  const { language } = first;
  const hits = procedures.flatMap((result) => result.hits);
  if (hits.length > 0 && !hits.some(({ citation }) => citation.language === language)) return null;
  const stem = createStemmer(language);
  const stopWords = stopWordsOf(language);
  const stemsOf = (text: string) =>
    wordsOf(text).flatMap(({ text: word }) => (stopWords.has(foldAccents(word)) ? [] : [stem(word)]));
  const evidence = new Set([
    ...stemsOf(question),
    ...stemsOf(about[language] ?? ''),
    ...procedures.flatMap(({ answerable, hits: found }) =>
      found.flatMap(({ citation, sectionText }) =>
        // Of what is no answer only the titles are shown.
        stemsOf(
          answerable
            ? `${citation.title} ${citation.section} ${citation.quote} ${sectionText}`
            : citation.title,
        ),
      ),
    ),
  ]);
  return (sentence) => {
    const said = new Set(stemsOf(sentence));
    if (said.size < fewestWords) return true;
    const supported = [...said].filter((word) => evidence.has(word)).length;
    return supported / said.size >= leastShare;
  };
}
