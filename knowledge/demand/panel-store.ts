import type { DemandScope } from './demand-history.ts';
import { slicePanel, type SalesPanel } from './sales-panel.ts';

export interface PanelStoreOptions {
  /** Names the state of the data. */
  version: () => Promise<string>;
  /** Whether the house is small enough to be kept as one panel that scopes are cut from. */
  keepsWholeHouse: () => Promise<boolean>;
  /** Reads a scope from its source. */
  read: (scope: DemandScope) => Promise<SalesPanel>;
}

/** Scopes that are kept besides the whole house: the regions of the planners and what is asked in turn. */
const keptScopes = 16;
const readAttempts = 5;
const wholeHouse = 'whole house';

/**
 * Keeps panels in memory for as long as the data stays the same. Concurrent questions share one reading, and a scope
 * over unchanged data is always the same object.
 */
export function createPanelStore(options: PanelStoreOptions): {
  panel(scope: DemandScope): Promise<SalesPanel>;
} {
  let keptVersion: string | null = null;
  let kept = new Map<string, Promise<SalesPanel>>();

  const keep = (key: string, read: () => Promise<SalesPanel>): Promise<SalesPanel> => {
    const scopes = kept;
    const known = scopes.get(key);
    scopes.delete(key);
    const panel = known ?? read();
    scopes.set(key, panel);
    if (!known) panel.catch(() => scopes.delete(key));
    for (const oldest of scopes.keys()) {
      if (scopes.size <= keptScopes + 1) break;
      if (oldest !== wholeHouse) scopes.delete(oldest);
    }
    return panel;
  };

  /** Until the data was the same before and after: a panel is read with several queries. */
  const readSteadily = async (scope: DemandScope): Promise<SalesPanel> => {
    for (let attempt = 0; attempt < readAttempts; attempt += 1) {
      const before = await options.version();
      const panel = await options.read(scope);
      if ((await options.version()) === before) return panel;
    }
    throw new Error('The sales kept changing while they were read.');
  };

  return {
    async panel(asked) {
      const version = await options.version();
      if (version !== keptVersion) {
        keptVersion = version;
        kept = new Map();
      }
      const scope = sortedScope(asked);
      const key = JSON.stringify(scope);
      const known = kept.get(key);
      if (known) return keep(key, () => known);
      if (!(await options.keepsWholeHouse())) return keep(key, () => readSteadily(scope));
      const house = await keep(wholeHouse, () => readSteadily({}));
      const everyStore = scope.storeIds === undefined || containsAll(scope.storeIds, house.storeIds);
      if (everyStore && scope.skus === undefined) return house;
      return keep(key, () => Promise.resolve(slicePanel(house, scope)));
    },
  };
}

function sortedScope({ storeIds, skus }: DemandScope): DemandScope {
  return {
    ...(storeIds && { storeIds: [...new Set(storeIds)].toSorted() }),
    ...(skus && { skus: [...new Set(skus)].toSorted() }),
  };
}

function containsAll(ids: readonly string[], all: readonly string[]): boolean {
  const set = new Set(ids);
  return all.every((id) => set.has(id));
}
