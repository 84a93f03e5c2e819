import type { LoadedHouse } from './loaded-house.ts';

export interface HouseKeeper {
  /** The house as loaded now. */
  current: () => LoadedHouse;
  /** Loads the house again when another import is there; gives whether it did. */
  refresh(): Promise<boolean>;
  stop(): void;
}

/**
 * Keeps the loaded house up to date with imports, also those of other processes. Until a new house is completely loaded
 * the one before answers. `report` hears of failed loads, which are tried again.
 */
export async function createHouseKeeper(options: {
  load: () => Promise<LoadedHouse>;
  readRevision: () => Promise<number>;
  /** Milliseconds between looks; 0 looks only when `refresh` is called. */
  every: number;
  report: (error: unknown) => void;
}): Promise<HouseKeeper> {
  const { load, readRevision, every, report } = options;
  let house = await load();
  let refreshing: Promise<boolean> | null = null;

  const refresh = () => {
    refreshing ??= (async () => {
      if ((await readRevision()) === house.revision) return false;
      house = await load();
      return true;
    })().finally(() => {
      refreshing = null;
    });
    return refreshing;
  };
  const timer = every > 0 ? setInterval(() => void refresh().catch(report), every) : null;
  timer?.unref();
  return {
    current: () => house,
    refresh,
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
