import type { VisualCandidate, VisualMatchOutcome } from '../../visual-match.ts';
import type { Evidence } from './examine.ts';
import { scoreOf } from './match-evidence.ts';
import { matchWeights } from './match-weights.ts';
import type { IndexedPicture } from './resident-index.ts';

/** Chance from which one article is told as certain, and chance of "not ours" from which nothing is offered. */
const limits = { certain: 0.8, none: 0.5 } as const;
/** Softens odds for display: chances close to 0 and 1 are told apart less than those in between. */
const displayTemperature = 3;

interface Scored {
  productId: string;
  view: string | null;
  score: number;
}

/** The best view of every product, best product first. */
function bestViews(evidence: readonly Evidence[], pictures: readonly IndexedPicture[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const entry of evidence) {
    const picture = pictures[entry.picture];
    if (!picture) continue;
    const score = scoreOf(entry);
    const known = best.get(picture.productId);
    if (known && known.score >= score) continue;
    best.set(picture.productId, { productId: picture.productId, view: picture.view, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1));
}

/**
 * From evidence to an answer. The chances of all products and of "none of them" add up to one (a conditional logit
 * over the short list); articles that differ only in what a photo can hardly show share their chance, so that none
 * of them alone becomes certain. `candidates` are the best `limit` products whatever the outcome.
 */
export function rankProducts(
  evidence: readonly Evidence[],
  pictures: readonly IndexedPicture[],
  limit: number,
): Omit<VisualMatchOutcome, 'model'> {
  const ranked = bestViews(evidence, pictures);
  const top = Math.max(matchWeights.none, ranked[0]?.score ?? Number.NEGATIVE_INFINITY);
  const odds = ranked.map(({ score }) => Math.exp(score - top));
  const noneOdds = Math.exp(matchWeights.none - top);
  const all = odds.reduce((sum, value) => sum + value, noneOdds);
  const [first = 0] = odds;
  const candidates = ranked.slice(0, limit).map(({ productId, view, score }): VisualCandidate => ({
    productId,
    view,
    similarity: 1 / (1 + Math.exp((matchWeights.none - score) / displayTemperature)),
  }));
  if (first / all >= limits.certain) return { outcome: 'this', confidence: first / all, candidates };
  if (noneOdds / all >= limits.none) return { outcome: 'none', confidence: noneOdds / all, candidates };
  return { outcome: 'one-of', confidence: 1 - noneOdds / all, candidates };
}
