import type { StorePolicy, StoreView } from './single-store.ts';

/** A rule with one free parameter, and the values that are tried. */
export interface SweptRule {
  readonly name: string;
  readonly values: readonly number[];
  policy(value: number): StorePolicy;
}

function moments(
  sales: ArrayLike<number>,
  period: number,
  window: number,
): { mean: number; deviation: number } {
  const from = Math.max(0, period - window);
  let sum = 0;
  let squares = 0;
  for (let p = from; p < period; p += 1) {
    sum += sales[p]!;
    squares += sales[p]! * sales[p]!;
  }
  const count = Math.max(1, period - from);
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}

const upTo =
  (level: (view: StoreView, article: number) => number): StorePolicy =>
  (view) =>
    view.sales.map((_, article) => {
      const position = view.onHand[article]! + view.onOrder[article]!;
      return Math.max(0, Math.ceil(level(view, article) - 1e-9) - position);
    });

/** Order up to mean over the protected periods plus z deviations, from a moving window. */
function movingAverage(window: number, protection: number): SweptRule {
  return {
    name: `MA${window} + z·σ`,
    values: [-0.5, 0, 0.4, 0.7, 1, 1.3, 1.6, 2, 2.5, 3, 4, 5],
    policy: (z) =>
      upTo(({ sales, period }, article) => {
        const { mean, deviation } = moments(sales[article]!, period, window);
        return protection * mean + z * Math.sqrt(protection) * deviation;
      }),
  };
}

/** Below the minimum, order up to the maximum; both are periods of mean sales of a window. */
function minMax(window: number, protection: number): SweptRule {
  return {
    name: `min-max ${window}`,
    values: [0.5, 1, 1.5, 2, 3, 4, 6, 8, 12, 18],
    policy: (periods) => (view) =>
      view.sales.map((sales, article) => {
        const { mean } = moments(sales, view.period, window);
        const position = view.onHand[article]! + view.onOrder[article]!;
        if (position > mean * periods) return 0;
        return Math.max(0, Math.ceil(mean * (periods + protection)) - position);
      }),
  };
}

/** (s, S): at or below mean + z deviations over the protected periods, order up to one period of mean demand more. */
function reorderPoint(window: number, protection: number): SweptRule {
  return {
    name: `(s, S) ${window}`,
    values: [-0.5, 0, 0.4, 0.7, 1, 1.3, 1.6, 2, 2.5, 3, 4, 5],
    policy: (z) => (view) =>
      view.sales.map((sales, article) => {
        const { mean, deviation } = moments(sales, view.period, window);
        const low = protection * mean + z * Math.sqrt(protection) * deviation;
        const position = view.onHand[article]! + view.onOrder[article]!;
        return position > low ? 0 : Math.max(0, Math.ceil(low + Math.max(1, mean)) - position);
      }),
  };
}

/** The whole season's supply at once at the start, as a share of what the warm-up sold in as many periods. */
function pushAll(warmUp: number, periods: number): SweptRule {
  return {
    name: 'push-all',
    values: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6],
    policy: (share) => (view) =>
      view.sales.map((sales, article) => {
        if (view.period !== warmUp) return 0;
        return Math.round(moments(sales, warmUp, warmUp).mean * periods * share - view.onHand[article]!) > 0
          ? Math.round(moments(sales, warmUp, warmUp).mean * periods * share - view.onHand[article]!)
          : 0;
      }),
  };
}

/** The rules that houses use, for a protection interval in periods; windows of one and two seasons of twelve. */
export function classicalRules(protection: number, warmUp: number, periods: number): SweptRule[] {
  return [
    minMax(12, protection),
    minMax(24, protection),
    reorderPoint(12, protection),
    reorderPoint(24, protection),
    movingAverage(12, protection),
    movingAverage(24, protection),
    pushAll(warmUp, periods),
  ];
}
