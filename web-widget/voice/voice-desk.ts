import type { LanguageCode } from '../../contracts/languages.ts';
import type { VoiceEvent } from '../../contracts/voice-events.ts';
import type { VoiceSettings } from '../../contracts/voice-settings.ts';
import type { ServiceError } from '../service/service-result.ts';
import type { VoiceLine } from '../service/voice-line.ts';
import { browserSupport, installLanguage, recogniseInBrowser } from './browser-recogniser.ts';
import { openMicrophone } from './microphone.ts';
import { createUtteranceSender, type UtteranceSender } from './utterance-sender.ts';
import { voiceTextsIn, type VoiceTexts } from './voice-texts.ts';

/** Pressed for longer, the microphone listens until it is let go; otherwise until a pause. Milliseconds. */
const tapMs = 350;
/** Longest wait for a lost connection, and for the words after the end, milliseconds. */
const patienceMs = 15_000;
const samplesPerSecond = 16_000;

export interface VoiceDeskEnvironment {
  line(): VoiceLine | null;
  isOnline(): boolean;
  settings(): VoiceSettings | null;
  language(): LanguageCode;
  newId(): string;
  changed(): void;
  /** Loudness (0–1) of the last 64 ms. */
  level(level: number): void;
  /** What was said; `sure` may be sent as it is. */
  heard(text: string, sure: boolean): void;
  openMicrophone: typeof openMicrophone;
}

export type VoicePhase = 'idle' | 'opening' | 'listening' | 'transcribing' | 'note' | 'problem' | 'download';

/** What the microphone shows now. */
export interface VoiceState {
  phase: VoicePhase;
  mode: 'hold' | 'tap';
  seconds: number;
  stable: string;
  tail: string;
  /** A note, or what stands in the way. */
  words: string;
  isReconnecting: boolean;
  isDownloading: boolean;
  /** The browser's maker hears along. */
  isCloud: boolean;
}

const nothing: VoiceState = {
  phase: 'idle',
  mode: 'hold',
  seconds: 0,
  stable: '',
  tail: '',
  words: '',
  isReconnecting: false,
  isDownloading: false,
  isCloud: false,
};

