import { createDemandModels } from './forecast-demand/demand-models.ts';
import { createFindSimilarSellersTool } from './find-similar-sellers/find-similar-sellers.ts';
import { createForecastDemandTool } from './forecast-demand/forecast-demand.ts';
import type { HouseTool } from './house-tool.ts';
import { lookUpStockTool } from './look-up-stock/look-up-stock.ts';
import { matchProductTool } from './match-product/match-product.ts';
import { createPlanReplenishmentTool } from './plan-replenishment/plan-replenishment.ts';
import { createProjectStockOutsTool } from './project-stock-outs/project-stock-outs.ts';
import { searchProceduresTool } from './search-procedures/search-procedures.ts';

/** Builds every tool of the assistant; forecasts and plans share the demand models that they keep. */
export function createHouseTools(): readonly HouseTool[] {
  const models = createDemandModels();
  return [
    searchProceduresTool,
    lookUpStockTool,
    matchProductTool,
    createForecastDemandTool(models),
    createPlanReplenishmentTool(models),
    createProjectStockOutsTool(models),
    createFindSimilarSellersTool(models),
  ];
}
