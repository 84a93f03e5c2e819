import { createHash } from 'node:crypto';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Intent, IntentPhrases } from '../phrases/intent-phrases.ts';
import {
  createIntentClassifier,
  trainIntentModel,
  type IntentClassifier,
  type IntentExample,
  type IntentModel,
} from './intent-classifier.ts';
import type { SentenceMeaning } from './sentence-meaning.ts';
import { decodeIntentModel, encodeIntentModel, type ModelStore } from './stored-intent-model.ts';

/** Changes when the features or the training change, so that a stored model of before is not used. */
const recipe = 3;
const outsideIntent = 'out-of-remit' satisfies Intent;

type Phrases = Readonly<Record<LanguageCode, IntentPhrases>>;

function nameOf(phrases: Phrases, meaning: SentenceMeaning | null): string {
  const content = JSON.stringify([recipe, meaning?.name ?? null, phrases]);
  return `intents-${createHash('sha256').update(content).digest('hex').slice(0, 24)}.bin`;
}

async function examplesOf(
  phrases: Phrases,
  meaning: SentenceMeaning | null,
): Promise<IntentExample<Intent>[]> {
  const examples: IntentExample<Intent>[] = [];
  for (const language of Object.keys(phrases) as LanguageCode[]) {
    const rows = (Object.entries(phrases[language]) as [Intent, readonly string[]][]).flatMap(
      ([intent, sentences]) => sentences.map((sentence) => ({ intent, sentence })),
    );
    const vectors = meaning?.speaks(language)
      ? await meaning.vectors(rows.map(({ sentence }) => sentence))
      : null;
    rows.forEach((row, position) => examples.push({ ...row, vector: vectors?.[position] ?? null }));
  }
  return examples;
}

/**
 * The intent classifier of these phrases: read from the store when it was trained before with the same phrases and
 * embedder, trained (and stored) otherwise. A stored model that is damaged is trained anew. Rejects when the embedder
 * fails, or when the store cannot be written.
 */
export async function openIntentClassifier(
  phrases: Phrases,
  meaning: SentenceMeaning | null,
  store: ModelStore | null,
): Promise<IntentClassifier> {
  const name = nameOf(phrases, meaning);
  const stored = await store?.read(name);
  let model: IntentModel | null = stored ? decodeIntentModel(stored) : null;
  if (!model) {
    model = trainIntentModel(await examplesOf(phrases, meaning), outsideIntent);
    await store?.write(name, encodeIntentModel(model));
  }
  return createIntentClassifier(model);
}
