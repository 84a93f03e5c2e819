import type { GapCause, SearchOutcome } from '../../contracts/gaps.ts';
import type { ProceduresResult, ToolResult } from '../../contracts/tool-results.ts';
import type { GapKeeper } from '../../knowledge/procedures/gaps/gap-keeper.ts';
import type { AskedTurn } from './feedback-store.ts';

/** Gathers the questions that were not answered well. */
export interface QuestionCollector {
  /** Looks at a finished turn; a question that no procedure answers goes into a gap. */
  turnFinished(turn: AskedTurn): Promise<void>;
  /** The person says that the answer was wrong. */
  downvoted(turn: AskedTurn): Promise<void>;
  /** A question that a colleague was asked about a turn; gives its gap. */
  handedOff(turn: AskedTurn): Promise<string | null>;
}

/** What a search rested its answer on. */
export function outcomeOf(result: ProceduresResult | null): SearchOutcome {
  const answered = result?.answerable === true;
  return { answered, citation: answered ? (result.hits[0]?.citation ?? null) : null };
}

const isSearch = (result: ToolResult | null): result is ProceduresResult => result?.kind === 'procedures';

/** Builds the collector over the keeper of gaps. */
export function createQuestionCollector(keeper: GapKeeper, newId: () => string): QuestionCollector {
  const collect = (turn: AskedTurn, cause: GapCause): Promise<string | null> => {
    const { principal, turnId, text, language, askedAt, calls } = turn;
    // A question that is only a photo has no words to gather by.
    if (text.trim() === '') return Promise.resolve(null);
    return keeper.add({
      questionId: newId(),
      turnId,
      personId: principal.personId,
      text: text.trim(),
      language,
      cause,
      role: principal.role,
      country: principal.country,
      storeId: principal.homeStoreId,
      askedAt,
      before: outcomeOf(calls.map(({ result }) => result).findLast(isSearch) ?? null),
    });
  };
  return {
    async turnFinished(turn) {
      const results = turn.calls.map(({ result }) => result);
      const searches = results.filter(isSearch);
      const isUnanswered = searches.length > 0 && searches.every((result) => !result.answerable);
      const nothingApplies = results.some(
        (result) =>
          result?.kind === 'declined' &&
          result.reason === 'nothing-applies' &&
          result.source === 'procedures',
      );
      if (isUnanswered || nothingApplies) await collect(turn, 'unanswered');
    },
    async downvoted(turn) {
      // What was handed off is in its gap as the question that it was.
      if (turn.calls.some(({ result }) => result?.kind === 'hand-off')) return;
      await collect(turn, 'downvoted');
    },
    handedOff: (turn) => collect(turn, 'handed-off'),
  };
}
