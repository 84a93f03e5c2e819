import { describe, expect, it } from 'vitest';
import { learnWhitening, whiten } from '../../../../../knowledge/catalogue/visual/features/whitening.ts';
import { createRandom } from '../../../../eval/seeded-random.ts';

const dimensions = 40;
const count = 90;
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0) / Math.hypot(...a) / Math.hypot(...b);

/** Vectors that share one strong direction, which says nothing, beside weak ones that tell them apart. */
function sample() {
  const random = createRandom('whitening');
  const rows = Float32Array.from({ length: count * dimensions }, (_, index) =>
    index % dimensions === 0 ? 10 + 6 * random.normal() : random.normal(),
  );
  return { rows, count, dimensions };
}
const rowOf = (rows: Float32Array, index: number) => rows.slice(index * dimensions, (index + 1) * dimensions);

describe('whitening', () => {
  it('weakens a direction that all vectors share', async () => {
    const data = sample();
    const whitening = await learnWhitening(data, 16, () => Promise.resolve());
    expect(whitening?.to).toBe(16);
    let [before, after] = [0, 0];
    for (let index = 0; index < 40; index++) {
      const [a, b] = [rowOf(data.rows, index), rowOf(data.rows, index + 41)];
      before += Math.abs(cosine(a, b)) / 40;
      after += Math.abs(cosine(whiten(a, whitening!), whiten(b, whitening!))) / 40;
    }
    expect(before).toBeGreaterThan(0.5);
    expect(after).toBeLessThan(0.3);
  });

  it('gives vectors of length one, the same every time', async () => {
    const data = sample();
    const first = await learnWhitening(data, 16, () => Promise.resolve());
    const second = await learnWhitening(data, 16, () => Promise.resolve());
    expect(first!.rows).toEqual(second!.rows);
    expect(Math.hypot(...whiten(rowOf(data.rows, 3), first!))).toBeCloseTo(1, 5);
  });

  it('finds the main directions in order: the first carries the most', async () => {
    const data = sample();
    const whitening = await learnWhitening(data, 12, () => Promise.resolve());
    const share = Math.abs(whitening!.rows[0]!) / Math.hypot(...whitening!.rows.subarray(0, dimensions));
    expect(share).toBeGreaterThan(0.95);
  });

  it('declines to learn from a handful', async () => {
    const few = { rows: new Float32Array(6 * dimensions), count: 6, dimensions };
    expect(await learnWhitening(few, 16, () => Promise.resolve())).toBeNull();
  });
});
