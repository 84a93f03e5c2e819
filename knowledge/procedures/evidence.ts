import type { IndexedChunk } from './indexed-procedure.ts';
import { bestCredit, weightFound } from './passage.ts';
import { partCredit } from './query-terms.ts';
import type { RankedVersion } from './rank-documents.ts';

/**
 * How much of a question a document speaks of, in units of rarity (the sum of the weights of the question's content
 * words): absolute amounts, because one rare word found is better evidence than half of two common ones.
 */
export interface Evidence {
  /** All content words of the question. */
  asked: number;
  /** Those found in the title. */
  title: number;
  /** Those found in the passage, its heading or the title. */
  passage: number;
  /** Those found anywhere in the document. */
  document: number;
  /** How many words of the trade (see the glossary) the passage, its heading and the title share with it, whole. */
  tradeWords: number;
}

/** Weighs what one version of a document, and one passage of it, speak of. */
export function evidenceOf({ entry, scores }: RankedVersion, chunk: IndexedChunk): Evidence {
  const { units } = scores.query;
  const title = new Set(entry.titleTerms);
  const near = new Set(title);
  for (const term of chunk.terms) near.add(term);
  for (const term of entry.sections[chunk.section]?.headingTerms ?? []) near.add(term);
  const all = new Set(near);
  for (const { terms } of entry.chunks) for (const term of terms) all.add(term);
  for (const { headingTerms } of entry.sections) for (const term of headingTerms) all.add(term);
  return {
    asked: units.reduce((total, unit) => total + unit.weight, 0),
    title: weightFound(units, (stem) => title.has(stem)),
    passage: weightFound(units, (stem) => near.has(stem)),
    document: weightFound(units, (stem) => all.has(stem)),
    tradeWords: units.filter(
      (unit) => unit.isTradeWord && bestCredit(unit, (stem) => (near.has(stem) ? 1 : 0)) > partCredit,
    ).length,
  };
}
