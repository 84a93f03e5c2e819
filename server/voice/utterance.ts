import type { LanguageCode } from '../../contracts/languages.ts';
import {
  longestUtterance,
  voiceRate,
  type VoiceEvent,
  type VoiceStart,
} from '../../contracts/voice-events.ts';
import { createEndPointing } from '../../knowledge/language/speech/end-pointing.ts';
import { voiceWindow } from '../../knowledge/language/speech/voice-activity.ts';
import { PartialDropped } from '../../knowledge/language/transcriber.ts';
import { agreedWords } from './agreed-words.ts';
import type { Heard, Hearing } from './hearing.ts';

/** In tap mode: longest wait for the first word. */
const patience = 8 * voiceRate;
/** Seconds of speech after which the words so far are first shown; doubled each time, so that they never cost more than the text. */
const firstDraft = 2 * voiceRate;
/** Most samples that are heard for drafts, as a share of the samples there are. */
const draftBudget = 1.5;

export interface UtteranceOptions {
  start: VoiceStart;
  hearing: Hearing;
  emit: (event: VoiceEvent) => void;
  /** Milliseconds of a monotonic clock. */
  clock: () => number;
  /** Called once with the whole recording and its text; nothing holds on to it afterwards. */
  finished: (recording: { samples: Int16Array; language: LanguageCode }) => void;
  failed: (error: unknown) => void;
}

/** A question being spoken: sound comes in, words and their end go out. Holds at most `longestUtterance` samples. */
export interface Utterance {
  readonly utteranceId: string;
  /** Samples there are. */
  readonly received: number;
  readonly ended: boolean;
  /** Adds sound; resolves when it has been looked at, which is what slows a sender down. */
  add(offset: number, data: Uint8Array): Promise<void>;
  /** The person let go: the text follows. */
  stop(): void;
  /** Forgets everything; no event follows. */
  cancel(): void;
}

interface Draft {
  end: number;
  heard: Promise<Heard>;
}

/** Begins an utterance. In `tap` mode it ends by itself after a pause; in both modes after the longest time. */
export function beginUtterance(options: UtteranceOptions): Utterance {
  const { start, hearing, emit, clock } = options;
  const { utteranceId, language, mode } = start;
  const follower = hearing.activity.follow();
  const endPointing = createEndPointing();
  const cancellation = new AbortController();
  const { signal } = cancellation;
  let samples = new Int16Array(longestUtterance);
  let received = 0;
  let analysed = 0;
  let ended = false;
  let wasSpeaking = false;
  let work = Promise.resolve();
  let draft: Draft | null = null;
  let drafting = false;
  let nextDraft = firstDraft;
  let draftedSamples = 0;
  let latestWords: string[] = [];

  const speechUntil = (end: number): Float32Array => {
    const from = endPointing.span?.start ?? 0;
    return Float32Array.from(samples.subarray(from, Math.min(end, received)), (value) => value / 2 ** 15);
  };

  /** Hears the words so far, when nothing else is being heard; they may turn out to be all. */
  const prepareDraft = (): void => {
    const { span } = endPointing;
    if (!span || drafting || draft?.end === span.end) return;
    const length = Math.min(span.end, received) - span.start;
    if (draftedSamples + length > draftBudget * Math.max(received, firstDraft)) return;
    draftedSamples += length;
    drafting = true;
    const heard = hearing.hear(speechUntil(span.end), { language, partial: true, signal });
    const own: Draft = { end: span.end, heard };
    draft = own;
    heard
      .then(({ text }) => {
        if (ended || text === '') return;
        const words = text.split(' ');
        const { stable, tail } = agreedWords(latestWords, words);
        latestWords = words;
        emit({ name: 'voice:partial', payload: { utteranceId, stable, tail } });
      })
      .catch(() => {
        if (draft === own) draft = null;
      })
      .finally(() => {
        drafting = false;
      });
  };

  const look = async (): Promise<void> => {
    while (!ended && !signal.aborted && analysed + voiceWindow <= received) {
      const window = Float32Array.from(
        samples.subarray(analysed, analysed + voiceWindow),
        (value) => value / 2 ** 15,
      );
      endPointing.next(await follower.next(window));
      if (ended || signal.aborted) return;
      analysed += voiceWindow;
      if (endPointing.speaking !== wasSpeaking) {
        wasSpeaking = endPointing.speaking;
        emit({ name: 'voice:activity', payload: { utteranceId, speaking: wasSpeaking } });
      }
      if (mode === 'tap' && (endPointing.finished || (!endPointing.spoken && analysed >= patience))) {
        return finish('pause');
      }
      if (endPointing.paused) prepareDraft();
    }
    const { span } = endPointing;
    if (span && span.end - span.start >= nextDraft) {
      nextDraft *= 2;
      prepareDraft();
    }
    if (received >= longestUtterance) await finish('limit');
  };

  const hearAll = async (end: number): Promise<Heard> => {
    if (draft?.end === end) {
      try {
        return await draft.heard;
      } catch (error) {
        if (!(error instanceof PartialDropped)) throw error;
      }
    }
    return hearing.hear(speechUntil(end), { language, signal });
  };

  const finish = async (endedBy: 'release' | 'pause' | 'limit'): Promise<void> => {
    if (ended || signal.aborted) return;
    ended = true;
    const asked = clock();
    const { span } = endPointing;
    const nothing = { text: '', language, sure: false, otherLanguage: false };
    const heard = span ? await hearAll(span.end) : nothing;
    if (signal.aborted) return;
    const { text, sure, otherLanguage } = heard;
    const milliseconds = Math.round(clock() - asked);
    emit({
      name: 'voice:final',
      payload: { utteranceId, text, language: heard.language, sure, otherLanguage, endedBy, milliseconds },
    });
    options.finished({ samples: samples.slice(0, received), language });
    samples = new Int16Array(0);
  };

  const then = (step: () => Promise<void>): Promise<void> => {
    work = work.then(step).catch((error: unknown) => {
      ended = true;
      samples = new Int16Array(0);
      if (!signal.aborted) options.failed(error);
    });
    return work;
  };

  return {
    utteranceId,
    get received() {
      return received;
    },
    get ended() {
      return ended;
    },
    add(offset, data) {
      // A gap is answered with what there is, so that the sender begins again there; what came before is passed over.
      if (ended || offset > received) return Promise.resolve();
      const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
      const count = Math.min(data.byteLength / 2, longestUtterance - offset);
      for (let index = received - offset; index < count; index += 1) {
        samples[offset + index] = view.getInt16(index * 2, true);
      }
      received = Math.max(received, offset + count);
      return then(look);
    },
    stop() {
      void then(look);
      void then(() => finish('release'));
    },
    cancel() {
      ended = true;
      cancellation.abort(new Error('The recording was cancelled.'));
      samples = new Int16Array(0);
    },
  };
}
