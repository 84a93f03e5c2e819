import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { Conversation, ConversationSummary, ToolUse, TurnStatus } from '../../contracts/chat.ts';
import type { TurnDecision } from '../../contracts/decisions.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnEvent, TurnEventName, TurnEventPayload } from '../../contracts/socket-events.ts';
import type { PreviousTurn } from '../../agents/understanding/decision.ts';

export interface TurnQuestion {
  text: string;
  imageId: string | null;
  language: LanguageCode | null;
}

export interface NewTurn {
  /** Null begins a conversation. */
  conversationId: string | null;
  clientId: string | null;
  question: TurnQuestion;
  principal: Principal;
  askedAt: string;
}

/** An event before it has its place in the conversation. */
export type UnnumberedEvent = {
  [Name in TurnEventName]: {
    name: Name;
    payload: Omit<TurnEventPayload<Name>, 'conversationId' | 'turnId' | 'sequence'>;
  };
}[TurnEventName];

export interface TurnEnd {
  status: TurnStatus;
  text: string;
  parts: AnswerPart[];
  tools: ToolUse[];
  calls: PreviousTurn['calls'];
  /** What the understanding decided and why; null when the turn failed before. */
  decision: TurnDecision | null;
  language: LanguageCode | null;
  model: string | null;
  error: { code: string; message: string } | null;
  milliseconds: number;
}

export interface PendingTurn {
  conversationId: string;
  turnId: string;
  clientId: string | null;
  question: TurnQuestion;
  principal: Principal;
  askedAt: string;
}

export type Begun =
  | { kind: 'begun' | 'duplicate'; conversationId: string; turnId: string }
  /** There is no such conversation of this person. */
  | { kind: 'not-found' };

/**
 * Port: the durable transcript. A conversation belongs to one person of one house; every method that takes a
 * `personId` treats another person's conversation as absent.
 */
export interface Conversations {
  /** Stores a question; resolves only when it is durable. The same client id of the same person gives the turn it began. */
  begin(turn: NewTurn): Promise<Begun>;
  /** Numbers and stores events in order and, with `end`, the finished turn in the same transaction. */
  append(
    conversationId: string,
    turnId: string,
    events: readonly UnnumberedEvent[],
    end?: TurnEnd,
  ): Promise<TurnEvent[]>;
  /** Answered turns before one turn, newest last. */
  previousTurns(conversationId: string, beforeTurnId: string, limit: number): Promise<PreviousTurn[]>;
  load(conversationId: string, personId: string): Promise<Conversation | null>;
  list(personId: string, limit: number): Promise<ConversationSummary[]>;
  /** Events after a sequence in order, or null when the conversation is absent. */
  eventsAfter(conversationId: string, personId: string, sequence: number): Promise<TurnEvent[] | null>;
  /** Who asked a turn, or null. */
  ownerOf(turnId: string): Promise<string | null>;
  /** Turns that were being answered when a server stopped, oldest first. */
  pending(): Promise<(PendingTurn & { hasEvents: boolean })[]>;
}
