import { powerSpectrum } from './power-spectrum.ts';

/** 32 ms at 16 kHz, half overlapped: short enough that the pitch hardly moves. */
const frameLength = 512;
const hop = 256;
/** Root mean square of the loudest frame under which a recording is silence (-60 dB of full scale). */
const silence = 0.001;
/** Frames this much quieter than the loudest one do not count, in power: 30 dB. */
const quietest = 10 ** -3;
/** 125 Hz to 4 kHz in bins of 31.25 Hz: where voices have their energy. */
const lowestBin = 4;
const highestBin = 128;
/** Geometric over arithmetic mean of the power; white noise has 0.56, a vowel well under 0.2. */
const flattestVoice = 0.3;
/** 64 ms of voice; the shortest words ("yes", "no", "six") have more. */
const fewestFrames = 3;

/**
 * Whether a recording (mono, 16 kHz) can hold speech: it is not silent, and a few of its louder frames have the peaks of
 * a voice instead of a flat spectrum (spectral flatness; Gray and Markel 1974). It lets doubtful sounds pass: the
 * recogniser that follows gives an empty text for most of them.
 */
export function maySpeak(samples: Float32Array): boolean {
  const mean = samples.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length);
  const frames: { power: number; flatness: number }[] = [];
  const frame = new Float32Array(frameLength);
  for (let start = 0; start === 0 || start + frameLength <= samples.length; start += hop) {
    let power = 0;
    for (let index = 0; index < frameLength; index += 1) {
      const value = start + index < samples.length ? (samples[start + index] ?? 0) - mean : 0;
      power += value * value;
      frame[index] = value * (0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / frameLength));
    }
    power /= frameLength;
    if (power >= silence ** 2) frames.push({ power, flatness: spectralFlatness(powerSpectrum(frame)) });
  }
  const loudest = frames.reduce((highest, { power }) => Math.max(highest, power), 0);
  const voiced = frames.filter(
    ({ power, flatness }) => power >= loudest * quietest && flatness < flattestVoice,
  );
  return voiced.length >= fewestFrames;
}

function spectralFlatness(power: Float64Array): number {
  let sum = 0;
  let logarithms = 0;
  const bins = highestBin - lowestBin;
  for (let bin = lowestBin; bin < highestBin; bin += 1) {
    const value = (power[bin] ?? 0) + 1e-20;
    sum += value;
    logarithms += Math.log(value);
  }
  return Math.exp(logarithms / bins) / (sum / bins);
}
