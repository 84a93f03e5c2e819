import type { Because, Question, Understanding, Vocabulary } from './decision.ts';
import { decide } from './dialogue/decide.ts';
import { trainIntentClassifier } from './intents/intent-classifier.ts';
import { createLanguageDetector } from './language-detector.ts';
import { englishPhrases } from './phrases/english.ts';
import { frenchPhrases } from './phrases/french.ts';
import { intentNames, type Intent } from './phrases/intent-phrases.ts';
import { italianPhrases } from './phrases/italian.ts';
import { readSlots } from './slots/slots.ts';

function joinPhrases(): Map<Intent, readonly string[]> {
  return new Map(
    intentNames.map((name) => [
      name,
      [...englishPhrases[name], ...frenchPhrases[name], ...italianPhrases[name]],
    ]),
  );
}

/**
 * Builds the understanding of the local model; trains its intent model from the phrases (a fraction of a second).
 * The same question over the same vocabulary gives the same decision.
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

  return {
    understand(question, vocabulary) {
      const language = languageOf(question, vocabulary);
      return decide(question, language, (text) => {
        const slots = readSlots(text, language.code, vocabulary, question.today);
        return Promise.resolve({ text, slots, intents: classifier.classify(slots.masked) });
      });
    },
  };
}
