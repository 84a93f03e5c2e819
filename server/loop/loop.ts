import type { FastifyBaseLogger } from 'fastify';
import type { Principal } from '../../contracts/principal.ts';
import type { FeedbackRequest, TurnFeedback } from '../../contracts/feedback.ts';
import { feedbackRequest } from '../../contracts/feedback.ts';
import type { Gaps } from '../../knowledge/procedures/gaps/gaps.ts';
import { HouseError } from '../house-error.ts';
import type { ApprovedDesk } from './approved-desk.ts';
import type { AskedTurn, FeedbackStore } from './feedback-store.ts';
import type { GapDesk } from './gap-desk.ts';
import type { HandOffBoard } from './hand-off-desk.ts';
import type { QuestionCollector } from './question-collector.ts';
import type { TryQuestion } from './trial.ts';

/** From answers that were not right to texts that are: feedback, gaps, and what is made of them. */
export interface Loop {
  readonly gaps: GapDesk;
  readonly handOffs: HandOffBoard;
  readonly approved: ApprovedDesk;
  readonly tryQuestion: TryQuestion;
  /** Looks at a finished turn in the background. */
  turnFinished(turn: AskedTurn): void;
  /** Keeps a person's word on an own turn. Throws `HouseError` `not-found`. */
  giveFeedback(person: Principal, turnId: string, feedback: FeedbackRequest): Promise<TurnFeedback>;
  withdrawFeedback(person: Principal, turnId: string): Promise<void>;
  feedbackOf(person: Principal, conversationId: string): Promise<TurnFeedback[]>;
}

export interface LoopOptions {
  store: Gaps;
  desk: GapDesk;
  handOffs: HandOffBoard;
  approved: ApprovedDesk;
  tryQuestion: TryQuestion;
  feedback: FeedbackStore;
  collector: QuestionCollector;
  now: () => Date;
  log: Pick<FastifyBaseLogger, 'error'>;
}

/** Ties the parts of the loop together; what was collected in the background is there before it is read. */
export function createLoop(options: LoopOptions): Loop {
  const { store, desk, handOffs, approved, tryQuestion, feedback, collector, now, log } = options;
  const collecting = new Set<Promise<void>>();
  const settled = () => Promise.all(collecting);

  async function ownTurn(person: Principal, turnId: string): Promise<AskedTurn> {
    const turn = await feedback.turn(turnId, person.personId);
    if (!turn) throw new HouseError('not-found', [{ path: 'turnId', reason: 'no such answer of yours' }]);
    return turn;
  }

  return {
    handOffs,
    approved,
    tryQuestion,
    gaps: {
      ...desk,
      list: async (person) => (await settled(), desk.list(person)),
      detail: async (person, gapId) => (await settled(), desk.detail(person, gapId)),
    },
    turnFinished(turn) {
      const collected = collector
        .turnFinished(turn)
        .catch((error: unknown) =>
          log.error({ err: error, turnId: turn.turnId }, 'a question could not be put into a gap'),
        )
        .finally(() => collecting.delete(collected));
      collecting.add(collected);
    },
    async giveFeedback(person, turnId, request) {
      const turn = await ownTurn(person, turnId);
      const { verdict, reasons, comment } = feedbackRequest.parse(request);
      const given = { turnId, verdict, reasons, comment, givenAt: now().toISOString() };
      await feedback.give(given, person.personId);
      if (verdict === 'wrong') await collector.downvoted(turn);
      else await store.withdrawDownvote(turnId);
      return given;
    },
    async withdrawFeedback(person, turnId) {
      await ownTurn(person, turnId);
      await feedback.withdraw(turnId, person.personId);
      await store.withdrawDownvote(turnId);
    },
    feedbackOf: (person, conversationId) => feedback.ofConversation(conversationId, person.personId),
  };
}
