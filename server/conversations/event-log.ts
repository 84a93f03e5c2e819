import type { TurnEvent } from '../../contracts/socket-events.ts';
import type { Conversations, TurnEnd, UnnumberedEvent } from './conversations.ts';

/** Writes the events of one turn: stored first, then published, in order and in batches. */
export interface TurnLog {
  write(event: UnnumberedEvent): void;
  /** Writes the last events with the finished turn and resolves when all of it is stored and published. */
  end(events: readonly UnnumberedEvent[], end: TurnEnd): Promise<void>;
}

/**
 * Opens the log of one turn. Events that arrive while a write is under way go into the next one, so a fast answer costs
 * a few transactions and no event reaches a client before it can be replayed. A failed write fails `end`.
 */
export function openTurnLog(
  conversations: Conversations,
  publish: (events: readonly TurnEvent[]) => void,
  conversationId: string,
  turnId: string,
): TurnLog {
  let waiting: UnnumberedEvent[] = [];
  let writing: Promise<void> | null = null;
  let failure: unknown = null;

  async function drain(): Promise<void> {
    // Events of the same tick share a transaction.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      publish(await conversations.append(conversationId, turnId, batch));
    }
  }

  return {
    write(event) {
      waiting.push(event);
      writing ??= drain()
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => {
          writing = null;
        });
    },
    async end(events, end) {
      while (writing) await writing;
      if (failure !== null) throw failure;
      const last = [...waiting, ...events];
      waiting = [];
      publish(await conversations.append(conversationId, turnId, last, end));
    },
  };
}
