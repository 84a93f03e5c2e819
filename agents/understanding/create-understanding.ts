import type { LanguageCode } from '../../contracts/languages.ts';
import { toolNames, type ToolName } from '../../contracts/tool-names.ts';
import type { Because, Decision, Question, Reply, Understanding, Vocabulary } from './decision.ts';
import { completeFromBefore } from './dialogue/follow-up.ts';
import { trainIntentClassifier, type IntentScore } from './intents/intent-classifier.ts';
import { createLanguageDetector } from './language-detector.ts';
import { englishPhrases } from './phrases/english.ts';
import { frenchPhrases } from './phrases/french.ts';
import { intentNames, type Intent } from './phrases/intent-phrases.ts';
import { italianPhrases } from './phrases/italian.ts';
import { namesProducts, readSlots, type Slots } from './slots/slots.ts';
import { toolInput } from './tool-input.ts';

/** Least probability of an intent that calls no tool. */
const leastTalk = 0.4;
/** Least probability of a tool; below it a question with a named product is about stock, another one is not understood. */
const leastTool = 0.24;
/** Probability from which a tool was clearly asked for. */
const clearlyAsked = 0.5;

const isTool = (name: string): name is ToolName => (toolNames as readonly string[]).includes(name);

function joinPhrases(): Map<Intent, readonly string[]> {
  return new Map(
    intentNames.map((name) => [
      name,
      [...englishPhrases[name], ...frenchPhrases[name], ...italianPhrases[name]],
    ]),
  );
}

function choiceTexts(slots: Slots): { label: string; text: string }[] {
  return (slots.product?.alternatives ?? []).slice(0, 3).map(({ value }) => ({ label: value, text: value }));
}

/**
 * Builds the understanding of the local model; trains its intent model from the phrases (a fraction of a second).
 * `understand` is pure: the same question over the same vocabulary gives the same decision.
 */
export function createUnderstanding(): Understanding {
  const classifier = trainIntentClassifier(joinPhrases());
  const detector = createLanguageDetector({
    en: Object.values(englishPhrases).flat(),
    fr: Object.values(frenchPhrases).flat(),
    it: Object.values(italianPhrases).flat(),
  });

  function languageOf(question: Question, vocabulary: Vocabulary): Because['language'] {
    if (question.language) return { code: question.language, why: 'asked' };
    const before = question.previous.at(-1)?.language;
    const expected = before ?? question.person.language;
    // Product names are no evidence of a language.
    let text = question.text;
    for (const mention of vocabulary.products.mentions(text, expected)) {
      text = text.slice(0, mention.start) + ' '.repeat(mention.end - mention.start) + text.slice(mention.end);
    }
    return detector.detect(text, expected, before ? 'conversation' : 'person');
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
    const language: LanguageCode = because.language.code;
    const localized = name === 'search_procedures' ? { ...input, language } : input;
    return { kind: 'tools', language, calls: [{ name, input: localized, confidence }], explain, because };
  }

  function decideByIntent(
    question: Question,
    slots: Slots,
    scores: IntentScore<Intent>[],
    because: Because,
  ): Decision {
    const [best] = scores;
    const { name, probability } = best ?? { name: 'out-of-remit' as const, probability: 0 };
    if (!isTool(name)) {
      if (name === 'out-of-remit') return reply('out-of-remit', because);
      if (probability >= leastTalk) return reply(name, because);
      return reply('not-understood', because);
    }
    if (probability < leastTool) {
      if (slots.product)
        return call(
          question,
          'look_up_stock',
          toolInput('look_up_stock', slots, question),
          probability,
          because,
        );
      return reply('not-understood', because);
    }
    if (name === 'match_product' && question.imageId === null) {
      // Without a photo, a question that names a product is about that product.
      if (namesProducts(slots))
        return call(
          question,
          'look_up_stock',
          toolInput('look_up_stock', slots, question),
          probability,
          because,
        );
      return call(question, name, { imageId: 'none' }, probability, because);
    }
    if (name === 'look_up_stock' && !namesProducts(slots)) {
      return reply('clarify-product', because, name, choiceTexts(slots));
    }
    return call(question, name, toolInput(name, slots, question), probability, because);
  }

  return {
    understand(question, vocabulary) {
      const language = languageOf(question, vocabulary);
      const slots = readSlots(question.text, language.code, vocabulary, question.today);
      const scores = classifier.classify(slots.masked);
      const because: Because = {
        language,
        intents: scores.slice(0, 3),
        slots: slots.evidence,
        followUpOf: null,
      };
      if (question.imageId !== null) {
        return call(question, 'match_product', { imageId: question.imageId }, 1, because);
      }
      const followUp = completeFromBefore(question, slots, scores[0] ?? { name: '', probability: 0 });
      if (followUp) {
        const why = { ...because, followUpOf: followUp.turnsAgo };
        return call(question, followUp.tool, followUp.input, 1, why, followUp.explain);
      }
      return decideByIntent(question, slots, scores, because);
    },
  };
}
