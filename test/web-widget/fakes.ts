import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation } from '../../contracts/chat.ts';
import type { MessageSend, TurnEvent } from '../../contracts/socket-events.ts';
import type { VoiceEvent } from '../../contracts/voice-events.ts';
import { createFormats } from '../../web-widget/language/formats.ts';
import { textsIn } from '../../web-widget/language/texts.ts';
import type { PartContext } from '../../web-widget/parts/part-context.ts';
import { createFakePlanService, type FakePlanService } from './fake-plan-service.ts';
import type { Accepted, ChatSocket, Resumed } from '../../web-widget/service/chat-socket.ts';
import { offline, type ServiceResult } from '../../web-widget/service/service-result.ts';
import type { VoiceLine } from '../../web-widget/service/voice-line.ts';

/** A controller host without a screen. */
export function createFakeHost(): ReactiveControllerHost & { updates: number; disconnect(): void } {
  const controllers: ReactiveController[] = [];
  return {
    updates: 0,
    updateComplete: Promise.resolve(true),
    addController(controller) {
      controllers.push(controller);
    },
    removeController: () => undefined,
    requestUpdate() {
      this.updates += 1;
    },
    disconnect() {
      for (const controller of controllers) controller.hostDisconnected?.();
    },
  };
}

/** A server that takes every sound and says what a test makes it say. */
export interface FakeVoiceLine extends VoiceLine {
  /** Calls as they arrived. */
  calls: string[];
  /** Samples that it has of the utterance. */
  received: number;
  isOnline: boolean;
  say(event: VoiceEvent): void;
}

export function createFakeVoiceLine(): FakeVoiceLine {
  return {
    listener: null,
    calls: [],
    received: 0,
    isOnline: true,
    start({ mode }) {
      if (!this.isOnline) return Promise.resolve({ ok: false, error: offline });
      this.calls.push(`start ${mode}`);
      return Promise.resolve({ ok: true, value: { received: this.received } });
    },
    audio({ offset, data }) {
      if (!this.isOnline) return Promise.resolve({ ok: false, error: offline });
      this.calls.push(`audio ${offset}`);
      this.received = Math.max(this.received, offset + data.byteLength / 2);
      return Promise.resolve({ ok: true, value: { received: this.received } });
    },
    stop() {
      if (!this.isOnline) return Promise.resolve({ ok: false, error: offline });
      this.calls.push('stop');
      return Promise.resolve({ ok: true, value: null });
    },
    cancel() {
      this.calls.push('cancel');
      return Promise.resolve({ ok: true, value: null });
    },
    say(event) {
      this.listener?.event(event);
    },
  };
}

/** A server in memory: it keeps every conversation's events and answers a client id once. */
export interface FakeSocket extends ChatSocket {
  voice: FakeVoiceLine;
  isOnline: boolean;
  /** Messages as they arrived, repeats included. */
  arrived: MessageSend[];
  /** What `send` answers instead, first come first served. */
  answers: ServiceResult<Accepted>[];
  resumes: { conversationId: string; afterSequence: number }[];
  stops: string[];
  log: TurnEvent[];
  /** Called instead of answering a resume from the log. */
  onResume: (() => ServiceResult<Resumed>) | null;
}

export function createFakeSocket(): FakeSocket {
  const accepted = new Map<string, Accepted>();
  return {
    isOnline: true,
    arrived: [],
    answers: [],
    resumes: [],
    stops: [],
    log: [],
    onResume: null,
    connect: () => undefined,
    close: () => undefined,
    voice: createFakeVoiceLine(),
    send(message) {
      if (!this.isOnline) return Promise.resolve({ ok: false, error: offline });
      this.arrived.push(message);
      const prepared = this.answers.shift();
      if (prepared !== undefined) return Promise.resolve(prepared);
      const known = accepted.get(message.clientId);
      if (known !== undefined) return Promise.resolve({ ok: true, value: { ...known, duplicate: true } });
      const value = {
        conversationId: message.conversationId ?? 'conversation-1',
        turnId: `turn-${accepted.size + 1}`,
        duplicate: false,
      };
      accepted.set(message.clientId, value);
      return Promise.resolve({ ok: true, value });
    },
    stop(turnId) {
      this.stops.push(turnId);
      return Promise.resolve({ ok: true, value: null });
    },
    resume(request) {
      this.resumes.push(request);
      if (this.onResume !== null) return Promise.resolve(this.onResume());
      const events = this.log.filter(({ payload }) => payload.sequence > request.afterSequence);
      const latestSequence = this.log.at(-1)?.payload.sequence ?? 0;
      return Promise.resolve({ ok: true, value: { events, latestSequence } });
    },
  };
}

