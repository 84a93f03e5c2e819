import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weeklySalesOf } from '../../../knowledge/demand/panel-rows.ts';
import { seriesAt, slicePanel } from '../../../knowledge/demand/sales-panel.ts';
import { panelOf } from './in-memory-demand-history.ts';

const sale = fc.record({
  soldOn: fc.constantFrom('2024-01-01', '2024-01-09', '2024-01-20', '2024-03-05'),
  storeId: fc.constantFrom('milan', 'paris', 'rome'),
  sku: fc.constantFrom('bag', 'belt', 'scarf', 'shoe'),
  quantity: fc.integer({ min: -3, max: 9 }),
});
const scope = fc.record(
  {
    storeIds: fc.subarray(['milan', 'paris', 'rome', 'tokyo']),
    skus: fc.subarray(['bag', 'belt', 'scarf', 'shoe', 'hat']),
  },
  { requiredKeys: [] },
);

describe('sales panel', () => {
  test('a slice has the rows of its scope and the span of the whole', () => {
    fc.assert(
      fc.property(fc.array(sale, { minLength: 1, maxLength: 30 }), scope, (sales, asked) => {
        const panel = panelOf(sales);
        const slice = slicePanel(panel, asked);
        const expected = weeklySalesOf(panel).filter(
          (row) => (asked.storeIds?.includes(row.storeId) ?? true) && (asked.skus?.includes(row.sku) ?? true),
        );
        expect(weeklySalesOf(slice)).toEqual(expected);
        expect(slice.weekCount).toBe(panel.weekCount);
        expect(new Set(slice.storeIds)).toEqual(new Set(expected.map((row) => row.storeId)));
        expect(new Set(slice.skus)).toEqual(new Set(expected.map((row) => row.sku)));
      }),
    );
  });

  test('finds the series of a sku in a store, and none where it never sold', () => {
    const panel = panelOf([
      { soldOn: '2024-01-01', storeId: 'milan', sku: 'bag', quantity: 1 },
      { soldOn: '2024-01-01', storeId: 'rome', sku: 'scarf', quantity: 1 },
    ]);
    const [bag, scarf] = [panel.skus.indexOf('bag'), panel.skus.indexOf('scarf')];
    const [milan, rome] = [panel.storeIds.indexOf('milan'), panel.storeIds.indexOf('rome')];
    expect(seriesAt(panel, bag, milan)).toBe(0);
    expect(seriesAt(panel, scarf, rome)).toBe(1);
    expect(seriesAt(panel, bag, rome)).toBe(-1);
    expect(seriesAt(panel, -1, rome)).toBe(-1);
  });
});
