import type { Store } from '../../contracts/catalogue.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { DemandHistory } from '../../knowledge/demand/demand-history.ts';
import { appliesTo } from '../../knowledge/procedures/procedure-documents.ts';
import { createStoreDirectory } from '../../knowledge/people/store-directory.ts';
import type { Access, DemandAccess } from './access.ts';
import type { House } from './house.ts';
import { openPlanDesk } from './plan-desk.ts';
import { verifyCitations } from './verify-citations.ts';
import { plansFor, seesPieces, seesWarehouses, toolRights } from './rights.ts';

function restrictDemand(house: House, allowed: readonly Store[], warehouses: readonly Store[]): DemandAccess {
  const allowedIds = allowed.map((store) => store.storeId);
  const allowedSet = new Set(allowedIds);
  const within = (storeIds: readonly string[] | undefined) =>
    storeIds ? storeIds.filter((id) => allowedSet.has(id)) : allowedIds;
  const history: DemandHistory = house.demand;
  const plannable = new Set([...allowedIds, ...warehouses.map((warehouse) => warehouse.storeId)]);
  return {
    warehouses,
    extent: () => history.extent(),
    weeklyPanel: (query, signal) =>
      history.weeklyPanel({ ...query, storeIds: within(query.storeIds) }, signal),
    async weeklySales(query, signal) {
      const storeIds = within(query.storeIds);
      return storeIds.length === 0 ? [] : history.weeklySales({ ...query, storeIds }, signal);
    },
    async weeklyTotals(query, signal) {
      const storeIds = within(query.storeIds);
      return storeIds.length === 0 ? [] : history.weeklyTotals({ ...query, storeIds }, signal);
    },
    events: (query) => history.events(query),
    async leadTimes() {
      const all = await history.leadTimes();
      return new Map([...all].filter(([storeId]) => allowedSet.has(storeId)));
    },
    weeklyWebViews: (query) => history.weeklyWebViews(query),
    stockOf: (storeIds) => house.stock.levelsOfStores(storeIds.filter((id) => plannable.has(id))),
  };
}

/**
 * Opens the house for one principal. The result is the only thing that tools, routes and models get, so what the
 * person may not see cannot reach an answer, a ranking, a cache or an error text.
 */
export function openAccess(principal: Principal, house: House): Access {
  const visibleStores = house.stores.all.filter(
    (store) => store.kind === 'store' || seesWarehouses(principal),
  );
  const stores = createStoreDirectory(visibleStores);
  const home = principal.homeStoreId === null ? null : (house.stores.byId(principal.homeStoreId) ?? null);
  const planningStores = house.stores.all.filter((store) => plansFor(principal, store));
  const mayPlan = toolRights.plan_replenishment.includes(principal.role);
  const warehouses = house.stores.all.filter((store) => store.kind === 'warehouse');
  return {
    principal,
    home,
    today: house.today(),
    planningDay: house.planningDay,
    catalogue: house.catalogue,
    products: house.products,
    places: house.places,
    stores,
    planningStores,
    mayUse: (tool) => toolRights[tool].includes(principal.role),
    async searchProcedures({ text, language, limit }) {
      const scope = { country: principal.country, role: principal.role, today: house.today() };
      const found = await house.procedures.search({ text, language, limit, scope });
      return verifyCitations(found, house.documents, house.reportCitation);
    },
    async procedure(documentId, language, version) {
      const { country, role } = principal;
      const scope = { country, role, today: house.today() };
      const found = await house.documents.get(documentId, language, version);
      return found
        .filter((document) => appliesTo(document, scope))
        .sort((a, b) => b.version.localeCompare(a.version, undefined, { numeric: true }));
    },
    async stockLevels({ skus, storeIds }) {
      const asked = storeIds?.filter((id) => stores.byId(id) !== undefined);
      const levels = await house.stock.levels(asked ? { skus, storeIds: asked } : { skus });
      return levels.flatMap((level) => {
        const store = stores.byId(level.storeId);
        if (!store) return [];
        return [
          { ...level, detail: seesPieces(principal, store) ? ('full' as const) : ('availability' as const) },
        ];
      });
    },
    stockAsOf: () => house.stock.asOf(),
    demand: mayPlan ? restrictDemand(house, planningStores, warehouses) : null,
    plans: mayPlan ? openPlanDesk(house.plans, principal, planningStores) : null,
    pictures: { indexed: house.visual.size, pending: house.visual.pending },
    async matchPhoto(imageId, limit, signal) {
      const bytes = await house.photos.read(imageId, principal.personId);
      if (!bytes) return null;
      return house.visual.match(bytes, signal ? { limit, signal } : { limit });
    },
    async readPhotoCode(imageId, signal) {
      const bytes = await house.photos.read(imageId, principal.personId);
      return bytes && house.photoCodes.read(bytes, signal);
    },
    similarProducts: (productId, limit) => house.visual.similarTo(productId, limit),
  };
}
