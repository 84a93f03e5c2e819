import type { ToolName } from '../../contracts/tool-names.ts';
import type { Question } from './decision.ts';
import type { Slots } from './slots/slots.ts';

function productConditions(slots: Slots): Record<string, unknown> {
  const { product, line, category, subcategory, colour, material } = slots;
  // A model decides its category; a word such as "bag" beside its name adds nothing.
  const kind = product ? {} : { ...(category ? { category } : {}), ...(subcategory ? { subcategory } : {}) };
  return {
    ...(product ? { product: product.value } : {}),
    ...(line ? { line } : {}),
    ...kind,
    ...(colour ? { colour } : {}),
    ...(material ? { material } : {}),
  };
}

const given = (name: string, value: unknown): Record<string, unknown> =>
  value === undefined ? {} : { [name]: value };

/** A plan and a projection of stock-outs look at most this far. */
const mostPlanWeeks = 26;

/** The input of a tool from what a question names. */
export function toolInput(tool: ToolName, slots: Slots, question: Question): Record<string, unknown> {
  const products = productConditions(slots);
  const size = given('size', slots.size);
  const place = given('place', slots.place?.value);
  const campaign = given('campaignStartsOn', slots.campaignStartsOn);
  const planWeeks = slots.weeks === undefined ? undefined : Math.min(mostPlanWeeks, slots.weeks);
  switch (tool) {
    case 'look_up_stock':
      // A client's budget is a price limit.
      return { ...products, ...size, ...place, ...given('maxPrice', slots.maxPrice ?? slots.budget) };
    case 'forecast_demand':
      return { ...products, ...size, ...place, ...given('horizonWeeks', slots.weeks), ...campaign };
    case 'plan_replenishment':
      return {
        ...products,
        ...size,
        ...place,
        ...given('coverWeeks', planWeeks),
        ...given('serviceLevel', slots.serviceLevel),
        ...given('warehouseLimit', slots.warehouseLimit),
        ...given('budget', slots.budget ?? slots.maxPrice),
        ...campaign,
      };
    case 'project_stock_outs':
      return {
        ...products,
        ...size,
        ...place,
        ...given('horizonWeeks', planWeeks),
      };
    case 'find_similar_sellers':
      return { ...products, ...place };
    case 'match_product':
      return question.imageId === null ? {} : { imageId: question.imageId };
    case 'search_procedures':
      return { query: question.text };
    case 'coach_onboarding':
    case 'hand_off':
      return { question: question.text };
  }
}
