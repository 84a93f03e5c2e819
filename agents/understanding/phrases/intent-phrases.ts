/** What a sentence may be about. Tools by their name, then talk that calls no tool. */
export const intentNames = [
  'search_procedures',
  'look_up_stock',
  'match_product',
  'forecast_demand',
  'plan_replenishment',
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'who-are-you',
  'out-of-remit',
] as const;

export type Intent = (typeof intentNames)[number];

/**
 * Training phrases of one language. Places, products and the like stand as placeholders (`_place_`, `_product_`,
 * `_category_`, `_colour_`, `_size_`, `_number_`, `_period_`, `_percent_`) so that names do not decide the intent.
 */
export type IntentPhrases = Record<Intent, readonly string[]>;
