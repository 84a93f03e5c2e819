import type { Product } from '../../../contracts/catalogue.ts';
import { matchProductInput, type MatchProductInput } from '../../../contracts/tool-inputs.ts';
import type { DeclinedResult, MatchCandidate, ToolResult } from '../../../contracts/tool-results.ts';
import { UnreadablePicture } from '../../../knowledge/catalogue/visual-match.ts';
import type { Access } from '../../guards/access.ts';
import type { HouseTool } from '../house-tool.ts';

const defaultLimit = 5;
const source = 'catalogue pictures';

function declined(reason: DeclinedResult['reason'], subject: string, access: Access): DeclinedResult {
  return { kind: 'declined', source, asOf: access.today, reason, subject, choices: [] };
}

/** Products that can be sold now in the person's store; null without a store or without stock data. */
async function availableAtHome(products: readonly Product[], access: Access): Promise<Set<string> | null> {
  const { home, catalogue } = access;
  if (home === null || (await access.stockAsOf()) === null) return null;
  const skus = products.flatMap(({ productId }) =>
    catalogue.variantsOf(productId).map((variant) => variant.sku),
  );
  const levels = await access.stockLevels({ skus, storeIds: [home.storeId] });
  return new Set(
    levels
      .filter((level) => level.onHand - level.reserved > 0)
      .flatMap((level) => catalogue.variant(level.sku)?.productId ?? []),
  );
}

/** The tool that finds the catalogue article of a photo, or says honestly that it is not one of ours. */
export const matchProductTool: HouseTool<MatchProductInput> = {
  name: 'match_product',
  description:
    'Finds the catalogue article that an uploaded photo shows, with its likelihood and whether the person’s store has it. Call it whenever the person sent a photo (imageId). Afterwards call look_up_stock with a product id for sizes and other stores.',
  input: matchProductInput,
  async run(input, { access, signal }): Promise<ToolResult> {
    let outcome;
    try {
      outcome = await access.matchPhoto(input.imageId, input.limit ?? defaultLimit, signal);
    } catch (error) {
      if (error instanceof UnreadablePicture) return declined('photo-unreadable', '', access);
      throw error;
    }
    if (outcome === null) return declined('photo-missing', '', access);
    const found = outcome.candidates.flatMap((candidate) => {
      const product = access.catalogue.product(candidate.productId);
      return product ? [{ product, candidate }] : [];
    });
    const available = await availableAtHome(
      found.map(({ product }) => product),
      access,
    );
    return {
      kind: 'match',
      source,
      asOf: access.today,
      imageId: input.imageId,
      outcome: found.length === 0 ? 'none' : outcome.outcome,
      confidence: outcome.confidence,
      candidates: found.map(({ product, candidate }): MatchCandidate => {
        const { productId, styleCode, name, category, subcategory, line, material, colour, price } = product;
        return {
          product: { productId, styleCode, name, category, subcategory, line, material, colour, price },
          similarity: candidate.similarity,
          view: candidate.view,
          availableHere: available === null ? null : available.has(productId),
        };
      }),
      model: outcome.model,
    };
  },
};
