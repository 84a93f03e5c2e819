import type { Store } from '../../contracts/catalogue.ts';
import type { Principal, Role } from '../../contracts/principal.ts';
import type { ToolName } from '../../contracts/tool-names.ts';

const everyone: readonly Role[] = ['advisor', 'new-hire', 'planner', 'manager', 'admin'];
const planning: readonly Role[] = ['planner', 'admin'];

/** Roles that may call each tool. */
export const toolRights: Record<ToolName, readonly Role[]> = {
  search_procedures: everyone,
  look_up_stock: everyone,
  match_product: everyone,
  forecast_demand: planning,
  plan_replenishment: planning,
  project_stock_outs: planning,
  find_similar_sellers: planning,
  coach_onboarding: ['advisor', 'new-hire', 'manager', 'admin'],
  hand_off: everyone,
};

/** Whether this person may see the pieces of a place, rather than only whether there is stock. */
export function seesPieces(principal: Principal, place: Store): boolean {
  switch (principal.role) {
    case 'admin':
    case 'planner':
      return true;
    case 'advisor':
    case 'new-hire':
    case 'manager':
      return place.storeId === principal.homeStoreId;
  }
}

/** Whether this person may know that a warehouse holds stock. */
export function seesWarehouses(principal: Principal): boolean {
  return principal.role === 'admin' || principal.role === 'planner' || principal.role === 'manager';
}

/** Whether this person may see and plan the demand of a store. */
export function plansFor(principal: Principal, place: Store): boolean {
  if (place.kind !== 'store') return false;
  if (principal.role === 'admin') return true;
  return principal.role === 'planner' && (principal.region === null || principal.region === place.region);
}
