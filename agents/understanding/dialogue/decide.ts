import { toolNames, type ToolName } from '../../../contracts/tool-names.ts';
import type { Because, Decision, Question, Reply, Vocabulary } from '../decision.ts';
import { namesProducts } from '../slots/slots.ts';
import { toolInput } from '../tool-input.ts';
import { isScoped, modelKeys, type Option } from './context.ts';
import { completeFromBefore } from './follow-up.ts';
import { askedAboutPhoto } from './photo-question.ts';
import type { Read, Reading } from './reading.ts';
import { splitQuestion } from './split-question.ts';

/** Least probability of an intent that calls no tool. */
const leastTalk = 0.4;
/** Least probability of a tool; below it a question with a named product is about stock, another one is not understood. */
const leastTool = 0.24;
/** Probability from which a tool was clearly asked for. */
const clearlyAsked = 0.5;
/** Probability from which a message without a photo asks what a photo shows: the photo is asked for. */
const clearlyAboutPhoto = 0.8;
/** Intents that a decision tells. */
const intentsTold = 3;
const mostChoices = 4;

const isTool = (name: string): name is ToolName => (toolNames as readonly string[]).includes(name);

type ReplyDecision = Extract<Decision, { kind: 'reply' }>;

function reply(
  name: Reply,
  because: Because,
  about: Partial<Pick<ReplyDecision, 'tool' | 'input' | 'choices'>> = {},
): Decision {
  const { code: language } = because.language;
  return { kind: 'reply', language, reply: name, tool: null, input: {}, choices: [], ...about, because };
}

const choicesFrom = (options: readonly Option[]) =>
  options.slice(0, mostChoices).map(({ label }) => ({ label, text: label }));

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
      ? reply('not-permitted', because, { tool: name })
      : reply('not-understood', because);
  }
  const language = because.language.code;
  const localized = name === 'search_procedures' ? { ...input, language } : input;
  const calls = [{ name, input: localized, confidence }];
  return { kind: 'tools', language, calls, then: null, explain, because };
}

function decideByIntent(question: Question, reading: Reading, because: Because): Decision {
  const { slots, intents, unknownName } = reading;
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
    // Without a photo, a question that names an article and hardly speaks of a photo is about that article.
    if ((slots.product ?? slots.line) !== undefined && probability < clearlyAboutPhoto) return stock();
    return call(question, name, { imageId: 'none' }, probability, because);
  }
  if (name === 'look_up_stock' && !namesProducts(slots) && unknownName === null) {
    const input = toolInput(name, slots, question);
    return reply('clarify-product', because, { tool: name, input });
  }
  const input = withUnknownName(name, toolInput(name, slots, question), reading);
  return call(question, name, input, probability, because);
}

/** The input with a name that the house does not have in place of the kind beside it, so that the tool can say so. */
function withUnknownName(tool: ToolName, input: Record<string, unknown>, { unknownName }: Reading) {
  if (unknownName === null || !isScoped(tool)) return input;
  const rest = Object.entries(input).filter(([key]) => !(modelKeys as readonly string[]).includes(key));
  return { ...Object.fromEntries(rest), product: unknownName };
}

/** Decides one question, which may go on from the turns before. */
function decideOne(question: Question, reading: Reading, vocabulary: Vocabulary, because: Because): Decision {
  const followUp = completeFromBefore(question, reading, vocabulary);
  if (!followUp) return decideByIntent(question, reading, because);
  const { tool, input, explain, turnsAgo, merged, ask } = followUp;
  const why = { ...because, followUpOf: turnsAgo, merged };
  if (ask) return reply('clarify-product', why, { tool, input, choices: choicesFrom(ask) });
  return call(question, tool, withUnknownName(tool, input, reading), 1, why, explain);
}

/** A photo, and what the words beside it ask about its article. */
function decidePhoto(question: Question, reading: Reading, because: Because): Decision {
  const { imageId } = question;
  const match = call(question, 'match_product', { imageId }, 1, because);
  if (match.kind !== 'tools') return match;
  const [best] = reading.intents;
  const beside = best !== undefined && ['search_procedures', 'hand_off'].includes(best.name);
  if (beside && best.probability >= clearlyAsked) {
    const other = decideByIntent(question, reading, because);
    return other.kind === 'tools' ? { ...match, calls: [...match.calls, ...other.calls] } : match;
  }
  const then = askedAboutPhoto(question, reading);
  if (then === null) return match;
  return question.person.mayUse.includes(then.name) ? { ...match, then } : match;
}

/** Two questions in one message: the second may speak of what the first one named. */
function decideBoth(
  question: Question,
  [first, second]: readonly [Reading, Reading],
  vocabulary: Vocabulary,
  because: Because,
): Decision | null {
  const one = decideOne({ ...question, text: first.text }, first, vocabulary, because);
  if (one.kind !== 'tools') return null;
  const before = {
    text: first.text,
    answer: '',
    language: one.language,
    imageId: null,
    calls: one.calls.map(({ name, input }) => ({ name, input, result: null })),
  };
  const after = { ...question, text: second.text, previous: [...question.previous, before] };
  const other = decideOne(after, second, vocabulary, because);
  if (other.kind !== 'tools' || other.calls[0]?.name === one.calls[0]?.name) return null;
  const merged = [
    ...one.because.merged,
    ...other.because.merged.map((from) => ({ ...from, turnsAgo: from.turnsAgo - 1 })),
  ];
  const parts = [first, second].map(({ text, intents }) => ({
    text,
    intents: intents.slice(0, intentsTold),
  }));
  const why = { ...because, followUpOf: one.because.followUpOf, merged, parts };
  return { ...one, calls: [...one.calls, ...other.calls], explain: false, because: why };
}

/**
 * Decides what a turn does: which tools it calls with what, or what it replies. Everything that it knows of the
 * conversation is in `question.previous`, so any process can decide the next turn.
 */
export async function decide(
  question: Question,
  language: Because['language'],
  vocabulary: Vocabulary,
  read: Read,
): Promise<Decision> {
  const reading = await read(question.text);
  const because: Because = {
    language,
    intents: reading.intents.slice(0, intentsTold),
    slots: reading.slots.evidence,
    merged: [],
    followUpOf: null,
    parts: [],
  };
  if (question.imageId !== null) return decidePhoto(question, reading, because);
  const halves = await splitQuestion(question.text, read);
  return (
    (halves && decideBoth(question, halves, vocabulary, because)) ??
    decideOne(question, reading, vocabulary, because)
  );
}
