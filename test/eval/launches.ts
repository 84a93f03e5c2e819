import { fitNeighbourRule, launchesOf, type HouseLaunch } from './launch-cases.ts';
import type { Evaluation } from './print-evaluation.ts';
import { readHouseFolder } from './read-house-folder.ts';
import { learnLaunches, type EarlierLaunch } from '../../knowledge/demand/launches/launch-model.ts';
import { addPinball, weightedQuantileLoss } from '../../knowledge/demand/series/pinball.ts';
import {
  emptyForecast,
  quantileLevels,
  type SeriesForecast,
} from '../../knowledge/demand/series/series-forecast.ts';
import { insideShare } from './forecast-figures.ts';

/** Weeks from the first sale on that are forecast. */
const horizon = 8;
/** Launches before this week of the data teach, those from it on are scored; each only with what was known then. */
const firstScoredWeek = 28;
const seenWeeks = 2;
const leastLaunches = 30;

interface Scores {
  /** Weighted quantile loss of weekly units. */
  WQL: number;
  /** Weighted absolute error of weekly means, and of totals. */
  weeklyWAPE: number;
  totalWAPE: number;
  coverage80: number;
  bias: number;
}

type Forecaster = (launch: HouseLaunch, earlier: readonly HouseLaunch[]) => SeriesForecast;

/** Quantiles by week since launch of all earlier launches. */
const everyLaunch: Forecaster = (_, earlier) => {
  const result = emptyForecast(horizon);
  for (let age = 0; age < horizon; age += 1) {
    const sold = Float64Array.from(earlier, (launch) => launch.sold[age]!).sort();
    result.mean[age] = sold.reduce((a, b) => a + b, 0) / sold.length;
    quantileLevels.forEach((level, position) => {
      result.quantiles[position]![age] = sold[Math.floor(level * (sold.length - 1))]!;
    });
  }
  return result;
};

const zero: Forecaster = () => emptyForecast(horizon);

/** What neighbours sell now, as it is. */
const plainNeighbours: Forecaster = ({ outlook }) => {
  const result = emptyForecast(horizon);
  result.mean.fill(outlook.mean);
  outlook.quantiles.forEach((value, position) => result.quantiles[position]!.fill(value));
  return result;
};

const earlierOf = (launches: readonly HouseLaunch[]): EarlierLaunch[] =>
  launches.map(({ outlook, sold }) => ({ outlook, sold: sold.subarray(0, horizon) }));

function scores(cases: readonly { forecast: SeriesForecast; actual: Float64Array }[]): Scores {
  const pinball = { loss: 0, scale: 0 };
  const sums = { weekly: 0, total: 0, inside: 0, error: 0, sold: 0, observations: 0 };
  for (const { forecast, actual } of cases) {
    addPinball(pinball, forecast, actual);
    let error = 0;
    actual.forEach((value, step) => {
      const difference = forecast.mean[step]! - value;
      error += difference;
      sums.weekly += Math.abs(difference);
      sums.sold += value;
      sums.inside += insideShare(
        value,
        forecast.quantiles.map((values) => values[step]!),
      );
      sums.observations += 1;
    });
    sums.total += Math.abs(error);
    sums.error += error;
  }
  return {
    WQL: weightedQuantileLoss(pinball),
    weeklyWAPE: sums.weekly / sums.sold,
    totalWAPE: sums.total / sums.sold,
    coverage80: sums.inside / sums.observations,
    bias: sums.error / sums.sold,
  };
}

/**
 * Forecasts of products without history on a folder of data files: every product first sold from week 28 on with eight
 * full weeks after it, units a week over all stores, from attributes and from what was sold before its first week;
 * and of the remaining weeks once its first two are known.
 */
export async function evaluateLaunches(args: { data: string }): Promise<Evaluation> {
  const house = await readHouseFolder(args.data);
  const rule = fitNeighbourRule(house, horizon, firstScoredWeek);
  const launches = launchesOf(house, horizon, rule);
  const scored = launches.filter(({ week }) => week >= firstScoredWeek);
  const score = (forecaster: Forecaster, seen = 0) =>
    scores(
      scored.flatMap((launch) => {
        const earlier = launches.filter(({ week }) => week + horizon <= launch.week);
        if (earlier.length < leastLaunches) return [];
        return [{ forecast: forecaster(launch, earlier), actual: launch.sold.subarray(seen, horizon) }];
      }),
    );
  const models = new Map<number, ReturnType<typeof learnLaunches>>();
  const modelAt = (week: number, earlier: readonly HouseLaunch[]) => {
    const known = models.get(week) ?? learnLaunches(earlierOf(earlier), horizon);
    models.set(week, known);
    return known;
  };
  const own: Forecaster = (launch, earlier) => modelAt(launch.week, earlier).forecast(launch.outlook);
  const updated: Forecaster = (launch, earlier) =>
    modelAt(launch.week, earlier).update(launch.outlook, launch.sold.subarray(0, seenWeeks));
  const rest =
    (forecaster: Forecaster): Forecaster =>
    (launch, earlier) => {
      const { mean, quantiles } = forecaster(launch, earlier);
      return {
        mean: mean.subarray(seenWeeks),
        quantiles: quantiles.map((values) => values.subarray(seenWeeks)),
      };
    };
  const ownPace: Forecaster = ({ sold }) => {
    const pace = (sold[0]! + sold[1]!) / seenWeeks;
    const result = emptyForecast(horizon - seenWeeks);
    result.mean.fill(pace);
    result.quantiles.forEach((values) => values.fill(pace));
    return result;
  };
  return {
    name: 'launches',
    figures: { launches: scored.length, ...score(own) },
    peers: {
      'all zero': score(zero),
      'every launch': score(everyLaunch),
      'plain neighbours': score(plainNeighbours),
      [`after ${seenWeeks} weeks`]: score(updated, seenWeeks),
      'without update': score(rest(own), seenWeeks),
      'own pace alone': score(ownPace, seenWeeks),
    },
  };
}
