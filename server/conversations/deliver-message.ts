import { sql, type Kysely } from 'kysely';
import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import { proseOf } from '../../agents/answers/compose-answer.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { UnnumberedEvent } from './conversations.ts';

/** A message that nobody asked for in the conversation just now, e.g. a colleague's answer. */
export interface DeliveredMessage {
  conversationId: string;
  personId: string;
  language: LanguageCode;
  /** Who speaks, where an answer names its model. */
  from: string;
  parts: AnswerPart[];
}

/** Puts a message at the end of a person's conversation; false when the person has no such conversation. */
export type DeliverMessage = (message: DeliveredMessage) => Promise<boolean>;

/**
 * A message is a turn without a question, stored with its events in one transaction: who follows the conversation sees
 * it at once, everybody else when it is loaded or resumed.
 */
export function createMessageDelivery(options: {
  database: Kysely<HouseSchema>;
  newId: () => string;
  now: () => Date;
  publish: (events: readonly TurnEvent[]) => void;
}): DeliverMessage {
  const { database, newId, now, publish } = options;
  return async ({ conversationId, personId, language, from, parts }) => {
    const askedAt = now().toISOString();
    const turnId = newId();
    const text = proseOf(parts);
    const question = { text: '', imageId: null };
    const events: UnnumberedEvent[] = [
      { name: 'turn:started', payload: { clientId: null, question, askedAt } },
      { name: 'text:delta', payload: { delta: text } },
      ...parts.map((part): UnnumberedEvent => ({ name: 'part:added', payload: { part } })),
      { name: 'turn:finished', payload: { language, model: from, milliseconds: 0 } },
    ];
    const delivered = await database.transaction().execute(async (transaction) => {
      const conversation = await transaction
        .selectFrom('conversations')
        .select('latest_sequence')
        .where('conversation_id', '=', conversationId)
        .where('person_id', '=', personId)
        .executeTakeFirst();
      const last = await transaction
        .selectFrom('turns')
        .select(['principal', 'position'])
        .where('conversation_id', '=', conversationId)
        .orderBy('position', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!conversation || !last) return null;
      await transaction
        .insertInto('turns')
        .values({
          turn_id: turnId,
          conversation_id: conversationId,
          position: last.position + 1,
          person_id: personId,
          client_id: null,
          status: 'answered',
          question: JSON.stringify({ ...question, language }),
          principal: last.principal,
          text,
          parts: JSON.stringify(parts),
          tools: '[]',
          messages: '[]',
          language,
          model: from,
          error: null,
          milliseconds: 0,
          asked_at: askedAt,
        })
        .execute();
      const numbered = events.map(
        ({ name, payload }, index) =>
          ({
            name,
            payload: {
              ...payload,
              conversationId,
              turnId,
              sequence: conversation.latest_sequence + index + 1,
            },
          }) as TurnEvent,
      );
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
        .set({ latest_sequence: sql<number>`latest_sequence + ${numbered.length}`, updated_at: askedAt })
        .where('conversation_id', '=', conversationId)
        .execute();
      return numbered;
    });
    if (delivered) publish(delivered);
    return delivered !== null;
  };
}
