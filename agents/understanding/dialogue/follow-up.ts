import type { ToolName } from '../../../contracts/tool-names.ts';
import type { Question } from '../decision.ts';
import { toolInput } from '../tool-input.ts';
import { namesProducts, type Slots } from '../slots/slots.ts';
import { asksForReasons, changesAssumption, continuesBefore, readOrdinal, refersBack } from './markers.ts';
import { choiceAt, lastCall, productKeys, productReferent } from './referents.ts';

export interface FollowUp {
  tool: ToolName;
  input: Record<string, unknown>;
  /** The person asks for the reasons of the answer before. */
  explain: boolean;
  turnsAgo: number;
}

const withProducts: readonly ToolName[] = ['look_up_stock', 'forecast_demand', 'plan_replenishment'];

/** Probability from which a short message is a question of its own. */
const ownProbability = 0.8;

/** Words that are left once slots, markers and little words are taken away. */
const littleWords = new Set(
  (
    'and what about how also same again ok the a an in of for to at on is it its one ones please then there here with make if size colour color ' +
    'et pour pareil meme chose le la les l un une des du de en a au aux est ce que avec si il elle taille couleur svp alors mets ' +
    'e per anche stesso stessa uguale invece il lo la i gli le un una di da del della in a al alla con se taglia colore allora metti no non but only instead solo seulement plutot'
  ).split(' '),
);

function remainingWords(masked: string): number {
  return (masked.match(/_\w+_|[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !word.startsWith('_') && !littleWords.has(word),
  ).length;
}

const hasSlots = (slots: Slots) =>
  namesProducts(slots) ||
  slots.place !== undefined ||
  slots.size !== undefined ||
  slots.weeks !== undefined ||
  slots.serviceLevel !== undefined ||
  slots.warehouseLimit !== undefined;

/** The earlier input with what the new message names put in place of it. */
function merge(
  tool: ToolName,
  before: Record<string, unknown>,
  slots: Slots,
  question: Question,
): Record<string, unknown> {
  const added = toolInput(tool, slots, question);
  const merged: Record<string, unknown> = { ...before };
  const namesModel =
    slots.product !== undefined ||
    slots.line !== undefined ||
    slots.category !== undefined ||
    slots.subcategory !== undefined;
  if (namesModel) for (const key of productKeys) delete merged[key];
  const referent = productReferent(question.previous);
  if (!namesModel && (slots.colour !== undefined || slots.material !== undefined)) {
    delete merged['productIds'];
    // Another colour is another product of the same model.
    if (referent && (merged['product'] !== undefined || before['productIds'] !== undefined))
      merged['product'] = referent.name;
  }
  return { ...merged, ...added };
}

/**
 * Completes a message from the turns before it: "and in Paris?", "e la 38?", "why?", "make it 98 %", "the second one",
 * "do you have it in red?". Null when the message stands for itself. `intent` is what the message alone looks like.
 */
export function completeFromBefore(
  question: Question,
  slots: Slots,
  intent: { name: string; probability: number },
): FollowUp | null {
  const found = lastCall(question.previous);
  if (!found) return null;
  const { call, turnsAgo } = found;
  const { text } = question;

  if (asksForReasons(text) && remainingWords(slots.masked) <= 2 && withProducts.includes(call.name)) {
    return { tool: call.name, input: call.input, explain: true, turnsAgo };
  }
  const ordinal = readOrdinal(text);
  const choice = ordinal === null ? null : choiceAt(question.previous, ordinal);
  if (choice) {
    if ('productId' in choice) {
      return { tool: 'look_up_stock', input: { product: choice.productId }, explain: false, turnsAgo };
    }
    const input = { ...call.input };
    for (const key of productKeys) delete input[key];
    return { tool: call.name, input: { ...input, product: choice.value }, explain: false, turnsAgo };
  }

  const left = remainingWords(slots.masked);
  const changed = changesAssumption(text);
  const continued = changed || continuesBefore(text);
  const otherTool = withProducts.includes(intent.name as ToolName) && intent.name !== call.name;
  // A word that is left and points clearly at another tool makes a question of its own.
  const ownQuestion = !continued && left > 0 && otherTool && intent.probability >= ownProbability;
  const elliptical = left <= 1 && hasSlots(slots) && !ownQuestion;
  const goesOn = elliptical || (hasSlots(slots) && (changed || (continued && !otherTool)));
  if (goesOn && withProducts.includes(call.name)) {
    return {
      tool: call.name,
      input: merge(call.name, call.input, slots, question),
      explain: false,
      turnsAgo,
    };
  }
  // A stock question after a photo, or about "it".
  const aboutStock = intent.name === 'look_up_stock' || (elliptical && call.name === 'match_product');
  const referent = productReferent(question.previous);
  if (aboutStock && referent && slots.product === undefined && slots.line === undefined) {
    const narrows = slots.category !== undefined || slots.subcategory !== undefined;
    if ((refersBack(text) || elliptical || !namesProducts(slots)) && !(narrows && !refersBack(text))) {
      const anotherVariant = slots.colour !== undefined || slots.material !== undefined;
      const { category: _category, subcategory: _subcategory, ...rest } = slots;
      const input = toolInput('look_up_stock', rest, question);
      return {
        tool: 'look_up_stock',
        input: { ...input, product: anotherVariant ? referent.name : referent.productId },
        explain: false,
        turnsAgo,
      };
    }
  }
  return null;
}
