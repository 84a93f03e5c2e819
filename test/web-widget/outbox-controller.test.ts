import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OutboxController } from '../../web-widget/controllers/outbox-controller.ts';
import { timedOut } from '../../web-widget/service/service-result.ts';
import { createOutboxStorage } from '../../web-widget/state/outbox-storage.ts';
import type { OutgoingMessage } from '../../web-widget/state/outbox.ts';
import {
  askedAt,
  createFakeHost,
  createFakeSocket,
  createFakeStorage,
  type FakeSocket,
  settled,
} from './fakes.ts';

const question = (clientId: string): Omit<OutgoingMessage, 'state' | 'error'> => ({
  clientId,
  conversationId: null,
  draftId: 'draft',
  text: `question ${clientId}`,
  imageId: null,
  picture: null,
  language: null,
  askedAt,
});

function createOutbox(socket: FakeSocket, storage = createFakeStorage()) {
  const uploads: string[] = [];
  const accepted: string[] = [];
  const busy = { is: false };
  const outbox = new OutboxController(createFakeHost(), {
    socket: () => socket,
    uploader: () => ({
      upload: (_picture, name, onProgress) => {
        uploads.push(name);
        onProgress(1);
        return Promise.resolve({ ok: true, value: 'image-1' });
      },
    }),
    maySend: () => socket.isOnline && !busy.is,
    accepted: (message) => {
      accepted.push(message.clientId);
      outbox.settle(new Set([message.clientId]));
    },
  });
  outbox.useStorage(createOutboxStorage(storage, 'key'));
  return { outbox, uploads, accepted, busy };
}

describe('sending questions', () => {
  let socket: FakeSocket;
  beforeEach(() => {
    vi.useFakeTimers();
    socket = createFakeSocket();
    return () => vi.useRealTimers();
  });

  it('keeps what is asked without a connection and sends it in order with the same ids afterwards', async () => {
    socket.isOnline = false;
    const { outbox, accepted } = createOutbox(socket);
    outbox.ask(question('a'));
    outbox.ask(question('b'));
    await settled();
    expect(socket.arrived).toEqual([]);
    expect(outbox.outbox.map((message) => message.state)).toEqual(['waiting', 'waiting']);

    socket.isOnline = true;
    await outbox.deliver();
    expect(socket.arrived.map(({ clientId, text }) => [clientId, text])).toEqual([
      ['a', 'question a'],
      ['b', 'question b'],
    ]);
    expect(accepted).toEqual(['a', 'b']);
    expect(outbox.outbox).toEqual([]);
  });

  it('puts the questions of one new conversation into the one that the first has opened', async () => {
    socket.isOnline = false;
    const { outbox } = createOutbox(socket);
    outbox.ask(question('a'));
    outbox.ask(question('b'));
    socket.isOnline = true;
    await outbox.deliver();
    expect(socket.arrived.map((message) => message.conversationId)).toEqual([undefined, 'conversation-1']);
  });

  it('finds unsent questions after a reload and sends them with the ids they had', async () => {
    const storage = createFakeStorage();
    socket.isOnline = false;
    createOutbox(socket, storage).outbox.ask(question('a'));
    socket.isOnline = true;
    const { outbox } = createOutbox(socket, storage);
    await outbox.deliver();
    expect(socket.arrived.map((message) => message.clientId)).toEqual(['a']);
    expect(storage.length).toBe(0);
  });

  it('tries again by itself, with the same id, when the server did not answer in time', async () => {
    socket.answers.push({ ok: false, error: timedOut });
    const { outbox, accepted } = createOutbox(socket);
    outbox.ask(question('a'));
    await settled();
    expect(outbox.outbox[0]?.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(socket.arrived.map((message) => message.clientId)).toEqual(['a', 'a']);
    expect(accepted).toEqual(['a']);
  });

  it('waits while an answer is under way', async () => {
    const { outbox, busy } = createOutbox(socket);
    busy.is = true;
    outbox.ask(question('a'));
    await settled();
    expect(socket.arrived).toEqual([]);
    busy.is = false;
    await outbox.deliver();
    expect(socket.arrived).toHaveLength(1);
  });

  it('shows a refusal, goes on with the next, and sends the refused one only when told to', async () => {
    const refusal = { code: 'not-permitted', message: 'For planners only.', retryable: false };
    socket.answers.push({ ok: false, error: refusal });
    const { outbox } = createOutbox(socket);
    outbox.ask(question('a'));
    outbox.ask(question('b'));
    await settled();
    expect(outbox.outbox).toMatchObject([{ clientId: 'a', state: 'refused', error: refusal }]);
    expect(socket.arrived.map((message) => message.clientId)).toEqual(['a', 'b']);
    outbox.retry('a');
    await settled();
    expect(outbox.outbox).toEqual([]);
  });

  it('keeps the question when the session has ended, without trying over and over', async () => {
    socket.answers.push({ ok: false, error: { code: 'session-expired', message: '', retryable: false } });
    const { outbox } = createOutbox(socket);
    outbox.ask(question('a'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outbox.outbox.map((message) => message.state)).toEqual(['waiting']);
    expect(socket.arrived).toHaveLength(1);
  });

  it('uploads a kept picture before its question, and only once', async () => {
    socket.answers.push({ ok: false, error: timedOut });
    const { outbox, uploads } = createOutbox(socket);
    const picture = { name: 'photo.jpg', type: 'image/jpeg', dataUrl: 'data:image/jpeg;base64,/9g=' };
    outbox.ask({ ...question('a'), text: '', picture, language: 'it' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(uploads).toEqual(['photo.jpg']);
    expect(socket.arrived).toEqual([
      { clientId: 'a', imageId: 'image-1', language: 'it' },
      { clientId: 'a', imageId: 'image-1', language: 'it' },
    ]);
  });

  it('gives a waiting question back for editing, but not one that is on its way', async () => {
    socket.isOnline = false;
    const { outbox } = createOutbox(socket);
    outbox.ask(question('a'));
    expect(outbox.take('a')?.text).toBe('question a');
    expect(outbox.outbox).toEqual([]);
    outbox.ask(question('b'));
    socket.isOnline = true;
    const delivery = outbox.deliver();
    expect(outbox.take('b')).toBeNull();
    await delivery;
  });

  it('leaves the questions of one person stored when another signs in', async () => {
    const storage = createFakeStorage();
    socket.isOnline = false;
    const { outbox } = createOutbox(socket, storage);
    outbox.ask(question('a'));
    outbox.leaveStorage();
    expect(outbox.outbox).toEqual([]);
    outbox.useStorage(createOutboxStorage(storage, 'key'));
    expect(outbox.outbox.map((message) => message.clientId)).toEqual(['a']);
    await settled();
  });
});
