import { toolNames, type ToolName } from '../../../contracts/tool-names.ts';
import type { Because, Decision, Question, Reply } from '../decision.ts';
import { namesProducts, type Slots } from '../slots/slots.ts';
import { toolInput } from '../tool-input.ts';
import { completeFromBefore } from './follow-up.ts';
import type { Read, Reading } from './reading.ts';

/** Least probability of an intent that calls no tool. */
const leastTalk = 0.4;
/** Least probability of a tool; below it a question with a named product is about stock, another one is not understood. */
const leastTool = 0.24;
/** Probability from which a tool was clearly asked for. */
const clearlyAsked = 0.5;

const isTool = (name: string): name is ToolName => (toolNames as readonly string[]).includes(name);

function choiceTexts(slots: Slots): { label: string; text: string }[] {
  return (slots.product?.alternatives ?? []).slice(0, 3).map(({ value }) => ({ label: value, text: value }));
}

function reply(
  name: Reply,
  because: Because,
  tool: ToolName | null = null,
  choices: { label: string; text: string }[] = [],
): Decision {
  return { kind: 'reply', language: because.language.code, reply: name, tool, choices, because };
}

function call(
  question: Question,
  name: ToolName,
  input: Record<string, unknown>,
  confidence: number,
  because: Because,
  explain = false,
): Decision {
  if (!question.person.mayUse.includes(name)) {
    // A refusal names what was asked, so it must be clear that it was asked.
    return confidence >= clearlyAsked
      ? reply('not-permitted', because, name)
      : reply('not-understood', because);
  }
  const language = because.language.code;
  const localized = name === 'search_procedures' ? { ...input, language } : input;
  return { kind: 'tools', language, calls: [{ name, input: localized, confidence }], explain, because };
}

function decideByIntent(question: Question, { slots, intents }: Reading, because: Because): Decision {
  const [best] = intents;
  const { name, probability } = best ?? { name: 'out-of-remit', probability: 0 };
  if (!isTool(name)) {
    if (name === 'out-of-remit') return reply('out-of-remit', because);
    if (probability >= leastTalk) return reply(name as Reply, because);
    return reply('not-understood', because);
  }
  const stock = () =>
    call(question, 'look_up_stock', toolInput('look_up_stock', slots, question), probability, because);
  if (probability < leastTool) return slots.product ? stock() : reply('not-understood', because);
  if (name === 'match_product' && question.imageId === null) {
    // Without a photo, a question that names a product is about that product.
    if (namesProducts(slots)) return stock();
    return call(question, name, { imageId: 'none' }, probability, because);
  }
  if (name === 'look_up_stock' && !namesProducts(slots)) {
    return reply('clarify-product', because, name, choiceTexts(slots));
  }
  return call(question, name, toolInput(name, slots, question), probability, because);
}

/** Decides what a turn does: which tools it calls with what, or what it replies. Pure apart from `read`. */
export async function decide(
  question: Question,
  language: Because['language'],
  read: Read,
): Promise<Decision> {
  const reading = await read(question.text);
  const { slots, intents } = reading;
  const because: Because = {
    language,
    intents: intents.slice(0, 3),
    slots: slots.evidence,
    followUpOf: null,
  };
  if (question.imageId !== null) {
    return call(question, 'match_product', { imageId: question.imageId }, 1, because);
  }
  const followUp = completeFromBefore(question, slots, intents[0] ?? { name: '', probability: 0 });
  if (followUp) {
    const why = { ...because, followUpOf: followUp.turnsAgo };
    return call(question, followUp.tool, followUp.input, 1, why, followUp.explain);
  }
  return decideByIntent(question, reading, because);
}
