import type { Assistant } from '../../agents/assistant/assistant.ts';
import { rememberedTurns } from '../../agents/assistant/run-agent.ts';
import type { AssistantEvent, TurnAnswer } from '../../agents/assistant/turn.ts';
import { errorMessage } from '../../agents/answers/error-messages.ts';
import type { Access } from '../../agents/guards/access.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import { HouseError } from '../house-error.ts';
import type { Conversations, PendingTurn, TurnQuestion, UnnumberedEvent } from './conversations.ts';
import { openTurnLog } from './event-log.ts';

export interface TurnRunnerDependencies {
  conversations: Conversations;
  assistant: Assistant;
  openAccess: (principal: Principal) => Access;
  publish: (events: readonly TurnEvent[]) => void;
  now: () => Date;
  clock: () => number;
  report: (failure: { turnId: string; where: string; error: unknown }) => void;
  /** Told of every answer once it is stored; must not throw. */
  answered?: (turn: PendingTurn, answer: TurnAnswer) => void;
}

export interface SentMessage {
  principal: Principal;
  conversationId: string | null;
  clientId: string | null;
  question: TurnQuestion;
  /** Called once the message is stored and before its first event, for following the conversation from the start. */
  follow?: (conversationId: string) => void | Promise<void>;
}

/** A finished turn as a caller that waited for it sees it. */
export type TurnOutcome =
  | { kind: 'answered'; answer: TurnAnswer; milliseconds: number }
  | { kind: 'stopped' }
  | { kind: 'failed'; code: 'internal' };

export interface AcceptedTurn {
  conversationId: string;
  turnId: string;
  duplicate: boolean;
  /** Settles when the turn is over; null for a repeated message whose turn is over already. */
  outcome: Promise<TurnOutcome> | null;
}

export interface TurnRunner {
  /** Stores the message, then answers it after the earlier ones of its conversation. Throws `HouseError` `not-found`. */
  send(message: SentMessage): Promise<AcceptedTurn>;
  /** Stops a turn of this person; false when it is not being answered. */
  stop(turnId: string, personId: string): Promise<boolean>;
  /** Answers again what a stopped server left unanswered; gives the number of turns. */
  recover(): Promise<number>;
  /** Waits for running turns; those not finished after `milliseconds` are left for the next start. */
  drain(milliseconds: number): Promise<void>;
}

const stoppedByPerson = Symbol('stopped by the person');

function toTurnEvent(event: AssistantEvent): UnnumberedEvent {
  switch (event.type) {
    case 'tool-started':
      return { name: 'tool:started', payload: { name: event.name, input: event.input } };
    case 'tool-finished':
      return { name: 'tool:finished', payload: { tool: event.tool } };
    case 'text-delta':
      return { name: 'text:delta', payload: { delta: event.delta } };
    case 'text-replaced':
      return { name: 'text:replaced', payload: { text: event.text } };
    case 'part-added':
      return { name: 'part:added', payload: { part: event.part } };
  }
}

