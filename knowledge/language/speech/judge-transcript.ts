import type { Transcript } from '../transcriber.ts';

/** Mean natural log-probability of a token from which quiet speech is right 9 times in 10. */
const leastSure = Math.exp(-0.25);
/** Below it, clear speech is of another language; so is much of what is heard among other voices. */
const leastLikely = Math.exp(-0.4);

/**
 * What may be done with a transcript: send it as it is, or show it first, perhaps with the question whether another
 * language was spoken. An engine that gives no confidence is never sure. A low one never discards words: among other
 * voices three in four of such texts are right.
 */
export function judgeTranscript({ text, confidence }: Pick<Transcript, 'text' | 'confidence'>): {
  sure: boolean;
  otherLanguage: boolean;
} {
  if (text === '' || confidence === null) return { sure: false, otherLanguage: false };
  return { sure: confidence >= leastSure, otherLanguage: confidence < leastLikely };
}
