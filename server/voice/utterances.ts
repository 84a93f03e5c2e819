import type { LanguageCode } from '../../contracts/languages.ts';
import type { ErrorCode } from '../../contracts/errors.ts';
import type { VoiceEvent, VoiceStart } from '../../contracts/voice-events.ts';
import { TranscriberBusy } from '../../knowledge/language/transcriber.ts';
import { HouseError } from '../house-error.ts';
import type { Hearing } from './hearing.ts';
import { beginUtterance, type Utterance } from './utterance.ts';

/** How long an utterance outlives its connection, and its text the sending of it. */
const graceMs = 10_000;
/** Longest time without sound before an utterance is given up. */
const silenceMs = 20_000;
/** Most utterances a person may begin in a minute. */
const mostPerMinute = 30;
/** Most utterances at once: of one person, and of all; each holds a megabyte. */
const mostOfPerson = 3;
const mostAtOnce = 48;

/** A connection that an utterance comes from. */
export interface Speaker {
  personId: string;
  connectionId: string;
  emit(event: VoiceEvent): void;
  /** Tells that it could not be heard, in the person's language. */
  fail(utteranceId: string, code: ErrorCode): void;
}

export interface UtterancesOptions {
  hearing: Hearing;
  clock: () => number;
  /** Runs something once, later; returns what prevents it. */
  later: (milliseconds: number, run: () => void) => () => void;
  /** Gets every recording once it has been heard. */
  recorded: (recording: { personId: string; samples: Int16Array; language: LanguageCode }) => void;
  report: (error: unknown) => void;
}

/** All questions that are being spoken. */
export interface Utterances {
  /**
   * Begins an utterance, or goes on with one that a lost connection left; returns the samples there are. A new one takes
   * the place of the connection's last. Throws a `HouseError` when it is refused.
   */
  start(speaker: Speaker, start: VoiceStart): number;
  /** Adds sound and returns the samples there are. Throws a `HouseError` when there is no such utterance. */
  add(speaker: Speaker, utteranceId: string, offset: number, data: Uint8Array): Promise<number>;
  stop(speaker: Speaker, utteranceId: string): void;
  cancel(speaker: Speaker, utteranceId: string): void;
  /** The connection is lost: its utterance waits a little for another one. */
  lost(connectionId: string): void;
  readonly count: number;
  close(): void;
}

interface Entry {
  speaker: Speaker;
  attached: boolean;
  utterance: Utterance;
  /** What ended it, for a connection that comes back too late to have seen it. */
  outcome: ((speaker: Speaker) => void) | null;
  forget: () => void;
}

/** Keeps track of who is speaking, within the limits of a person and of the server. */
export function createUtterances(options: UtterancesOptions): Utterances {
  const { hearing, clock, later } = options;
  const entries = new Map<string, Entry>();
  const begun = new Map<string, number[]>();
  const keyOf = (personId: string, utteranceId: string) => `${personId}\n${utteranceId}`;

  const remove = (key: string): void => {
    const entry = entries.get(key);
    entries.delete(key);
    entry?.forget();
    entry?.utterance.cancel();
  };
  const keep = (key: string, entry: Entry, milliseconds: number): void => {
    entry.forget();
    entry.forget = later(milliseconds, () => {
      const { attached, outcome, speaker, utterance } = entry;
      remove(key);
      if (attached && !outcome) speaker.fail(utterance.utteranceId, 'speech-unavailable');
    });
  };
  const find = (speaker: Speaker, utteranceId: string): [string, Entry] => {
    const key = keyOf(speaker.personId, utteranceId);
    const entry = entries.get(key);
    if (!entry) throw new HouseError('not-found');
    return [key, entry];
  };

  const checkLimits = (personId: string): void => {
    const now = clock();
    for (const [person, times] of begun) {
      if ((times.at(-1) ?? 0) < now - 60_000) begun.delete(person);
    }
    const times = (begun.get(personId) ?? []).filter((time) => time > now - 60_000);
    if (times.length >= mostPerMinute || entries.size >= mostAtOnce)
      throw new HouseError('too-many-requests');
    begun.set(personId, [...times, now]);
  };

  const begin = (speaker: Speaker, start: VoiceStart): Entry => {
    const { personId } = speaker;
    const { utteranceId } = start;
    const key = keyOf(personId, utteranceId);
    const settle = (outcome: (to: Speaker) => void): void => {
      entry.outcome = outcome;
      if (entry.attached) outcome(entry.speaker);
      keep(key, entry, graceMs);
    };
    const utterance = beginUtterance({
      start,
      hearing,
      clock,
      emit(event) {
        if (event.name === 'voice:final') settle((to) => to.emit(event));
        else if (entry.attached) entry.speaker.emit(event);
      },
      finished: ({ samples, language }) => options.recorded({ personId, samples, language }),
      failed(error) {
        const busy = error instanceof TranscriberBusy;
        if (!busy) options.report(error);
        settle((to) => to.fail(utteranceId, busy ? 'too-many-requests' : 'speech-unavailable'));
      },
    });
    const entry: Entry = { speaker, attached: true, utterance, outcome: null, forget: () => undefined };
    return entry;
  };

  return {
    start(speaker, start) {
      const key = keyOf(speaker.personId, start.utteranceId);
      const known = entries.get(key);
      if (known) {
        known.speaker = speaker;
        known.attached = true;
        keep(key, known, known.outcome ? graceMs : silenceMs);
        known.outcome?.(speaker);
        return known.utterance.received;
      }
      if (!hearing.languages.includes(start.language)) throw new HouseError('speech-language-unavailable');
      const own = [...entries].filter(([, entry]) => entry.speaker.personId === speaker.personId);
      for (const [other, entry] of own) {
        if (entry.speaker.connectionId === speaker.connectionId) remove(other);
      }
      checkLimits(speaker.personId);
      hearing.warm();
      const left = own.filter(([other]) => entries.has(other));
      for (const [other] of left.slice(0, Math.max(0, left.length - mostOfPerson + 1))) remove(other);
      const entry = begin(speaker, start);
      entries.set(key, entry);
      keep(key, entry, silenceMs);
      return 0;
    },
    async add(speaker, utteranceId, offset, data) {
      const [key, entry] = find(speaker, utteranceId);
      if (!entry.utterance.ended) keep(key, entry, silenceMs);
      await entry.utterance.add(offset, data);
      return entry.utterance.received;
    },
    stop(speaker, utteranceId) {
      find(speaker, utteranceId)[1].utterance.stop();
    },
    cancel(speaker, utteranceId) {
      remove(keyOf(speaker.personId, utteranceId));
    },
    lost(connectionId) {
      for (const [key, entry] of entries) {
        if (entry.speaker.connectionId !== connectionId) continue;
        entry.attached = false;
        keep(key, entry, graceMs);
      }
    },
    get count() {
      return entries.size;
    },
    close() {
      for (const key of [...entries.keys()]) remove(key);
    },
  };
}