/** Answers messages, one at a time in each conversation, and writes everything that happens to the transcript. */
export function createTurnRunner(dependencies: TurnRunnerDependencies): TurnRunner {
  const { conversations, assistant, openAccess, publish, now, clock, report } = dependencies;
  /** The end of each conversation's queue. */
  const queues = new Map<string, Promise<unknown>>();
  const running = new Map<string, { controller: AbortController; outcome: Promise<TurnOutcome> }>();

  async function answer(
    turn: PendingTurn,
    first: UnnumberedEvent,
    signal: AbortSignal,
  ): Promise<TurnOutcome> {
    const log = openTurnLog(conversations, publish, turn.conversationId, turn.turnId);
    const start = clock();
    const elapsed = () => Math.round((clock() - start) * 100) / 100;
    let text = '';
    log.write(first);
    const unfinished = { parts: [], tools: [], calls: [], decision: null, language: null, model: null };
    try {
      const previous = await conversations.previousTurns(turn.conversationId, turn.turnId, rememberedTurns);
      const answered = await assistant.answer(
        {
          conversationId: turn.conversationId,
          turnId: turn.turnId,
          question: turn.question,
          access: openAccess(turn.principal),
          previous,
          signal,
        },
        (event) => {
          if (event.type === 'text-delta') text += event.delta;
          if (event.type === 'text-replaced') text = event.text;
          log.write(toTurnEvent(event));
        },
      );
      const milliseconds = elapsed();
      const { language, model } = answered;
      await log.end([{ name: 'turn:finished', payload: { language, model, milliseconds } }], {
        ...answered,
        status: 'answered',
        error: null,
        milliseconds,
      });
      dependencies.answered?.(turn, answered);
      return { kind: 'answered', answer: answered, milliseconds };
    } catch (error) {
      if (signal.aborted && signal.reason === stoppedByPerson) {
        await log.end([{ name: 'turn:stopped', payload: {} }], {
          ...unfinished,
          status: 'stopped',
          text,
          error: null,
          milliseconds: elapsed(),
        });
        return { kind: 'stopped' };
      }
      report({ turnId: turn.turnId, where: 'turn', error });
      const failure = {
        code: 'internal',
        message: errorMessage('internal', turn.question.language ?? turn.principal.language),
      };
      await log.end([{ name: 'turn:failed', payload: { error: failure } }], {
        ...unfinished,
        status: 'failed',
        text,
        error: failure,
        milliseconds: elapsed(),
      });
      return { kind: 'failed', code: 'internal' };
    }
  }

  function started({ clientId, question: { text, imageId }, askedAt }: PendingTurn): UnnumberedEvent {
    return { name: 'turn:started', payload: { clientId, question: { text, imageId }, askedAt } };
  }

  function enqueue(turn: PendingTurn, first: UnnumberedEvent): Promise<TurnOutcome> {
    const controller = new AbortController();
    const before = queues.get(turn.conversationId) ?? Promise.resolve();
    const outcome = before
      .then(() => answer(turn, first, controller.signal))
      .catch((error: unknown): TurnOutcome => {
        // The transcript itself could not be written: the turn stays pending and is answered at the next start.
        report({ turnId: turn.turnId, where: 'transcript', error });
        return { kind: 'failed', code: 'internal' };
      })
      .finally(() => {
        running.delete(turn.turnId);
        if (queues.get(turn.conversationId) === outcome) queues.delete(turn.conversationId);
      });
    queues.set(turn.conversationId, outcome);
    running.set(turn.turnId, { controller, outcome });
    return outcome;
  }

  return {
    async send({ principal, conversationId, clientId, question, follow }) {
      const askedAt = now().toISOString();
      const begun = await conversations.begin({ conversationId, clientId, question, principal, askedAt });
      if (begun.kind === 'not-found') {
        throw new HouseError('not-found', [
          { path: 'conversationId', reason: 'no such conversation of yours' },
        ]);
      }
      const { turnId } = begun;
      await follow?.(begun.conversationId);
      if (begun.kind === 'duplicate') {
        const outcome = running.get(turnId)?.outcome ?? null;
        return { conversationId: begun.conversationId, turnId, duplicate: true, outcome };
      }
      const turn = { conversationId: begun.conversationId, turnId, clientId, question, principal, askedAt };
      const outcome = enqueue(turn, started(turn));
      return { conversationId: begun.conversationId, turnId, duplicate: false, outcome };
    },

    async stop(turnId, personId) {
      const turn = running.get(turnId);
      if (!turn || (await conversations.ownerOf(turnId)) !== personId) return false;
      turn.controller.abort(stoppedByPerson);
      await turn.outcome;
      return true;
    },

    async recover() {
      const pending = await conversations.pending();
      for (const turn of pending) {
        void enqueue(turn, turn.hasEvents ? { name: 'turn:restarted', payload: {} } : started(turn));
      }
      return pending.length;
    },

    async drain(milliseconds) {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([Promise.all([...running.values()].map((turn) => turn.outcome)), limit]);
      clearTimeout(timer);
    },
  };
}
