import { io, type Socket } from 'socket.io-client';
import type {
  ClientToServerEvents,
  ServerToClientEvents,
  SocketFailure,
  TurnEvent,
  TurnEventName,
} from '../../contracts/socket-events.ts';
import type { VoiceEvent } from '../../contracts/voice-events.ts';
import { backoff, type ChatSocket, type ChatSocketListener } from './chat-socket.ts';
import type { ServerAddress } from './server-address.ts';
import {
  needsSignIn,
  offline,
  type ServiceError,
  type ServiceResult,
  timedOut,
  unexpected,
} from './service-result.ts';
import type { TokenSource } from './token-source.ts';
import type { VoiceLine } from './voice-line.ts';

/** A record and not a list, so that a new event in the contracts is a type error until it is named here. */
const eventNames: Record<TurnEventName, true> = {
  'turn:started': true,
  'tool:started': true,
  'tool:finished': true,
  'text:delta': true,
  'text:replaced': true,
  'part:added': true,
  'turn:finished': true,
  'turn:stopped': true,
  'turn:failed': true,
  'turn:restarted': true,
};

/** Longest wait for an acknowledgement, milliseconds. */
const patience = 10_000;

/**
 * The chat socket over socket.io. Lost transports are reconnected by socket.io itself; refusals by the server
 * (a spent token, a busy or closing server), which socket.io takes as final, are retried here with the same backoff.
 */
export function createSocketIoChatSocket(
  address: ServerAddress,
  tokens: TokenSource,
  listener: ChatSocketListener,
): ChatSocket {
  const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(address.socketUrl, {
    path: address.socketPath,
    autoConnect: false,
    // Each widget has its own connection: sharing one by address would share one person's token.
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 10_000,
    auth: (give) => void authenticate(give),
  });
  const voice: VoiceLine = {
    start: (start) => ask(() => socket.timeout(patience).emitWithAck('voice:start', start)),
    audio: (audio) => ask(() => socket.timeout(patience).emitWithAck('voice:audio', audio)),
    stop: (utterance) => ask(() => socket.timeout(patience).emitWithAck('voice:stop', utterance)),
    cancel: (utterance) => ask(() => socket.timeout(patience).emitWithAck('voice:cancel', utterance)),
    listener: null,
  };
  let wasOnline = false;
  let usedToken: string | null = null;
  let refusedTokens = 0;
  let attempts = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;

  async function authenticate(give: (auth: { token: string }) => void): Promise<void> {
    try {
      usedToken = await tokens.current();
      give({ token: usedToken });
    } catch {
      socket.disconnect();
      listener.statusChanged('signed-out', null);
    }
  }

  function connectLater(): void {
    cancelRetry();
    listener.statusChanged(wasOnline ? 'reconnecting' : 'connecting', null);
    retry = setTimeout(() => socket.connect(), backoff(attempts, Math.random()));
    attempts += 1;
  }

  function cancelRetry(): void {
    if (retry !== null) clearTimeout(retry);
    retry = null;
  }

  socket.on('connect', () => {
    wasOnline = true;
    refusedTokens = 0;
    attempts = 0;
    listener.statusChanged('online', null);
    voice.listener?.connected();
  });
  socket.on('disconnect', (reason) => {
    voice.listener?.lost();
    if (reason === 'io client disconnect') return;
    // The server closed this socket on purpose, at its own shutdown or when the token ran out.
    if (reason === 'io server disconnect') connectLater();
    else listener.statusChanged('reconnecting', null);
  });
  socket.on('connect_error', (cause) => {
    if (socket.active) {
      listener.statusChanged(wasOnline ? 'reconnecting' : 'connecting', null);
      return;
    }
    const error = refusalOf(cause);
    if (needsSignIn(error.code)) {
      if (usedToken !== null) tokens.refused(usedToken);
      refusedTokens += 1;
      if (refusedTokens > 1) listener.statusChanged('signed-out', error);
      else socket.connect();
    } else {
      connectLater();
    }
  });
  socket.onAny((name: string, payload: unknown) => {
    if (Object.hasOwn(eventNames, name)) listener.eventArrived({ name, payload } as TurnEvent);
    else if (name.startsWith('voice:')) voice.listener?.event({ name, payload } as VoiceEvent);
  });

  async function ask<Answer extends { ok: true }>(
    call: () => Promise<Answer | SocketFailure>,
  ): Promise<ServiceResult<Answer>> {
    if (!socket.connected) return { ok: false, error: offline };
    try {
      const answer = await call();
      return answer.ok ? { ok: true, value: answer } : { ok: false, error: answer.error };
    } catch {
      return { ok: false, error: socket.connected ? timedOut : offline };
    }
  }

  return {
    connect() {
      refusedTokens = 0;
      attempts = 0;
      cancelRetry();
      if (!wasOnline) listener.statusChanged('connecting', null);
      socket.connect();
    },
    close() {
      cancelRetry();
      socket.disconnect();
      listener.statusChanged('closed', null);
    },
    send: (message) => ask(() => socket.timeout(patience).emitWithAck('message:send', message)),
    async stop(turnId) {
      const result = await ask(() => socket.timeout(patience).emitWithAck('turn:stop', { turnId }));
      return result.ok ? { ok: true, value: null } : result;
    },
    resume: (request) => ask(() => socket.timeout(patience).emitWithAck('conversation:resume', request)),
    voice,
  };
}

/** The refusal that the server's handshake gave: its body as `data`, or its code as the message. */
function refusalOf(cause: Error & { data?: unknown }): ServiceError {
  const data: { code?: unknown; message?: unknown; error?: unknown } =
    typeof cause.data === 'object' && cause.data !== null ? cause.data : {};
  const inner: { code?: unknown; message?: unknown } =
    typeof data.error === 'object' && data.error !== null ? data.error : data;
  const code = typeof inner.code === 'string' ? inner.code : cause.message;
  return {
    ...unexpected,
    code: /^[a-z]+(-[a-z]+)*$/.test(code) ? code : unexpected.code,
    message: typeof inner.message === 'string' ? inner.message : '',
  };
}
