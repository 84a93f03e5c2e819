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

/** The input of a tool from what a question names. */
export function toolInput(tool: ToolName, slots: Slots, question: Question): Record<string, unknown> {
  const products = productConditions(slots);
  const size = slots.size === undefined ? {} : { size: slots.size };
  const place = slots.place === undefined ? {} : { place: slots.place.value };
  switch (tool) {
    case 'look_up_stock':
      return { ...products, ...size, ...place };
    case 'forecast_demand':
      return { ...products, ...size, ...place, ...(slots.weeks ? { horizonWeeks: slots.weeks } : {}) };
    case 'plan_replenishment':
      return {
        ...products,
        ...size,
        ...place,
        ...(slots.weeks ? { coverWeeks: Math.min(26, slots.weeks) } : {}),
        ...(slots.serviceLevel ? { serviceLevel: slots.serviceLevel } : {}),
        ...(slots.warehouseLimit === undefined ? {} : { warehouseLimit: slots.warehouseLimit }),
      };
    case 'project_stock_outs':
      return {
        ...products,
        ...size,
        ...place,
        ...(slots.weeks ? { horizonWeeks: Math.min(26, slots.weeks) } : {}),
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
