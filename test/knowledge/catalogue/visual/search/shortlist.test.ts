import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largest } from '../../../../../knowledge/catalogue/visual/search/shortlist.ts';

it('picks the largest values, largest first and of equal ones the first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5, max: 5 })),
      fc.integer({ min: 0, max: 12 }),
      (values, count) => {
        const sorted = values
          .map((value, index) => ({ value, index }))
          .sort((a, b) => b.value - a.value || a.index - b.index)
          .slice(0, count)
          .map(({ index }) => index);
        expect(largest(Float32Array.from(values), count)).toEqual(sorted);
      },
    ),
  );
});
