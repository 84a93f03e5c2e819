import type { Store } from '../../contracts/catalogue.ts';

/** All stores and warehouses of the house, as one immutable snapshot. */
export interface StoreDirectory {
  readonly all: readonly Store[];
  byId(storeId: string): Store | undefined;
  /** Great-circle distance in kilometres, or null when a place has no coordinates. */
  distanceKm(fromStoreId: string, toStoreId: string): number | null;
}

const earthRadiusKm = 6371;
const toRadians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance between two coordinates in degrees, in kilometres (haversine formula). */
export function greatCircleKm(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const dLatitude = toRadians(b.latitude - a.latitude);
  const dLongitude = toRadians(b.longitude - a.longitude);
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(toRadians(a.latitude)) * Math.cos(toRadians(b.latitude)) * Math.sin(dLongitude / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Builds the directory from rows; a repeated id keeps the last row. */
export function createStoreDirectory(stores: readonly Store[]): StoreDirectory {
  const byId = new Map(stores.map((store) => [store.storeId, store]));
  return {
    all: [...byId.values()],
    byId: (storeId) => byId.get(storeId),
    distanceKm(fromStoreId, toStoreId) {
      const from = byId.get(fromStoreId);
      const to = byId.get(toStoreId);
      if (from?.latitude == null || from.longitude == null) return null;
      if (to?.latitude == null || to.longitude == null) return null;
      return greatCircleKm(
        { latitude: from.latitude, longitude: from.longitude },
        { latitude: to.latitude, longitude: to.longitude },
      );
    },
  };
}
