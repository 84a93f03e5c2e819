import type { DemandIndex } from './demand-index.ts';
import type { Exposure } from './exposure.ts';

/** Sales of a product by weeks since its launch relative to its later level. */
export interface LaunchRamp {
  /** Ages 0 … weeks − 1 have their own factor; later ones are 1. */
  readonly weeks: number;
  factor(category: number, age: number): number;
}

export const noRamp: LaunchRamp = { weeks: 0, factor: () => 1 };

const rampWeeks = 16;
/** Ages over which the later level of a launch is taken. */
const levelFrom = 16;
const levelTo = 40;
const leastLevelWeeks = 8;
const fewestLaunches = 4;
/** Weight of the house's curve in a category's, and of a flat curve in the house's, in units. */
const strength = 60;

interface Evidence {
  units: Float64Array;
  expected: Float64Array;
  launches: number;
}

/**
 * Learns the curve from products that launched within the panel and have at least 24 weeks of sales since: units by
 * age over what their later level predicts, pooled by category, shrunk to the house's curve as Gamma–Poisson means and
 * smoothed over three weeks. Without enough launches there is no ramp.
 */
export function learnLaunchRamp(index: DemandIndex, exposure: Exposure, shares: Float64Array): LaunchRamp {
  const evidence = index.categories.map(() => emptyEvidence());
  for (let product = 0; product < index.products.length; product += 1) {
    const start = index.productStart[product]!;
    if (start < 2 || start + levelFrom + leastLevelWeeks > index.panel.weekCount) continue;
    addLaunch(evidence[index.productCategory[product]!]!, index, exposure, shares, product);
  }
  const house = emptyEvidence();
  for (const group of evidence) {
    house.launches += group.launches;
    group.units.forEach((units, age) => (house.units[age]! += units));
    group.expected.forEach((units, age) => (house.expected[age]! += units));
  }
  if (house.launches < fewestLaunches) return noRamp;
  const flat = new Float64Array(rampWeeks).fill(1);
  const houseCurve = curve(house, flat);
  const curves = evidence.map((group) =>
    group.launches < fewestLaunches ? houseCurve : curve(group, houseCurve),
  );
  return { weeks: rampWeeks, factor: (category, age) => curves[category]?.[age] ?? 1 };
}

function emptyEvidence(): Evidence {
  return { units: new Float64Array(rampWeeks), expected: new Float64Array(rampWeeks), launches: 0 };
}

function curve({ units, expected }: Evidence, prior: Float64Array): Float64Array {
  const raw = units.map((sum, age) =>
    Math.max(0.05, (Math.max(0, sum) + strength * prior[age]!) / (expected[age]! + strength)),
  );
  return raw.map((value, age) => {
    const before = raw[Math.max(0, age - 1)]!;
    const after = age + 1 < raw.length ? raw[age + 1]! : 1;
    return (before + 2 * value + after) / 4;
  });
}

function addLaunch(
  evidence: Evidence,
  index: DemandIndex,
  exposure: Exposure,
  shares: Float64Array,
  product: number,
): void {
  const { panel } = index;
  const start = index.productStart[product]!;
  const category = index.productCategory[product]!;
  const length = Math.min(levelTo, panel.weekCount - start);
  const units = new Float64Array(length);
  const sold = new Set<number>();
  for (let sku = index.productSkuStart[product]!; sku < index.productSkuStart[product + 1]!; sku += 1) {
    const inPanel = index.skuInPanel[sku]!;
    if (inPanel < 0) continue;
    for (let series = panel.skuStart[inPanel]!; series < panel.skuStart[inPanel + 1]!; series += 1) {
      const store = index.storeOfPanel[panel.seriesStore[series]!]!;
      if (store < 0) continue;
      sold.add(store);
      for (let entry = panel.start[series]!; entry < panel.start[series + 1]!; entry += 1) {
        const age = panel.week[entry]! - start;
        if (age >= 0 && age < length) units[age]! += panel.quantity[entry]!;
      }
    }
  }
  const weekly = new Float64Array(length);
  for (const store of sold) {
    const share = shares[store * index.categories.length + category]!;
    for (let age = 0; age < length; age += 1) {
      const week = start + age;
      weekly[age]! += share * exposure.categoryFactor[category]![week]! * exposure.storeFactor[store]![week]!;
    }
  }
  let laterUnits = 0;
  let laterExposure = 0;
  for (let age = levelFrom; age < length; age += 1) {
    laterUnits += units[age]!;
    laterExposure += weekly[age]!;
  }
  if (laterUnits < 4 || laterExposure <= 0) return;
  const level = laterUnits / laterExposure;
  evidence.launches += 1;
  for (let age = 0; age < Math.min(rampWeeks, length); age += 1) {
    evidence.units[age]! += units[age]!;
    evidence.expected[age]! += level * weekly[age]!;
  }
}
