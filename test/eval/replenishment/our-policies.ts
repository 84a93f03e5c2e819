import { orderUpToLevels } from '../../../knowledge/demand/series/series-order-up-to.ts';
import type { SweptRule } from './classical-policies.ts';

/** The product's order-up-to levels for articles of one store; the value is the service level. */
export function pooledOrderUpTo(
  articles: number,
  periods: number,
  warmUp: number,
  protection: number,
): SweptRule {
  return {
    name: 'Comptoir',
    values: [0.8, 0.86, 0.9, 0.92, 0.935, 0.945, 0.955, 0.965, 0.975, 0.985, 0.993],
    policy: (serviceLevel) => {
      const available = Array.from({ length: articles }, () => new Float64Array(periods).fill(Infinity));
      return (view) => {
        if (view.period >= warmUp) {
          view.onHand.forEach((pieces, article) => (available[article]![view.period] = pieces));
        }
        const levels = orderUpToLevels(
          view.sales.map((sales, article) => ({
            sales: sales.subarray(0, view.period),
            available: available[article]!,
          })),
          protection,
          serviceLevel,
        );
        return levels.map((level, article) =>
          Math.max(0, level - view.onHand[article]! - view.onOrder[article]!),
        );
      };
    },
  };
}
