import { toolNames, type ToolName } from '../../../contracts/tool-names.ts';
import type { Because, Question, Vocabulary } from '../decision.ts';
import { toolInput } from '../tool-input.ts';
import { chooseOption } from './choices.ts';
import {
  earlierCalls,
  isScoped,
  modelKeys,
  optionsOf,
  productConditionsOf,
  productReferent,
  type EarlierCall,
  type Option,
  type Referent,
} from './context.ts';
import {
  asksAboutEverything,
  asksForReasons,
  changesAssumption,
  continuesBefore,
  readOrdinal,
  refersBack,
  refersToPlace,
  returnsToSubject,
} from './markers.ts';
import {
  aboutProduct,
  filterOf,
  mergedFrom,
  mergeInput,
  namesModel,
  productsOf,
  sharedConditions,
  withChoice,
} from './merge.ts';
import type { Reading } from './reading.ts';
import { modelOfSize, readSizeWord } from './size-words.ts';
import { namesAnything, wordsLeft } from './words-left.ts';

/** A message completed from the turns before it, or the question that must be asked first. */
export interface FollowUp {
  tool: ToolName;
  input: Record<string, unknown>;
  /** The person asks for the reasons of the answer before. */
  explain: boolean;
  turnsAgo: number;
  merged: Because['merged'];
  /** Articles to choose from before `tool` can be called; null when it can be. */
  ask: Option[] | null;
}

/** Probability from which a message is clearly a question for one tool. */
const ownProbability = 0.6;
/** Probability of a tool that is enough when the message speaks of what came before. */
const askedProbability = 0.3;
/** Words beside the slots from which a clear question for another tool stands for itself. */
const ownWords = 1;

const isTool = (name: string): name is ToolName => (toolNames as readonly string[]).includes(name);

interface Dialogue {
  question: Question;
  reading: Reading;
  vocabulary: Vocabulary;
  calls: readonly EarlierCall[];
  referent: (Referent & { call: EarlierCall }) | null;
  /** Words beside the slots. */
  left: number;
  /** The tool that the message alone clearly asks for. */
  ownTool: ToolName | null;
  /** The tool that it asks for if it goes on from before, which needs less. */
  asked: ToolName | null;
}

function followUp(
  dialogue: Dialogue,
  tool: ToolName,
  input: Record<string, unknown>,
  turnsAgo: number,
  more: Partial<Pick<FollowUp, 'explain' | 'ask'>> = {},
): FollowUp {
  const own = toolInput(tool, dialogue.reading.slots, dialogue.question);
  const merged = mergedFrom(input, own, turnsAgo);
  return { tool, input, turnsAgo, merged, explain: false, ask: null, ...more };
}

/** "Why?": the newest question about figures again, with its reasons. */
function reasons(dialogue: Dialogue): FollowUp | null {
  const { question, left, calls } = dialogue;
  const [newest] = calls;
  if (!newest || !isScoped(newest.name) || !asksForReasons(question.text) || left > 2) return null;
  return followUp(dialogue, newest.name, newest.input, newest.turnsAgo, { explain: true });
}

