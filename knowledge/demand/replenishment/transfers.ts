/** Something a store lacks after the warehouse has given what it has. */
export interface Lack {
  readonly sku: number;
  readonly store: number;
  readonly pieces: number;
  /** Chance that the first missing piece would be sold. */
  readonly chance: number;
}

/** Pieces of a sku that a store can spare. */
export interface Surplus {
  readonly sku: number;
  readonly store: number;
  readonly pieces: number;
}

export interface Transfer {
  /** Position in the list of lacks. */
  readonly lack: number;
  readonly fromStore: number;
  readonly pieces: number;
  readonly distanceKm: number | null;
}

/** Beyond this a parcel between two stores costs more than waiting for the warehouse is worth, kilometres. */
export const farthestTransferKm = 2500;

/** A transfer within this distance is there within two days, kilometres. */
export const nearTransferKm = 600;
export const transferWeeks = 2 / 7;

/**
 * Moves surplus to lacks: the most pressing lack chooses first, from the nearest store that can spare at least one
 * piece. Stores of unknown distance count only within the same country.
 */
export function suggestTransfers(
  lacks: readonly Lack[],
  surpluses: readonly Surplus[],
  distanceKm: (fromStore: number, toStore: number) => number | null,
  sameCountry: (a: number, b: number) => boolean,
  farthestKm = farthestTransferKm,
): Transfer[] {
  const bySku = new Map<number, { store: number; left: number }[]>();
  for (const { sku, store, pieces } of surpluses) {
    if (pieces <= 0) continue;
    const list = bySku.get(sku) ?? [];
    list.push({ store, left: pieces });
    bySku.set(sku, list);
  }
  const order = lacks
    .map((lack, position) => ({ lack, position }))
    .filter(({ lack }) => lack.pieces > 0 && bySku.has(lack.sku))
    .sort((a, b) => b.lack.chance - a.lack.chance || a.position - b.position);
  const transfers: Transfer[] = [];
  for (const { lack, position } of order) {
    const near = (bySku.get(lack.sku) ?? [])
      .filter(({ store, left }) => left > 0 && store !== lack.store)
      .map((source) => ({ source, distance: distanceKm(source.store, lack.store) }))
      .filter(({ source, distance }) =>
        distance === null ? sameCountry(source.store, lack.store) : distance <= farthestKm,
      )
      .sort(
        (a, b) => (a.distance ?? farthestKm) - (b.distance ?? farthestKm) || a.source.store - b.source.store,
      )[0];
    if (!near) continue;
    const pieces = Math.min(lack.pieces, near.source.left);
    near.source.left -= pieces;
    transfers.push({ lack: position, fromStore: near.source.store, pieces, distanceKm: near.distance });
  }
  return transfers;
}
