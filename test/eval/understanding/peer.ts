import { createRequire } from 'node:module';
import type { LanguageCode } from '../../../contracts/languages.ts';
import { englishPhrases } from '../../../agents/understanding/phrases/english.ts';
import { frenchPhrases } from '../../../agents/understanding/phrases/french.ts';
import { italianPhrases } from '../../../agents/understanding/phrases/italian.ts';
import { toolNames } from '../../../contracts/tool-names.ts';
import { readSlots } from '../../../agents/understanding/slots/slots.ts';
import type { Vocabulary } from '../../../agents/understanding/decision.ts';

/** The part of nlp.js that is used here; the package has no types. */
interface NlpJs {
  settings: { autoSave: boolean; log: boolean };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, text: string): Promise<{ intent: string }>;
}

const phrases = { en: englishPhrases, fr: frenchPhrases, it: italianPhrases };

/**
 * nlp.js (`@nlpjs/basic`) trained on the same phrases. It reads the same masked sentences and is told the language, so
 * only the choice of the intent is compared; its "None" counts as a refusal.
 */
export async function trainPeer(
  vocabulary: Vocabulary,
  today: string,
): Promise<(language: LanguageCode, text: string) => Promise<string>> {
  const basic = createRequire(import.meta.url)('@nlpjs/basic') as {
    dockStart(settings: object): Promise<{ get(name: string): NlpJs }>;
  };
  const nlp = (await basic.dockStart({ use: ['Basic'], autoTrain: false })).get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  for (const [language, intents] of Object.entries(phrases)) {
    nlp.addLanguage(language);
    for (const [intent, sentences] of Object.entries(intents)) {
      for (const sentence of sentences) nlp.addDocument(language, sentence, intent);
    }
  }
  await nlp.train();
  return async (language, text) => {
    const { intent } = await nlp.process(language, readSlots(text, language, vocabulary, today).masked);
    const known = (toolNames as readonly string[]).includes(intent) || intent in englishPhrases;
    return known && intent !== 'out-of-remit' ? intent : 'refusal';
  };
}
