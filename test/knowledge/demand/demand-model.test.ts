import { describe, expect, test } from 'vitest';
import type { Product, Store } from '../../../contracts/catalogue.ts';
import {
  forecastPairs,
  intervalOf,
  pairOverHorizon,
  totalDistribution,
} from '../../../knowledge/demand/demand-forecast.ts';
import type { HouseEvent } from '../../../knowledge/demand/demand-history.ts';
import { countDistribution } from '../../../knowledge/demand/distribution/count-distribution.ts';
import { fitDemandModel, type DemandModel } from '../../../knowledge/demand/model/demand-model.ts';
import { binOfWeek } from '../../../knowledge/demand/weeks.ts';
import { panelOf, type Sale } from './in-memory-demand-history.ts';
import {
  makeCatalogue,
  makeProduct,
  makeStore,
  negativeBinomial,
  poisson,
  seededRandom,
  simulateSales,
  type SimulatedWeek,
} from './simulated-house.ts';

const years = 3;
const weeks = years * 52;
/** A Monday. */
const firstDay = '2022-01-03';

interface Setting {
  products: Product[];
  stores: Store[];
  sold: (at: SimulatedWeek) => number;
  weeks?: number;
  events?: HouseEvent[];
  sizes?: Record<string, string[]>;
}

function learn(setting: Setting): { model: DemandModel; sales: Sale[] } {
  const catalogue = makeCatalogue(setting.products, setting.sizes);
  const skus = setting.products.flatMap((product) =>
    catalogue.variantsOf(product.productId).map((variant) => variant.sku),
  );
  const sales = simulateSales(
    firstDay,
    setting.weeks ?? weeks,
    setting.stores.map((store) => store.storeId),
    skus,
    setting.sold,
  );
  const model = fitDemandModel({
    panel: panelOf(sales),
    catalogue,
    stores: setting.stores,
    events: setting.events ?? [],
  });
  return { model, sales };
}

