import type { Server as HttpServer } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { Server, type Socket } from 'socket.io';
import type { z } from 'zod';
import { errorMessage } from '../../agents/answers/error-messages.ts';
import { errorCatalogue, type ErrorCode } from '../../contracts/errors.ts';
import type { Principal } from '../../contracts/principal.ts';
import {
  conversationResume,
  messageSend,
  turnStop,
  type ClientToServerEvents,
  type ServerToClientEvents,
  type SocketFailure,
  type TurnEvent,
} from '../../contracts/socket-events.ts';
import { HouseError } from '../house-error.ts';
import { readQuestion } from '../routes/read-question.ts';
import type { RouteDependencies } from '../routes/route-dependencies.ts';
import { serveVoice } from './voice-gateway.ts';

interface SocketData {
  principal: Principal;
}
type ChatSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;
export type ChatServer = Server<
  ClientToServerEvents,
  ServerToClientEvents,
  Record<string, never>,
  SocketData
>;

/** Largest socket message in bytes; pictures go over HTTP. */
const largestMessage = 64 * 1024;

const roomOf = (conversationId: string) => `conversation:${conversationId}`;

function failure(code: ErrorCode, principal: Principal, reason?: string): SocketFailure {
  const message = errorMessage(code, principal.language);
  return {
    ok: false,
    error: {
      code,
      message: reason === undefined ? message : `${message} (${reason})`,
      retryable: errorCatalogue[code].retryable,
    },
  };
}

/** Sends stored events to everyone who follows their conversation. */
export function publishTo(chat: ChatServer): (events: readonly TurnEvent[]) => void {
  const namespace = chat.of('/chat');
  return (events) => {
    for (const { name, payload } of events) {
      // The name and its payload belong together in `TurnEvent`; the emitter's overloads cannot express that pair.
      (namespace.to(roomOf(payload.conversationId)).emit as (name: string, payload: unknown) => boolean)(
        name,
        payload,
      );
    }
  };
}

/** Opens the socket server beside the HTTP server. Sign-in is checked before a connection is accepted. */
export function openChatServer(server: HttpServer, origins: readonly string[]): ChatServer {
  return new Server(server, {
    maxHttpBufferSize: largestMessage,
    serveClient: false,
    cors: { origin: origins.includes('*') ? true : [...origins] },
  });
}

/** Connects the socket's events to the conversations. */
export function serveChat(chat: ChatServer, dependencies: RouteDependencies, log: FastifyBaseLogger): void {
  const { authenticator, runner, conversations } = dependencies;
  const namespace = chat.of('/chat');

  namespace.use((socket, next) => {
    const token: unknown = socket.handshake.auth['token'];
    authenticator
      .authenticate(typeof token === 'string' ? token : null)
      .then((principal) => {
        socket.data.principal = principal;
        next();
      })
      .catch((error: unknown) => {
        const code = error instanceof HouseError ? error.code : 'internal';
        next(Object.assign(new Error(errorMessage(code, 'en')), { data: { code } }));
      });
  });

  /** Checks what a client sent, runs the handler and acknowledges either outcome. */
  function handle<Input, Result extends { ok: true }>(
    socket: ChatSocket,
    schema: z.ZodType<Input>,
    run: (input: Input) => Promise<Result | SocketFailure>,
  ): (input: unknown, acknowledge: unknown) => void {
    return (input, acknowledge) => {
      const reply = typeof acknowledge === 'function' ? acknowledge : () => undefined;
      const { principal } = socket.data;
      const parsed = schema.safeParse(input);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const tooLong = issue?.code === 'too_big' && issue.path[0] === 'text';
        reply(
          failure(
            tooLong ? 'message-too-long' : 'invalid-input',
            principal,
            tooLong ? undefined : `${issue?.path.join('.')}: ${issue?.message}`,
          ),
        );
        return;
      }
      run(parsed.data)
        .then((result) => reply(result))
        .catch((error: unknown) => {
          if (!(error instanceof HouseError)) log.error({ err: error }, 'socket request failed');
          reply(failure(error instanceof HouseError ? error.code : 'internal', principal));
        });
    };
  }

  namespace.on('connection', (socket: ChatSocket) => {
    const { principal } = socket.data;
    serveVoice(socket, dependencies.utterances, (schema, run) => handle(socket, schema, run));
    socket.on(
      'message:send',
      handle(socket, messageSend, async (message) => {
        const question = await readQuestion(dependencies, principal, message);
        const accepted = await runner.send({
          principal,
          conversationId: message.conversationId ?? null,
          clientId: message.clientId,
          question,
          follow: (conversationId) => socket.join(roomOf(conversationId)),
        });
        return {
          ok: true,
          conversationId: accepted.conversationId,
          turnId: accepted.turnId,
          duplicate: accepted.duplicate,
        };
      }),
    );
    socket.on(
      'turn:stop',
      handle(socket, turnStop, async ({ turnId }) =>
        (await runner.stop(turnId, principal.personId)) ? { ok: true } : failure('not-found', principal),
      ),
    );
    socket.on(
      'conversation:resume',
      handle(socket, conversationResume, async ({ conversationId, afterSequence }) => {
        // Follow first, then read: an event in between arrives twice rather than never.
        const owned = await conversations.eventsAfter(
          conversationId,
          principal.personId,
          Number.MAX_SAFE_INTEGER,
        );
        if (!owned) return failure('not-found', principal);
        await socket.join(roomOf(conversationId));
        const events =
          (await conversations.eventsAfter(conversationId, principal.personId, afterSequence)) ?? [];
        return { ok: true, events, latestSequence: events.at(-1)?.payload.sequence ?? afterSequence };
      }),
    );
  });
}
