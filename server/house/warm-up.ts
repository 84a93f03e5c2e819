import type { Access } from '../../agents/guards/access.ts';
import type { HouseTool } from '../../agents/tools/house-tool.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { LoadedHouse } from './loaded-house.ts';

/** One planner for each region that has stores, and one for all stores. */
function planners(house: LoadedHouse): Principal[] {
  const regions = new Set(
    house.stores.all.filter((store) => store.kind === 'store').map((store) => store.region),
  );
  return [...regions, null].map((region) => ({
    personId: 'warm-up',
    name: 'warm-up',
    role: 'planner',
    house: house.name,
    homeStoreId: null,
    country: null,
    region,
    language: 'en',
  }));
}

/**
 * Learns the demand of each region before the first planner asks, by asking for a forecast as each of them. Without
 * sales it does nothing.
 */
export async function warmUpDemand(options: {
  house: LoadedHouse;
  tools: readonly HouseTool[];
  openAccess: (principal: Principal) => Access;
  newId: () => string;
}): Promise<void> {
  const { house, tools, openAccess, newId } = options;
  const forecast = tools.find((tool) => tool.name === 'forecast_demand');
  if (!forecast || house.summary.sales === null) return;
  for (const principal of planners(house)) {
    await forecast.run(
      { horizonWeeks: 1 },
      {
        access: openAccess(principal),
        language: 'en',
        conversationId: newId(),
        turnId: newId(),
        newId,
        signal: new AbortController().signal,
      },
    );
  }
}
