import { dockStart } from '@nlpjs/basic';

export interface PeerClassifier {
  /** Its intent, `None` for what it takes to be outside, and its score. */
  classify(text: string): Promise<{ intent: string; score: number }>;
}

/** The neural classifier of nlp.js with its default settings: the peer of the intent evaluations. */
export async function trainNlpjs(
  examples: readonly { intent: string; text: string }[],
  language: string,
): Promise<PeerClassifier> {
  const dock = await dockStart({
    use: ['Basic'],
    settings: { nlp: { log: false, autoSave: false, nlu: { log: false, useNoneFeature: true } } },
  });
  const nlp = dock.get('nlp');
  nlp.addLanguage(language);
  for (const { intent, text } of examples) nlp.addDocument(language, text, intent);
  await nlp.train();
  return { classify: (text) => nlp.process(language, text) };
}
