import type { ReactiveControllerHost } from 'lit';
import type { Turn } from '../../contracts/chat.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Services } from '../service/open-services.ts';
import { createConversationMemory, type ConversationMemory } from '../state/conversation-memory.ts';
import { createOutboxStorage } from '../state/outbox-storage.ts';
import { messagesOf, type Outbox, type OutgoingMessage } from '../state/outbox.ts';
import { personKey } from '../state/person-key.ts';
import { createQuestionPreviews } from '../state/question-previews.ts';
import type { WrittenQuestion } from './composer-controller.ts';
import { ConnectionController, type ConnectionSettings, type OpenServices } from './connection-controller.ts';
import { ConversationController } from './conversation-controller.ts';
import { FeedbackController } from './feedback-controller.ts';
import { HistoryController } from './history-controller.ts';
import { OutboxController } from './outbox-controller.ts';
import { SessionController } from './session-controller.ts';

export interface ChatEnvironment {
  openServices: OpenServices;
  /** Null where the browser gives no storage. */
  localStorage: Storage | null;
  sessionStorage: Storage | null;
  newId(): string;
  now(): Date;
  /** Language of the widget, for a question that is only a picture. */
  language(): LanguageCode;
  signInNeeded(): void;
  conversationChanged(conversationId: string | null): void;
}

/** Ties the controllers of the chat together: what a new connection, a stored question or a finished answer sets off. */
export class ChatController {
  readonly connection: ConnectionController;
  readonly session: SessionController;
  readonly conversation: ConversationController;
  readonly outbox: OutboxController;
  readonly history: HistoryController;
  readonly feedback: FeedbackController;
  readonly previews = createQuestionPreviews();

  readonly #environment: ChatEnvironment;
  #memory: ConversationMemory | null = null;
  #shownId: string | null = null;

  constructor(host: ReactiveControllerHost, environment: ChatEnvironment) {
    this.#environment = environment;
    this.session = new SessionController(host);
    this.history = new HistoryController(host, () => this.services?.api ?? null);
    this.feedback = new FeedbackController(host, () => this.services?.feedback ?? null);
    this.conversation = new ConversationController(host, {
      socket: () => this.services?.socket ?? null,
      api: () => this.services?.api ?? null,
      asked: (clientId) => this.outgoing.some((message) => message.clientId === clientId),
      changed: () => this.#conversationChanged(),
      newId: () => environment.newId(),
    });
    this.outbox = new OutboxController(host, {
      socket: () => this.services?.socket ?? null,
      uploader: () => this.services?.uploader ?? null,
      maySend: (message) => this.connection.isOnline && !this.#isBusy(message),
      accepted: (message, { conversationId, duplicate }) => {
        if (message.draftId === this.conversation.draftId) this.conversation.adopt(conversationId);
        if (conversationId === this.conversation.conversationId) {
          this.conversation.expectTurn(message.clientId, duplicate);
        } else {
          // Its answer waits in another conversation.
          this.outbox.settle(new Set([message.clientId]));
        }
      },
    });
    this.connection = new ConnectionController(host, {
      open: environment.openServices,
      opened: (services) => this.#opened(services),
      online: () => this.#online(),
      signInNeeded: () => environment.signInNeeded(),
      eventArrived: (event) => this.conversation.receive(event),
    });
  }

  get services(): Services | null {
    return this.connection.services;
  }

  /** Questions of the conversation on screen whose turns have not begun. */
  get outgoing(): Outbox {
    const { conversationId, draftId } = this.conversation;
    return messagesOf(this.outbox.outbox, conversationId, draftId);
  }

  /** The question that the log stands at: the one being answered, or the last. Null in an empty conversation. */
  get currentKey(): string | null {
    const { answering, conversation } = this.conversation;
    const turn = answering ?? conversation?.turns.at(-1);
    const turnKey = turn?.clientId ?? turn?.turnId ?? null;
    return answering === null ? (this.outgoing.at(-1)?.clientId ?? turnKey) : turnKey;
  }

