import type { IndexedProcedure } from './indexed-procedure.ts';
import type { ViewScores } from './score-view.ts';

/** One language version of a ranked document. */
export interface RankedVersion {
  entry: IndexedProcedure;
  scores: ViewScores;
  /** Document number in its view. */
  number: number;
  score: number;
}

/** A document by id, all its languages as one. Scores run from 0 to 1 and compare within one search only. */
export interface RankedDocument {
  documentId: string;
  score: number;
  /** Visible versions, best first. */
  versions: readonly RankedVersion[];
}

export interface FusionWeights {
  /** Share of the character arm in the lexical score. */
  grams: number;
  /** Share of the dense arm in the whole. */
  dense: number;
  /** Factor of documents in another language than the question's. */
  otherLanguage: number;
  /** The same where the document also exists in the question's language, which then speaks for it. */
  translation: number;
}

/** A document below this share of the best of its search shares no more than function words with the question. */
const leastScore = 0.05;

/**
 * Fuses the arms by a weighted sum of scores, each arm divided by its best score of this search. (Rank fusion was
 * tried and rejected: an arm that knows nothing of a language then costs half of the result.)
 */
export function rankDocuments(
  views: readonly ViewScores[],
  dense: ReadonlyMap<ViewScores, Float64Array>,
  language: string,
  weights: FusionWeights,
): RankedDocument[] {
  const bestWords = largest(views.map(({ words }) => words));
  const bestGrams = largest(views.map(({ grams }) => grams));
  const lexical = views.map(({ words, grams }) =>
    words.map(
      (score, number) =>
        (1 - weights.grams) * share(score, bestWords) + weights.grams * share(grams[number] ?? 0, bestGrams),
    ),
  );
  const bestLexical = largest(lexical);
  const byId = new Map<string, RankedVersion[]>();
  views.forEach((scores, position) => {
    const { view } = scores;
    const meaning = dense.get(scores);
    view.index.entries.forEach((entry, number) => {
      if (view.visible.flags[number] === 0) return;
      const inWords = share(lexical[position]?.[number] ?? 0, bestLexical);
      const score = (1 - weights.dense) * inWords + weights.dense * (meaning?.[number] ?? 0);
      if (score < leastScore) return;
      const versions = byId.get(entry.document.documentId) ?? [];
      versions.push({ entry, scores, number, score });
      byId.set(entry.document.documentId, versions);
    });
  });
  return [...byId]
    .map(([documentId, versions]) => {
      const isTranslated = versions.some(({ entry }) => entry.document.language === language);
      const judged = versions
        .map((version) => {
          if (version.entry.document.language === language) return version;
          return {
            ...version,
            score: version.score * (isTranslated ? weights.translation : weights.otherLanguage),
          };
        })
        .sort((a, b) => b.score - a.score);
      return { documentId, score: judged[0]?.score ?? 0, versions: judged };
    })
    .sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1));
}

function largest(lists: readonly Float64Array[]): number {
  let best = 0;
  for (const list of lists) for (const value of list) if (value > best) best = value;
  return best;
}

const share = (score: number, best: number) => (best > 0 ? score / best : 0);
