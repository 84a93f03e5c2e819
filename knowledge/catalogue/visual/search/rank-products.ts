import type { VisualCandidate, VisualMatchOutcome } from '../../visual-match.ts';
import type { Evidence } from './examine.ts';
import type { IndexedPicture } from './resident-index.ts';

/** Matched points that count fully; more say nothing new. */
const enoughPoints = 40;
const weights = { cut: 1, full: 0.6, points: 1.2, colour: 1.1 };
/** Colour misfit beyond which colours are simply different. */
const worstMisfit = 0.5;

/** How much speaks for a picture: its looks, the points that one view explains, how well one light explains its colours. */
export function scoreOf({ cut, full, matched, aligned }: Evidence): number {
  const points = Math.min(matched, enoughPoints) / enoughPoints;
  const misfit = aligned === null ? worstMisfit : Math.min(worstMisfit, aligned.product);
  return (
    weights.cut * cut +
    weights.full * full +
    weights.points * points +
    weights.colour * (1 - misfit / worstMisfit)
  );
}

const bestPossible = weights.cut + weights.full + weights.points + weights.colour;

/** Matched points and margin (share of the best possible score) from which one article is said. */
const sure = { matched: 14, margin: 0.045, score: 0.5 };
/** Below this neither looks nor points speak for the catalogue. */
const leastScore = 0.3;
const leastMatched = 8;

/**
 * Ranks the articles of the examined pictures, each by its best picture, and says how sure the first is: this article
 * when many points agree and no other article comes near, one of several when others do, none when nothing agrees.
 */
export function rankProducts(
  evidence: readonly Evidence[],
  pictures: readonly IndexedPicture[],
  limit: number,
): Omit<VisualMatchOutcome, 'model'> {
  const best = new Map<string, { score: number; picture: IndexedPicture; matched: number }>();
  for (const entry of evidence) {
    const picture = pictures[entry.picture];
    if (!picture) continue;
    const score = scoreOf(entry) / bestPossible;
    const before = best.get(picture.productId);
    if (!before || score > before.score)
      best.set(picture.productId, { score, picture, matched: entry.matched });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const candidates = ranked.slice(0, limit).map(({ score, picture }): VisualCandidate => ({
    productId: picture.productId,
    view: picture.view,
    similarity: Math.max(0, Math.min(1, score)),
  }));
  if (!first || (first.score < leastScore && first.matched < leastMatched)) {
    return { outcome: 'none', confidence: first ? 1 - first.score : 1, candidates };
  }
  const margin = first.score - (second?.score ?? 0);
  const isSure = first.matched >= sure.matched && margin >= sure.margin && first.score >= sure.score;
  return { outcome: isSure ? 'this' : 'one-of', confidence: Math.min(1, first.score + margin), candidates };
}
