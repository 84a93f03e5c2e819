import type { Kysely, Selectable } from 'kysely';
import type { FeedbackReason, TurnFeedback } from '../../contracts/feedback.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { PreviousTurn } from '../../agents/understanding/decision.ts';
import type { TurnQuestion } from '../conversations/conversations.ts';
import type { HouseSchema } from '../storage/schema.ts';

/** A finished turn as far as the loop needs it. */
export interface AskedTurn {
  turnId: string;
  principal: Principal;
  text: string;
  language: LanguageCode;
  askedAt: string;
  calls: PreviousTurn['calls'];
}

/** What people think of their answers. Another person's turn is treated as absent. */
export interface FeedbackStore {
  /** A turn of this person that has ended; null when there is none. */
  turn(turnId: string, personId: string): Promise<AskedTurn | null>;
  /** The turn before one in its conversation that has words of its own, with the prose of its answer. */
  turnBefore(conversationId: string, turnId: string): Promise<{ turn: AskedTurn; answer: string } | null>;
  /** Keeps a person's word on an own turn; a later one replaces it. */
  give(feedback: TurnFeedback, personId: string): Promise<void>;
  withdraw(turnId: string, personId: string): Promise<void>;
  ofConversation(conversationId: string, personId: string): Promise<TurnFeedback[]>;
}

/** Turns among which the one before is looked for: a photo or a colleague's message has no words. */
const turnsBefore = 5;

function readTurn(
  row: Pick<
    Selectable<HouseSchema['turns']>,
    'turn_id' | 'principal' | 'question' | 'language' | 'asked_at' | 'messages'
  >,
): AskedTurn {
  const principal = JSON.parse(row.principal) as Principal;
  return {
    turnId: row.turn_id,
    principal,
    text: (JSON.parse(row.question) as TurnQuestion).text,
    language: (row.language ?? principal.language) as LanguageCode,
    askedAt: row.asked_at,
    calls: JSON.parse(row.messages) as PreviousTurn['calls'],
  };
}

/** Keeps feedback in the house's SQLite database. */
export function createSqliteFeedback(database: Kysely<HouseSchema>): FeedbackStore {
  return {
    async turn(turnId, personId) {
      const row = await database
        .selectFrom('turns')
        .select(['turn_id', 'principal', 'question', 'language', 'asked_at', 'messages'])
        .where('turn_id', '=', turnId)
        .where('person_id', '=', personId)
        .where('status', '!=', 'answering')
        .executeTakeFirst();
      return row ? readTurn(row) : null;
    },
    async turnBefore(conversationId, turnId) {
      const rows = await database
        .selectFrom('turns')
        .select(['turn_id', 'principal', 'question', 'language', 'asked_at', 'messages', 'text'])
        .where('conversation_id', '=', conversationId)
        .where('status', '=', 'answered')
        .where('position', '<', (select) =>
          select.selectFrom('turns').select('position').where('turn_id', '=', turnId),
        )
        .orderBy('position', 'desc')
        .limit(turnsBefore)
        .execute();
      const row = rows.find((candidate) => readTurn(candidate).text.trim() !== '');
      return row ? { turn: readTurn(row), answer: row.text } : null;
    },
    async give({ turnId, verdict, reasons, comment, givenAt }, personId) {
      await database
        .replaceInto('feedback')
        .values({
          turn_id: turnId,
          person_id: personId,
          verdict,
          reasons: JSON.stringify(reasons),
          comment,
          given_at: givenAt,
        })
        .execute();
    },
    async withdraw(turnId, personId) {
      await database
        .deleteFrom('feedback')
        .where('turn_id', '=', turnId)
        .where('person_id', '=', personId)
        .execute();
    },
    async ofConversation(conversationId, personId) {
      const rows = await database
        .selectFrom('feedback')
        .innerJoin('turns', 'turns.turn_id', 'feedback.turn_id')
        .selectAll('feedback')
        .where('turns.conversation_id', '=', conversationId)
        .where('feedback.person_id', '=', personId)
        .execute();
      return rows.map((row) => ({
        turnId: row.turn_id,
        verdict: row.verdict as TurnFeedback['verdict'],
        reasons: JSON.parse(row.reasons) as FeedbackReason[],
        comment: row.comment,
        givenAt: row.given_at,
      }));
    },
  };
}
