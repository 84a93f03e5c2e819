import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';
import type { LevelFrame } from './fit-levels.ts';
import type { LifeCycle } from './life-cycle.ts';
import { forSeries } from './network-level.ts';

/**
 * Errors that many pairs share, as squared coefficients of variation: of the whole house (trend, economy), of one
 * category in one store (a season that turns out differently) and of one product everywhere (fashion, fame). Intervals of totals need them: independent skus would
 * average out and the interval of a total would be too narrow.
 */
export interface CommonError {
  readonly house: number;
  readonly local: number;
  readonly product: number;
}

const horizon = 8;
const step = 4;
const originWeeks = 52;
const leastHistory = 30;
const leastUnits = 15;
/** Doubt in a season by the years that it was learned from: none, one, two, three and more. */
const floors = [0.25, 0.2, 0.1, 0.06];
const priorOrigins = 3;

/**
 * Learns them from rolling-origin forecasts of the last year (Tashman, "Out-of-sample tests of forecasting accuracy",
 * International Journal of Forecasting 16, 2000): the squared relative error of eight-week totals less what counting
 * noise explains, never below a floor that stands for the season having been learned from the same weeks.
 */
export function learnCommonError(
  { index, exposure, shares, lifeCycle }: LevelFrame,
  discount: number,
  dispersion: number,
): CommonError {
  const { panel, categories } = index;
  const years = Math.min(floors.length - 1, Math.floor((panel.weekCount + 1) / 52));
  const floor = floors[years]! ** 2;
  const groups = groupTotals(index);
  const house = { units: new Float64Array(panel.weekCount), pattern: new Float64Array(panel.weekCount) };
  const local = new ErrorSum();
  groups.forEach((units, key) => {
    const store = Math.floor(key / categories.length);
    const category = key % categories.length;
    let sold = 0;
    for (const quantity of units) sold += quantity;
    if (sold <= 0) return;
    const pattern = Float64Array.from(units, (_, week) =>
      week < index.storeStart[store]!
        ? 0
        : exposure.categoryFactor[category]![week]! * exposure.storeFactor[store]![week]!,
    );
    units.forEach((quantity, week) => {
      house.units[week]! += quantity;
      house.pattern[week]! += (sold / panel.weekCount) * pattern[week]!;
    });
    addErrors(local, units, pattern, discount, dispersion);
  });
  const total = new ErrorSum();
  addErrors(total, house.units, house.pattern, discount, dispersion);
  const product = new ErrorSum();
  for (let position = 0; position < index.products.length; position += 1) {
    const { units, pattern } = productTotals(index, exposure, shares, lifeCycle, position);
    addErrors(product, units, pattern, discount, dispersion);
  }
  const houseError = Math.max(floor, total.mean(floor));
  return {
    house: houseError,
    local: Math.max(floor, local.mean(floor) - houseError),
    product: Math.max(floor, product.mean(floor) - houseError),
  };
}

class ErrorSum {
  private sum = 0;
  private weight = 0;
  add(squared: number): void {
    // One wild origin (a store that closed) must not widen every interval.
    this.sum += Math.min(1, squared);
    this.weight += step / horizon;
  }
  mean(prior: number): number {
    return (this.sum * (step / horizon) + priorOrigins * prior) / (this.weight + priorOrigins);
  }
}

function addErrors(
  into: ErrorSum,
  units: Float64Array,
  pattern: Float64Array,
  discount: number,
  dispersion: number,
): void {
  const weekCount = units.length;
  let level = 0;
  let seen = 0;
  for (let week = 0; week + horizon <= weekCount; week += 1) {
    const isOrigin =
      week >= leastHistory && week >= weekCount - originWeeks && (weekCount - week) % step === 0;
    if (isOrigin && seen > 4) {
      let expected = 0;
      let actual = 0;
      for (let ahead = week; ahead < week + horizon; ahead += 1) {
        expected += pattern[ahead]!;
        actual += units[ahead]!;
      }
      const forecast = (level / seen) * expected;
      if (forecast >= leastUnits) {
        const noise = dispersion / forecast + dispersion / Math.max(1, level);
        into.add(((actual - forecast) / forecast) ** 2 - noise);
      }
    }
    level = level * discount + units[week]!;
    seen = seen * discount + pattern[week]!;
  }
}

/** Weekly units of a product over all stores, and what season, life cycle and the stores that sell it predict. */
function productTotals(
  index: DemandIndex,
  exposure: Exposure,
  shares: Float64Array,
  lifeCycle: LifeCycle,
  product: number,
): { units: Float64Array; pattern: Float64Array } {
  const { panel } = index;
  const units = new Float64Array(panel.weekCount);
  const pattern = new Float64Array(panel.weekCount);
  const selling = new Set<number>();
  for (let sku = index.productSkuStart[product]!; sku < index.productSkuStart[product + 1]!; sku += 1) {
    forSeries(index, sku, (series, store) => {
      selling.add(store);
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        units[panel.week[entry]!]! += panel.quantity[entry]!;
      }
    });
  }
  const category = index.productCategory[product]!;
  const group = index.productLifeGroup[product]!;
  const launch = index.productStart[product]!;
  for (const store of selling) {
    const share = shares[store * index.categories.length + category]!;
    const from = Math.max(0, launch, index.storeStart[store]!);
    for (let week = from; week < panel.weekCount; week += 1) {
      pattern[week]! +=
        share *
        exposure.categoryFactor[category]![week]! *
        exposure.storeFactor[store]![week]! *
        lifeCycle.factor(group, week - launch);
    }
  }
  return { units, pattern };
}

/** Weekly units of each category in each store: `stores × categories` arrays. */
function groupTotals(index: DemandIndex): Float64Array[] {
  const { panel, stores, categories } = index;
  const groups = stores.flatMap(() => categories.map(() => new Float64Array(panel.weekCount)));
  for (let sku = 0; sku < index.skus.length; sku += 1) {
    const category = index.productCategory[index.skuProduct[sku]!]!;
    forSeries(index, sku, (series, store) => {
      const group = groups[store * categories.length + category]!;
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        group[panel.week[entry]!]! += panel.quantity[entry]!;
      }
    });
  }
  return groups;
}
