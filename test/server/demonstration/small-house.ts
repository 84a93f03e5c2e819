import { generateHouse } from '../../../server/demonstration/generate-house.ts';
import type { House } from '../../../server/demonstration/generate-house.ts';

/** Half a year of a house of 60 products and 8 stores: every shipment of its history is recorded. */
export function smallHouse(seed = 'small'): House {
  return generateHouse({ seed, scale: { products: 60, stores: 8, weeks: 26 } });
}
