import { z } from 'zod';

export const toolNames = [
  'search_procedures',
  'look_up_stock',
  'match_product',
  'forecast_demand',
  'plan_replenishment',
  'project_stock_outs',
  'find_similar_sellers',
  'coach_onboarding',
  'hand_off',
] as const;
export const toolName = z.enum(toolNames);
export type ToolName = z.infer<typeof toolName>;
