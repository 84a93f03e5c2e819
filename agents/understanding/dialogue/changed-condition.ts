import type { ToolName } from '../../../contracts/tool-names.ts';
import { toolInput } from '../tool-input.ts';
import { isScoped, productConditionsOf, type EarlierCall } from './context.ts';
import { followUp, namesArticle, ownWords, type Dialogue, type FollowUp } from './dialogue.ts';
import { changesAssumption, continuesBefore, returnsToSubject } from './markers.ts';
import { filterOf, mergeInput, namesModel, productsOf, sharedConditions, withChoice } from './merge.ts';
import { modelOfSize, readSizeWord } from './size-words.ts';
import { namesAnything } from './words-left.ts';

/** "Back to the tote": the newest question about those articles, before other subjects came. */
export function earlierSubject(dialogue: Dialogue): FollowUp | null {
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
  const { calls } = dialogue;
  const scoped = calls.filter(({ name }) => isScoped(name));
  const special = scoped.find(({ name }) => changesOnly(name, dialogue));
  return special ?? scoped[0];
}

/** Whether a message names conditions that only this tool and its like take, such as a service level. */
function changesOnly(tool: ToolName, { reading, question }: Dialogue): boolean {
  const plain = toolInput('look_up_stock', reading.slots, question);
  return Object.keys(toolInput(tool, reading.slots, question)).some((key) => !(key in plain));
}

/** "And in Paris?", "et en noir ?", "make it 98 %", "no, the small one": the question before with one condition changed. */
export function changedCondition(dialogue: Dialogue): FollowUp | null {
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
  // An assumption that the question before can take changes that question, whatever else it speaks of.
  const assumed = changed && changesOnly(before.name, dialogue);
  const ownQuestion = otherTool && left >= ownWords && !assumed && !(continued && left <= 1);
  if (ownQuestion || !(left <= 1 || assumed || (continued && !otherTool))) return null;
  const [newest] = calls;
  // After two answers at once, a place goes on from the one about articles.
  const isNewest = before.turnsAgo === newest?.turnsAgo;
  if (newest?.name === 'search_procedures' && !isNewest && !namesArticle(slots)) return null;
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
