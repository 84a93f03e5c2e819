import { matchProductInput, type MatchProductInput } from '../../../contracts/tool-inputs.ts';
import type { DeclinedResult, MatchCandidate, MatchResult } from '../../../contracts/tool-results.ts';
import {
  NoIndexedPictures,
  UnreadablePicture,
  type VisualMatchOutcome,
} from '../../../knowledge/catalogue/visual-match.ts';
import type { FoundCode } from '../../../knowledge/catalogue/tags/code-finder.ts';
import type { Access } from '../../guards/access.ts';
import type { HouseTool } from '../house-tool.ts';
import { summaryOf } from '../look-up-stock/stock-of-product.ts';
import { decideByCode } from './decide-by-code.ts';
import { lookAndRead } from './look-and-read.ts';
import { unseenColours } from './unseen-colours.ts';

const source = 'pictures';
const defaultLimit = 5;

/** The tool that tells which article a photo shows, how sure that is, and whether it is here. */
export const matchProductTool: HouseTool<MatchProductInput> = {
  name: 'match_product',
  description:
    'Tells which article of the house a photo shows: one article for sure, a few to choose from, or none of ours, with similarity and whether it is in stock here. Call it whenever the person sends a photo of an article; `imageId` is the id of the uploaded photo.',
  input: matchProductInput,
  async run(input, { access, signal }) {
    const asOf = (await access.stockAsOf()) ?? access.today;
    const decline = (reason: DeclinedResult['reason'], subject: string): DeclinedResult => ({
      kind: 'declined',
      source,
      asOf,
      reason,
      subject,
      choices: [],
    });
    if (!access.mayUse('match_product')) return decline('not-permitted', source);
    try {
      const { found, code } = await lookAndRead(input.imageId, input.limit ?? defaultLimit, access, signal);
      if (code) return await codeResultOf(code, found, input.imageId, asOf, access);
      if (!found) return decline('photo-missing', input.imageId);
      // "Not one of ours" can only be said once every picture of ours was read.
      if (found.outcome === 'none' && access.pictures.pending > 0)
        return decline('pictures-not-ready', source);
      return await matchResultOf(found, input.imageId, asOf, access);
    } catch (error) {
      if (error instanceof UnreadablePicture) return decline('photo-unreadable', error.problem);
      if (error instanceof NoIndexedPictures) {
        return decline(access.pictures.pending > 0 ? 'pictures-not-ready' : 'no-data', source);
      }
      throw error;
    }
  },
};

/** An answer that the code on a tag decides; the picture only orders what the code leaves open. */
async function codeResultOf(
  code: FoundCode,
  found: VisualMatchOutcome | null,
  imageId: string,
  asOf: string,
  access: Access,
): Promise<MatchResult> {
  const decided = decideByCode(code, found);
  const { kind, code: value, text, source: readAs, box } = code;
  return {
    ...(await matchResultOf(decided, imageId, asOf, access, { byTag: true })),
    readCode: { kind, code: value, text, source: readAs, box },
  };
}

async function matchResultOf(
  found: VisualMatchOutcome,
  imageId: string,
  asOf: string,
  access: Access,
  { byTag = false } = {},
): Promise<MatchResult> {
  const isHere = await availabilityHere(
    found.candidates.map(({ productId }) => productId),
    access,
  );
  const candidates = found.candidates.flatMap(({ productId, similarity, view }): MatchCandidate[] => {
    const product = access.catalogue.product(productId);
    // Pictures are indexed apart from the catalogue: an article may have left it since.
    if (!product) return [];
    return [{ product: summaryOf(product), similarity, view, availableHere: isHere(productId) }];
  });
  const [first] = found.candidates;
  // The same model in another colour may be among the pictures that are still to be read, or have none of this view.
  const certain =
    found.outcome === 'this' &&
    first !== undefined &&
    candidates[0]?.product.productId === first.productId &&
    (byTag || (access.pictures.pending === 0 && unseenColours(first, access).length === 0));
  return {
    kind: 'match',
    source,
    asOf,
    imageId,
    outcome: certain ? 'this' : candidates.length === 0 || found.outcome === 'none' ? 'none' : 'one-of',
    confidence: found.confidence,
    candidates,
    model: found.model,
  };
}

/** Whether the person's store has a free piece in any size; null for a person without a store. */
async function availabilityHere(
  productIds: readonly string[],
  access: Access,
): Promise<(productId: string) => boolean | null> {
  const home = access.home;
  if (!home || !access.mayUse('look_up_stock')) return () => null;
  const variants = productIds.flatMap((productId) => access.catalogue.variantsOf(productId));
  const levels = await access.stockLevels({
    skus: variants.map(({ sku }) => sku),
    storeIds: [home.storeId],
  });
  const free = new Map(levels.map(({ sku, onHand, reserved }) => [sku, onHand - reserved]));
  return (productId) => access.catalogue.variantsOf(productId).some(({ sku }) => (free.get(sku) ?? 0) > 0);
}
