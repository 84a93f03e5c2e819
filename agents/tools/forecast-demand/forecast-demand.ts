import { forecastDemandInput, type ForecastDemandInput } from '../../../contracts/tool-inputs.ts';
import type { HouseTool } from '../house-tool.ts';
import { withCampaign } from './assumed-campaign.ts';
import type { DemandModels } from './demand-models.ts';
import { declinedWithoutSales, resolveDemandScope } from './demand-scope.ts';
import { forecastResultOf } from './forecast-result.ts';

const defaultHorizonWeeks = 8;

/** The tool that forecasts demand by week with an interval, for products and stores that the person plans. */
export function createForecastDemandTool(models: DemandModels): HouseTool<ForecastDemandInput> {
  return {
    name: 'forecast_demand',
    description:
      'Forecasts how many pieces will be sold per week, with an 80 % interval, for a product, a category, a line or everything, in a store, city, country or all planned stores. Call it for "how many will we sell", "what demand do we expect". For how many pieces to ship, call plan_replenishment instead.',
    input: forecastDemandInput,
    async run(input, { access, signal }) {
      const resolution = resolveDemandScope(input, access);
      if (resolution.kind === 'declined') return resolution.result;
      const { scope, demand } = resolution;
      const learned = await models.modelOf(access, demand, scope, signal);
      if (learned === null || learned.skus.length === 0) {
        return declinedWithoutSales(access, scope.label.products);
      }
      const { scoped, campaign } = withCampaign(learned, input.campaignStartsOn);
      const result = forecastResultOf(scoped, scope.label, input.horizonWeeks ?? defaultHorizonWeeks);
      return campaign ? { ...result, campaign } : result;
    },
  };
}
