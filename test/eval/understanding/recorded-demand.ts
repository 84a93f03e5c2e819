import type { Access } from '../../../agents/guards/access.ts';
import { resolveDemandScope } from '../../../agents/tools/forecast-demand/demand-scope.ts';
import { summaryOf } from '../../../agents/tools/look-up-stock/stock-of-product.ts';
import { demandScope } from '../../../contracts/tool-inputs.ts';
import type { ToolName } from '../../../contracts/tool-names.ts';
import type { ToolResult } from '../../../contracts/tool-results.ts';

const origin = { source: 'sales', asOf: '2026-11-22' };
const none = { mean: 0, low: 0, high: 0 };
const mostListed = 10;

/**
 * The result of a demand tool as far as a conversation goes on from it: its scope and its articles as the real tools
 * resolve them, without figures. Null for tools that tell nothing about articles.
 */
export function recordedDemand(
  name: ToolName,
  input: Record<string, unknown>,
  access: Access,
): ToolResult | null {
  if (name === 'hand_off' || name === 'coach_onboarding') return null;
  const asked = demandScope.parse(
    Object.fromEntries(Object.entries(input).filter(([key]) => key in demandScope.shape)),
  );
  const resolution = resolveDemandScope(asked, access);
  if (resolution.kind === 'declined') return resolution.result;
  const { label: scope, products } = resolution.scope;
  const listed = (products ?? access.catalogue.products).slice(0, mostListed);
  switch (name) {
    case 'forecast_demand':
      return {
        kind: 'forecast',
        ...origin,
        scope,
        period: 'week',
        intervalLevel: 0.8,
        history: [],
        forecast: [],
        total: none,
        lastYear: null,
        method: 'recorded',
        reasons: [],
      };
    case 'plan_replenishment':
      return {
        kind: 'plan',
        ...origin,
        planId: 'plan',
        scope,
        serviceLevel: 0.95,
        leadTimeWeeks: 1,
        coverWeeks: 4,
        intervalLevel: 0.8,
        lines: [],
        quietLines: 0,
        total: { ship: 0, transfer: 0, demand: none },
        byProduct: listed.map(({ productId, name: productName, colour }) => ({
          productId,
          productName,
          colour,
          quantity: 0,
          low: 0,
          high: 0,
        })),
        reasons: [],
        missing: [],
      };
    case 'project_stock_outs':
      return {
        kind: 'stock-outs',
        ...origin,
        scope,
        horizonWeeks: 4,
        lines: [],
        products: [],
        atLeastChance: 0.5,
        moreLines: 0,
        checkedLines: 0,
        storesAtRisk: 0,
        stores: scope.storeIds.length,
      };
    case 'find_similar_sellers': {
      const [product] = listed;
      if (!product || products === null) {
        return { kind: 'declined', ...origin, reason: 'no-product-given', subject: '', choices: [] };
      }
      return {
        kind: 'similar-sellers',
        ...origin,
        scope,
        product: summaryOf(product),
        firstMonday: '2026-11-23',
        weeks: [],
        soldFirst13Weeks: 0,
        soldLast13Weeks: 0,
        sellers: [],
        curve: [],
      };
    }
    default:
      return null;
  }
}
