import type { House } from '../../agents/guards/house.ts';

/** What is loaded and what that makes possible, for the start page, the health check and the import summary. */
export interface HouseSummary {
  stores: number;
  products: number;
  pictures: number;
  procedures: number;
  hasStock: boolean;
  /** First and last day with sales, or null. */
  sales: { firstDay: string; lastDay: string } | null;
}

export interface LoadedHouse extends House {
  /** Changes when another import is loaded. */
  readonly revision: number;
  readonly summary: HouseSummary;
}
