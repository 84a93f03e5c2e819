import type { ProceduresResult } from '../../contracts/tool-results.ts';
import type { FoundDocument } from './search-corpus.ts';
import { shareCountry, titleStem } from './title-stem.ts';

/** Scores nearer than this share of the best are equal to a reader. */
const nearlyEqual = 0.9;

/**
 * Documents in force for the same countries that answer under the same name with nearly the same score: the house
 * has two rules for one thing, and the search must not choose between them silently.
 */
export function findConflicts(found: readonly FoundDocument[]): ProceduresResult['conflicts'] {
  const [best] = found;
  if (!best) return [];
  const { title, countries } = best.version.entry.document;
  const rivals = found.filter((other) => {
    const { document } = other.version.entry;
    return (
      other !== best &&
      other.score >= nearlyEqual * best.score &&
      titleStem(document.title) === titleStem(title) &&
      shareCountry(document.countries, countries)
    );
  });
  if (rivals.length === 0) return [];
  return [{ documentIds: [best, ...rivals].map(({ documentId }) => documentId), about: title }];
}
