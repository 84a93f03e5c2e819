/** Sinc lobes on each side of a sample at the lower of the two rates. */
const lobes = 16;
/** Kaiser's shape parameter; 8 keeps side lobes some 80 dB down (Oppenheim and Schafer, §7.5.3). */
const kaiserBeta = 8;
/** The pass band ends a little early, so that the slope of the filter stays below the folding frequency. */
const rollOff = 0.94;

/** Modified Bessel function of the first kind, order zero, by its power series. */
function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Filter taps for an output sample that lies `fraction` (0–1) of an input sample after an input sample. */
function tapsAt(fraction: number, cutoff: number, half: number): Float32Array {
  const taps = new Float32Array(2 * half);
  const width = besselI0(kaiserBeta);
  let sum = 0;
  for (let index = 0; index < taps.length; index += 1) {
    const distance = index - half + 1 - fraction;
    const angle = Math.PI * distance * cutoff;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const position = distance / half;
    const window = Math.abs(position) >= 1 ? 0 : besselI0(kaiserBeta * Math.sqrt(1 - position ** 2)) / width;
    taps[index] = sinc * window;
    sum += sinc * window;
  }
  // Each phase passes a constant unchanged, else the phases would modulate the signal.
  for (let index = 0; index < taps.length; index += 1) taps[index] = (taps[index] ?? 0) / sum;
  return taps;
}

/**
 * Changes the sample rate (whole Hz) with a linear-phase low-pass of Kaiser-windowed sincs, one set of taps per phase
 * (Crochiere and Rabiner 1983, §2). Sample 0 stays at time 0; the length is `round(length × to / from)`.
 */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const phases = to / divisor;
  const step = from / divisor;
  const cutoff = Math.min(1, to / from) * rollOff;
  const half = Math.ceil(lobes / Math.min(1, to / from));
  const tapsOfPhase = new Map<number, Float32Array>();
  const output = new Float32Array(Math.round((samples.length * to) / from));
  for (let index = 0; index < output.length; index += 1) {
    const position = index * step;
    const phase = position % phases;
    let taps = tapsOfPhase.get(phase);
    if (!taps) tapsOfPhase.set(phase, (taps = tapsAt(phase / phases, cutoff, half)));
    const first = (position - phase) / phases - half + 1;
    let sum = 0;
    const end = Math.min(taps.length, samples.length - first);
    for (let tap = Math.max(0, -first); tap < end; tap += 1) {
      sum += (taps[tap] ?? 0) * (samples[first + tap] ?? 0);
    }
    output[index] = sum;
  }
  return output;
}
