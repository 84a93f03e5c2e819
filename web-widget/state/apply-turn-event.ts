import type { Conversation, Turn } from '../../contracts/chat.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';

/** What came of an event: applied, known already, or too early because events before it are missing. */
export type AppliedEvent =
  | { outcome: 'applied'; conversation: Conversation }
  | { outcome: 'duplicate' }
  | { outcome: 'gap'; expected: number };

/** A conversation before its first event. */
export function emptyConversation(conversationId: string): Conversation {
  return { conversationId, latestSequence: 0, turns: [] };
}

/**
 * The conversation after one live event. Pure: the same events in order always give what the server returns when
 * the conversation is loaded. An event is applied only as the direct successor of the last one; after a `gap` ask
 * the server to resume after `conversation.latestSequence`.
 */
export function applyTurnEvent(conversation: Conversation, event: TurnEvent): AppliedEvent {
  const expected = conversation.latestSequence + 1;
  if (event.payload.sequence < expected) return { outcome: 'duplicate' };
  if (event.payload.sequence > expected) return { outcome: 'gap', expected };
  return { outcome: 'applied', conversation: advance(conversation, event) };
}

/**
 * The conversation after the events of a resume. The server's list is complete by definition, so a jump in it
 * (events that it merged or no longer keeps) is accepted; events already known are passed over.
 */
export function replayEvents(
  conversation: Conversation,
  events: readonly TurnEvent[],
  latestSequence: number,
): Conversation {
  let state = conversation;
  for (const event of events) {
    if (event.payload.sequence > state.latestSequence) state = advance(state, event);
  }
  return { ...state, latestSequence: Math.max(state.latestSequence, latestSequence) };
}

function advance(conversation: Conversation, event: TurnEvent): Conversation {
  return {
    ...conversation,
    latestSequence: event.payload.sequence,
    turns:
      event.name === 'turn:started'
        ? startTurn(conversation.turns, event.payload)
        : conversation.turns.map((turn) =>
            turn.turnId === event.payload.turnId ? changeTurn(turn, event) : turn,
          ),
  };
}

function startTurn(
  turns: readonly Turn[],
  payload: Extract<TurnEvent, { name: 'turn:started' }>['payload'],
): Turn[] {
  const started: Turn = {
    turnId: payload.turnId,
    clientId: payload.clientId,
    status: 'answering',
    question: payload.question,
    text: '',
    parts: [],
    tools: [],
    language: null,
    model: null,
    error: null,
    askedAt: payload.askedAt,
  };
  return [...turns.filter((turn) => turn.turnId !== payload.turnId), started];
}

function changeTurn(turn: Turn, event: TurnEvent): Turn {
  switch (event.name) {
    case 'text:delta':
      return { ...turn, text: turn.text + event.payload.delta };
    case 'text:replaced':
      return { ...turn, text: event.payload.text };
    case 'part:added':
      return { ...turn, parts: [...turn.parts, event.payload.part] };
    case 'tool:finished':
      return { ...turn, tools: [...turn.tools, event.payload.tool] };
    case 'turn:finished':
      return {
        ...turn,
        status: 'answered',
        language: event.payload.language,
        model: event.payload.model,
      };
    case 'turn:stopped':
      return { ...turn, status: 'stopped' };
    case 'turn:failed':
      return { ...turn, status: 'failed', error: event.payload.error };
    case 'turn:restarted':
      return {
        ...turn,
        status: 'answering',
        text: '',
        parts: [],
        tools: [],
        language: null,
        model: null,
        error: null,
      };
    case 'tool:started':
    case 'turn:started':
      return turn;
    default:
      // A newer server may send events that this version does not know; they only count.
      return turn;
  }
}
