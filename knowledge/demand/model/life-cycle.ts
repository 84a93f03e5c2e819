import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';
import { forSeries } from './network-level.ts';

/** Sales of a product by weeks since its launch, relative to the mean of its first half year. */
export interface LifeCycle {
  /** Factor of a life-cycle group (see `DemandIndex.productLifeGroup`) at an age in weeks; ages beyond two years stay at the last one. */
  factor(group: number, age: number): number;
  /** Whether every factor of a group is 1. */
  isFlat(group: number): boolean;
}

const longestAge = 104;
/** Ages that the factors have mean 1 over. */
const referenceAges = 26;
const fewestLaunches = 4;
/** A launch counts when it was seen at least this long after the first week of the data. */
const firstSeenWeek = 2;
const leastWeeks = 8;
const leastUnits = 8;
const iterations = 6;
/** Weight of the parent's curve, in expected units. */
const strength = 60;
const smallestFactor = 0.01;

/** A product with a known launch: units and expected exposure by age from `firstAge` on. */
interface Launch {
  group: number;
  firstAge: number;
  units: Float64Array;
  exposure: Float64Array;
  seenFromLaunch: boolean;
}

/**
 * Learns how sales rise and fade with age from products whose launch is known: units = level · exposure · curve(age),
 * level and curve estimated in turn (Poisson maximum likelihood by alternation), one curve for seasonal and one for
 * permanent products, each category drawn to it as Gamma–Poisson means, smoothed over neighbouring ages.
 * The shape-by-analogy of Thomassey, "Sales forecasts in clothing industry", International Journal of Production
 * Economics 128 (2010), section 4. Without enough launches there is no curve.
 */
export function learnLifeCycle(index: DemandIndex, exposure: Exposure, shares: Float64Array): LifeCycle {
  const launches: Launch[] = [];
  for (let product = 0; product < index.products.length; product += 1) {
    const launch = launchOf(index, exposure, shares, product);
    if (launch) launches.push(launch);
  }
  const curves: Float64Array[] = [];
  for (const rhythm of [0, 1]) {
    const ofRhythm = launches.filter((launch) => launch.group % 2 === rhythm);
    const flat = new Float64Array(longestAge).fill(1);
    const shared = hasEnough(ofRhythm) ? learnCurve(ofRhythm, flat, 1) : flat;
    index.categories.forEach((_, category) => {
      const group = category * 2 + rhythm;
      const own = ofRhythm.filter((launch) => launch.group === group);
      curves[group] = hasEnough(own) ? learnCurve(own, shared, strength) : shared;
    });
  }
  const flatGroups = curves.map((curve) => curve.every((value) => value === 1));
  return {
    factor: (group, age) => curves[group]?.[Math.min(age, longestAge - 1)] ?? 1,
    isFlat: (group) => flatGroups[group] ?? true,
  };
}

const hasEnough = (launches: readonly Launch[]) =>
  launches.filter((launch) => launch.seenFromLaunch).length >= fewestLaunches;

function learnCurve(launches: readonly Launch[], parent: Float64Array, weight: number): Float64Array {
  let curve = parent;
  for (let round = 0; round < iterations; round += 1) {
    const units = new Float64Array(longestAge);
    const expected = new Float64Array(longestAge);
    for (const launch of launches) {
      const level = levelOf(launch, curve);
      launch.units.forEach((sold, place) => {
        const age = Math.min(longestAge - 1, launch.firstAge + place);
        units[age]! += sold;
        expected[age]! += level * launch.exposure[place]!;
      });
    }
    curve = normalised(smoothed(posterior(units, expected, parent, weight)));
  }
  return curve;
}

function levelOf({ firstAge, units, exposure }: Launch, curve: Float64Array): number {
  let sold = 0;
  let expected = 0;
  units.forEach((quantity, place) => {
    sold += quantity;
    expected += exposure[place]! * curve[Math.min(longestAge - 1, firstAge + place)]!;
  });
  return expected > 0 ? Math.max(0, sold) / expected : 0;
}

/** Beyond the ages with evidence the parent's shape goes on from the last one that has it. */
function posterior(
  units: Float64Array,
  expected: Float64Array,
  parent: Float64Array,
  weight: number,
): Float64Array {
  let ratio = 1;
  return units.map((sold, age) => {
    const prior = parent[age]! * ratio;
    const value = Math.max(smallestFactor, (Math.max(0, sold) + weight * prior) / (expected[age]! + weight));
    if (expected[age]! > weight) ratio = value / parent[age]!;
    return value;
  });
}

/** Mean of neighbouring ages, over more of them the older the product. */
function smoothed(values: Float64Array): Float64Array {
  return values.map((_, age) => {
    const reach = Math.min(6, Math.floor(age / 3), longestAge - 1 - age);
    let sum = 0;
    for (let near = age - reach; near <= age + reach; near += 1) sum += values[near]!;
    return sum / (2 * reach + 1);
  });
}

function normalised(curve: Float64Array): Float64Array {
  let sum = 0;
  for (let age = 0; age < referenceAges; age += 1) sum += curve[age]!;
  return curve.map((value) => (value * referenceAges) / sum);
}

function launchOf(
  index: DemandIndex,
  exposure: Exposure,
  shares: Float64Array,
  product: number,
): Launch | null {
  const { panel } = index;
  const start = index.productStart[product]!;
  const seenFromLaunch = start >= firstSeenWeek;
  // A start in the first weeks of the data is where the data begins, not where the product does.
  if (!seenFromLaunch && start >= 0) return null;
  if (start <= -longestAge) return null;
  const from = Math.max(0, start);
  const length = panel.weekCount - from;
  if (length < leastWeeks) return null;
  const units = new Float64Array(length);
  const sold = new Set<number>();
  let total = 0;
  for (let sku = index.productSkuStart[product]!; sku < index.productSkuStart[product + 1]!; sku += 1) {
    forSeries(index, sku, (series, store) => {
      sold.add(store);
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const place = panel.week[entry]! - from;
        if (place < 0) continue;
        units[place]! += panel.quantity[entry]!;
        total += panel.quantity[entry]!;
      }
    });
  }
  if (total < leastUnits) return null;
  const category = index.productCategory[product]!;
  const weekly = new Float64Array(length);
  for (const store of sold) {
    const share = shares[store * index.categories.length + category]!;
    const season = exposure.categoryFactor[category]!;
    const place = exposure.storeFactor[store]!;
    for (let age = 0; age < length; age += 1)
      weekly[age]! += share * season[from + age]! * place[from + age]!;
  }
  return {
    group: index.productLifeGroup[product]!,
    firstAge: from - start,
    units,
    exposure: weekly,
    seenFromLaunch,
  };
}
