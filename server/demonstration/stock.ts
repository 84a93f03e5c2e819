import type { StockRow, VariantRow } from '../../contracts/data-files.ts';
import type { CatalogueProduct } from './catalogue/products.ts';
import { dayNumber } from './dates.ts';
import type { Assortment } from './demand/assortment.ts';
import type { Network } from './demand/network.ts';
import type { Random } from './random.ts';
import { warehouseProfiles } from './stores.ts';

export interface StockInput {
  /** ISO date whose close of business the rows describe. */
  readonly asOf: string;
  /** Ids of the stores, then of the warehouses. */
  readonly places: readonly string[];
  readonly products: readonly CatalogueProduct[];
  readonly variants: readonly VariantRow[];
  readonly network: Network;
  readonly assortment: Assortment;
}

/** Share of the units on hand that are set aside for a client (stores) or an order (warehouses). */
const reservedShare = 0.02;

/** A seasonal colour leaves the assortment this long after its launch. */
const seasonalDays = 364;

/**
 * Rows of the `stock` file. A place lists every variant of its assortment, also when none is left; stores list only
 * the variants they carry. A colour that has not launched or has left the assortment is listed only where units are
 * on hand or on the way.
 */
export function stockRows(random: Random, input: StockInput): StockRow[] {
  const { asOf, places, products, variants, network, assortment } = input;
  const stores = places.length - warehouseProfiles.length;
  const today = dayNumber(asOf);
  const current = products.flatMap(({ rhythm, launchDay, sizes }) => {
    const launched = launchDay <= today && (rhythm === 'core' || today - launchDay < seasonalDays);
    return sizes.map(() => launched);
  });
  const rows: StockRow[] = [];
  for (const [place, id] of places.entries()) {
    for (const [variant, { sku }] of variants.entries()) {
      if (place < stores && !assortment.carries(place, variant)) continue;
      if (!current[variant] && network.position(place, variant) === 0) continue;
      const onHand = network.onHand[place * variants.length + variant]!;
      const inTransit = network.inTransit[place * variants.length + variant]!;
      let reserved = 0;
      for (let unit = 0; unit < onHand; unit += 1) if (random.next() < reservedShare) reserved += 1;
      rows.push({ as_of: asOf, store_id: id, sku, on_hand: onHand, in_transit: inTransit, reserved });
    }
  }
  return rows;
}