/** One question being spoken: the microphone, its sending, and what comes of it. */
export class VoiceDesk {
  state: VoiceState = nothing;
  readonly #environment: VoiceDeskEnvironment;
  /** Counts the questions: what belongs to an earlier one is passed over. */
  #turn = 0;
  #close: (() => void) | null = null;
  #sender: UtteranceSender | null = null;
  #recogniser: { stop(): void; cancel(): void } | null = null;
  #isReleased = false;
  #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(environment: VoiceDeskEnvironment) {
    this.#environment = environment;
  }

  get texts(): VoiceTexts {
    return voiceTextsIn(this.#environment.language());
  }

  get isActive(): boolean {
    return ['opening', 'listening', 'transcribing'].includes(this.state.phase);
  }

  /** Begins to listen. */
  press(): void {
    this.cancel();
    const turn = this.#turn;
    this.#isReleased = false;
    this.#set({ ...nothing, phase: 'opening' });
    void this.#open(turn);
  }

  /** The person let go: after a short press the question goes on until a pause. */
  release(heldMs: number): void {
    if (!this.isActive || this.state.phase === 'transcribing') return;
    if (this.state.phase === 'opening' || heldMs < tapMs) {
      this.#isReleased = true;
      this.#set({ ...this.state, mode: 'tap' });
      this.#sender?.begin('tap');
      return;
    }
    this.finish();
  }

  /** All has been said. */
  finish(): void {
    if (this.state.phase === 'opening') {
      this.cancel();
      return;
    }
    if (this.state.phase !== 'listening') return;
    this.#closeMicrophone();
    this.#recogniser?.stop();
    this.#sender?.begin(this.state.mode);
    this.#sender?.finish();
    this.#set({ ...this.state, phase: 'transcribing' });
    this.#later(patienceMs, () => this.#problem(this.texts.problems.lost));
  }

  /** Forgets the question, or what is shown of the last one. */
  cancel(): void {
    this.#turn += 1;
    this.#clearTimers();
    this.#closeMicrophone();
    this.#sender?.cancel();
    this.#recogniser?.cancel();
    this.#end();
    if (this.state.phase !== 'idle') this.#set(nothing);
  }

  /** Downloads the language for the browser's own recogniser. */
  async download(): Promise<void> {
    const turn = this.#turn;
    this.#set({ ...this.state, isDownloading: true });
    const done = await installLanguage(this.#environment.language());
    if (turn !== this.#turn) return;
    if (done) this.#set(nothing);
    else this.#problem(this.texts.problems.language);
  }

  async #open(turn: number): Promise<void> {
    const spoken = this.#environment.language();
    const known = this.#environment.settings();
    if (known?.languages.includes(spoken) === true) return this.#openServer(turn, spoken);
    const support = await browserSupport(spoken, known?.browser ?? 'off');
    if (turn !== this.#turn) return;
    if (support === 'none') this.#problem(this.texts.problems.language);
    else if (support === 'download')
      this.#set({ ...nothing, phase: 'download', words: this.texts.downloadable });
    else this.#openBrowser(turn, spoken, support);
  }

  #openBrowser(turn: number, language: LanguageCode, where: 'device' | 'cloud'): void {
    const mine = (run: () => void) => () => (turn === this.#turn ? run() : undefined);
    this.#recogniser = recogniseInBrowser(language, where, {
      partial: (text) => mine(() => this.#set({ ...this.state, tail: text }))(),
      final: (text, sure) => mine(() => this.#heard(text, sure, ''))(),
      failed: (problem) => mine(() => this.#problem(this.texts.problems[problem]))(),
    });
    const mode = this.#isReleased ? 'tap' : 'hold';
    this.#set({ ...this.state, phase: 'listening', mode, isCloud: where === 'cloud' });
  }

  async #openServer(turn: number, language: LanguageCode): Promise<void> {
    const { problems } = this.texts;
    const line = this.#environment.line();
    if (line === null || !this.#environment.isOnline()) return this.#problem(problems.offline);
    const opened = await this.#environment.openMicrophone({
      frame: (samples, level) => {
        if (turn === this.#turn) this.#frame(samples, level);
      },
      ended: () => {
        if (turn === this.#turn && this.state.phase === 'listening') this.#problem(problems.ended);
      },
    });
    if (turn !== this.#turn) {
      if (opened.ok) opened.microphone.close();
      return;
    }
    if (!opened.ok) return this.#problem(problems[opened.problem]);
    this.#close = () => opened.microphone.close();
    const utteranceId = this.#environment.newId();
    this.#sender = createUtteranceSender({
      line,
      start: { utteranceId, language },
      failed: (error) => this.#refused(error),
    });
    line.listener = {
      event: (event) => {
        if (turn === this.#turn && event.payload.utteranceId === utteranceId) this.#event(event);
      },
      connected: () => {
        this.#clearTimers();
        this.#set({ ...this.state, isReconnecting: false });
        if (this.state.phase === 'transcribing') this.#later(patienceMs, () => this.#problem(problems.lost));
        this.#sender?.connected();
      },
      lost: () => {
        if (this.state.isReconnecting) return;
        this.#clearTimers();
        this.#set({ ...this.state, isReconnecting: true });
        this.#later(patienceMs, () => this.#problem(problems.lost));
      },
    };
    const mode = this.#isReleased ? 'tap' : 'hold';
    if (this.#isReleased) this.#sender.begin('tap');
    else this.#later(tapMs, () => this.#sender?.begin('hold'));
    this.#set({ ...this.state, phase: 'listening', mode });
  }

  #frame(samples: Int16Array, level: number): void {
    if (this.state.phase !== 'listening' || this.#sender === null) return;
    this.#environment.level(level);
    const goesOn = this.#sender.add(samples);
    const recorded = this.state.seconds + samples.length / samplesPerSecond;
    const isNextSecond = Math.floor(recorded) > Math.floor(this.state.seconds);
    this.state = { ...this.state, seconds: recorded };
    if (isNextSecond) this.#environment.changed();
    if (!goesOn) this.finish();
  }

  #event(event: VoiceEvent): void {
    if (event.name === 'voice:partial') {
      this.#set({ ...this.state, stable: event.payload.stable, tail: event.payload.tail });
    } else if (event.name === 'voice:final') {
      const { text, sure, otherLanguage, endedBy } = event.payload;
      const note = endedBy === 'limit' ? this.texts.limit : otherLanguage ? this.texts.otherLanguage : '';
      this.#heard(text, sure && endedBy !== 'limit', note);
    } else if (event.name === 'voice:failed') this.#refused(event.payload.error);
  }

  #heard(text: string, sure: boolean, note: string): void {
    this.#stopAll();
    if (text === '') {
      this.#set({ ...nothing, phase: 'note', words: this.texts.nothing });
      return;
    }
    if (sure) this.#set(nothing);
    else this.#set({ ...nothing, phase: 'note', words: note === '' ? this.texts.check : note });
    this.#environment.heard(text, sure);
  }

  #refused(error: ServiceError): void {
    this.#problem(error.message === '' ? this.texts.problems.lost : error.message);
  }

  #problem(words: string): void {
    this.#stopAll();
    this.#set({ ...nothing, phase: 'problem', words });
  }

  #stopAll(): void {
    this.#turn += 1;
    this.#clearTimers();
    this.#closeMicrophone();
    this.#recogniser?.cancel();
    this.#end();
  }

  #end(): void {
    const line = this.#environment.line();
    if (line !== null) line.listener = null;
    this.#sender = null;
    this.#recogniser = null;
  }

  #closeMicrophone(): void {
    this.#close?.();
    this.#close = null;
  }

  #later(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #clearTimers(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #set(state: VoiceState): void {
    this.state = state;
    this.#environment.changed();
  }
}
