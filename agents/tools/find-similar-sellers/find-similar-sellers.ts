import type { Product } from '../../../contracts/catalogue.ts';
import { findSimilarSellersInput, type FindSimilarSellersInput } from '../../../contracts/tool-inputs.ts';
import type { DeclinedResult, SimilarSellersResult } from '../../../contracts/tool-results.ts';
import { comparable, nearestProducts } from '../../../knowledge/demand/model/product-neighbours.ts';
import { launchCurve, likenessOf, productWeeks } from '../../../knowledge/demand/outlook/similar-sellers.ts';
import { mondayOfWeek } from '../../../knowledge/demand/weeks.ts';
import type { Access } from '../../guards/access.ts';
import type { DemandModels, ScopedModel } from '../forecast-demand/demand-models.ts';
import { declinedWithoutSales, resolveDemandScope } from '../forecast-demand/demand-scope.ts';
import type { HouseTool } from '../house-tool.ts';
import { summaryOf } from '../look-up-stock/stock-of-product.ts';

const defaultLimit = 6;
/** A neighbour must have been sold for this long, so that its curve tells something. */
const leastWeeks = 8;
/** Pictures that count as looking alike. */
const picturesLooked = 20;
/** A picture that looks alike moves a neighbour up by this share of the nearest one's likeness. */
const pictureWorth = 0.5;
const shownWeeks = 52;

/** The tool that finds products which sold like a given one: the neighbours that a launch is judged by. */
export function createFindSimilarSellersTool(models: DemandModels): HouseTool<FindSimilarSellersInput> {
  return {
    name: 'find_similar_sellers',
    description:
      'Finds products that resemble a given one by attributes and picture, with how they sold from their launch on. Call it for "what sold like it", "which articles is this forecast judged by", "how did similar bags start".',
    input: findSimilarSellersInput,
    async run(input, { access, signal }) {
      const resolution = resolveDemandScope(input, access);
      if (resolution.kind === 'declined') return resolution.result;
      const { scope, demand } = resolution;
      const target = scope.products?.[0];
      if (!target || !scope.namesProduct) return withoutProduct(access, scope.label.products);
      // Neighbours are other products: the whole house is learned from, and the stores are those asked for.
      const scoped = await models.modelOf(access, demand, { ...scope, products: null, size: null }, signal);
      if (scoped === null) return declinedWithoutSales(access, scope.label.products);
      const alike = new Set(
        (await access.similarProducts(target.productId, picturesLooked)).map(({ productId }) => productId),
      );
      signal.throwIfAborted();
      const sellers = sellersLike(scoped, target, alike).slice(0, input.limit ?? defaultLimit);
      if (sellers.length === 0) return declinedWithoutSales(access, scope.label.products);
      const { index } = scoped.model.frame;
      const own = index.products.findIndex(({ productId }) => productId === target.productId);
      const ownWeeks = own < 0 ? null : productWeeks(index, own, scoped.stores);
      const result: SimilarSellersResult = {
        kind: 'similar-sellers',
        source: 'sales',
        asOf: scoped.extent.lastDay,
        scope: scope.label,
        product: summaryOf(target),
        firstMonday: mondayOfWeek(index.panel.firstWeek + (ownWeeks?.start ?? scoped.fromWeek)),
        weeks: ownWeeks?.weeks.slice(0, shownWeeks) ?? [],
        soldFirst13Weeks: ownWeeks?.soldFirst13Weeks ?? 0,
        soldLast13Weeks: ownWeeks?.soldLast13Weeks ?? 0,
        sellers: sellers.map(({ product, likeness, similarity, sold }) => ({
          product: summaryOf(product),
          similarity,
          why: likeness,
          weeks: sold.weeks.slice(0, shownWeeks),
          soldFirst13Weeks: sold.soldFirst13Weeks,
          soldLast13Weeks: sold.soldLast13Weeks,
        })),
        curve: launchCurve(
          sellers.map(({ similarity, sold }) => ({ weight: similarity, weeks: sold.weeks })),
        ),
      };
      return result;
    },
  };
}

function withoutProduct(access: Access, subject: string): DeclinedResult {
  return {
    kind: 'declined',
    source: 'catalogue',
    asOf: access.today,
    reason: 'no-product-given',
    subject,
    choices: [],
  };
}

/** Products with enough sales in the asked stores, the most alike first; similarity is 1 for the nearest. */
function sellersLike({ model, stores }: ScopedModel, target: Product, alike: ReadonlySet<string>) {
  const { index } = model.frame;
  const comparables = index.products.map(comparable);
  const sold = new Map(
    index.products.flatMap((product, position) => {
      if (product.productId === target.productId) return [];
      const weeks = productWeeks(index, position, stores);
      const total = weeks.weeks.reduce((sum, pieces) => sum + pieces, 0);
      return weeks.weeks.length >= leastWeeks && total > 0 ? [[position, weeks] as const] : [];
    }),
  );
  const nearest = nearestProducts(comparable(target), [...sold.keys()], comparables);
  const most = nearest[0]?.weight ?? 1;
  const raised = nearest.map(({ product, weight }) => {
    const looks = alike.has(index.products[product]!.productId);
    return { position: product, looks, similarity: weight / most + (looks ? pictureWorth : 0) };
  });
  const highest = Math.max(1, ...raised.map(({ similarity }) => similarity));
  return raised
    .toSorted((a, b) => b.similarity - a.similarity || a.position - b.position)
    .map(({ position, looks, similarity }) => ({
      product: index.products[position]!,
      similarity: Number((similarity / highest).toFixed(3)),
      likeness: likenessOf(target, index.products[position]!, looks),
      sold: sold.get(position)!,
    }));
}
