import type { PlanResult } from '../../../contracts/tool-results.ts';
import type { PlanRequest, ReplenishmentLine } from '../../../knowledge/demand/replenishment/plan.ts';
import type { ScopedModel } from '../forecast-demand/demand-models.ts';

interface Budget {
  request: NonNullable<PlanRequest['budget']>;
  /** Some asked article has no price in the house's currency and counts at the mean of the others. */
  pricesMissing: boolean;
  spent(lines: readonly ReplenishmentLine[]): NonNullable<PlanResult['budget']>;
}

/**
 * A budget at selling prices. The currency is the one that most asked articles are priced in; an article without a
 * price in it counts at the mean price of the others, so that a missing price cannot pass every limit.
 */
export function budgetOf({ model, skus }: ScopedModel, limit: number): Budget {
  const { index } = model.frame;
  const priceIn = (sku: number) => index.products[index.skuProduct[sku]!]!.price;
  const counts = new Map<string, number>();
  for (const sku of skus) {
    const price = priceIn(sku);
    if (price) counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1);
  }
  const currency = [...counts].toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? null;
  const known = skus.flatMap((sku) => {
    const price = priceIn(sku);
    return price?.currency === currency ? [price.amount] : [];
  });
  const mean = known.length === 0 ? 0 : known.reduce((a, b) => a + b, 0) / known.length;
  const priceOf = (sku: number) => {
    const price = priceIn(sku);
    return price && price.currency === currency ? price.amount : mean;
  };
  return {
    request: { limit, priceOf },
    pricesMissing: known.length < skus.length,
    spent: (lines) => ({
      limit,
      currency,
      value: Number(lines.reduce((sum, line) => sum + line.quantity * priceOf(line.sku), 0).toFixed(2)),
    }),
  };
}
