import { dockStart } from '@nlpjs/basic';
import type { LanguageCode } from '../../contracts/languages.ts';

export interface PeerExample {
  language: LanguageCode;
  intent: string;
  text: string;
}

/** The intent that nlp.js gives a text; "None" is what it takes to be outside. */
export type PeerClassifier = (language: LanguageCode, text: string) => Promise<string>;

/** The neural classifier of nlp.js with its default settings: the peer of the intent evaluations. */
export async function trainNlpjs(examples: readonly PeerExample[]): Promise<PeerClassifier> {
  const dock = await dockStart({
    use: ['Basic'],
    settings: { nlp: { log: false, autoSave: false, nlu: { log: false, useNoneFeature: true } } },
  });
  const nlp = dock.get('nlp');
  for (const language of new Set(examples.map((example) => example.language))) nlp.addLanguage(language);
  for (const { language, text, intent } of examples) nlp.addDocument(language, text, intent);
  await nlp.train();
  return async (language, text) => (await nlp.process(language, text)).intent;
}
