import type { ConversationResume, MessageSend, TurnEvent } from '../../contracts/socket-events.ts';
import type { ServiceError, ServiceResult } from './service-result.ts';
import type { VoiceLine } from './voice-line.ts';

/**
 * `connecting` before the first connection, `reconnecting` after a loss (it keeps trying by itself),
 * `signed-out` when only a new token helps, `closed` after `close()`.
 */
export type SocketStatus = 'connecting' | 'online' | 'reconnecting' | 'signed-out' | 'closed';

export interface Resumed {
  events: TurnEvent[];
  latestSequence: number;
}

export interface Accepted {
  conversationId: string;
  turnId: string;
  duplicate: boolean;
}

/** The live connection: a port, so that the controllers are tested without a network. */
export interface ChatSocket {
  connect(): void;
  close(): void;
  /** Calls never wait for a connection: without one they fail with `offline` at once. */
  send(message: MessageSend): Promise<ServiceResult<Accepted>>;
  stop(turnId: string): Promise<ServiceResult<null>>;
  resume(request: ConversationResume): Promise<ServiceResult<Resumed>>;
  /** For speaking. */
  readonly voice: VoiceLine;
}

export interface ChatSocketListener {
  /** `error` says why a connection was refused, when the server said so. */
  statusChanged(status: SocketStatus, error: ServiceError | null): void;
  eventArrived(event: TurnEvent): void;
}

/** Waiting time before attempt `attempt` (from 0): doubles from half a second to ten, spread by `random` in [0, 1). */
export function backoff(attempt: number, random: number): number {
  const longest = Math.min(10_000, 500 * 2 ** Math.min(attempt, 10));
  return Math.round(longest * (0.5 + random / 2));
}