  use(settings: ConnectionSettings | null): void {
    this.connection.use(settings);
  }

  /** Asks a question in the conversation on screen. */
  readonly ask = (question: WrittenQuestion): void => {
    const clientId = this.#environment.newId();
    if (question.previewUrl !== null) this.previews.keep(clientId, question.previewUrl);
    this.outbox.ask({
      clientId,
      conversationId: this.conversation.conversationId,
      draftId: this.conversation.draftId,
      text: question.text,
      imageId: question.imageId,
      picture: question.picture,
      language: question.text === '' ? this.#environment.language() : null,
      askedAt: this.#environment.now().toISOString(),
    });
  };

  /** Stops the answer in progress. */
  readonly stop = (): void => {
    void this.conversation.stop();
  };

  /** Asks a turn's question once more, as a new question. */
  askAgain(turn: Turn): void {
    const { text, imageId } = turn.question;
    const previewUrl = turn.clientId === null ? null : this.previews.of(turn.clientId);
    this.ask({ text, imageId, picture: null, previewUrl });
  }

  /** Takes a question that was not sent out of the queue; null when it is too late. */
  takeBack(message: OutgoingMessage): WrittenQuestion | null {
    const taken = this.outbox.take(message.clientId);
    if (taken === null) return null;
    const { text, imageId, picture } = taken;
    return { text, imageId, picture, previewUrl: this.previews.of(message.clientId) };
  }

  startNew(): void {
    this.conversation.startNew();
    this.history.close();
  }

  openConversation(conversationId: string): void {
    this.history.close();
    if (conversationId !== this.conversation.conversationId) void this.conversation.open(conversationId);
  }

  /** Another answer must end first: its conversation takes one question at a time. */
  #isBusy(message: OutgoingMessage): boolean {
    const isShown = this.outgoing.some((one) => one.clientId === message.clientId);
    if (!isShown) return false;
    return this.conversation.answering !== null || this.outgoing.some((one) => one.state === 'sent');
  }

  #opened(services: Services): void {
    this.#memory = null;
    this.session.forget();
    this.outbox.leaveStorage();
    this.previews.clear();
    this.conversation.startNew();
    void this.#remember(services);
    void this.session.load(services.api);
  }

  /** Finds the person's own place in the browser's storage and takes up what an earlier page left there. */
  async #remember(services: Services): Promise<void> {
    const token = await services.tokens.current().catch(() => null);
    if (token === null || this.services !== services || this.#memory !== null) return;
    const key = personKey(services.address.base, token);
    this.#memory = createConversationMemory(this.#environment.sessionStorage, key);
    this.outbox.useStorage(createOutboxStorage(this.#environment.localStorage, `${key}:outbox`));
    const last = this.#memory.last();
    if (this.conversation.conversationId === null && this.outgoing.length === 0) {
      // Where one was, or else the new conversation whose questions never got out.
      const waiting = this.outbox.outbox.findLast((message) => message.conversationId === null);
      if (last !== null) await this.conversation.open(last);
      else if (waiting !== undefined) this.conversation.startNew(waiting.draftId);
    }
    void this.outbox.deliver();
  }

  #online(): void {
    const { services, session } = this;
    if (services === null) return;
    if (this.#memory === null) void this.#remember(services);
    if (session.me === null) void session.load(services.api);
    const { failed } = this.conversation;
    if (failed === null) void this.conversation.resume();
    else if (failed.error.retryable) void this.conversation.open(failed.conversationId);
    void this.outbox.deliver();
  }

  #conversationChanged(): void {
    const { conversation, conversationId } = this.conversation;
    const seen = new Set<string>();
    for (const { clientId } of conversation?.turns ?? []) if (clientId !== null) seen.add(clientId);
    this.outbox.settle(seen);
    if (conversationId !== this.#shownId) {
      this.#shownId = conversationId;
      this.#memory?.remember(conversationId);
      if (conversationId !== null) void this.feedback.load(conversationId);
      this.#environment.conversationChanged(conversationId);
    }
    void this.outbox.deliver();
  }
}
