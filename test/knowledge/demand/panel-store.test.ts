import { describe, expect, test } from 'vitest';
import type { DemandScope } from '../../../knowledge/demand/demand-history.ts';
import { createPanelStore } from '../../../knowledge/demand/panel-store.ts';
import type { SalesPanel } from '../../../knowledge/demand/sales-panel.ts';
import { panelOf } from './in-memory-demand-history.ts';

const sale = (storeId: string, quantity: number) => ({
  soldOn: '2024-01-03',
  storeId,
  sku: 'tote',
  quantity,
});

/** A source whose data and version the test changes, and which counts its readings. */
function openSource(keepsWholeHouse = true) {
  const source = {
    version: 'first',
    quantity: 1,
    scopes: [] as DemandScope[],
    /** Runs while a reading is under way. */
    meanwhile: () => {},
  };
  const store = createPanelStore({
    version: () => Promise.resolve(source.version),
    keepsWholeHouse: () => Promise.resolve(keepsWholeHouse),
    async read(scope) {
      source.scopes.push(scope);
      const { quantity } = source;
      await Promise.resolve();
      source.meanwhile();
      return panelOf([sale('milan', quantity), sale('rome', quantity)]);
    },
  });
  return { source, store };
}

const unitsOf = (panel: SalesPanel) => panel.quantity.reduce((a, b) => a + b, 0);

describe('panel store', () => {
  test('reads the house once for questions that come at the same time', async () => {
    const { source, store } = openSource();
    const [all, milan, again] = await Promise.all([
      store.panel({}),
      store.panel({ storeIds: ['milan'] }),
      store.panel({ storeIds: ['milan'] }),
    ]);
    expect(source.scopes).toEqual([{}]);
    expect(unitsOf(all)).toBe(2);
    expect(unitsOf(milan)).toBe(1);
    expect(again).toBe(milan);
  });

  test('gives the whole house for a list of all its stores', async () => {
    const { store } = openSource();
    expect(await store.panel({ storeIds: ['rome', 'milan', 'paris'] })).toBe(await store.panel({}));
  });

  test('reads again after an import', async () => {
    const { source, store } = openSource();
    const before = await store.panel({ storeIds: ['milan'] });
    source.version = 'second';
    source.quantity = 5;
    const after = await store.panel({ storeIds: ['milan'] });
    expect(after).not.toBe(before);
    expect(unitsOf(after)).toBe(5);
  });

  test('does not keep what was read while an import replaced the data', async () => {
    const { source, store } = openSource();
    source.meanwhile = () => {
      source.version = 'second';
      source.quantity = 7;
      source.meanwhile = () => {};
    };
    expect(unitsOf(await store.panel({}))).toBe(14);
    expect(source.scopes).toHaveLength(2);
  });

  test('reads a large house scope by scope, in whatever order the ids come', async () => {
    const { source, store } = openSource(false);
    await store.panel({ skus: ['b', 'a'] });
    await store.panel({ skus: ['a', 'b', 'a'] });
    expect(source.scopes).toEqual([{ skus: ['a', 'b'] }]);
  });

  test('asks the source again after a failed reading', async () => {
    const { source, store } = openSource();
    source.meanwhile = () => {
      source.meanwhile = () => {};
      throw new Error('disk');
    };
    await expect(store.panel({})).rejects.toThrow('disk');
    expect(unitsOf(await store.panel({}))).toBe(2);
  });
});
