import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MessageSend } from '../../contracts/socket-events.ts';
import { type Accepted, backoff, type ChatSocket } from '../service/chat-socket.ts';
import { blobOf } from '../service/data-url.ts';
import { needsSignIn, offline, type ServiceResult } from '../service/service-result.ts';
import type { PictureUploader } from '../service/upload-picture.ts';
import type { OutboxStorage } from '../state/outbox-storage.ts';
import {
  change,
  enqueue,
  nameConversation,
  nextToSend,
  type Outbox,
  type OutgoingMessage,
  remove,
  withoutSeen,
} from '../state/outbox.ts';

export interface OutboxEnvironment {
  socket(): Pick<ChatSocket, 'send'> | null;
  uploader(): PictureUploader | null;
  /** Whether this question may go now: connected, and no answer under way in its conversation. */
  maySend(message: OutgoingMessage): boolean;
  /** The server has stored the question. */
  accepted(message: OutgoingMessage, accepted: Accepted): void;
}

/**
 * Questions on their way: kept until the server has stored them, sent in order, one at a time, and always with the
 * id they were asked with, so that trying again never asks twice.
 */
export class OutboxController implements ReactiveController {
  outbox: Outbox = [];
  /** Share of the picture uploaded, by client id. */
  readonly progress = new Map<string, number>();

  readonly #host: ReactiveControllerHost;
  readonly #environment: OutboxEnvironment;
  /** Ends an upload under way when the widget leaves the page. */
  #leaving = new AbortController();
  #storage: OutboxStorage | null = null;
  #delivering = false;
  #attempts = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;

  constructor(host: ReactiveControllerHost, environment: OutboxEnvironment) {
    this.#host = host;
    this.#environment = environment;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#endRetry();
    this.#leaving.abort();
    this.#leaving = new AbortController();
  }

  /** Takes over what an earlier page left unsent, before what was asked on this page. */
  useStorage(storage: OutboxStorage): void {
    this.#storage = storage;
    const asked = this.outbox;
    let outbox = storage.load();
    for (const message of asked) outbox = enqueue(outbox, message);
    this.#set(outbox);
  }

  /** Forgets the questions on screen but not the stored ones, when another person signs in. */
  leaveStorage(): void {
    this.#storage = null;
    this.#endRetry();
    this.#set([]);
  }

  has(clientId: string): boolean {
    return this.outbox.some((message) => message.clientId === clientId);
  }

  ask(message: Omit<OutgoingMessage, 'state' | 'error'>): void {
    this.#set(enqueue(this.outbox, { ...message, state: 'waiting', error: null }));
    void this.deliver();
  }

  /** Takes a question out of the queue, to edit or to drop it. One that is being sent stays. */
  take(clientId: string): OutgoingMessage | null {
    const message = this.outbox.find((one) => one.clientId === clientId);
    if (message === undefined || message.state === 'sending' || message.state === 'sent') return null;
    this.#set(remove(this.outbox, clientId));
    void this.deliver();
    return message;
  }

  retry(clientId: string): void {
    this.#set(change(this.outbox, clientId, { state: 'waiting', error: null }));
    void this.deliver();
  }

  /** Lets go of questions whose turns are on screen. */
  settle(seenClientIds: ReadonlySet<string>): void {
    const outbox = withoutSeen(this.outbox, seenClientIds);
    if (outbox !== this.outbox) this.#set(outbox);
  }

  /** Sends what may be sent. Call it whenever that may have changed; calls at the same time are one. */
  async deliver(): Promise<void> {
    if (this.#delivering) return;
    this.#delivering = true;
    this.#endRetry();
    try {
      for (;;) {
        const message = nextToSend(this.outbox);
        if (message === null || !this.#environment.maySend(message)) return;
        const goesOn = await this.#deliverOne(message);
        if (!goesOn) return;
      }
    } finally {
      this.#delivering = false;
    }
  }

  async #deliverOne(message: OutgoingMessage): Promise<boolean> {
    const { clientId } = message;
    this.#set(change(this.outbox, clientId, { state: 'sending', error: null }));
    const result = await this.#send(message);
    if (!this.has(clientId)) return true;
    if (result.ok) {
      this.#attempts = 0;
      const { conversationId } = result.value;
      const sent = change(this.outbox, clientId, { state: 'sent', conversationId });
      this.#set(nameConversation(sent, message.draftId, conversationId));
      this.#environment.accepted({ ...message, conversationId, state: 'sent' }, result.value);
      return true;
    }
    const { error } = result;
    if (error.retryable || needsSignIn(error.code)) {
      this.#set(change(this.outbox, clientId, { state: 'waiting' }));
      if (!needsSignIn(error.code)) this.#deliverLater();
      return false;
    }
    this.#set(change(this.outbox, clientId, { state: 'refused', error }));
    return true;
  }

  async #send(message: OutgoingMessage): Promise<ServiceResult<Accepted>> {
    let { imageId } = message;
    if (imageId === null && message.picture !== null) {
      const uploaded = await this.#upload(message.clientId, message.picture);
      if (!uploaded.ok) return uploaded;
      imageId = uploaded.value;
      // Kept at once, so that a message that fails after its picture does not send the picture again.
      this.#set(change(this.outbox, message.clientId, { imageId, picture: null }));
    }
    const socket = this.#environment.socket();
    if (socket === null) return { ok: false, error: offline };
    const sent: MessageSend = {
      clientId: message.clientId,
      ...(message.conversationId === null ? {} : { conversationId: message.conversationId }),
      ...(message.text === '' ? {} : { text: message.text }),
      ...(imageId === null ? {} : { imageId }),
      ...(message.language === null ? {} : { language: message.language }),
    };
    return await socket.send(sent);
  }

  async #upload(
    clientId: string,
    picture: NonNullable<OutgoingMessage['picture']>,
  ): Promise<ServiceResult<string>> {
    const uploader = this.#environment.uploader();
    if (uploader === null) return { ok: false, error: offline };
    const result = await uploader.upload(
      blobOf(picture.dataUrl, picture.type),
      picture.name,
      (share) => {
        this.progress.set(clientId, share);
        this.#host.requestUpdate();
      },
      this.#leaving.signal,
    );
    this.progress.delete(clientId);
    return result;
  }

  #deliverLater(): void {
    this.#endRetry();
    this.#retry = setTimeout(() => void this.deliver(), backoff(this.#attempts, Math.random()));
    this.#attempts += 1;
  }

  #endRetry(): void {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
  }

  #set(outbox: Outbox): void {
    this.outbox = outbox;
    this.#storage?.save(outbox);
    this.#host.requestUpdate();
  }
}
