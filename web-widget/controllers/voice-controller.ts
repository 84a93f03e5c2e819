import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { VoiceSettings } from '../../contracts/voice-settings.ts';
import type { VoiceLine } from '../service/voice-line.ts';
import type { VoiceDesk } from '../voice/voice-desk.ts';

type VoiceRoom = typeof import('../voice/voice-room.ts');

export interface VoiceEnvironment {
  line(): VoiceLine | null;
  isOnline(): boolean;
  /** Null until it is known who is signed in. */
  settings(): VoiceSettings | null;
  language(): LanguageCode;
  newId(): string;
  /** Stops what is being read aloud: who presses the microphone wants to be heard. */
  silence(): void;
}

/** The microphone of the composer: presses by pointer, key and click, and what is shown meanwhile. The rest is loaded when it is first wanted. */
export class VoiceController {
  readonly #host: LitElement;
  readonly #environment: () => VoiceEnvironment | null;
  readonly #heard: (text: string, sure: boolean) => void;
  #room: VoiceRoom | null = null;
  #loading: Promise<VoiceRoom> | null = null;
  #desk: VoiceDesk | null = null;
  #level = 0;
  #pressedAt: number | null = null;
  #isEnding = false;

  constructor(
    host: LitElement,
    environment: () => VoiceEnvironment | null,
    heard: (text: string, sure: boolean) => void,
  ) {
    this.#host = host;
    this.#environment = environment;
    this.#heard = heard;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#desk?.cancel();
  }

  /** Whether there is a microphone to press. */
  get isOffered(): boolean {
    return this.#environment()?.settings() != null;
  }

  get isActive(): boolean {
    return this.#pressedAt !== null || this.#desk?.isActive === true;
  }

  get isListening(): boolean {
    return this.#desk?.state.phase === 'listening';
  }

  get panel(): TemplateResult | typeof nothing {
    if (this.#room === null || this.#desk === null) return nothing;
    return this.#room.voicePanel(html, this.#desk, this.#level) ?? nothing;
  }

  get announcement(): string {
    return this.#room === null || this.#desk === null ? '' : this.#room.voiceAnnouncement(this.#desk);
  }

  /** Forgets the question being spoken, and what is said about the last one; false when there was none. */
  cancel(): boolean {
    if (this.#desk === null || this.#desk.state.phase === 'idle') return false;
    const wasActive = this.#desk.isActive;
    this.#pressedAt = null;
    this.#desk.cancel();
    return wasActive;
  }

  readonly load = (): void => {
    this.#load().catch(() => undefined);
  };

  readonly pointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#down(event.timeStamp);
  };

  readonly pointerUp = (event: PointerEvent): void => this.#up(event.timeStamp);

  readonly pointerLost = (): void => {
    if (this.#pressedAt !== null) this.#up(Number.POSITIVE_INFINITY);
  };

  readonly keyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) this.#down(event.timeStamp);
  };

  readonly keyUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    this.#up(event.timeStamp);
  };

  /** A click without a pointer: Enter, or a screen reader's own gesture. */
  readonly clicked = (event: MouseEvent): void => {
    if (event.detail !== 0 || this.#pressedAt !== null) return;
    this.#down(0);
    this.#up(0);
  };

  #down(time: number): void {
    if (this.#pressedAt !== null) return;
    const environment = this.#environment();
    environment?.silence();
    this.#isEnding = this.#desk?.isActive === true;
    this.#pressedAt = time;
    if (!this.#isEnding) void this.#press();
    this.#host.requestUpdate();
  }

  #up(time: number): void {
    const pressedAt = this.#pressedAt;
    if (pressedAt === null) return;
    this.#pressedAt = null;
    if (this.#isEnding) this.#desk?.finish();
    else this.#desk?.release(time - pressedAt);
    this.#host.requestUpdate();
  }

  async #press(): Promise<void> {
    try {
      await this.#load();
    } catch {
      // Without its file there is no microphone; the next press tries again.
      this.#pressedAt = null;
      this.#host.requestUpdate();
      return;
    }
    this.#desk?.press();
    // Let go while the file was loading.
    if (this.#pressedAt === null) this.#desk?.release(0);
  }

  #load(): Promise<VoiceRoom> {
    this.#loading ??= import('../voice/voice-room.ts').then(
      (room) => this.#opened(room),
      (error: unknown) => {
        this.#loading = null;
        throw error;
      },
    );
    return this.#loading;
  }

  #opened(room: VoiceRoom): VoiceRoom {
    if (this.#room !== null) return this.#room;
    this.#room = room;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(room.voiceStyles);
    const root = this.#host.shadowRoot;
    if (root !== null) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#desk = room.openVoiceDesk({
      line: () => this.#environment()?.line() ?? null,
      isOnline: () => this.#environment()?.isOnline() ?? false,
      settings: () => this.#environment()?.settings() ?? null,
      language: () => this.#environment()?.language() ?? 'en',
      newId: () => this.#environment()?.newId() ?? '',
      changed: () => this.#host.requestUpdate(),
      level: (level) => {
        // Loudness is heard in powers: a root spreads quiet voices over the meter.
        this.#level = Math.min(1, Math.sqrt(level) * 1.6);
        this.#host.requestUpdate();
      },
      heard: (text, sure) => this.#heard(text, sure),
    });
    return room;
  }
}
