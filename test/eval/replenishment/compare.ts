import type { Random } from '../seeded-random.ts';
import type { StoreOutcome } from './single-store.ts';

/** The outcomes of one rule over its swept values. */
export interface RuleOutcomes {
  readonly name: string;
  readonly outcomes: readonly StoreOutcome[];
}

const total = (values: Float64Array, articles: ArrayLike<number>): number => {
  let sum = 0;
  for (let place = 0; place < articles.length; place += 1) sum += values[articles[place]!]!;
  return sum;
};

/**
 * Mean stock an article and period at which a rule reaches a fill, interpolated between its swept values; null where no
 * value reaches it. Of several crossings the one with the least stock counts: every rule gets its best setting.
 */
export function stockAtFill(
  { outcomes }: RuleOutcomes,
  fill: number,
  articles: ArrayLike<number>,
  periods: number,
): number | null {
  const points = outcomes
    .map((outcome) => ({
      fill: total(outcome.sold, articles) / total(outcome.demand, articles),
      stock: total(outcome.stock, articles) / articles.length / periods,
    }))
    .toSorted((a, b) => a.fill - b.fill);
  let least: number | null = null;
  for (let place = 1; place < points.length; place += 1) {
    const [low, high] = [points[place - 1]!, points[place]!];
    if (low.fill > fill || high.fill < fill || high.fill === low.fill) continue;
    const share = (fill - low.fill) / (high.fill - low.fill);
    const stock = low.stock + share * (high.stock - low.stock);
    least = least === null ? stock : Math.min(least, stock);
  }
  return least;
}

/** Share by which ours needs less stock than the best of the others at equal fill; null where none reaches it. */
export function stockSaving(
  ours: RuleOutcomes,
  others: readonly RuleOutcomes[],
  fill: number,
  articles: ArrayLike<number>,
  periods: number,
): number | null {
  const own = stockAtFill(ours, fill, articles, periods);
  const best = others
    .map((rule) => stockAtFill(rule, fill, articles, periods))
    .filter((stock) => stock !== null)
    .toSorted((a, b) => a - b)[0];
  return own === null || best === undefined ? null : 1 - own / best;
}

/** 95 % interval of a figure under resampling of articles (Efron's percentile bootstrap). */
export function bootstrapInterval(
  figure: (articles: ArrayLike<number>) => number | null,
  articles: number,
  random: Random,
  draws = 200,
): { low: number; high: number } | null {
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = Int32Array.from({ length: articles }, () => Math.floor(random.next() * articles));
    const value = figure(sample);
    if (value !== null) values.push(value);
  }
  if (values.length < draws / 2) return null;
  values.sort((a, b) => a - b);
  return {
    low: values[Math.floor(values.length * 0.025)]!,
    high: values[Math.floor(values.length * 0.975)]!,
  };
}
