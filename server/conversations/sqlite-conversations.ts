import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Turn, TurnStatus } from '../../contracts/chat.ts';
import type { TurnDecision } from '../../contracts/decisions.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import type { PreviousTurn } from '../../agents/understanding/decision.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { Conversations, TurnEnd, TurnQuestion } from './conversations.ts';

type TurnRow = Selectable<HouseSchema['turns']>;

/** Longest title of a conversation in a list, characters. */
const longestTitle = 80;

function readTurn(row: TurnRow): Turn {
  const question = JSON.parse(row.question) as TurnQuestion;
  return {
    turnId: row.turn_id,
    clientId: row.client_id,
    status: row.status as TurnStatus,
    question: { text: question.text, imageId: question.imageId },
    text: row.text,
    parts: JSON.parse(row.parts),
    tools: JSON.parse(row.tools),
    language: row.language as LanguageCode | null,
    model: row.model,
    error: row.error === null ? null : JSON.parse(row.error),
    askedAt: row.asked_at,
  };
}

/** Stores conversations in SQLite; `newId` makes ids that are unique in the house. */
export function createSqliteConversations(database: Kysely<HouseSchema>, newId: () => string): Conversations {
  async function owns(conversationId: string, personId: string): Promise<boolean> {
    const row = await database
      .selectFrom('conversations')
      .select('person_id')
      .where('conversation_id', '=', conversationId)
      .executeTakeFirst();
    return row?.person_id === personId;
  }

  async function storeEnd(
    transaction: Transaction<HouseSchema>,
    turnId: string,
    end: TurnEnd,
  ): Promise<void> {
    await transaction
      .updateTable('turns')
      .set({
        status: end.status,
        text: end.text,
        parts: JSON.stringify(end.parts),
        tools: JSON.stringify(end.tools),
        messages: JSON.stringify(end.calls),
        decision: end.decision === null ? null : JSON.stringify(end.decision),
        language: end.language,
        model: end.model,
        error: end.error === null ? null : JSON.stringify(end.error),
        milliseconds: end.milliseconds,
      })
      .where('turn_id', '=', turnId)
      .execute();
  }

  return {
    begin({ conversationId, clientId, question, principal, askedAt }) {
      return database.transaction().execute(async (transaction) => {
        if (clientId !== null) {
          const known = await transaction
            .selectFrom('turns')
            .select(['conversation_id', 'turn_id'])
            .where('person_id', '=', principal.personId)
            .where('client_id', '=', clientId)
            .executeTakeFirst();
          if (known) {
            return {
              kind: 'duplicate',
              conversationId: known.conversation_id,
              turnId: known.turn_id,
            } as const;
          }
        }
        const turnId = newId();
        const id = conversationId ?? newId();
        if (conversationId === null) {
          await transaction
            .insertInto('conversations')
            .values({
              conversation_id: id,
              house: principal.house,
              person_id: principal.personId,
              title: question.text.slice(0, longestTitle),
              created_at: askedAt,
              updated_at: askedAt,
              latest_sequence: 0,
            })
            .execute();
        } else {
          const { numUpdatedRows } = await transaction
            .updateTable('conversations')
            .set({ updated_at: askedAt })
            .where('conversation_id', '=', id)
            .where('person_id', '=', principal.personId)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) return { kind: 'not-found' } as const;
        }
        const { last } = await transaction
          .selectFrom('turns')
          .select((select) => select.fn.coalesce(select.fn.max('position'), sql<number>`0`).as('last'))
          .where('conversation_id', '=', id)
          .executeTakeFirstOrThrow();
        await transaction
          .insertInto('turns')
          .values({
            turn_id: turnId,
            conversation_id: id,
            position: Number(last) + 1,
            person_id: principal.personId,
            client_id: clientId,
            status: 'answering',
            question: JSON.stringify(question),
            principal: JSON.stringify(principal),
            text: '',
            parts: '[]',
            tools: '[]',
            messages: '[]',
            language: null,
            model: null,
            error: null,
            milliseconds: null,
            asked_at: askedAt,
            decision: null,
          })
          .execute();
        return { kind: 'begun', conversationId: id, turnId } as const;
      });
    },

    append(conversationId, turnId, events, end) {
      return database.transaction().execute(async (transaction) => {
        const { latest_sequence: before } = await transaction
          .selectFrom('conversations')
          .select('latest_sequence')
          .where('conversation_id', '=', conversationId)
          .executeTakeFirstOrThrow();
        const numbered = events.map(
          (event, index) =>
            ({
              name: event.name,
              payload: { ...event.payload, conversationId, turnId, sequence: before + index + 1 },
            }) as TurnEvent,
        );
        if (numbered.length > 0) {
          await transaction
            .insertInto('turn_events')
            .values(
              numbered.map(({ name, payload }) => ({
                conversation_id: conversationId,
                sequence: payload.sequence,
                turn_id: turnId,
                name,
                payload: JSON.stringify(payload),
              })),
            )
            .execute();
          await transaction
            .updateTable('conversations')
            .set({ latest_sequence: before + numbered.length })
            .where('conversation_id', '=', conversationId)
            .execute();
        }
        if (end) await storeEnd(transaction, turnId, end);
        return numbered;
      });
    },

    async previousTurns(conversationId, beforeTurnId, limit) {
      const rows = await database
        .selectFrom('turns')
        .selectAll()
        .where('conversation_id', '=', conversationId)
        .where('status', 'in', ['answered', 'stopped'])
        .where('position', '<', (select) =>
          select.selectFrom('turns').select('position').where('turn_id', '=', beforeTurnId),
        )
        .orderBy('position', 'desc')
        .limit(limit)
        .execute();
      return rows.reverse().map((row): PreviousTurn => {
        const question = JSON.parse(row.question) as TurnQuestion;
        const principal = JSON.parse(row.principal) as Principal;
        return {
          text: question.text,
          answer: row.text,
          imageId: question.imageId,
          language: (row.language ?? principal.language) as LanguageCode,
          calls: JSON.parse(row.messages),
          open: row.decision === null ? null : (JSON.parse(row.decision) as TurnDecision).open,
        };
      });
    },

    async load(conversationId, personId) {
      if (!(await owns(conversationId, personId))) return null;
      // One read transaction, so that the turns are exactly those of the sequence.
      return database.transaction().execute(async (transaction) => {
        const { latest_sequence: latestSequence } = await transaction
          .selectFrom('conversations')
          .select('latest_sequence')
          .where('conversation_id', '=', conversationId)
          .executeTakeFirstOrThrow();
        const rows = await transaction
          .selectFrom('turns')
          .selectAll()
          .where('conversation_id', '=', conversationId)
          .orderBy('position')
          .execute();
        return { conversationId, latestSequence, turns: rows.map(readTurn) };
      });
    },

    async list(personId, limit) {
      const rows = await database
        .selectFrom('conversations')
        .select(['conversation_id', 'title', 'updated_at'])
        .where('person_id', '=', personId)
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        conversationId: row.conversation_id,
        title: row.title,
        updatedAt: row.updated_at,
      }));
    },

    async eventsAfter(conversationId, personId, sequence) {
      if (!(await owns(conversationId, personId))) return null;
      const rows = await database
        .selectFrom('turn_events')
        .select(['name', 'payload'])
        .where('conversation_id', '=', conversationId)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .execute();
      return rows.map((row) => ({ name: row.name, payload: JSON.parse(row.payload) }) as TurnEvent);
    },

    async ownerOf(turnId) {
      const row = await database
        .selectFrom('turns')
        .select('person_id')
        .where('turn_id', '=', turnId)
        .executeTakeFirst();
      return row?.person_id ?? null;
    },

    async pending() {
      const rows = await database
        .selectFrom('turns')
        .select(['conversation_id', 'turn_id', 'client_id', 'question', 'principal', 'asked_at'])
        .select((select) =>
          select
            .exists(
              select
                .selectFrom('turn_events')
                .select('sequence')
                .whereRef('turn_events.conversation_id', '=', 'turns.conversation_id')
                .whereRef('turn_events.turn_id', '=', 'turns.turn_id'),
            )
            .as('has_events'),
        )
        .where('status', '=', 'answering')
        .orderBy('asked_at')
        .execute();
      return rows.map((row) => ({
        conversationId: row.conversation_id,
        turnId: row.turn_id,
        clientId: row.client_id,
        question: JSON.parse(row.question) as TurnQuestion,
        principal: JSON.parse(row.principal) as Principal,
        askedAt: row.asked_at,
        hasEvents: Boolean(row.has_events),
      }));
    },
  };
}
