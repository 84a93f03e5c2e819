import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Conversation, Turn } from '../../contracts/chat.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { ApiClient } from '../service/api-client.ts';
import type { ChatSocket } from '../service/chat-socket.ts';
import { offline, type ServiceError } from '../service/service-result.ts';
import { applyTurnEvent, emptyConversation, replayEvents } from '../state/apply-turn-event.ts';

export interface ConversationEnvironment {
  socket(): Pick<ChatSocket, 'resume' | 'stop'> | null;
  api(): Pick<ApiClient, 'conversation'> | null;
  /** Whether this widget asked the question, so that a new conversation is recognized by its first event. */
  asked(clientId: string): boolean;
  /** After every change of the conversation. */
  changed(): void;
  newId(): string;
}

/** Silence, in milliseconds, after which an unfinished answer is asked for again: no answer may hang for good. */
const longestSilence = 20_000;
/** Time for an acknowledged question to appear as a turn before it is asked for. */
const startPatience = 1_500;
/** Resumes in a row that may leave a gap before the whole conversation is loaded. */
const mostResumes = 3;

/** The conversation on screen: loading, live events, gaps, resuming and stopping. */
export class ConversationController implements ReactiveController {
  conversation: Conversation | null = null;
  /** Names the conversation while the server has not yet. */
  draftId: string;
  /** The conversation that is being loaded. */
  loading: string | null = null;
  /** The conversation that could not be loaded, and why. */
  failed: { conversationId: string; error: ServiceError } | null = null;
  /** The tool at work for the answer in progress. */
  activity: ToolName | null = null;
  stopping = false;

  readonly #host: ReactiveControllerHost;
  readonly #environment: ConversationEnvironment;
  /** Events that came before ones that are missing. */
  #early: TurnEvent[] = [];
  #resuming = false;
  #watch: ReturnType<typeof setTimeout> | null = null;
  /** An acknowledged question whose turn has not been seen. */
  #expected: string | null = null;

  constructor(host: ReactiveControllerHost, environment: ConversationEnvironment) {
    this.#host = host;
    this.#environment = environment;
    this.draftId = environment.newId();
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#endWatch();
  }

  /** The conversation one is in, also while it is not loaded; null in a new one. */
  get conversationId(): string | null {
    return this.conversation?.conversationId ?? this.loading ?? this.failed?.conversationId ?? null;
  }

  /** The turn being answered, if any. */
  get answering(): Turn | null {
    return this.conversation?.turns.findLast((turn) => turn.status === 'answering') ?? null;
  }

  /** Takes a live event; one of another conversation is not ours to show. */
  receive(event: TurnEvent): void {
    if (this.conversationId === null && event.name === 'turn:started') {
      const { clientId, conversationId } = event.payload;
      if (clientId !== null && this.#environment.asked(clientId)) this.adopt(conversationId);
    }
    if (event.payload.conversationId !== this.conversationId) return;
    this.#take(event);
    this.#keepWatch();
    if (this.#early.length > 0) void this.resume();
  }

  /** The server has given the new conversation its id. */
  adopt(conversationId: string): void {
    if (this.conversationId !== null) return;
    this.#show(emptyConversation(conversationId));
  }

  /** An acknowledged question must soon appear; one that was answered before needs its events replayed. */
  expectTurn(clientId: string, duplicate: boolean): void {
    if (this.conversation?.turns.some((turn) => turn.clientId === clientId) === true) return;
    this.#expected = clientId;
    if (duplicate) void this.resume();
    else this.#keepWatch(startPatience);
  }

  /** Begins a new conversation, or goes on with one whose questions wait without an id. */
  startNew(draftId = this.#environment.newId()): void {
    this.draftId = draftId;
    this.loading = null;
    this.failed = null;
    this.#show(null);
  }

  /** Loads a conversation and takes up what is being answered in it. */
  async open(conversationId: string): Promise<void> {
    this.loading = conversationId;
    this.failed = null;
    this.#show(null);
    await this.#load(conversationId);
  }

  /** Replays what was missed since the last event seen. Safe to call at any time. */
  async resume(): Promise<void> {
    const conversationId = this.conversation?.conversationId;
    const socket = this.#environment.socket();
    if (conversationId === undefined || socket === null || this.#resuming) return;
    this.#resuming = true;
    try {
      for (let attempt = 1; attempt <= mostResumes; attempt += 1) {
        const afterSequence = this.conversation?.latestSequence ?? 0;
        const result = await socket.resume({ conversationId, afterSequence });
        if (this.conversation === null || this.conversationId !== conversationId) return;
        if (!result.ok) {
          if (!result.error.retryable) break;
          this.#keepWatch();
          return;
        }
        this.#show(replayEvents(this.conversation, result.value.events, result.value.latestSequence));
        const early = this.#early;
        this.#early = [];
        for (const event of early.sort((a, b) => a.payload.sequence - b.payload.sequence)) this.#take(event);
        if (this.#early.length === 0) {
          this.#keepWatch();
          return;
        }
      }
    } finally {
      this.#resuming = false;
    }
    // The server cannot fill the gap, e.g. because it no longer keeps the events: its stored state decides.
    await this.#load(conversationId);
  }

  /** Asks the server to stop the answer. The turn ends when the server says so. */
  async stop(): Promise<void> {
    const turn = this.answering;
    const socket = this.#environment.socket();
    if (turn === null || socket === null || this.stopping) return;
    this.stopping = true;
    this.#host.requestUpdate();
    const result = await socket.stop(turn.turnId);
    this.stopping = false;
    this.#host.requestUpdate();
    // It may have ended in the meantime.
    if (!result.ok) await this.resume();
  }

  #take(event: TurnEvent): void {
    if (this.conversation === null) return;
    const applied = applyTurnEvent(this.conversation, event);
    if (applied.outcome === 'gap') this.#early.push(event);
    if (applied.outcome !== 'applied') return;
    if (event.name === 'tool:started') this.activity = event.payload.name;
    else if (event.name !== 'part:added') this.activity = null;
    this.#show(applied.conversation);
  }

  async #load(conversationId: string): Promise<void> {
    const result = await (this.#environment.api()?.conversation(conversationId) ??
      Promise.resolve({ ok: false as const, error: offline }));
    if (this.loading !== conversationId && this.conversationId !== conversationId) return;
    const first = this.loading === conversationId;
    this.loading = null;
    if (result.ok) {
      this.#early = [];
      this.#show(result.value);
      if (first) await this.resume();
    } else if (first) {
      this.failed = { conversationId, error: result.error };
      this.#host.requestUpdate();
    }
  }

  #show(conversation: Conversation | null): void {
    if (conversation === null) {
      this.#early = [];
      this.#expected = null;
      this.activity = null;
      this.#endWatch();
    }
    if (conversation?.turns.some((turn) => turn.clientId === this.#expected) === true) this.#expected = null;
    this.conversation = conversation;
    this.#environment.changed();
    this.#host.requestUpdate();
  }

  /** Asks again after a silence, as long as something is to come. */
  #keepWatch(time = longestSilence): void {
    this.#endWatch();
    if (this.#expected === null && this.answering === null) return;
    this.#watch = setTimeout(() => void this.resume(), time);
  }

  #endWatch(): void {
    if (this.#watch !== null) clearTimeout(this.#watch);
    this.#watch = null;
  }
}
