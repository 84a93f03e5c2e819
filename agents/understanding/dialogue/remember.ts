import type { ToolResult } from '../../../contracts/tool-results.ts';

/** Lines and products of a plan that a follow-up can point at. */
const mostRemembered = 10;

/**
 * A result without what no follow-up needs, so that a long conversation stays quick to load: "the second one" points at
 * shown products, "why?" asks the tool again.
 */
export function rememberResult(result: ToolResult): ToolResult {
  switch (result.kind) {
    case 'plan':
      return {
        ...result,
        lines: result.lines.slice(0, mostRemembered),
        byProduct: result.byProduct.slice(0, mostRemembered),
      };
    case 'forecast':
      return { ...result, history: [] };
    case 'procedures':
      return { ...result, hits: result.hits.map((hit) => ({ ...hit, sectionText: '' })) };
    case 'stock':
      return {
        ...result,
        products: result.products.map((stock) => ({ ...stock, places: [], otherVariants: [] })),
      };
    case 'stock-outs':
      return { ...result, lines: result.lines.slice(0, mostRemembered) };
    case 'similar-sellers':
      return {
        ...result,
        weeks: [],
        curve: [],
        sellers: result.sellers.slice(0, mostRemembered).map((seller) => ({ ...seller, weeks: [] })),
      };
    case 'match':
    case 'hand-off':
    case 'declined':
      return result;
  }
}
