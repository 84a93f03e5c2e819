/**
 * Squared magnitudes of the discrete Fourier transform of a real frame, bins 0 to half its length, by the radix-2
 * algorithm of Cooley and Tukey (1965). The length is a power of two; throws a `RangeError` otherwise.
 */
export function powerSpectrum(frame: Float32Array): Float64Array {
  const length = frame.length;
  if (length < 2 || (length & (length - 1)) !== 0)
    throw new RangeError('The frame length is a power of two.');
  const real = new Float64Array(length);
  const imaginary = new Float64Array(length);
  for (let index = 0, reversed = 0; index < length; index += 1) {
    real[reversed] = frame[index] ?? 0;
    // Adds one to the reversed number: the carry runs from the highest bit down.
    let bit = length >> 1;
    while (reversed & bit) {
      reversed ^= bit;
      bit >>= 1;
    }
    reversed |= bit;
  }
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2;
    for (let turn = 0; turn < half; turn += 1) {
      const cos = Math.cos((-2 * Math.PI * turn) / size);
      const sin = Math.sin((-2 * Math.PI * turn) / size);
      for (let low = turn; low < length; low += size) {
        const high = low + half;
        const re = (real[high] ?? 0) * cos - (imaginary[high] ?? 0) * sin;
        const im = (real[high] ?? 0) * sin + (imaginary[high] ?? 0) * cos;
        real[high] = (real[low] ?? 0) - re;
        imaginary[high] = (imaginary[low] ?? 0) - im;
        real[low] = (real[low] ?? 0) + re;
        imaginary[low] = (imaginary[low] ?? 0) + im;
      }
    }
  }
  return Float64Array.from(
    { length: length / 2 + 1 },
    (_, bin) => (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2,
  );
}
