import {
  lumaOf,
  resizePicture,
  type DecodedPicture,
} from '../../knowledge/catalogue/visual/pictures/picture.ts';

const side = 32;
const kept = 8;

/** 64-bit perceptual hash: signs of the 8 × 8 lowest cosine frequencies against their median (Zauner 2010, §3.2.1). */
export function perceptualHash(picture: DecodedPicture): Uint8Array {
  const { values } = lumaOf(resizePicture(picture, side, side));
  const frequencies: number[] = [];
  for (let v = 0; v < kept; v++) {
    for (let u = 0; u < kept; u++) {
      let sum = 0;
      for (let y = 0; y < side; y++) {
        for (let x = 0; x < side; x++) {
          sum +=
            values[y * side + x]! *
            Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side)) *
            Math.cos(((2 * y + 1) * v * Math.PI) / (2 * side));
        }
      }
      frequencies.push(sum);
    }
  }
  const median = frequencies.slice(1).sort((a, b) => a - b)[(kept * kept - 1) >> 1]!;
  return Uint8Array.from(frequencies, (value) => (value > median ? 1 : 0));
}

/** Share of equal bits of two hashes, 0–1. */
export function hashSimilarity(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((same, bit, index) => same + (bit === b[index] ? 1 : 0), 0) / a.length;
}
