import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Loudspeaker } from '../voice/read-aloud.ts';
import type { ChatController } from './chat-controller.ts';

export interface ReadAloudEnvironment {
  chat: Pick<ChatController, 'conversation'>;
  /** Where the person's wish is kept; null where the browser keeps nothing. */
  storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  language(): LanguageCode;
  /** Whether the server has a voice. */
  serverSpeaks(): boolean;
  fetchSound(text: string, language: LanguageCode, signal: AbortSignal): Promise<Blob | null>;
}

const place = 'comptoir:read-aloud';

/** Reads finished answers aloud for whoever wants that, and remembers it. */
export class ReadAloudController implements ReactiveController {
  isOn: boolean;
  readonly #host: ReactiveControllerHost;
  readonly #environment: ReadAloudEnvironment;
  #answeringId: string | null = null;
  #speaker: Loudspeaker | null = null;
  #turn = 0;

  constructor(host: ReactiveControllerHost, environment: ReadAloudEnvironment) {
    this.#host = host;
    this.#environment = environment;
    this.isOn = this.#remembered();
    host.addController(this);
  }

  /** Whether anything here can speak. */
  get isOffered(): boolean {
    return 'speechSynthesis' in globalThis || this.#environment.serverSpeaks();
  }

  hostUpdate(): void {
    const { conversation } = this.#environment.chat;
    const answeringId = conversation.answering?.turnId ?? null;
    const ended = conversation.conversation?.turns.find((turn) => turn.turnId === this.#answeringId);
    if (answeringId !== this.#answeringId && answeringId !== null) this.silence();
    if (answeringId === null && this.#answeringId !== null && ended?.status === 'answered' && this.isOn) {
      const { parts, text, language } = ended;
      void this.#read(parts.length > 0 ? parts : [{ type: 'text', text }], language);
    }
    this.#answeringId = answeringId;
  }

  hostDisconnected(): void {
    this.silence();
  }

  readonly toggle = (): void => {
    this.isOn = !this.isOn;
    if (!this.isOn) this.silence();
    try {
      this.#environment.storage?.setItem(place, this.isOn ? 'on' : 'off');
    } catch {
      // Without room in the storage the wish lasts as long as the page.
    }
    this.#host.requestUpdate();
  };

  /** Stops at once what is being read. */
  readonly silence = (): void => {
    this.#turn += 1;
    this.#speaker?.stop();
  };

  async #read(parts: Parameters<Loudspeaker['read']>[0], language: LanguageCode | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const room = await import('../voice/voice-room.ts').catch(() => null);
    if (room === null || turn !== this.#turn) return;
    this.#speaker ??= room.openLoudspeaker((text, spoken, signal) =>
      this.#environment.serverSpeaks()
        ? this.#environment.fetchSound(text, spoken, signal)
        : Promise.resolve(null),
    );
    await this.#speaker.read(parts, language ?? this.#environment.language());
  }

  #remembered(): boolean {
    try {
      return this.#environment.storage?.getItem(place) === 'on';
    } catch {
      return false;
    }
  }
}
