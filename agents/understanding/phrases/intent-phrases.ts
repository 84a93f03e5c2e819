/** What a sentence may be about. Tools by their name, then talk that calls no tool. */
export const intentNames = [
  'search_procedures',
  'look_up_stock',
  'match_product',
  'forecast_demand',
  'plan_replenishment',
  'project_stock_outs',
  'find_similar_sellers',
  'hand_off',
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'who-are-you',
  'out-of-remit',
] as const;

export type Intent = (typeof intentNames)[number];

/**
 * Training phrases of one language, as the slot reader leaves a sentence: places, products and the like stand as
 * placeholders (`_place_`, `_product_`, `_category_`, `_colour_` for colours and materials, `_size_`, `_number_`,
 * `_period_`, `_percent_`, `_price_`, `_date_`) so that names do not decide the intent. Other languages' words belong in
 * them, because people mix languages within a sentence.
 */
export type IntentPhrases = Record<Intent, readonly string[]>;
