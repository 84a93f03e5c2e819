import type { HandOff } from '../../contracts/hand-offs.ts';
import type { Principal } from '../../contracts/principal.ts';
import { composeColleagueAnswer } from '../../agents/answers/hand-off.ts';
import { askedQuestion } from '../../agents/tools/hand-off/asked-question.ts';
import type { HandOffDesk } from '../../agents/tools/hand-off/hand-off.ts';
import type { HandOffs, StoredHandOff } from '../../knowledge/people/hand-offs/hand-offs.ts';
import type { DeliverMessage } from '../conversations/deliver-message.ts';
import { HouseError } from '../house-error.ts';
import type { LoadedHouse } from '../house/loaded-house.ts';
import type { AskedTurn, FeedbackStore } from './feedback-store.ts';
import { answersFor, requireKeeper } from './loop-rights.ts';
import type { QuestionCollector } from './question-collector.ts';

/** Hand-offs as the people see them who answer. Throws `HouseError`. */
export interface HandOffBoard {
  /** Those that the person answers: open ones first. */
  list(person: Principal): Promise<HandOff[]>;
  /** Answers into the conversation of the person who asked. */
  answer(person: Principal, handOffId: string, text: string): Promise<HandOff>;
}

export interface HandOffDeskOptions {
  handOffs: HandOffs;
  turns: Pick<FeedbackStore, 'turnBefore'>;
  house: () => LoadedHouse;
  /** Names of the managers of a store. */
  managersOf: (storeId: string) => Promise<string[]>;
  collector: Pick<QuestionCollector, 'handedOff'>;
  deliver: DeliverMessage;
  newId: () => string;
  now: () => Date;
  /** Told when a question could not be put into a gap; it is passed on all the same. */
  report: (error: unknown) => void;
}

/** Builds the desk where questions are left and the board where they are answered. */
export function createHandOffDesk(options: HandOffDeskOptions): HandOffDesk & HandOffBoard {
  const { handOffs, turns, house, managersOf, collector, deliver, newId, now, report } = options;

  const storeName = (storeId: string | null) =>
    storeId === null ? null : (house().stores.byId(storeId)?.name ?? storeId);

  function show({
    turnId: _turn,
    conversationId: _conversation,
    personId: _person,
    ...handOff
  }: StoredHandOff): HandOff {
    return { ...handOff, storeName: storeName(handOff.storeId) };
  }

  async function gather(turn: AskedTurn, handOff: StoredHandOff): Promise<void> {
    try {
      const gapId = await collector.handedOff(turn);
      if (gapId !== null) await handOffs.linkGap(handOff.turnId, gapId);
    } catch (error) {
      report(error);
    }
  }

  return {
    async leave({ text, person, language, conversationId, turnId }) {
      const askedAt = now().toISOString();
      const before = await turns.turnBefore(conversationId, turnId);
      const question = askedQuestion(text, language, before?.turn.text ?? null);
      const handOff = await handOffs.open({
        handOffId: newId(),
        turnId,
        conversationId,
        person,
        question: question.text,
        language,
        before: before ? { question: before.turn.text, answer: before.answer } : null,
        askedAt,
      });
      const own = { turnId, principal: person, text: question.text, language, askedAt, calls: [] };
      await gather(question.isBefore && before ? before.turn : own, handOff);
      return {
        kind: 'hand-off',
        source: 'hand-offs',
        asOf: handOff.askedAt,
        handOffId: handOff.handOffId,
        question: handOff.question,
        to: {
          storeName: storeName(person.homeStoreId),
          names: person.homeStoreId === null ? [] : await managersOf(person.homeStoreId),
        },
      };
    },
    async list(person) {
      requireKeeper(person);
      return (await handOffs.all()).filter(({ storeId }) => answersFor(person, storeId)).map(show);
    },
    async answer(person, handOffId, text) {
      requireKeeper(person);
      const handOff = await handOffs.get(handOffId);
      if (!handOff || !answersFor(person, handOff.storeId)) throw new HouseError('not-found');
      const answered = await handOffs.answer(handOffId, { text, by: person.name, at: now().toISOString() });
      if (!answered) {
        throw new HouseError('not-found', [{ path: 'handOffId', reason: 'it is answered already' }]);
      }
      const { conversationId, personId, language, question } = handOff;
      // People of the demonstration are called by their role.
      const by = person.name === person.role ? null : person.name;
      const parts = composeColleagueAnswer({ by, question, text }, language);
      await deliver({ conversationId, personId, language, from: person.role, parts });
      return show({ ...handOff, ...(await handOffs.get(handOffId)) });
    },
  };
}
