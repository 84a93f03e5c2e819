import { readFile } from 'node:fs/promises';
import type { Evaluation } from './print-evaluation.ts';
import { classicalRules } from './replenishment/classical-policies.ts';
import { bootstrapInterval, stockAtFill, stockSaving, type RuleOutcomes } from './replenishment/compare.ts';
import { classicalNetworkRules, comptoirNetworkRule } from './replenishment/network-policies.ts';
import { pooledOrderUpTo } from './replenishment/our-policies.ts';
import { simulateStore } from './replenishment/single-store.ts';
import { simulateNetwork, thinDemand, type NetworkOutcome } from './replenishment/store-network.ts';
import { seriesFile, type SeriesFile } from './replenishment/series-file.ts';
import { createRandom } from './seeded-random.ts';

const fills = [0.7, 0.8, 0.85, 0.9, 0.95] as const;
const seeds = ['1', '2'] as const;
const simulatedMonths = 24;
/** Series that parameters were chosen on, by their position modulo this. */
const tuningShare = 8;

/**
 * Simulates replenishment on a series file. Monthly series of spare parts: real demand, one store, order-up-to rules
 * against each other at equal fill. Weekly series: real sales thinned to a luxury house's volume over several stores and
 * a scarce warehouse, fill at each rule's best setting and at equal store stock. All rules see the same demand path,
 * lead time, start and supply, and only ever sales, never demand that found no stock.
 */
export async function evaluateReplenishment({ series }: { series: string }): Promise<Evaluation> {
  const file = seriesFile.parse(JSON.parse(await readFile(series, 'utf8')));
  return file.season === 52 ? evaluateThinned(file) : evaluateReal(file);
}

function evaluateReal(file: SeriesFile): Evaluation {
  const lead = 1;
  const protection = lead + 1;
  const path = file.series
    .filter((_, position) => position % tuningShare !== 0)
    .map(({ train, test }) => [...train, ...test].map((units) => Math.max(0, Math.round(units))));
  const length = path[0]?.length ?? 0;
  const warmUp = length - simulatedMonths;
  const start = path.map((demand) =>
    Math.ceil((protection * demand.slice(Math.max(0, warmUp - 12), warmUp).reduce((a, b) => a + b, 0)) / 12),
  );
  const rules = [
    pooledOrderUpTo(path.length, length, warmUp, protection),
    ...classicalRules(protection, warmUp, simulatedMonths),
  ].map((rule): RuleOutcomes => {
    const outcomes = rule.values.map((value) =>
      simulateStore({ path, warmUp, lead, start }, rule.policy(value)),
    );
    return { name: rule.name, outcomes };
  });
  const [ours, ...others] = rules;
  const all = Int32Array.from(path, (_, article) => article);
  const rows = (rule: RuleOutcomes) =>
    Object.fromEntries(
      fills.map((fill) => [`stock at ${fill * 100} % fill`, stockAtFill(rule, fill, all, simulatedMonths)]),
    );
  const savings = (against: readonly RuleOutcomes[], label: string) =>
    Object.fromEntries(
      [0.85, 0.9].flatMap((fill) => {
        const figure = (articles: ArrayLike<number>) =>
          stockSaving(ours!, against, fill, articles, simulatedMonths);
        const intervals = seeds.flatMap((seed) => {
          const interval = bootstrapInterval(figure, path.length, createRandom(seed));
          return interval === null
            ? []
            : [
                [`less stock than ${label} at ${fill * 100} % (95 % low, seed ${seed})`, interval.low],
                [`less stock than ${label} at ${fill * 100} % (95 % high, seed ${seed})`, interval.high],
              ];
        });
        return [[`less stock than ${label} at ${fill * 100} %`, figure(all)], ...intervals];
      }),
    );
  const withoutReorderPoint = others.filter(({ name }) => !name.startsWith('(s, S)'));
  return {
    name: `replenishment: ${file.name}, real demand (${path.length} of ${file.series.length} series, ${simulatedMonths} periods)`,
    figures: {
      ...rows(ours!),
      ...savings(others, 'the best rule'),
      ...savings(withoutReorderPoint, 'the best of min-max, moving averages and push-all'),
    },
    peers: Object.fromEntries(others.map((rule) => [rule.name, rows(rule)])),
  };
}

const stores = 6;
const thinnedSkus = 40;
const piecesAWeek = 0.5;
const warmUpWeeks = 72;
const scenarios = [
  { name: 'supply 110 %', supply: 1.1 },
  { name: 'supply 90 %', supply: 0.9 },
] as const;

function evaluateThinned(file: SeriesFile): Evaluation {
  // Odd positions: the even ones were used to choose the reserve price.
  const weekly = file.series
    .filter((_, position) => position % 2 === 1)
    .slice(0, thinnedSkus)
    .map(({ train, test }) => [...train, ...test].map((units) => Math.max(0, Math.round(units))));
  const rules = [comptoirNetworkRule(stores, weekly.length, [0.9, 0.95, 0.98]), ...classicalNetworkRules];
  const rows = new Map(rules.map(({ name }) => [name, {} as Record<string, number | null>]));
  const figures: Record<string, number | null> = {};
  for (const { name, supply } of scenarios) {
    for (const seed of seeds) {
      const demand = thinDemand(weekly, stores, piecesAWeek, createRandom(seed));
      const simulation = { demand, warmUp: warmUpWeeks, buyEvery: 13, supply };
      const label = `${name}, seed ${seed}`;
      const outcomes = rules.map((rule) => ({
        name: rule.name,
        outcomes: rule.values.map((value) => simulateNetwork(simulation, rule.policy(value))),
      }));
      for (const rule of outcomes) {
        const best = bestOf(rule.outcomes);
        rows.get(rule.name)![`best fill, ${label}`] = best.fill;
        rows.get(rule.name)![`store stock there, ${label}`] = best.stock;
      }
      const ours = bestOf(outcomes[0]!.outcomes);
      const average = outcomes.find((rule) => rule.name.startsWith('MA26'))!;
      const peer = bestOf(average.outcomes);
      figures[`points of fill over tuned MA26, ${label}`] = 100 * (ours.fill - peer.fill);
      const interval = bootstrapInterval(
        (skus) => 100 * (fillOf(ours, skus) - fillOf(peer, skus)),
        weekly.length,
        createRandom(seed),
      );
      figures[`points over MA26, 95 % low, ${label}`] = interval?.low ?? null;
      figures[`points over MA26, 95 % high, ${label}`] = interval?.high ?? null;
      figures[`less store stock than tuned MA26, ${label}`] = 1 - ours.stock / peer.stock;
    }
  }
  const [own, ...peers] = rules.map(({ name }) => [name, rows.get(name)!] as const);
  return {
    name: `replenishment: ${file.name}, real sales thinned to ${piecesAWeek} pieces a week (${weekly.length} skus × ${stores} stores)`,
    figures: { ...own![1], ...figures },
    peers: Object.fromEntries(peers),
  };
}

const bestOf = (outcomes: readonly NetworkOutcome[]) =>
  outcomes.reduce((best, outcome) => (outcome.fill > best.fill ? outcome : best));

function fillOf(outcome: NetworkOutcome, skus: ArrayLike<number>): number {
  let demand = 0;
  let sold = 0;
  for (let place = 0; place < skus.length; place += 1) {
    demand += outcome.demandOfSku[skus[place]!]!;
    sold += outcome.soldOfSku[skus[place]!]!;
  }
  return sold / demand;
}
