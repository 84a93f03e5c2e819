import { planReplenishmentInput, type PlanReplenishmentInput } from '../../../contracts/tool-inputs.ts';
import type { PlanResult } from '../../../contracts/tool-results.ts';
import { planReplenishment } from '../../../knowledge/demand/replenishment/plan.ts';
import { mondayOfWeek } from '../../../knowledge/demand/weeks.ts';
import { withCampaign } from '../forecast-demand/assumed-campaign.ts';
import type { DemandModels } from '../forecast-demand/demand-models.ts';
import { declinedWithoutSales, resolveDemandScope } from '../forecast-demand/demand-scope.ts';
import type { HouseTool } from '../house-tool.ts';
import { budgetOf } from './plan-budget.ts';
import { planResultOf, proposedLinesOf } from './plan-result.ts';
import { readLeadTimes, readStock } from './read-supply.ts';

const defaultServiceLevel = 0.95;
const defaultCoverWeeks = 4;
/** A store shows at least one piece of what it sells. */
const presentationMinimum = 1;

/** The tool that proposes what to ship to stores from the warehouse, and what to move between stores. */
export function createPlanReplenishmentTool(models: DemandModels): HouseTool<PlanReplenishmentInput> {
  return {
    name: 'plan_replenishment',
    description:
      'Proposes how many pieces to ship from the warehouse to a store, city, country or all planned stores, for a product, a category, a line or everything, and transfers between stores. Call it for "how many pieces should we ship to Milan", "what does Paris need". It reads stock and demand itself.',
    input: planReplenishmentInput,
    async run(input, { access, signal, newId }) {
      const resolution = resolveDemandScope(input, access);
      if (resolution.kind === 'declined') return resolution.result;
      const { scope, demand } = resolution;
      const learned = await models.modelOf(access, demand, scope, signal);
      if (learned === null || learned.skus.length === 0) {
        return declinedWithoutSales(access, scope.label.products);
      }
      const { scoped, campaign } = withCampaign(learned, input.campaignStartsOn);
      const stock = await readStock(demand, scoped);
      signal.throwIfAborted();
      const leadTime = await readLeadTimes(demand, scoped);
      const serviceLevel = input.serviceLevel ?? defaultServiceLevel;
      const coverWeeks = input.coverWeeks ?? defaultCoverWeeks;
      const { model } = scoped;
      const budget = input.budget === undefined ? null : budgetOf(scoped, input.budget);
      const { stores } = model.frame.index;
      const lines = planReplenishment(model, {
        skus: scoped.skus,
        stores: scoped.stores,
        fromWeek: scoped.fromWeek,
        leadTimeWeeks: leadTime.weeks,
        coverWeeks,
        serviceLevel,
        stock: stock.store,
        warehouse: stock.warehouse,
        warehouseLimit: input.warehouseLimit ?? null,
        budget: budget?.request ?? null,
        presentationMinimum,
        everyPair: scope.namesProduct,
        distanceKm: (from, to) => access.stores.distanceKm(stores[from]!.storeId, stores[to]!.storeId),
      });
      const stockUnknown =
        stock.store === null || scoped.stores.some((store) => stock.unknownStores.has(store));
      const missing: PlanResult['missing'] = [
        ...(stockUnknown ? (['stock'] as const) : []),
        ...(leadTime.missing ? (['lead-time'] as const) : []),
        ...(budget?.pricesMissing ? (['prices'] as const) : []),
      ];
      const planned = {
        scoped,
        label: scope.label,
        lines,
        planId: newId(),
        asOf: stock.asOf ?? scoped.extent.lastDay,
        serviceLevel,
        coverWeeks,
        leadTimeWeeks: leadTime.weeks,
        missing,
        warehouseKnown: stock.warehouse !== null,
        ...(campaign ? { campaign } : {}),
        ...(budget ? { budget: budget.spent(lines) } : {}),
      };
      const result = planResultOf(planned);
      await access.plans?.keep({
        planId: result.planId,
        asOf: result.asOf,
        scope: result.scope,
        serviceLevel,
        leadTimeWeeks: result.leadTimeWeeks,
        coverWeeks,
        fromMonday: mondayOfWeek(model.frame.index.panel.firstWeek + scoped.fromWeek),
        lines: proposedLinesOf(planned),
      });
      return result;
    },
  };
}
