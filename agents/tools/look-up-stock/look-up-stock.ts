import type { Product } from '../../../contracts/catalogue.ts';
import { lookUpStockInput, type LookUpStockInput } from '../../../contracts/tool-inputs.ts';
import type { DeclinedResult, StockResult } from '../../../contracts/tool-results.ts';
import type { Access } from '../../guards/access.ts';
import type { HouseTool } from '../house-tool.ts';
import { resolveAskedPlace, type AskedPlace } from './asked-place.ts';
import { resolveAskedProducts } from './asked-products.ts';
import { mostStockProducts } from './limits.ts';
import { byDistance, stockOfProduct } from './stock-of-product.ts';
import { createStockView, variantsOfSize } from './stock-view.ts';
import { withinPrice } from './within-price.ts';

const batchSize = 100;

const source = 'stock';
type KnownPlace = Exclude<AskedPlace, { kind: 'unknown' }>;

/** The tool that tells where articles are: here, in the asked place, nearest elsewhere, on their way, by size. */
export const lookUpStockTool: HouseTool<LookUpStockInput> = {
  name: 'look_up_stock',
  description:
    'Tells where articles are in stock: in this store, in an asked store, city, country or everywhere, by size, with what is on its way, the nearest stores that have it, other colours and materials of the same model, articles up to a price and alternatives that look like an article. Call it for "do we have", "is it available", "where can I find". For how many to ship call plan_replenishment.',
  input: lookUpStockInput,
  async run(input, { access, signal }) {
    const asOf = await access.stockAsOf();
    const decline = (
      reason: DeclinedResult['reason'],
      subject: string,
      choices: DeclinedResult['choices'] = [],
    ): DeclinedResult => ({
      kind: 'declined',
      source,
      asOf: asOf ?? access.today,
      reason,
      subject,
      choices,
    });
    if (!access.mayUse('look_up_stock')) return decline('not-permitted', source);
    if (asOf === null) return decline('no-data', source);
    const asked = resolveAskedProducts(input, access);
    if (asked.kind === 'none-given') return decline('no-product-given', input.place ?? '');
    if (asked.kind !== 'found') return decline(`${asked.kind}-product`, asked.subject, asked.choices);
    const place = resolveAskedPlace(input.place, access);
    if (place.kind === 'unknown') return decline('unknown-place', place.subject, place.choices);
    const { products, within } = await withinPrice(asked.products, input, access);
    const chosen = await chooseProducts(products, asked.size, place, access, signal);
    const result = await stockResultOf(chosen, asked.size, place, asOf, access);
    return within ? { ...result, within } : result;
  },
};

async function stockResultOf(
  products: readonly Product[],
  size: string | null,
  place: KnownPlace,
  asOf: string,
  access: Access,
): Promise<StockResult> {
  const isOneModel = new Set(products.map((product) => product.name)).size === 1;
  const siblingsOf = (product: Product): readonly Product[] =>
    isOneModel
      ? access.catalogue.siblingsOf(product.productId).filter((sibling) => !products.includes(sibling))
      : [];
  const needed = new Set(products.flatMap((product) => [product, ...siblingsOf(product)]));
  const view = createStockView(await access.stockLevels({ skus: skusOf([...needed], access) }), access);
  return {
    kind: 'stock',
    source,
    asOf,
    place: placeOf(place, products, size, view, access),
    size,
    products: products.map((product) =>
      stockOfProduct(product, place, size, siblingsOf(product), view, access),
    ),
  };
}

function skusOf(products: readonly Product[], access: Access): string[] {
  return products.flatMap((product) =>
    access.catalogue.variantsOf(product.productId).map((variant) => variant.sku),
  );
}

/** The asked place in words; "nearest" becomes the nearest other store that has one of the products. */
function placeOf(
  place: KnownPlace,
  products: readonly Product[],
  size: string | null,
  view: ReturnType<typeof createStockView>,
  access: Access,
): StockResult['place'] {
  switch (place.kind) {
    case 'stores':
      return {
        label: place.label,
        storeIds: place.stores.map((store) => store.storeId),
        isHere: place.isHere,
      };
    case 'everywhere':
      return {
        label: 'everywhere',
        storeIds: access.stores.all.map((store) => store.storeId),
        isHere: false,
      };
    case 'nearest': {
      const home = access.home ?? undefined;
      const having = products.flatMap((product) => {
        const wanted = variantsOfSize(access.catalogue.variantsOf(product.productId), size);
        return view.storesWithAny(wanted).filter((store) => view.free(store.storeId, wanted) > 0);
      });
      const others = having.filter((store) => store.kind === 'store' && store.storeId !== home?.storeId);
      const [nearest] = byDistance(others, home, access);
      return { label: 'nearest', storeIds: nearest ? [nearest.storeId] : [], isHere: false };
    }
  }
}

/**
 * The products to tell in full. When the question fits more than can be told, those that the asked place has come
 * first, in the order of the catalogue; the search stops as soon as enough are found.
 */
async function chooseProducts(
  products: readonly Product[],
  size: string | null,
  place: KnownPlace,
  access: Access,
  signal: AbortSignal,
): Promise<readonly Product[]> {
  if (products.length <= mostStockProducts) return products;
  const storeIds = place.kind === 'stores' ? place.stores.map((store) => store.storeId) : undefined;
  const inStock: Product[] = [];
  for (let start = 0; start < products.length && inStock.length < mostStockProducts; start += batchSize) {
    signal.throwIfAborted();
    const batch = products.slice(start, start + batchSize);
    const skus = skusOf(batch, access);
    const levels = await access.stockLevels(storeIds ? { skus, storeIds } : { skus });
    const available = new Set(
      levels.filter((level) => level.onHand - level.reserved > 0).map((level) => level.sku),
    );
    for (const product of batch) {
      const wanted = variantsOfSize(access.catalogue.variantsOf(product.productId), size);
      if (wanted.some((variant) => available.has(variant.sku))) inStock.push(product);
    }
  }
  const rest = products.filter((product) => !inStock.includes(product));
  return [...inStock, ...rest].slice(0, mostStockProducts);
}
