import type { Store, Variant } from '../../../contracts/catalogue.ts';
import type { StockCell, StockPlace } from '../../../contracts/tool-results.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import type { Access, VisibleStockLevel } from '../../guards/access.ts';

/** Levels that the person may see, by place and sku. */
export interface StockView {
  /** Pieces that can be sold now: on hand less reserved. */
  free(storeId: string, variants: readonly Variant[]): number;
  /** Places with pieces on hand or on their way. */
  storesWithAny(variants: readonly Variant[]): Store[];
  place(store: Store, variants: readonly Variant[]): StockPlace;
}

/** Variants of the asked size, or all when none was asked. */
export function variantsOfSize(variants: readonly Variant[], size: string | null): readonly Variant[] {
  if (size === null) return variants;
  const wanted = normaliseSize(size);
  return variants.filter((variant) => variant.size !== null && normaliseSize(variant.size) === wanted);
}

/** Arranges levels for look-ups. A place without a row of a sku has none of it. */
export function createStockView(levels: readonly VisibleStockLevel[], access: Access): StockView {
  const byStore = new Map<string, Map<string, VisibleStockLevel>>();
  for (const level of levels) {
    const ofStore = byStore.get(level.storeId) ?? new Map<string, VisibleStockLevel>();
    byStore.set(level.storeId, ofStore.set(level.sku, level));
  }
  const home = access.home?.storeId;
  /** Whether pieces may be told where a place has no row: only where its other rows, or being home, say so. */
  const seesPieces = (storeId: string): boolean => {
    const [first] = byStore.get(storeId)?.values() ?? [];
    return first ? first.detail === 'full' : storeId === home;
  };

  function cellOf(storeId: string, { sku, size }: Variant): StockCell {
    const level = byStore.get(storeId)?.get(sku);
    const free = (level?.onHand ?? 0) - (level?.reserved ?? 0);
    const availability = free <= 0 ? 'none' : free === 1 ? 'last-piece' : 'available';
    const told = seesPieces(storeId);
    return {
      sku,
      size,
      onHand: told ? (level?.onHand ?? 0) : null,
      inTransit: told ? (level?.inTransit ?? 0) : null,
      reserved: told ? (level?.reserved ?? 0) : null,
      availability,
      expectedOn: null,
    };
  }

  return {
    free(storeId, variants) {
      const ofStore = byStore.get(storeId);
      return variants.reduce((sum, { sku }) => {
        const level = ofStore?.get(sku);
        return sum + Math.max(0, (level?.onHand ?? 0) - (level?.reserved ?? 0));
      }, 0);
    },
    storesWithAny(variants) {
      const stores: Store[] = [];
      for (const [storeId, ofStore] of byStore) {
        const store = access.stores.byId(storeId);
        const has = variants.some(({ sku }) => {
          const level = ofStore.get(sku);
          return (
            level !== undefined && (level.onHand > 0 || (level.inTransit > 0 && level.detail === 'full'))
          );
        });
        if (store && has) stores.push(store);
      }
      return stores;
    },
    place(store, variants) {
      return {
        storeId: store.storeId,
        storeName: store.name,
        kind: store.kind,
        city: store.city,
        country: store.country,
        distanceKm: home === undefined ? null : access.stores.distanceKm(home, store.storeId),
        isHere: store.storeId === home,
        cells: variants.map((variant) => cellOf(store.storeId, variant)),
      };
    },
  };
}
