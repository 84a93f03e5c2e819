import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation } from '../../contracts/chat.ts';
import { ConversationController } from '../../web-widget/controllers/conversation-controller.ts';
import { offline, type ServiceResult } from '../../web-widget/service/service-result.ts';
import {
  createFakeHost,
  createFakeSocket,
  eventsOf,
  type FakeSocket,
  loadedConversation,
  settled,
  wholeTurn,
} from './fakes.ts';

function createConversation(socket: FakeSocket, stored: ServiceResult<Conversation>[] = []) {
  const loads: string[] = [];
  let id = 0;
  const host = createFakeHost();
  const controller = new ConversationController(host, {
    socket: () => socket,
    api: () => ({
      conversation(conversationId) {
        loads.push(conversationId);
        return Promise.resolve(stored.shift() ?? { ok: false, error: offline });
      },
    }),
    asked: (clientId) => clientId === 'client-1',
    changed: () => undefined,
    newId: () => `draft-${(id += 1)}`,
  });
  return { controller, loads, host };
}

describe('the conversation on screen', () => {
  let socket: FakeSocket;
  beforeEach(() => {
    vi.useFakeTimers();
    socket = createFakeSocket();
    return () => vi.useRealTimers();
  });

  it('recognizes a new conversation by the first event of a question that was asked here', () => {
    const { controller } = createConversation(socket);
    for (const event of wholeTurn()) controller.receive(event);
    expect(controller.conversation).toEqual(loadedConversation);
  });

  it('does not show conversations of other places', () => {
    const { controller } = createConversation(socket);
    for (const event of wholeTurn('turn-1', 1, 'another client')) controller.receive(event);
    expect(controller.conversation).toBeNull();
  });

  it('tells which tool is at work, until words come', () => {
    const { controller } = createConversation(socket);
    const [started, toolStarted, toolFinished] = wholeTurn();
    for (const event of [started, toolStarted]) if (event !== undefined) controller.receive(event);
    expect(controller.activity).toBe('look_up_stock');
    if (toolFinished !== undefined) controller.receive(toolFinished);
    expect(controller.activity).toBeNull();
  });

  it('asks for a resume after the last event seen when one is missing, and keeps what came early', async () => {
    const { controller } = createConversation(socket);
    const events = wholeTurn();
    // The server's log ends before the early event: it was sent while the resume was on its way.
    socket.log = events.slice(0, 5);
    for (const index of [0, 1, 5, 6]) {
      const event = events[index];
      if (event !== undefined) controller.receive(event);
    }
    await settled();
    expect(socket.resumes[0]).toEqual({ conversationId: 'conversation-1', afterSequence: 2 });
    expect(controller.conversation).toEqual(loadedConversation);
  });

  it('loads the stored conversation when the missing events cannot be had', async () => {
    const { controller, loads } = createConversation(socket, [{ ok: true, value: loadedConversation }]);
    socket.onResume = () => ({ ok: true, value: { events: [], latestSequence: 0 } });
    const [first, , third] = wholeTurn();
    if (first !== undefined) controller.receive(first);
    if (third !== undefined) controller.receive(third);
    await settled();
    expect(loads).toEqual(['conversation-1']);
    expect(controller.conversation).toEqual(loadedConversation);
  });

  it('opens a stored conversation and takes up the answer in progress', async () => {
    const events = wholeTurn();
    const half: Conversation = {
      ...loadedConversation,
      latestSequence: 4,
      turns: loadedConversation.turns.map((turn) => ({
        ...turn,
        status: 'answering',
        text: 'Two ',
        parts: [],
        language: null,
        model: null,
      })),
    };
    socket.log = events;
    const { controller } = createConversation(socket, [{ ok: true, value: half }]);
    await controller.open('conversation-1');
    expect(socket.resumes).toEqual([{ conversationId: 'conversation-1', afterSequence: 4 }]);
    expect(controller.conversation).toEqual(loadedConversation);
    expect(controller.loading).toBeNull();
  });

  it('says that a conversation could not be opened', async () => {
    const { controller } = createConversation(socket, [
      { ok: false, error: { code: 'not-found', message: '', retryable: false } },
    ]);
    await controller.open('conversation-9');
    expect(controller.failed).toMatchObject({
      conversationId: 'conversation-9',
      error: { code: 'not-found' },
    });
    expect(controller.conversation).toBeNull();
  });

  it('shows the conversation that was opened last when two are opened in a hurry', async () => {
    const other = { ...loadedConversation, conversationId: 'conversation-2' };
    const { controller } = createConversation(socket, [
      { ok: true, value: loadedConversation },
      { ok: true, value: other },
    ]);
    await Promise.all([controller.open('conversation-1'), controller.open('conversation-2')]);
    expect(controller.conversationId).toBe('conversation-2');
  });

  it('does not let an unfinished answer hang in silence', async () => {
    const { controller } = createConversation(socket);
    const events = wholeTurn();
    for (const event of events.slice(0, 4)) controller.receive(event);
    socket.log = events;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(controller.answering).toBeNull();
    expect(controller.conversation).toEqual(loadedConversation);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(socket.resumes).toHaveLength(1);
  });

  it('asks for an acknowledged question that does not appear, at once for one that was answered before', async () => {
    socket.log = wholeTurn();
    const { controller } = createConversation(socket);
    controller.adopt('conversation-1');
    controller.expectTurn('client-1', true);
    await settled();
    expect(controller.conversation).toEqual(loadedConversation);

    const later = createConversation(socket).controller;
    later.adopt('conversation-1');
    later.expectTurn('client-1', false);
    await settled();
    expect(later.conversation?.turns).toEqual([]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(later.conversation).toEqual(loadedConversation);
  });

  it('goes on waiting for an acknowledged question while other events come, but not in a hurry', async () => {
    const { controller } = createConversation(socket);
    controller.adopt('conversation-1');
    controller.expectTurn('client-2', false);
    for (const event of wholeTurn()) controller.receive(event);
    await vi.advanceTimersByTimeAsync(19_000);
    expect(socket.resumes).toEqual([]);
    socket.log = [...wholeTurn(), ...wholeTurn('turn-2', 8, 'client-2')];
    await vi.advanceTimersByTimeAsync(2_000);
    expect(controller.conversation?.turns).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops the answer in progress, once, and lets the server say when it has ended', async () => {
    const { controller } = createConversation(socket);
    for (const event of wholeTurn().slice(0, 4)) controller.receive(event);
    await Promise.all([controller.stop(), controller.stop()]);
    expect(socket.stops).toEqual(['turn-1']);
    expect(controller.answering?.turnId).toBe('turn-1');
    for (const event of eventsOf('turn-1', 5, { name: 'turn:stopped', payload: {} }))
      controller.receive(event);
    expect(controller.answering).toBeNull();
    await controller.stop();
    expect(socket.stops).toHaveLength(1);
  });

  it('leaves no timer behind when it goes', () => {
    const { controller, host } = createConversation(socket);
    for (const event of wholeTurn().slice(0, 4)) controller.receive(event);
    expect(vi.getTimerCount()).toBe(1);
    host.disconnect();
    expect(vi.getTimerCount()).toBe(0);
  });
});