/** "The second one", "la nera": one of what the last answer put before the person. */
function choice(dialogue: Dialogue): FollowUp | null {
  const { question, reading, vocabulary, calls, left, ownTool } = dialogue;
  const offered = optionsOf(calls);
  if (!offered || left > 3) return null;
  const { slots } = reading;
  const isOneModel =
    offered.call.choices.length === 0 && new Set(offered.options.map(({ label }) => label)).size === 1;
  // The colours shown of one model may not be all that it has.
  if (isOneModel && readOrdinal(question.text) === null) return null;
  const chosen = chooseOption(question.text, slots, offered.options, vocabulary);
  if (!chosen) return null;
  // A question that waits for the article comes before the answer that showed it.
  const waiting = calls.find((call) => call.turnsAgo === offered.call.turnsAgo && call.isOpen);
  const before = waiting ?? offered.call;
  const place = slots.place === undefined ? {} : { place: slots.place.value };
  if (before.result?.kind === 'declined' && before.result.reason === 'unknown-place') {
    return followUp(dialogue, before.name, { ...before.input, place: chosen.value }, before.turnsAgo);
  }
  const looksUp = before.name === 'match_product' || before.name === 'find_similar_sellers';
  const continued = looksUp ? 'look_up_stock' : before.name;
  const tool = ownTool !== null && isScoped(ownTool) && left > ownWords ? ownTool : continued;
  const kept = tool === before.name ? before.input : sharedConditions(before.input);
  const asks = before.choices.length > 0 || before.isOpen;
  // A colour of the list that was shown is no condition on top of the choice.
  const input = { ...withChoice(asks ? kept : withoutColour(kept), chosen, vocabulary), ...place };
  return followUp(dialogue, tool, input, before.turnsAgo);
}

function withoutColour(input: Record<string, unknown>): Record<string, unknown> {
  const { colour: _colour, material: _material, ...rest } = input;
  return rest;
}

/** "Back to the tote": the newest question about those articles, before other subjects came. */
function earlierSubject(dialogue: Dialogue): FollowUp | null {
  const { question, reading, vocabulary, calls, ownTool, left } = dialogue;
  if (!returnsToSubject(question.text) || !namesModel(reading.slots)) return null;
  const named = productsOf(filterOf(toolInput('look_up_stock', reading.slots, question)), vocabulary);
  const before = calls.find((call) => {
    const products = isScoped(call.name)
      ? productsOf(productConditionsOf(call, vocabulary.catalogue), vocabulary)
      : null;
    return products !== null && [...products].some((productId) => named?.has(productId));
  });
  if (!before) return null;
  const tool = ownTool !== null && isScoped(ownTool) && left > ownWords ? ownTool : before.name;
  const {
    product: _product,
    line: _line,
    category: _category,
    subcategory: _subcategory,
    ...rest
  } = reading.slots;
  const kept = {
    ...productConditionsOf(before, vocabulary.catalogue),
    ...(tool === before.name ? before.input : sharedConditions(before.input)),
  };
  return followUp(dialogue, tool, { ...kept, ...toolInput(tool, rest, question) }, before.turnsAgo);
}

/** The newest question that an assumption ("make it 98 %", "what if the campaign starts …") can change. */
function changeable(dialogue: Dialogue): EarlierCall | undefined {
  const { reading, question, calls } = dialogue;
  const scoped = calls.filter(({ name }) => isScoped(name));
  const plain = toolInput('look_up_stock', reading.slots, question);
  const special = scoped.find(({ name }) =>
    Object.keys(toolInput(name, reading.slots, question)).some((key) => !(key in plain)),
  );
  return special ?? scoped[0];
}

/** "And in Paris?", "et en noir ?", "make it 98 %", "no, the small one": the question before with one condition changed. */
function changedCondition(dialogue: Dialogue): FollowUp | null {
  const { question, reading, vocabulary, calls, left, ownTool, referent } = dialogue;
  const { text } = question;
  const { slots } = reading;
  const size = slots.product === undefined ? readSizeWord(text) : null;
  if (!namesAnything(slots) && size === null) return null;
  const changed = changesAssumption(text);
  const continued = changed || continuesBefore(text);
  const before = changeable(dialogue);
  if (!before) return null;
  const otherTool = ownTool !== null && ownTool !== before.name;
  const ownQuestion = otherTool && left >= ownWords && !(continued && left <= 1);
  if (ownQuestion || !(left <= 1 || (continued && !otherTool))) return null;
  const [newest] = calls;
  if (newest?.name === 'search_procedures' && !namesModel(slots) && slots.colour === undefined) return null;
  // A photo that was just shown is what "in red?" is about.
  if (newest?.name === 'match_product' && newest.turnsAgo < before.turnsAgo) return null;
  if (size !== null && !namesModel(slots)) {
    const name = referent && modelOfSize(referent.name, size, vocabulary.catalogue);
    if (!name) return null;
    const input = mergeInput(before.name, before, referent, slots, question, vocabulary);
    return followUp(
      dialogue,
      before.name,
      withChoice(input, { value: name, label: name, productId: null }, vocabulary),
      before.turnsAgo,
    );
  }
  const input = mergeInput(before.name, before, referent, slots, question, vocabulary);
  if (size !== null && namesModel(slots)) {
    const sized = vocabulary.products.resolve({
      ...filterOf(input),
      product: `${size} ${slots.line ?? ''} ${slots.subcategory ?? slots.category ?? ''}`,
    });
    if (sized.kind === 'found' && sized.products.length > 0 && slots.line !== undefined) {
      return followUp(dialogue, before.name, { ...input, product: sized.products[0]!.name }, before.turnsAgo);
    }
  }
  return followUp(dialogue, before.name, input, before.turnsAgo);
}

