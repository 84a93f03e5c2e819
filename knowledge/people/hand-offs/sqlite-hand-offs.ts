import type { Kysely, Selectable } from 'kysely';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Role } from '../../../contracts/principal.ts';
import type { HandOffs, StoredHandOff } from './hand-offs.ts';

/** Table that the adapter reads and writes. */
interface Tables {
  hand_offs: {
    hand_off_id: string;
    turn_id: string;
    conversation_id: string;
    person_id: string;
    asked_by: string;
    role: string;
    store_id: string | null;
    country: string | null;
    language: string;
    question: string;
    before_question: string | null;
    before_answer: string | null;
    asked_at: string;
    status: string;
    answer: string | null;
    answered_by: string | null;
    answered_at: string | null;
    gap_id: string | null;
  };
}

/** Answered hand-offs that are listed. */
const mostAnswered = 100;

/** Keeps hand-offs in SQLite through Kysely. */
export function createSqliteHandOffs(database: Kysely<Tables>): HandOffs {
  return {
    open: (handOff) =>
      database.transaction().execute(async (transaction) => {
        const { person } = handOff;
        await transaction
          .insertInto('hand_offs')
          .values({
            hand_off_id: handOff.handOffId,
            turn_id: handOff.turnId,
            conversation_id: handOff.conversationId,
            person_id: person.personId,
            asked_by: person.name,
            role: person.role,
            store_id: person.homeStoreId,
            country: person.country,
            language: handOff.language,
            question: handOff.question,
            before_question: handOff.before?.question ?? null,
            before_answer: handOff.before?.answer ?? null,
            asked_at: handOff.askedAt,
            status: 'open',
            answer: null,
            answered_by: null,
            answered_at: null,
            gap_id: null,
          })
          .onConflict((conflict) => conflict.column('turn_id').doNothing())
          .execute();
        const row = await transaction
          .selectFrom('hand_offs')
          .selectAll()
          .where('turn_id', '=', handOff.turnId)
          .executeTakeFirstOrThrow();
        return read(row);
      }),
    async get(handOffId) {
      const row = await database
        .selectFrom('hand_offs')
        .selectAll()
        .where('hand_off_id', '=', handOffId)
        .executeTakeFirst();
      return row ? read(row) : null;
    },
    async all() {
      const [open, answered] = await Promise.all([
        database
          .selectFrom('hand_offs')
          .selectAll()
          .where('status', '=', 'open')
          .orderBy('asked_at')
          .execute(),
        database
          .selectFrom('hand_offs')
          .selectAll()
          .where('status', '=', 'answered')
          .orderBy('answered_at', 'desc')
          .limit(mostAnswered)
          .execute(),
      ]);
      return [...open, ...answered].map(read);
    },
    async answer(handOffId, { text, by, at }) {
      const { numUpdatedRows } = await database
        .updateTable('hand_offs')
        .set({ status: 'answered', answer: text, answered_by: by, answered_at: at })
        .where('hand_off_id', '=', handOffId)
        .where('status', '=', 'open')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async linkGap(turnId, gapId) {
      await database.updateTable('hand_offs').set({ gap_id: gapId }).where('turn_id', '=', turnId).execute();
    },
  };
}

function read(row: Selectable<Tables['hand_offs']>): StoredHandOff {
  return {
    handOffId: row.hand_off_id,
    turnId: row.turn_id,
    conversationId: row.conversation_id,
    personId: row.person_id,
    askedBy: row.asked_by,
    role: row.role as Role,
    storeId: row.store_id,
    country: row.country,
    language: row.language as LanguageCode,
    question: row.question,
    before:
      row.before_question === null
        ? null
        : { question: row.before_question, answer: row.before_answer ?? '' },
    askedAt: row.asked_at,
    status: row.status === 'answered' ? 'answered' : 'open',
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
    gapId: row.gap_id,
  };
}
