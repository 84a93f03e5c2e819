import type { HouseEvent } from '../demand-history.ts';
import { binOfWeek, dayNumber, shareOfWeek, weeksPerYear } from '../weeks.ts';
import type { DemandIndex } from './demand-index.ts';
import { eventFactors, learnEventUplifts, type EventUplift } from './event-uplift.ts';
import { seasonIndex } from './season-index.ts';

/** Weeks after the panel for which factors exist: a year ahead, a long lead time and cover on top. */
const futureWeeks = 104;

/**
 * Everything that multiplies a level: exposure of a sku in a store in a week is
 * `categoryFactor[category][week] · storeFactor[store][week] · life cycle`. Weeks count from the first week of the panel and
 * run `futureWeeks` past its end. Season alone has mean 1 over a year.
 */
export interface Exposure {
  readonly weeks: number;
  /** Season of the category. */
  readonly categoryFactor: readonly Float64Array[];
  /** Season of the store beyond its categories, events of its country, and in the past the share of the week with data. */
  readonly storeFactor: readonly Float64Array[];
  /** The store's factor without events, to tell the two apart in an explanation. */
  readonly storeSeason: readonly Float64Array[];
  readonly uplifts: ReadonlyMap<string, EventUplift>;
  readonly events: readonly HouseEvent[];
  /** Net units of each category in each store over the panel: `stores × categories`. */
  readonly unitsByStoreCategory: Float64Array;
}

interface Totals {
  category: Float64Array[];
  store: Float64Array[];
  unitsByStoreCategory: Float64Array;
}

function totalsOf(index: DemandIndex): Totals {
  const { panel } = index;
  const category = index.categories.map(() => new Float64Array(panel.weekCount));
  const store = index.stores.map(() => new Float64Array(panel.weekCount));
  const unitsByStoreCategory = new Float64Array(index.stores.length * index.categories.length);
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    const inPanel = index.skuInPanel[sku]!;
    if (inPanel < 0) continue;
    const group = index.productCategory[index.skuProduct[sku]!]!;
    for (let series = panel.skuStart[inPanel]!; series < panel.skuStart[inPanel + 1]!; series += 1) {
      const place = index.storeOfPanel[panel.seriesStore[series]!]!;
      if (place < 0) continue;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const week = panel.week[entry]!;
        const quantity = panel.quantity[entry]!;
        category[group]![week]! += quantity;
        store[place]![week]! += quantity;
        unitsByStoreCategory[place * index.categories.length + group]! += quantity;
      }
    }
  }
  return { category, store, unitsByStoreCategory };
}

/** Share of each panel week that has data: the first and the last week may be cut. */
function weekCoverage(index: DemandIndex): Float64Array {
  const { panel } = index;
  if (panel.firstDay === null || panel.lastDay === null) return new Float64Array(0);
  const from = dayNumber(panel.firstDay);
  const to = dayNumber(panel.lastDay);
  return Float64Array.from({ length: panel.weekCount }, (_, week) =>
    shareOfWeek(panel.firstWeek + week, from, to),
  );
}

/**
 * Learns seasons and event uplifts from a panel. The house's season is the parent of each category's, a flat year the
 * parent of each store's own deviation. With less than a year of data every factor is 1.
 */
export function learnExposure(index: DemandIndex, events: readonly HouseEvent[]): Exposure {
  const { panel, stores, categories } = index;
  const weeks = panel.weekCount + futureWeeks;
  const coverage = weekCoverage(index);
  const allBins = Int32Array.from({ length: weeks }, (_, week) => binOfWeek(panel.firstWeek + week));
  const bins = allBins.subarray(0, panel.weekCount);
  const totals = totalsOf(index);
  const house = new Float64Array(panel.weekCount);
  for (const total of totals.category) total.forEach((units, week) => (house[week]! += units));
  const season = (input: { totals: Float64Array; pattern: Float64Array; parent?: Float64Array }) =>
    seasonIndex({ ...input, bins, period: weeksPerYear });
  const houseSeason = season({ totals: house, pattern: coverage });
  const categoryFactor = totals.category.map((total) => {
    const factors = season({ totals: total, pattern: coverage, parent: houseSeason });
    return Float64Array.from(allBins, (bin) => factors[bin]!);
  });
  const patterns = stores.map((_, store) => {
    const mix = categories.map(
      (_name, category) =>
        Math.max(0, totals.unitsByStoreCategory[store * categories.length + category]!) + 1e-6,
    );
    const sum = mix.reduce((a, b) => a + b, 0);
    return coverage.map((share, week) => {
      let expected = 0;
      mix.forEach((units, category) => (expected += units * categoryFactor[category]![week]!));
      // Before its first sale a store was not open.
      return week < index.storeStart[store]! ? 0 : (share * expected) / sum;
    });
  });
  const storeSeason = stores.map((_, store) => {
    const factors = season({ totals: totals.store[store]!, pattern: patterns[store]! });
    return Float64Array.from(allBins, (bin) => factors[bin]!);
  });
  const uplifts = learnEventUplifts(
    stores.map((store, position) => ({
      country: store.country,
      totals: totals.store[position]!,
      pattern: patterns[position]!.map((value, week) => value * storeSeason[position]![week]!),
    })),
    events,
    panel.firstWeek,
    panel.weekCount,
  );
  const byCountry = new Map<string, Float64Array>();
  const storeFactor = stores.map((store, position) => {
    let lift = byCountry.get(store.country);
    if (!lift) {
      lift = eventFactors(uplifts, events, store.country, panel.firstWeek, weeks);
      byCountry.set(store.country, lift);
    }
    const own = storeSeason[position]!;
    return own.map((factor, week) => factor * lift[week]! * (coverage[week] ?? 1));
  });
  return {
    weeks,
    categoryFactor,
    storeFactor,
    storeSeason,
    uplifts,
    events,
    unitsByStoreCategory: totals.unitsByStoreCategory,
  };
}
