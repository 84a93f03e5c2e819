import { voiceWindow } from './voice-activity.ts';

const windowMs = (voiceWindow / 16_000) * 1000;
const windowsOf = (milliseconds: number) => Math.round(milliseconds / windowMs);

/** A voice begins at the higher probability and goes on above the lower one (Silero's own hysteresis). */
const beginsAt = 0.5;
const goesOnAt = 0.35;
/** Fewest windows of voice: shorter sounds are knocks and clicks; the shortest words ("yes", "six") have more. */
const fewestWindows = windowsOf(130);
/** Silence after which a text may be prepared, and after which the person has finished. */
const pauseWindows = windowsOf(250);
const endWindows = windowsOf(600);
/** Kept on both sides of the voice, for the soft sounds that words begin and end with. */
const margin = windowsOf(300) * voiceWindow;

export interface EndPointing {
  /** Takes the probability of the next window. */
  next(probability: number): void;
  /** Whether somebody is speaking now. */
  readonly speaking: boolean;
  /** Whether anybody has spoken. */
  readonly spoken: boolean;
  /** Somebody has spoken and pauses, perhaps for good. */
  readonly paused: boolean;
  /** Somebody has spoken and has finished. */
  readonly finished: boolean;
  /** The part with speech, in samples; null while nobody has spoken. */
  readonly span: { start: number; end: number } | null;
}

/** Follows where speech begins and ends from the voice probability of each window. Pure apart from what it counts. */
export function createEndPointing(): EndPointing {
  let position = 0;
  let run = 0;
  let silence = 0;
  let first: number | null = null;
  let last = 0;
  let speaking = false;
  return {
    next(probability) {
      const voiced = probability >= (run > 0 || speaking ? goesOnAt : beginsAt);
      position += 1;
      if (voiced) {
        run += 1;
        silence = 0;
        if (run >= fewestWindows) {
          speaking = true;
          first ??= position - run;
          last = position;
        }
        return;
      }
      run = 0;
      silence += 1;
      if (silence >= pauseWindows) speaking = false;
    },
    get speaking() {
      return speaking;
    },
    get spoken() {
      return first !== null;
    },
    get paused() {
      return first !== null && silence >= pauseWindows;
    },
    get finished() {
      return first !== null && silence >= endWindows;
    },
    get span() {
      if (first === null) return null;
      return { start: Math.max(0, first * voiceWindow - margin), end: last * voiceWindow + margin };
    },
  };
}
