/** Sharpness of the weights, and the share of the panel's losses in what a series' member is judged by. */
const sharpness = 2.5;
const pooledShare = 0.8;
/** Prior weights in the order of `smoothMembers`: the two strongest single methods count twice. */
const prior = [2, 2, 1, 1, 1, 1];

/**
 * Weights of members for one series from their scaled absolute errors on earlier origins: exp(−sharpness · relative
 * loss), the series' own losses drawn to those of the whole panel. Tempered on purpose: sharp weights from few origins
 * follow noise (Claeskens, Magnus, Vasnev and Wang, "The forecast combination puzzle: a simple theoretical
 * explanation", International Journal of Forecasting 32, 2016). Prior weights where nothing is known.
 *
 * @param own losses of the series by member; empty when it is too short for an earlier origin
 * @param pooled mean losses of the panel by member; empty when no series has one
 */
export function memberWeights(
  own: readonly number[],
  pooled: readonly number[],
  members: number,
): Float64Array {
  const judged = relative(own.length > 0 ? own : pooled);
  const shared = relative(pooled.length > 0 ? pooled : own);
  const weights = Float64Array.from({ length: members }, (_, member) => {
    const loss = (1 - pooledShare) * (judged[member] ?? 1) + pooledShare * (shared[member] ?? 1);
    return (prior[member] ?? 1) * Math.exp(-sharpness * loss);
  });
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

function relative(losses: readonly number[]): number[] {
  const mean = losses.reduce((a, b) => a + b, 0) / losses.length;
  return mean > 0 ? losses.map((loss) => loss / mean) : [];
}

/** Weighted mean of members by period ahead. */
export function weightedMean(means: readonly Float64Array[], weights: Float64Array): Float64Array {
  const [first = new Float64Array(0)] = means;
  return first.map((_, step) => {
    let sum = 0;
    means.forEach((mean, member) => (sum += weights[member]! * mean[step]!));
    return sum;
  });
}
