import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Texts } from '../language/english.ts';
import type { ChatController } from './chat-controller.ts';

/**
 * Says changes that are only seen: an answer that has been completed, a connection that came back. The answer itself
 * is read from the log, which keeps still while it is written (`aria-busy`).
 */
export class AnnouncerController implements ReactiveController {
  readonly #chat: Pick<ChatController, 'conversation' | 'connection'>;
  #said: 'nothing' | 'answerReady' | 'connectionBack' = 'nothing';
  #answeringId: string | null = null;
  #wasLost = false;

  constructor(host: ReactiveControllerHost, chat: Pick<ChatController, 'conversation' | 'connection'>) {
    this.#chat = chat;
    host.addController(this);
  }

  hostUpdate(): void {
    const { conversation, connection } = this.#chat;
    const answeringId = conversation.answering?.turnId ?? null;
    const ended = conversation.conversation?.turns.find((turn) => turn.turnId === this.#answeringId);
    if (answeringId !== null) this.#said = 'nothing';
    else if (ended?.status === 'answered') this.#said = 'answerReady';
    this.#answeringId = answeringId;
    if (connection.status === 'reconnecting') this.#wasLost = true;
    if (this.#wasLost && connection.isOnline) {
      this.#wasLost = false;
      this.#said = 'connectionBack';
    }
  }

  words(texts: Texts): string {
    return this.#said === 'nothing' ? '' : texts[this.#said];
  }
}