type Unnumbered = TurnEvent extends infer Event
  ? Event extends TurnEvent
    ? { name: Event['name']; payload: Omit<Event['payload'], 'conversationId' | 'turnId' | 'sequence'> }
    : never
  : never;

/** Events of one turn, numbered from `first` on. */
export function eventsOf(turnId: string, first: number, ...events: Unnumbered[]): TurnEvent[] {
  return events.map(
    ({ name, payload }, index) =>
      ({
        name,
        payload: { ...payload, conversationId: 'conversation-1', turnId, sequence: first + index },
      }) as TurnEvent,
  );
}

export const askedAt = '2025-11-22T09:00:00.000Z';

/** A whole small turn: question, tool, two pieces of text, a part, the end. Seven events. */
export function wholeTurn(turnId = 'turn-1', first = 1, clientId: string | null = 'client-1'): TurnEvent[] {
  return eventsOf(
    turnId,
    first,
    {
      name: 'turn:started',
      payload: { clientId, question: { text: 'Do we have it?', imageId: null }, askedAt },
    },
    { name: 'tool:started', payload: { name: 'look_up_stock', input: { product: 'tote' } } },
    {
      name: 'tool:finished',
      payload: { tool: { name: 'look_up_stock', input: { product: 'tote' }, ok: true, milliseconds: 3 } },
    },
    { name: 'text:delta', payload: { delta: 'Two ' } },
    { name: 'text:delta', payload: { delta: 'here.' } },
    {
      name: 'part:added',
      payload: { part: { type: 'notice', level: 'info', code: 'note', text: 'Counted this morning.' } },
    },
    { name: 'turn:finished', payload: { language: 'en', model: 'local', milliseconds: 12 } },
  );
}

/** The conversation that `wholeTurn` gives, as the server loads it. */
export const loadedConversation: Conversation = {
  conversationId: 'conversation-1',
  latestSequence: 7,
  turns: [
    {
      turnId: 'turn-1',
      clientId: 'client-1',
      status: 'answered',
      question: { text: 'Do we have it?', imageId: null },
      text: 'Two here.',
      parts: [{ type: 'notice', level: 'info', code: 'note', text: 'Counted this morning.' }],
      tools: [{ name: 'look_up_stock', input: { product: 'tote' }, ok: true, milliseconds: 3 }],
      language: 'en',
      model: 'local',
      error: null,
      askedAt,
    },
  ],
};

/** A part's context that remembers what was asked and opened. */
export function createFakeContext(language: 'en' | 'fr' | 'it' = 'en'): PartContext & {
  asked: string[];
  opened: string[];
  plans: FakePlanService;
} {
  const asked: string[] = [];
  const opened: string[] = [];
  return {
    asked,
    opened,
    language,
    texts: textsIn(language),
    formats: createFormats(language),
    pictures: { load: (address) => Promise.resolve(`blob:${address}`) },
    plans: createFakePlanService(),
    ask: (question) => void asked.push(question),
    openCitation: (citation) => void opened.push(citation.documentId),
  };
}

/** A storage in memory. */
export function createFakeStorage(limit = Number.POSITIVE_INFINITY): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem(key, value) {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      items.set(key, value);
    },
  };
}

/** Lets every promise that is ready run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
