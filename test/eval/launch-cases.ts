import {
  analogueOutlook,
  recentWeeks,
  type AnalogueOutlook,
} from '../../knowledge/demand/launches/analogue-outlook.ts';
import { learnLaunches } from '../../knowledge/demand/launches/launch-model.ts';
import {
  comparableProducts,
  nearestProducts,
  type NeighbourOptions,
} from '../../knowledge/demand/model/product-neighbours.ts';
import { addPinball, weightedQuantileLoss } from '../../knowledge/demand/series/pinball.ts';
import type { HouseFolder } from './read-house-folder.ts';

/** A product's first weeks with what its neighbours sold just before. */
export interface HouseLaunch {
  readonly productId: string;
  /** Week of the first sale, relative to the data. */
  readonly week: number;
  readonly outlook: AnalogueOutlook;
  /** Units by week since the first sale, returns left out of weeks that they exceed. */
  readonly sold: Float64Array;
}

/** Before this week a first sale may only be where the data begins. */
const firstLaunchWeek = 9;
const candidateRules: readonly Required<Pick<NeighbourOptions, 'count' | 'halfDistance'>>[] = [
  { count: 12, halfDistance: 0.5 },
  { count: 15, halfDistance: 0.3 },
  { count: 30, halfDistance: 0.2 },
  { count: 30, halfDistance: 0.35 },
];

/** Net units of every product by week over all stores. */
function weeklyUnits({ catalogue, panel }: HouseFolder): Float64Array[] {
  const place = new Map(catalogue.products.map(({ productId }, position) => [productId, position]));
  const weekly = catalogue.products.map(() => new Float64Array(panel.weekCount));
  panel.skus.forEach((sku, position) => {
    const product = place.get(catalogue.variant(sku)?.productId ?? '');
    if (product === undefined) return;
    const [from, to] = [panel.skuStart[position]!, panel.skuStart[position + 1]!];
    for (let entry = panel.start[from]!; entry < panel.start[to]!; entry += 1) {
      weekly[product]![panel.week[entry]!]! += panel.quantity[entry]!;
    }
  });
  return weekly;
}

/** Launches with `horizon` full weeks, each with the outlook of the day before; neighbours have eight weeks of history. */
export function launchesOf(house: HouseFolder, horizon: number, rule: NeighbourOptions): HouseLaunch[] {
  const weekly = weeklyUnits(house);
  const starts = weekly.map((units) => units.findIndex((value) => value > 0));
  const comparables = comparableProducts(house.catalogue.products);
  // The last week of the data may be cut.
  const fullWeeks = house.panel.weekCount - 1;
  return weekly.flatMap((units, product) => {
    const week = starts[product]!;
    if (week < firstLaunchWeek || week + horizon > fullWeeks) return [];
    const candidates = [...starts.keys()].filter(
      (other) => starts[other]! >= 0 && starts[other]! + recentWeeks <= week,
    );
    const neighbours = nearestProducts(comparables[product]!, candidates, comparables, rule);
    return [
      {
        productId: house.catalogue.products[product]!.productId,
        week,
        outlook: analogueOutlook(neighbours, weekly, week),
        sold: units.slice(week, week + horizon).map((value) => Math.max(0, value)),
      },
    ];
  });
}

/** Number of neighbours and sharpness of their weights with the least loss on launches before the scored ones. */
export function fitNeighbourRule(house: HouseFolder, horizon: number, until: number): NeighbourOptions {
  let best: NeighbourOptions = candidateRules[0]!;
  let least = Infinity;
  for (const rule of candidateRules) {
    const launches = launchesOf(house, horizon, rule).filter(({ week }) => week + horizon <= until);
    if (launches.length < 2) return best;
    const sum = { loss: 0, scale: 0 };
    for (const part of [0, 1]) {
      const model = learnLaunches(
        launches.filter((_, position) => position % 2 === part),
        horizon,
      );
      launches.forEach(({ outlook, sold }, position) => {
        if (position % 2 !== part) addPinball(sum, model.forecast(outlook), sold);
      });
    }
    const loss = weightedQuantileLoss(sum);
    if (loss < least) {
      least = loss;
      best = rule;
    }
  }
  return best;
}
