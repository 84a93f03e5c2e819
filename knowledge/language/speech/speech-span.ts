import { powerSpectrum } from './power-spectrum.ts';

/** 32 ms at 16 kHz, half overlapped: short enough that the pitch hardly moves. */
const frameLength = 512;
const hop = 256;
/** Root mean square of the loudest frame under which a recording is silence (-60 dB of full scale). */
const silence = 0.001;
/** Frames this much quieter than the loudest one do not count, in power: 30 dB. */
const quietest = 10 ** -3;
/** A voice stands out of the room's own sound by this much, in power: 6 dB. */
const aboveRoom = 4;
/** 125 Hz to 4 kHz in bins of 31.25 Hz: where voices have their energy. */
const lowestBin = 4;
const highestBin = 128;
/** Geometric over arithmetic mean of the power; white noise has 0.56, a vowel well under 0.2. */
const flattestVoice = 0.3;
/** 64 ms of voice; the shortest words ("yes", "no", "six") have more. */
const fewestFrames = 3;
/**
 * The part of a recording (mono, 16 kHz) that can hold speech, as sample indices; null when it is silence or has no
 * voice. Counted as voice is a frame that stands out of the room's sound (the tenth quietest of a hundred frames), is
 * not much softer than the loudest and has the peaks of a voice instead of a flat spectrum (spectral flatness; Gray and
 * Markel 1974). Doubtful sounds pass: the recogniser that follows gives an empty text for most of them.
 */
export function speechSpan(samples: Float32Array): { start: number; end: number } | null {
  const mean = samples.reduce((sum, value) => sum + value, 0) / Math.max(1, samples.length);
  const count = Math.max(1, Math.floor((samples.length - frameLength) / hop) + 1);
  const frame = new Float32Array(frameLength);
  const window = frame.map((_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / frameLength));
  const frames = Array.from({ length: count }, (_, position) => {
    let power = 0;
    for (let index = 0; index < frameLength; index += 1) {
      const at = position * hop + index;
      const value = at < samples.length ? (samples[at] ?? 0) - mean : 0;
      power += (value * value) / frameLength;
      frame[index] = value * (window[index] ?? 0);
    }
    const flatness = power < silence ** 2 ? 1 : spectralFlatness(powerSpectrum(frame));
    return { power, flatness };
  });
  const powers = frames.map(({ power }) => power).sort((a, b) => a - b);
  const loudest = powers.at(-1) ?? 0;
  const room = powers[Math.floor(powers.length / 10)] ?? 0;
  // A recording cut close to its words has no room to compare with.
  const threshold = Math.max(loudest * quietest, Math.min(room * aboveRoom, loudest / 10));
  const voiced = frames.flatMap(({ power, flatness }, position) =>
    power >= threshold && flatness < flattestVoice ? [position] : [],
  );
  const [first, last] = [voiced[0], voiced.at(-1)];
  if (voiced.length < fewestFrames || first === undefined || last === undefined) return null;
  return {
    start: first * hop,
    end: Math.min(samples.length, last * hop + frameLength),
  };
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
