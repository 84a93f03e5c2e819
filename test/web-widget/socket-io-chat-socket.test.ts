import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientToServerEvents, ServerToClientEvents, TurnEvent } from '../../contracts/socket-events.ts';
import type { ChatSocket, SocketStatus } from '../../web-widget/service/chat-socket.ts';
import { serverAddress } from '../../web-widget/service/server-address.ts';
import { createSocketIoChatSocket } from '../../web-widget/service/socket-io-chat-socket.ts';
import { createTokenSource } from '../../web-widget/service/token-source.ts';
import { wholeTurn } from './fakes.ts';

type ServerSocket = Socket<ClientToServerEvents, ServerToClientEvents>;

describe('the socket', () => {
  const http = createServer();
  let server: Server<ClientToServerEvents, ServerToClientEvents>;
  let sockets: ServerSocket[];
  let refused: Set<string>;
  let client: ChatSocket;
  let statuses: SocketStatus[];
  let events: TurnEvent[];
  let tokensAsked: boolean[];

  beforeEach(async () => {
    sockets = [];
    refused = new Set();
    statuses = [];
    events = [];
    tokensAsked = [];
    server = new Server(http);
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    server
      .of('/chat')
      .use((socket, next) => {
        const { token } = socket.handshake.auth as { token: string };
        if (!refused.has(token)) next();
        else
          next(Object.assign(new Error('refused'), { data: { code: 'session-expired', message: 'Ended.' } }));
      })
      .on('connection', (socket: ServerSocket) => {
        sockets.push(socket);
        socket.on('message:send', (message, acknowledge) =>
          acknowledge(
            message.text === 'refuse'
              ? { ok: false, error: { code: 'not-permitted', message: 'No.', retryable: false } }
              : { ok: true, conversationId: 'conversation-1', turnId: 'turn-1', duplicate: false },
          ),
        );
        socket.on('conversation:resume', ({ afterSequence }, acknowledge) =>
          acknowledge({ ok: true, events: wholeTurn().slice(afterSequence), latestSequence: 7 }),
        );
      });
    const { port } = http.address() as AddressInfo;
    const address = serverAddress(`http://127.0.0.1:${port}`, 'http://page.example');
    if (address === null) throw new Error('a usable address');
    const tokens = createTokenSource(({ refresh }) => {
      tokensAsked.push(refresh);
      return refresh ? 'fresh' : 'first';
    });
    client = createSocketIoChatSocket(address, tokens, {
      statusChanged: (status) => void statuses.push(status),
      eventArrived: (event) => void events.push(event),
    });
  });

  afterEach(async () => {
    client.close();
    await server.close();
  });

  const reached = (status: SocketStatus) => vi.waitFor(() => expect(statuses).toContain(status));

  it('connects with the token, carries questions, and passes events on', async () => {
    client.connect();
    await reached('online');
    expect(sockets[0]?.handshake.auth).toEqual({ token: 'first' });
    const result = await client.send({ clientId: 'client-1', text: 'Hello' });
    expect(result).toMatchObject({ ok: true, value: { turnId: 'turn-1', duplicate: false } });
    for (const { name, payload } of wholeTurn()) sockets[0]?.emit(name, payload as never);
    await vi.waitFor(() => expect(events).toEqual(wholeTurn()));
  });

  it('gives refusals and resumed events as values', async () => {
    client.connect();
    await reached('online');
    expect(await client.send({ clientId: 'client-2', text: 'refuse' })).toEqual({
      ok: false,
      error: { code: 'not-permitted', message: 'No.', retryable: false },
    });
    const resumed = await client.resume({ conversationId: 'conversation-1', afterSequence: 5 });
    expect(resumed).toMatchObject({ ok: true, value: { latestSequence: 7 } });
    expect(resumed.ok && resumed.value.events).toEqual(wholeTurn().slice(5));
  });

  it('fails at once without a connection instead of sending later by itself', async () => {
    expect(await client.send({ clientId: 'client-1', text: 'Hello' })).toMatchObject({
      ok: false,
      error: { code: 'offline', retryable: true },
    });
  });

  it('takes a fresh token when the first is refused', async () => {
    refused.add('first');
    client.connect();
    await reached('online');
    expect(tokensAsked).toEqual([false, true]);
  });

  it('asks for a sign-in when the fresh token is refused too, and connects after it', async () => {
    refused.add('first').add('fresh');
    client.connect();
    await reached('signed-out');
    expect(statuses).not.toContain('online');
    refused.clear();
    client.connect();
    await reached('online');
  });

  it('comes back when the server has closed the connection', async () => {
    client.connect();
    await reached('online');
    sockets[0]?.disconnect(true);
    await reached('reconnecting');
    await vi.waitFor(() => expect(statuses.at(-1)).toBe('online'), 5_000);
    expect(sockets).toHaveLength(2);
  });
});
