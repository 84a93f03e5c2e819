import type { TextEmbedder } from '../../knowledge/language/text-embedder.ts';
import type { Because, Question, Understanding, Vocabulary } from './decision.ts';
import { decide } from './dialogue/decide.ts';
import { findUnknownName, wordsIn } from './dialogue/unknown-name.ts';
import { openIntentClassifier } from './intents/open-intent-classifier.ts';
import { createSentenceMeaning } from './intents/sentence-meaning.ts';
import type { ModelStore } from './intents/stored-intent-model.ts';
import { createLanguageDetector } from './language-detector.ts';
import { englishPhrases } from './phrases/english.ts';
import { frenchPhrases } from './phrases/french.ts';
import { italianPhrases } from './phrases/italian.ts';
import { readSlots } from './slots/slots.ts';

export interface UnderstandingOptions {
  /** Meaning of sentences beside their words; null leaves the words alone to decide. */
  embedder: TextEmbedder | null;
  /** Keeps the trained intent model between starts; null trains at every start. */
  store: ModelStore | null;
}

/**
 * Builds the understanding of the local model: trains its intent model from the phrases (in seconds) or reads it from
 * the store. The same question over the same vocabulary gives the same decision. Rejects when the embedder fails.
 */
export async function createUnderstanding({ embedder, store }: UnderstandingOptions): Promise<Understanding> {
  const meaning = embedder ? createSentenceMeaning(embedder) : null;
  const phrases = { en: englishPhrases, fr: frenchPhrases, it: italianPhrases };
  const classifier = await openIntentClassifier(phrases, meaning, store);
  const known = wordsIn(Object.values(phrases).flatMap((intents) => Object.values(intents).flat()));
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
      return decide(question, language, vocabulary, async (text) => {
        const slots = readSlots(text, language.code, vocabulary, question.today);
        const [vector] = meaning?.speaks(language.code) ? await meaning.vectors([slots.masked]) : [];
        const intents = classifier.classify(slots.masked, vector ?? null);
        return { text, slots, intents, unknownName: findUnknownName(text, slots, known) };
      });
    },
  };
}
