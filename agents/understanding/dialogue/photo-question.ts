import type { ToolResult } from '../../../contracts/tool-results.ts';
import type { Decision, Question, ToolDecision, Vocabulary } from '../decision.ts';
import { toolInput } from '../tool-input.ts';
import { isScoped, productReferent } from './context.ts';
import { aboutProduct } from './merge.ts';
import type { Reading } from './reading.ts';

/** Probability from which the words beside a photo ask for something else than its name. */
const clearlyAsked = 0.5;

/**
 * What the words beside a photo ask about its article: "do you have this in red in Paris?" is a look-up once the photo
 * told which article it is. Null when only the article is asked for.
 */
export function askedAboutPhoto(question: Question, { slots, intents }: Reading): ToolDecision | null {
  const [best] = intents;
  const named =
    best !== undefined && best.probability >= clearlyAsked && isScoped(best.name) ? best.name : null;
  const narrows = slots.colour !== undefined || slots.size !== undefined || slots.place !== undefined;
  const name = named ?? (narrows && best?.name !== 'match_product' ? 'look_up_stock' : null);
  if (name === null) return null;
  // The photo says which article it is; "this bag" beside it adds nothing.
  const { product: _product, line: _line, category: _category, subcategory: _subcategory, ...rest } = slots;
  return {
    name,
    input: toolInput(name, rest, question),
    confidence: named ? best!.probability : clearlyAsked,
  };
}

/** What is called after the first results of a turn: the question about the article that the photo showed. */
export function callsAfter(
  decision: Decision,
  results: readonly ToolResult[],
  vocabulary: Vocabulary,
): ToolDecision[] {
  if (decision.kind !== 'tools' || decision.then === null || results.length !== decision.calls.length)
    return [];
  const { then } = decision;
  const matches = results.flatMap((result) =>
    result.kind === 'match'
      ? [{ name: 'match_product' as const, input: {}, result, turnsAgo: 0, isOpen: false, choices: [] }]
      : [],
  );
  const article = productReferent(matches, vocabulary.catalogue);
  return article ? [{ ...then, input: aboutProduct(then.input, article, vocabulary) }] : [];
}
