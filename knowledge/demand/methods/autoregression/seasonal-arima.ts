import { nelderMead } from '../optimise/nelder-mead.ts';
import { isSeasonal } from '../season/seasonality-test.ts';

const evaluations = 150;
const tolerance = 1e-4;
const leastYears = 3;
const leastLength = 8;
/** Draws the parameters to 0 as if by a fiftieth of an observation; keeps short series from the border of stability. */
const ridge = 0.02;
const start = [0, -0.5, -0.6];
const steps = [0.3, 0.3, 0.3];

/** Sums over earlier periods that one period ahead rests on: W differenced values, E their errors. */
interface Memory {
  readonly w: Float64Array;
  readonly e: Float64Array;
}

/**
 * Means of the model (1, 1, 1)(0, 1, 1) where a year's rhythm shows, else of (1, 1, 1) around half the mean change; by
 * conditional least squares. The "airline" family of Box and Jenkins, "Time Series Analysis", 1976, chapter 9, with one
 * autoregressive term. Null for a series too short.
 */
export function seasonalArima(values: Float64Array, period: number, horizon: number): Float64Array | null {
  const length = values.length;
  if (length < leastLength) return null;
  const lag = period > 1 && length >= leastYears * period && isSeasonal(values, period) ? period : 0;
  const offset = 1 + lag;
  const size = length - offset;
  const memory: Memory = { w: new Float64Array(size + horizon), e: new Float64Array(size + horizon) };
  const { w, e } = memory;
  for (let t = offset; t < length; t += 1) {
    const change = values[t]! - values[t - 1]!;
    w[t - offset] = lag > 0 ? change - (values[t - lag]! - values[t - lag - 1]!) : change;
  }
  let drift = 0;
  if (lag === 0) for (let t = 0; t < size; t += 1) drift += w[t]! / size / 2;
  const squares = (x: Float64Array): number => {
    const step = predictor(memory, x, lag, drift);
    let sum = 0;
    for (let t = 0; t < size; t += 1) {
      const error = w[t]! - step(t);
      e[t] = error;
      sum += error * error;
    }
    return sum * (1 + (ridge * (x[0]! ** 2 + x[1]! ** 2 + x[2]! ** 2)) / size);
  };
  const best = nelderMead(squares, start, { steps, evaluations, tolerance });
  squares(best);
  const step = predictor(memory, best, lag, drift);
  const path = new Float64Array(length + horizon);
  path.set(values);
  for (let ahead = 0; ahead < horizon; ahead += 1) {
    w[size + ahead] = step(size + ahead);
    const t = length + ahead;
    path[t] = w[size + ahead]! + path[t - 1]!;
    if (lag > 0) path[t] = path[t]! + path[t - lag]! - path[t - lag - 1]!;
  }
  return path.slice(length);
}

/** One period ahead from the memory; parameters go through tanh, so that each lies within (−1, 1). */
function predictor({ w, e }: Memory, x: Float64Array, lag: number, drift: number): (t: number) => number {
  const phi = Math.tanh(x[0]!);
  const theta = Math.tanh(x[1]!);
  const seasonal = lag > 0 ? Math.tanh(x[2]!) : 0;
  const constant = drift * (1 - phi);
  return (t) => {
    let prediction = constant;
    if (t > 0) prediction += phi * w[t - 1]! + theta * e[t - 1]!;
    if (lag > 0 && t >= lag) {
      prediction += seasonal * e[t - lag]!;
      if (t > lag) prediction += theta * seasonal * e[t - lag - 1]!;
    }
    return prediction;
  };
}
