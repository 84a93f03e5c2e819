import { likeness, type ComparableQuestion } from './question-likeness.ts';

/** A gap as a new question meets it: its leader, and the questions after it in the order they came. */
export interface ComparableGap {
  gapId: string;
  questions: readonly ComparableQuestion[];
}

/** Likeness from which a question belongs to a gap. */
export const sameGap = 0.5;
/** Likeness to the leader below which another member cannot pull a question in: chains of small steps end here. */
const leaderFloor = 0.26;
/** Questions of a gap that are compared beside its leader. */
const mostCompared = 40;

/**
 * The gap that a question belongs to, or null for one of its own. Leader clustering: a gap takes what is like its first
 * question, or like any of its questions and not unlike the first. Earlier gaps win ties, so that the same questions
 * in the same order always give the same gaps.
 */
export function assignGap(question: ComparableQuestion, gaps: readonly ComparableGap[]): string | null {
  let best: { gapId: string; score: number } | null = null;
  for (const { gapId, questions } of gaps) {
    const [leader, ...others] = questions;
    if (!leader) continue;
    const toLeader = likeness(question, leader);
    if (toLeader < leaderFloor) continue;
    let score = toLeader;
    for (const other of others.slice(0, mostCompared)) score = Math.max(score, likeness(question, other));
    if (score >= sameGap && (!best || score > best.score)) best = { gapId, score };
  }
  return best?.gapId ?? null;
}
