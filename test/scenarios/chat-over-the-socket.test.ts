import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Conversation } from '../../contracts/chat.ts';
import { emptyConversation, replayEvents } from '../../web-widget/state/apply-turn-event.ts';
import { openChatClient, type ChatClient } from '../support/chat-client.ts';
import { openOpenAiStub, type OpenAiStub } from '../support/openai-stub.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

const message = (clientId: string, text: string, conversationId?: string) => ({
  clientId,
  text,
  ...(conversationId ? { conversationId } : {}),
});

function accepted(result: Awaited<ReturnType<ChatClient['send']>>) {
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result;
}

describe('a conversation over the socket', () => {
  let house: ServedHouse;
  let token: string;
  let client: ChatClient;
  beforeAll(async () => {
    house = await serveSmallHouse();
    token = await house.signIn('advisor', 'milan', 'en');
    client = await openChatClient(house.address, token);
  });
  afterAll(async () => {
    client.close();
    await house.close();
  });

  async function load(conversationId: string): Promise<Conversation> {
    const response = await house.app.inject({
      url: `/api/v1/conversations/${conversationId}`,
      headers: { authorization: `Bearer ${token}` },
    });
    return response.json();
  }

  verifies(
    'socket.stored',
    'an acknowledged message is in the transcript before it is answered',
    async () => {
      const { conversationId, turnId } = accepted(
        await client.send(message('stored-1', 'How do I process a tax refund?')),
      );
      const conversation = await load(conversationId);
      expect(conversation.turns.map((turn) => turn.turnId)).toContain(turnId);
      await client.until('turn:finished', turnId);
    },
  );

  verifies('socket.once', 'a message sent twice with the same client id is answered once', async () => {
    const first = accepted(await client.send(message('twice', 'Do we have the Aurelia tote in black?')));
    const second = accepted(await client.send(message('twice', 'Do we have the Aurelia tote in black?')));
    expect(second).toMatchObject({ turnId: first.turnId, duplicate: true });
    await client.until('turn:finished', first.turnId);
    expect((await load(first.conversationId)).turns).toHaveLength(1);
    const finished = client.events.filter(
      (event) => event.name === 'turn:finished' && event.payload.turnId === first.turnId,
    );
    expect(finished).toHaveLength(1);
  });

  verifies('socket.resume', 'what a client missed is replayed, and replaying equals loading', async () => {
    const { conversationId, turnId } = accepted(
      await client.send(message('resume-1', 'How do I process a tax refund?')),
    );
    await client.until('turn:finished', turnId);
    const live = client.events.filter((event) => event.payload.conversationId === conversationId);
    expect(live.map((event) => event.payload.sequence)).toEqual(live.map((_, position) => position + 1));

    const again = await openChatClient(house.address, token);
    const resume = (afterSequence: number) =>
      new Promise<{ ok: boolean; events?: typeof live; latestSequence?: number }>((resolve) => {
        again.socket.emit('conversation:resume', { conversationId, afterSequence }, resolve);
      });
    const missed = await resume(2);
    expect(missed.events).toEqual(live.slice(2));
    const all = await resume(0);
    const replayed = replayEvents(
      emptyConversation(conversationId),
      all.events ?? [],
      all.latestSequence ?? 0,
    );
    expect(replayed.turns).toEqual((await load(conversationId)).turns);
    again.close();
  });

  verifies('access.gate', 'a conversation of somebody else cannot be followed', async () => {
    const { conversationId } = accepted(await client.send(message('private', 'hello')));
    const stranger = await openChatClient(house.address, await house.signIn('admin', undefined, 'en'));
    const result = await new Promise((resolve) => {
      stranger.socket.emit('conversation:resume', { conversationId, afterSequence: 0 }, resolve);
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'not-found' } });
    const own = await new Promise((resolve) => {
      client.socket.emit('conversation:resume', { conversationId, afterSequence: 0 }, resolve);
    });
    expect(own).toMatchObject({ ok: true });
    stranger.close();
  });

  verifies('session.expired', 'a socket without a valid token is refused', async () => {
    await expect(openChatClient(house.address, 'nonsense')).rejects.toMatchObject({
      data: { code: 'not-signed-in' },
    });
    expect(client.socket.connected).toBe(true);
  });
});

describe('a slow model over the socket', () => {
  let stub: OpenAiStub;
  let house: ServedHouse;
  beforeAll(async () => {
    stub = await openOpenAiStub([{ say: 'word '.repeat(400), pace: 20 }]);
    house = await serveSmallHouse({
      env: { COMPTOIR_MODEL: 'openai:stub', COMPTOIR_MODEL_URL: stub.url, COMPTOIR_MODEL_KEY: 'none' },
    });
  });
  afterAll(async () => {
    await house.close();
    await stub.close();
  });

  verifies('socket.stop', 'a streaming answer can be stopped, and what was said is kept', async () => {
    const client = await openChatClient(house.address, await house.signIn('advisor', 'milan', 'en'));
    const { conversationId, turnId } = accepted(
      await client.send(message('stop-1', 'Tell me everything about returns.')),
    );
    await client.until('turn:started', turnId);
    const stopped = await new Promise((resolve) => {
      client.socket.emit('turn:stop', { turnId }, resolve);
    });
    expect(stopped).toEqual({ ok: true });
    await client.until('turn:stopped', turnId);
    expect(client.events.some((event) => event.name === 'turn:finished')).toBe(false);
    const next = accepted(await client.send(message('stop-2', 'hello', conversationId)));
    await client.until('turn:started', next.turnId);
    client.socket.emit('turn:stop', { turnId: next.turnId }, () => undefined);
    await client.until('turn:stopped', next.turnId);
    client.close();
  });
});
