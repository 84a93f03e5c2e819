import type { FoundCode } from '../../../knowledge/catalogue/tags/code-finder.ts';
import type { VisualCandidate, VisualMatchOutcome } from '../../../knowledge/catalogue/visual-match.ts';

/** Certainty of a code that checks itself, and of one that was read letter by letter. */
const certainty = { barcode: 0.999, print: 0.98 } as const;

/**
 * What a code on a tag says about a photo: one product is certain; a style code that several colours share leaves the
 * choice among them to the picture. `found` is what the picture alone says, if anything. Pure.
 */
export function decideByCode(code: FoundCode, found: VisualMatchOutcome | null): VisualMatchOutcome {
  const seen = new Map((found?.candidates ?? []).map((candidate) => [candidate.productId, candidate]));
  const named = code.productIds
    .map((productId): VisualCandidate => seen.get(productId) ?? { productId, view: null, similarity: 0 })
    .sort((a, b) => b.similarity - a.similarity);
  const [first] = named;
  const confidence = certainty[code.source];
  const model = found?.model ?? 'tag';
  if (named.length === 1 && first)
    return { outcome: 'this', confidence, candidates: [{ ...first, similarity: confidence }], model };
  const pictureDecides = found?.outcome === 'this' && found.candidates[0]?.productId === first?.productId;
  return {
    outcome: pictureDecides ? 'this' : 'one-of',
    confidence: pictureDecides ? Math.min(confidence, found.confidence) : confidence,
    candidates: named,
    model,
  };
}
