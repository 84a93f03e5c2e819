import type { GapReplay } from '../../contracts/gaps.ts';
import type { StoredGapQuestion } from '../../knowledge/procedures/gaps/gaps.ts';
import type { ProcedureSearch } from '../../knowledge/procedures/procedure-search.ts';
import { outcomeOf } from './question-collector.ts';

/** Asks questions again through the house's search, each as the person who asked it. */
export type ReplayQuestions = (
  questions: readonly StoredGapQuestion[],
  text: { documentId: string | null; effectiveFrom: string | null },
) => Promise<GapReplay['questions']>;

const hitsPerQuestion = 5;

/**
 * Builds the replay over the one search of the house. A text that begins to hold later is tried on its first day:
 * before it, nobody would find it.
 */
export function createReplay(search: ProcedureSearch, today: () => string): ReplayQuestions {
  return async (questions, { documentId, effectiveFrom }) => {
    const day = effectiveFrom !== null && effectiveFrom > today() ? effectiveFrom : today();
    const replayed: GapReplay['questions'] = [];
    for (const { questionId, text, language, country, role, before } of questions) {
      const scope = { country, role, today: day };
      const after = outcomeOf(await search.search({ text, language, scope, limit: hitsPerQuestion }));
      const byNewText = documentId !== null && after.citation?.documentId === documentId;
      replayed.push({ questionId, text, country, role, before, after, byNewText });
    }
    return replayed;
  };
}