/** "And for a client from Brazil?" after a procedure: the procedure's question with it. */
function narrowedProcedure(dialogue: Dialogue): FollowUp | null {
  const { question, calls, ownTool } = dialogue;
  const [newest] = calls;
  if (newest?.name !== 'search_procedures' || !continuesBefore(question.text)) return null;
  if (ownTool !== null && ownTool !== 'search_procedures') return null;
  if (wordsLeft(dialogue.reading.slots) > 4) return null;
  const query = `${String(newest.input['query'] ?? '')} ${question.text}`.trim();
  return followUp(dialogue, 'search_procedures', { query }, newest.turnsAgo);
}

/** A question of its own that leaves out which articles, or which place: "which stores will run out of it?" */
function aboutReferent(dialogue: Dialogue): FollowUp | null {
  const { question, reading, vocabulary, calls, referent, left } = dialogue;
  const { text } = question;
  const { slots } = reading;
  const [newest] = calls;
  const elliptical = left <= 1 && namesAnything(slots) && newest?.name === 'match_product';
  const tool = dialogue.asked ?? (elliptical || refersBack(text) ? 'look_up_stock' : null);
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
        own['colour'] === undefined && own['material'] === undefined ? coloursOf(referent.call) : {};
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

const coloursOf = ({ input }: EarlierCall): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([key]) => key === 'colour' || key === 'material'));

/** The place of the question before, where the new one is about it too. */
function placeToKeep({ question, reading, calls }: Dialogue, tool: ToolName): Record<string, unknown> {
  if (reading.slots.place !== undefined) return {};
  const before = calls.find(({ name }) => isScoped(name));
  const place = before?.input['place'];
  const keeps = tool !== 'look_up_stock' && tool !== 'project_stock_outs' && tool !== 'find_similar_sellers';
  return place !== undefined && (keeps || refersToPlace(question.text)) ? { place } : {};
}

/**
 * Completes a message from the turns before it: "and in Paris?", "e la 38?", "why?", "make it 98 %", "the second one",
 * "do you have it in red?", "back to the tote". Null when the message stands for itself.
 */
export function completeFromBefore(
  question: Question,
  reading: Reading,
  vocabulary: Vocabulary,
): FollowUp | null {
  const calls = earlierCalls(question.previous);
  if (calls.length === 0) return null;
  const [best] = reading.intents;
  const isClear = best !== undefined && best.probability >= ownProbability;
  const dialogue: Dialogue = {
    question,
    reading,
    vocabulary,
    calls,
    referent: productReferent(calls, vocabulary.catalogue),
    left: wordsLeft(reading.slots),
    ownTool: isClear && isTool(best.name) ? best.name : null,
    asked: best !== undefined && best.probability >= askedProbability && isTool(best.name) ? best.name : null,
  };
  return (
    reasons(dialogue) ??
    choice(dialogue) ??
    earlierSubject(dialogue) ??
    changedCondition(dialogue) ??
    narrowedProcedure(dialogue) ??
    aboutReferent(dialogue)
  );
}