const pairOf = (model: DemandModel, sku: string, storeId: string) => {
  const { index } = model.frame;
  return model.pair(index.skuPosition(sku), index.storePosition(storeId));
};
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}${place}`);

const stores = [makeStore('milan'), makeStore('paris', { country: 'FR' }), makeStore('rome')];
const storeSize: Record<string, number> = { milan: 2, paris: 1, rome: 0.5 };

describe('demand model', () => {
  const wave = (number: number) => 1 + 0.5 * Math.sin((2 * Math.PI * binOfWeek(number)) / 52);

  test('recovers level, store share and season of simulated sales', () => {
    const random = seededRandom(11);
    const rates = named('bag', 30).map((productId, place) => ({ productId, rate: 0.3 + 0.05 * place }));
    const rateOf = new Map(rates.map(({ productId, rate }) => [productId, rate]));
    const { model } = learn({
      products: rates.map(({ productId }) => makeProduct(productId)),
      stores,
      sold: ({ storeId, sku, number }) =>
        poisson(rateOf.get(sku)! * storeSize[storeId]! * wave(number), random),
    });
    for (const { productId, rate } of rates.slice(10)) {
      const { level } = pairOf(model, productId, 'milan');
      expect(Math.abs(level / (2 * rate) - 1)).toBeLessThan(0.3);
    }
    const levels = rates.map(({ productId }) => pairOf(model, productId, 'rome').level);
    const expected = rates.reduce((sum, { rate }) => sum + 0.5 * rate, 0);
    expect(Math.abs(levels.reduce((a, b) => a + b, 0) / expected - 1)).toBeLessThan(0.08);
    const { categoryFactor, storeFactor } = model.frame.exposure;
    for (const ahead of [5, 20, 33, 45]) {
      const number = model.frame.index.panel.firstWeek + weeks + ahead;
      const learned = categoryFactor[0]![weeks + ahead]! * storeFactor[0]![weeks + ahead]!;
      expect(Math.abs(learned - wave(number))).toBeLessThan(0.15);
    }
  });

  test('forecasts the coming weeks of a season, not the weeks before', () => {
    const random = seededRandom(3);
    const { model } = learn({
      products: named('bag', 20).map((productId) => makeProduct(productId)),
      stores,
      sold: ({ storeId, number }) => poisson(0.8 * storeSize[storeId]! * wave(number), random),
    });
    const { index } = model.frame;
    const all = index.skus.flatMap((_, sku) => stores.map((_store, store) => model.pair(sku, store)));
    const forecast = forecastPairs(model, all, { fromWeek: weeks, weeks: 12 }, 0.8);
    let truth = 0;
    for (let ahead = 0; ahead < 12; ahead += 1)
      truth += 20 * 0.8 * 3.5 * wave(index.panel.firstWeek + weeks + ahead);
    expect(Math.abs(forecast.total.mean / truth - 1)).toBeLessThan(0.07);
    expect(forecast.total.low).toBeLessThan(truth);
    expect(forecast.total.high).toBeGreaterThan(truth);
    expect(forecast.parts.season).toBeGreaterThan(0.1 * truth);
  });

  test('the 80 % interval of a store and sku holds about 80 % of simulated negative-binomial sales', () => {
    const random = seededRandom(5);
    const horizon = 6;
    const skus = named('bag', 40);
    const drawn = new Map<string, number[]>();
    skus.forEach((sku, place) => {
      for (const { storeId } of stores) {
        const rate = (1.5 + 0.2 * place) * storeSize[storeId]!;
        const draw = () => negativeBinomial(rate, 2, random);
        drawn.set(`${storeId} ${sku}`, Array.from({ length: weeks + horizon }, draw));
      }
    });
    const { model } = learn({
      products: skus.map((productId) => makeProduct(productId)),
      stores,
      sold: ({ storeId, sku, week }) => drawn.get(`${storeId} ${sku}`)![week]!,
    });
    let within = 0;
    let below = 0;
    for (const [key, quantities] of drawn) {
      const [storeId = '', sku = ''] = key.split(' ');
      const sold = quantities.slice(weeks).reduce((a, b) => a + b, 0);
      const { mean, variance } = pairOverHorizon(model, pairOf(model, sku, storeId), {
        fromWeek: weeks,
        weeks: horizon,
      });
      const { low, high } = intervalOf(countDistribution(mean, variance), 0.8);
      within += sold >= low && sold <= high ? 1 : 0;
      below += sold < low ? 1 : 0;
    }
    expect(within / drawn.size).toBeGreaterThan(0.72);
    expect(within / drawn.size).toBeLessThan(0.92);
    expect(below / drawn.size).toBeLessThan(0.18);
  });

  test('the interval of a total is wider than independent skus would make it', () => {
    const random = seededRandom(9);
    const { model } = learn({
      products: named('bag', 60).map((productId) => makeProduct(productId)),
      stores,
      sold: ({ storeId }) => poisson(1.2 * storeSize[storeId]!, random),
    });
    const { index } = model.frame;
    const pairs = index.skus.flatMap((_, sku) =>
      stores.map((_store, store) =>
        pairOverHorizon(model, model.pair(sku, store), { fromWeek: weeks, weeks: 8 }),
      ),
    );
    const total = totalDistribution(model, pairs);
    const independent = pairs.reduce((sum, pair) => sum + pair.ownVariance, 0);
    expect(total.mean).toBeCloseTo(
      pairs.reduce((sum, pair) => sum + pair.mean, 0),
      6,
    );
    expect(total.variance).toBeGreaterThan(2 * independent);
    // But narrower than if all were one: means add, deviations do not.
    const oneByOne = pairs.reduce((sum, pair) => sum + Math.sqrt(pair.variance), 0);
    expect(Math.sqrt(total.variance)).toBeLessThan(oneByOne);
  });

  test('a return lowers demand', () => {
    const sold = (returned: number) =>
      learn({
        products: [makeProduct('bag0'), makeProduct('bag1')],
        stores,
        sold: ({ sku, week }) => (sku === 'bag0' && week % 4 === 0 ? 3 - returned : week % 2),
      }).model;
    expect(pairOf(sold(2), 'bag0', 'milan').level).toBeLessThan(pairOf(sold(0), 'bag0', 'milan').level);
  });

  test('a silence in one store while the others sell on is taken for a stock-out, not for a lack of demand', () => {
    const simulate = (silentStores: readonly string[]) => {
      const random = seededRandom(21);
      return learn({
        products: named('bag', 12).map((productId) => makeProduct(productId)),
        stores,
        sold: ({ storeId, sku, week }) => {
          const quantity = poisson(2 * storeSize[storeId]!, random);
          return sku === 'bag0' && silentStores.includes(storeId) && week >= weeks - 8 ? 0 : quantity;
        },
      }).model;
    };
    const stockOut = simulate(['milan']);
    const withdrawn = simulate(['milan', 'paris', 'rome']);
    expect(pairOf(stockOut, 'bag0', 'milan').level).toBeGreaterThan(3.2);
    expect(pairOf(withdrawn, 'bag0', 'milan').level).toBeLessThan(3.2);
    const { index } = stockOut.frame;
    const series = index.panel.seriesStore.findIndex(
      (store, at) =>
        index.panel.storeIds[store] === 'milan' &&
        at < index.panel.skuStart[1]! &&
        index.panel.skus[0] === 'bag0',
    );
    expect(stockOut.levels.pass.censored[series]).toBe(8);
  });

  test('learns what an event lifts, in its own country only', () => {
    const random = seededRandom(31);
    const golden = (year: number): HouseEvent => ({
      // Moves through the year, so the season cannot hold it.
      startsOn: `${year}-0${year - 2019}-04`,
      endsOn: `${year}-0${year - 2019}-17`,
      country: 'FR',
      name: `Couture days ${year}`,
      kind: 'campaign',
    });
    const events = [2022, 2023, 2024, 2025].map(golden);
    const inEvent = (number: number) =>
      events.some(
        (event) =>
          Date.parse(event.startsOn) / 86_400_000 <= number * 7 + 4 + 2 &&
          Date.parse(event.endsOn) / 86_400_000 >= number * 7 + 4 + 2,
      );
    const { model } = learn({
      products: named('bag', 20).map((productId) => makeProduct(productId)),
      stores,
      events,
      sold: ({ storeId, number }) =>
        poisson(storeSize[storeId]! * (storeId === 'paris' && inEvent(number) ? 2 : 1), random),
    });
    const uplift = model.frame.exposure.uplifts.get('couture days');
    expect(uplift?.factor).toBeGreaterThan(1.5);
    expect(uplift?.factor).toBeLessThan(2.3);
    const forecastOf = (storeId: string) =>
      pairOverHorizon(model, pairOf(model, 'bag3', storeId), { fromWeek: weeks, weeks: 40 }).exposure.event;
    expect(forecastOf('paris')).toBeGreaterThan(0.5);
    expect(forecastOf('milan')).toBe(0);
  });
});

describe('products without history', () => {
  const random = seededRandom(41);
  const lines = ['Aurelia', 'Nocturne'];
  const known = lines.flatMap((line) =>
    named(line, 12).map((productId) =>
      makeProduct(productId, { line, material: line === 'Aurelia' ? 'calf' : 'velvet', name: `${line} bag` }),
    ),
  );
  const launch = makeProduct('new', { line: 'Aurelia', material: 'calf', launchedOn: '2025-01-06' });
  const { model } = learn({
    products: [...known, launch],
    stores,
    sold: ({ storeId, sku }) =>
      sku === 'new' ? 0 : poisson((sku.startsWith('Aurelia') ? 2 : 0.2) * storeSize[storeId]!, random),
  });
  const { index } = model.frame;

  test('are judged by their neighbours in line and material', () => {
    const position = index.skuProduct[index.skuPosition('new')]!;
    const neighbours = model.frame.priors.neighbours.get(position) ?? [];
    const weightOf = (line: string) =>
      neighbours
        .filter(({ product }) => index.products[product]!.line === line)
        .reduce((sum, { weight }) => sum + weight, 0);
    expect(weightOf('Aurelia')).toBeGreaterThan(0.9);
    expect(pairOf(model, 'new', 'milan').level).toBeGreaterThan(2.5);
    expect(pairOf(model, 'new', 'milan').level).toBeLessThan(6);
  });

  test('have a wider interval than a product with the same demand and a history', () => {
    const spread = (sku: string) => {
      const { mean, variance } = pairOverHorizon(model, pairOf(model, sku, 'milan'), {
        fromWeek: weeks,
        weeks: 8,
      });
      return Math.sqrt(variance) / mean;
    };
    expect(spread('new')).toBeGreaterThan(1.3 * spread('Aurelia3'));
  });

  test('are not expected to sell before their launch', () => {
    const before = pairOverHorizon(model, pairOf(model, 'new', 'milan'), { fromWeek: weeks, weeks: 1 });
    const after = pairOverHorizon(model, pairOf(model, 'new', 'milan'), { fromWeek: weeks + 2, weeks: 1 });
    expect(before.mean).toBe(0);
    expect(after.mean).toBeGreaterThan(0);
  });

  test('follow their own sales after a few weeks', () => {
    const draw = seededRandom(43);
    const { model: inSeason } = learn({
      products: [
        ...known,
        makeProduct('new', { line: 'Aurelia', material: 'calf', launchedOn: '2024-12-02' }),
      ],
      stores,
      sold: ({ storeId, sku, week }) => {
        if (sku === 'new') return week < weeks - 4 ? 0 : poisson(8 * storeSize[storeId]!, draw);
        return poisson((sku.startsWith('Aurelia') ? 2 : 0.2) * storeSize[storeId]!, draw);
      },
    });
    expect(pairOf(inSeason, 'new', 'milan').level).toBeGreaterThan(10);
  });

  test('spread over their sizes as the category sells them', () => {
    const draw = seededRandom(47);
    const sizes = Object.fromEntries(
      [...named('shoe', 10), 'new-shoe'].map((productId) => [productId, ['37', '38', '44']]),
    );
    const { model: shoes } = learn({
      products: [
        ...named('shoe', 10).map((productId) => makeProduct(productId, { category: 'shoes' })),
        makeProduct('new-shoe', { category: 'shoes', launchedOn: '2025-01-06' }),
      ],
      sizes,
      stores,
      sold: ({ sku, storeId }) => {
        if (sku.startsWith('new')) return 0;
        return poisson(
          (sku.endsWith('38') ? 1.5 : sku.endsWith('37') ? 0.6 : 0.05) * storeSize[storeId]!,
          draw,
        );
      },
    });
    const level = (size: string) => pairOf(shoes, `new-shoe-${size}`, 'paris').level;
    expect(level('38')).toBeGreaterThan(2 * level('37'));
    expect(level('37')).toBeGreaterThan(4 * level('44'));
  });
});
