import type { ToolResult } from '../../../contracts/tool-results.ts';
import type { PreviousTurn } from '../decision.ts';

/** The product conditions of a tool input. */
export const productKeys = [
  'product',
  'category',
  'subcategory',
  'line',
  'colour',
  'material',
  'productIds',
] as const;

export type PreviousCall = PreviousTurn['calls'][number];

/** The newest call that is about products or places, with how many turns ago it was. */
export function lastCall(previous: readonly PreviousTurn[]): { call: PreviousCall; turnsAgo: number } | null {
  for (let position = previous.length - 1; position >= 0; position -= 1) {
    const call = previous[position]?.calls.at(-1);
    if (call) return { call, turnsAgo: previous.length - position };
  }
  return null;
}

/** Products that a result put before the person, in the order shown. */
export function shownProducts(result: ToolResult | null): { productId: string; name: string }[] {
  switch (result?.kind) {
    case 'match':
      return result.candidates.map(({ product }) => product);
    case 'stock':
      return result.products.map(({ product }) => product);
    case 'plan':
      return result.byProduct.map(({ productId, productName }) => ({ productId, name: productName }));
    default:
      return [];
  }
}

/** The one product that "it" stands for: the match that was sure, or the only or first product of a result. */
export function productReferent(
  previous: readonly PreviousTurn[],
): { productId: string; name: string } | null {
  for (let position = previous.length - 1; position >= 0; position -= 1) {
    for (const call of [...(previous[position]?.calls ?? [])].reverse()) {
      const [first] = shownProducts(call.result);
      if (first) return first;
    }
  }
  return null;
}

/** What "the second one" chooses from: products shown, or the choices of a declined request. */
export function choiceAt(
  previous: readonly PreviousTurn[],
  ordinal: number,
): { productId: string } | { value: string } | null {
  const found = lastCall(previous);
  if (!found) return null;
  const { result } = found.call;
  if (result?.kind === 'declined') {
    const choice = result.choices.at(ordinal);
    return choice ? { value: choice.value } : null;
  }
  const product = shownProducts(result).at(ordinal);
  return product ? { productId: product.productId } : null;
}
