import type { ToolName } from '../../../contracts/tool-names.ts';
import { toolInput } from '../tool-input.ts';
import { isScoped, modelKeys, optionsOf, productConditionsOf, type EarlierCall } from './context.ts';
import { followUp, type Dialogue, type FollowUp } from './dialogue.ts';
import { asksAboutEverything, refersBack, refersToPlace } from './markers.ts';
import { aboutProduct, filterOf } from './merge.ts';
import { namesAnything } from './words-left.ts';

/** A question of its own that leaves out which articles, or which place: "which stores will run out of it?" */
export function aboutReferent(dialogue: Dialogue): FollowUp | null {
  const { question, reading, vocabulary, calls, referent, left } = dialogue;
  const { text } = question;
  const { slots } = reading;
  const [newest] = calls;
  const elliptical = left <= 1 && namesAnything(slots) && newest?.name === 'match_product';
  const nearest = slots.place?.kind === 'nearest' ? ('look_up_stock' as const) : null;
  const tool = nearest ?? dialogue.asked ?? (elliptical || refersBack(text) ? 'look_up_stock' : null);
  if (!newest || tool === null || !isScoped(tool) || slots.product !== undefined || slots.line !== undefined)
    return null;
  if (asksAboutEverything(text)) return null;
  const { category, subcategory, ...rest } = slots;
  const narrows = category !== undefined || subcategory !== undefined;
  const back = refersBack(text);
  const own = toolInput(tool, rest, question);
  const place = placeToKeep(dialogue, tool);
  if (narrows) {
    // "This bag" is the article that was spoken of when that is a bag.
    if (!back || !referent) return null;
    const kind = filterOf({ category, subcategory });
    if (vocabulary.products.resolve({ product: referent.name, ...kind }).kind !== 'found') return null;
  }
  if (referent) {
    const recent =
      calls.find((call) => isScoped(call.name) || call.name === 'match_product') === referent.call;
    if (back || recent || tool === 'look_up_stock') {
      const kept =
        own['colour'] === undefined && own['material'] === undefined ? variantOf(referent.call, tool) : {};
      const input = aboutProduct({ ...kept, ...place, ...own }, referent, vocabulary);
      return followUp(dialogue, tool, input, referent.call.turnsAgo);
    }
  }
  const source = calls.find((call) => isScoped(call.name));
  const conditions = source ? productConditionsOf(source, vocabulary.catalogue) : {};
  const isKind = modelKeys.some((key) => key in conditions) || 'colour' in conditions;
  if (tool !== 'look_up_stock' && source && isKind && source.result?.kind !== 'declined') {
    return followUp(dialogue, tool, { ...conditions, ...place, ...own }, source.turnsAgo);
  }
  const options = optionsOf(calls)?.options ?? [];
  if (
    options.length > 1 &&
    (back || (tool === 'look_up_stock' && newest.turnsAgo === 1 && !('colour' in own)))
  ) {
    return followUp(dialogue, tool, { ...place, ...own }, newest.turnsAgo, { ask: options });
  }
  return null;
}

/** The colour, material and, for another look at stock, size that were spoken of. */
function variantOf({ input }: EarlierCall, tool: ToolName): Record<string, unknown> {
  const keys = tool === 'look_up_stock' ? ['colour', 'material', 'size'] : ['colour', 'material'];
  return Object.fromEntries(Object.entries(input).filter(([key]) => keys.includes(key)));
}

/** The place of the question before, where the new one is about it too. */
function placeToKeep({ question, reading, calls }: Dialogue, tool: ToolName): Record<string, unknown> {
  if (reading.slots.place !== undefined) return {};
  const before = calls.find(({ name }) => isScoped(name));
  const place = before?.input['place'];
  const keeps = tool !== 'look_up_stock' && tool !== 'project_stock_outs' && tool !== 'find_similar_sellers';
  return place !== undefined && (keeps || refersToPlace(question.text)) ? { place } : {};
}
