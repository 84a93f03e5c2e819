import { io, type Socket } from 'socket.io-client';
import type {
  ClientToServerEvents,
  MessageSend,
  ServerToClientEvents,
  TurnEvent,
  TurnEventName,
} from '../../contracts/socket-events.ts';

export interface ChatClient {
  socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** Events received so far. */
  events: TurnEvent[];
  send(message: MessageSend): ReturnType<typeof sendMessage>;
  /** Resolves with the event once one of that name (of the turn, when given) has come. */
  until(name: TurnEventName, turnId?: string): Promise<TurnEvent>;
  close(): void;
}

function sendMessage(socket: ChatClient['socket'], message: MessageSend) {
  return new Promise<Parameters<Parameters<ClientToServerEvents['message:send']>[1]>[0]>((resolve) => {
    socket.emit('message:send', message, resolve);
  });
}

/** Connects to the chat of a served house; rejects when the connection is refused. */
export async function openChatClient(address: string, token: string): Promise<ChatClient> {
  const socket: ChatClient['socket'] = io(`${address}/chat`, {
    auth: { token },
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
  });
  const events: TurnEvent[] = [];
  const waiting: { matches: (event: TurnEvent) => boolean; resolve: (event: TurnEvent) => void }[] = [];
  socket.onAny((name: TurnEventName, payload: unknown) => {
    const event = { name, payload } as TurnEvent;
    events.push(event);
    for (const waiter of waiting) if (waiter.matches(event)) waiter.resolve(event);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  return {
    socket,
    events,
    send: (message) => sendMessage(socket, message),
    until(name, turnId) {
      const matches = (event: TurnEvent) =>
        event.name === name && (!turnId || event.payload.turnId === turnId);
      const found = events.find(matches);
      if (found) return Promise.resolve(found);
      return new Promise((resolve) => {
        waiting.push({ matches, resolve });
      });
    },
    close: () => socket.disconnect(),
  };
}
