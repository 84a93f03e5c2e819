import type { ToolName } from '../../../contracts/tool-names.ts';
import type { ToolResult } from '../../../contracts/tool-results.ts';
import type { Catalogue } from '../../../knowledge/catalogue/catalogue.ts';
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
/** Those that say which model, rather than which colour of it. */
export const modelKeys = ['product', 'category', 'subcategory', 'line', 'productIds'] as const;

/** Tools that are asked about products or places, so that a later message can change one condition. */
export const scopedTools: readonly ToolName[] = [
  'look_up_stock',
  'forecast_demand',
  'plan_replenishment',
  'project_stock_outs',
  'find_similar_sellers',
];
export const isScoped = (name: string): name is ToolName => (scopedTools as readonly string[]).includes(name);

/** What an earlier turn asked. An open question counts as asked. */
export interface EarlierCall {
  name: ToolName;
  input: Record<string, unknown>;
  result: ToolResult | null;
  turnsAgo: number;
  /** The call waits for a choice, or for the article of a photo. */
  isOpen: boolean;
  /** What the person was asked to choose from, when the turn ended in a question. */
  choices: { label: string; value: string }[];
}

/** Something that an answer put before the person to choose from. */
export interface Option {
  /** Text that a tool input accepts as `product`. */
  value: string;
  label: string;
  productId: string | null;
}

/** A product that "it" can stand for. */
export interface Referent {
  /** Null when only a name is known. */
  productId: string | null;
  name: string;
}

function callsOf(turn: PreviousTurn, turnsAgo: number): EarlierCall[] {
  const calls = turn.calls.map((call): EarlierCall => {
    const choices = call.result?.kind === 'declined' ? call.result.choices : [];
    return { ...call, turnsAgo, isOpen: false, choices };
  });
  const { open } = turn;
  if (open && !turn.calls.some(({ name }) => name === open.name)) {
    calls.push({ ...open, result: null, turnsAgo, isOpen: true });
  }
  return calls;
}

/** Every earlier call, newest first. */
export function earlierCalls(previous: readonly PreviousTurn[]): EarlierCall[] {
  return previous.flatMap((turn, position) => callsOf(turn, previous.length - position)).reverse();
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
    case 'stock-outs': {
      const named = result.lines.map(({ productId, productName }) => ({ productId, name: productName }));
      return [...new Map(named.map((product) => [product.productId, product])).values()];
    }
    case 'similar-sellers':
      return result.sellers.map(({ product }) => product);
    default:
      return [];
  }
}

/**
 * What "the second one" or "the black one" chooses from, with the call that put it there: the choices of the newest
 * question, or the products that the newest turn showed.
 */
export function optionsOf(calls: readonly EarlierCall[]): { call: EarlierCall; options: Option[] } | null {
  const newest = calls.filter(({ turnsAgo }) => turnsAgo === calls[0]?.turnsAgo);
  const asked = newest.find(({ choices }) => choices.length > 0);
  if (asked) {
    const options = asked.choices.map(({ label, value }) => ({ label, value, productId: null }));
    return { call: asked, options };
  }
  const call = newest.find(({ result }) => shownProducts(result).length > 0);
  if (!call) return null;
  const shown = shownProducts(call.result);
  return {
    call,
    options: shown.map(({ productId, name }) => ({ value: productId, label: name, productId })),
  };
}

/** The name of the model that all products of a list share, or null. */
function commonName(productIds: readonly string[], catalogue: Catalogue): string | null {
  const names = new Set(productIds.map((productId) => catalogue.product(productId)?.name ?? ''));
  const [name] = names;
  return names.size === 1 && name !== undefined && name !== '' ? name : null;
}

function referentOf(call: EarlierCall, catalogue: Catalogue): Referent | null {
  const { result, input } = call;
  if (result?.kind === 'match') {
    const [first] = result.candidates;
    if (!first || result.outcome === 'none') return null;
    if (result.outcome === 'this') return first.product;
    const name = commonName(
      result.candidates.map(({ product }) => product.productId),
      catalogue,
    );
    return name === null ? null : { productId: null, name };
  }
  if (result?.kind === 'similar-sellers') return result.product;
  const said = input['product'];
  if (typeof said === 'string' && result?.kind !== 'declined') {
    const known = catalogue.product(said);
    if (known) return known;
    const shown = shownProducts(result)[0];
    const [scoped] =
      result && 'scope' in result && result.scope.productIds.length > 0 ? result.scope.productIds : [];
    const product = catalogue.product(shown?.productId ?? scoped ?? '');
    return { productId: null, name: product?.name ?? said };
  }
  if (result?.kind === 'stock') {
    const products = result.products.map(({ product }) => product);
    if (products.length === 1) return products[0] ?? null;
    const name = commonName(
      products.map(({ productId }) => productId),
      catalogue,
    );
    return name === null ? null : { productId: null, name };
  }
  return null;
}

/** What "it" stands for: the article of the newest call that was about one model. */
export function productReferent(
  calls: readonly EarlierCall[],
  catalogue: Catalogue,
): (Referent & { call: EarlierCall }) | null {
  for (const call of calls) {
    const referent = referentOf(call, catalogue);
    if (referent) return { productId: referent.productId, name: referent.name, call };
  }
  return null;
}

/** The product conditions of an earlier call, or of the article that its result settled on. */
export function productConditionsOf(call: EarlierCall, catalogue: Catalogue): Record<string, unknown> {
  const conditions = Object.fromEntries(
    productKeys.flatMap((key) => (key in call.input ? [[key, call.input[key]]] : [])),
  );
  if (Object.keys(conditions).length > 0) return conditions;
  const referent = referentOf(call, catalogue);
  return referent ? { product: referent.productId ?? referent.name } : {};
}
