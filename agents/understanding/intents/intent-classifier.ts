import { countFeatures, inverseFrequencies, vectorOf } from './features.ts';
import { decisionValues, trainLinearSvm } from './linear-svm.ts';

export interface IntentScore<Intent extends string> {
  name: Intent;
  probability: number;
}

export interface IntentClassifier<Intent extends string> {
  /** Scores of every intent, best first; probabilities sum to 1. */
  classify(maskedSentence: string): IntentScore<Intent>[];
}

const svm = { cost: 1, epochs: 12 };
/** Sharpness of the softmax over margins: the value with the least log loss in cross-validation on the phrases. */
const sharpness = 3.2;

/**
 * Trains a joint linear model over the phrases of all languages, which costs no accuracy in any of them and keeps mixed
 * sentences readable. `phrases` are masked sentences by intent.
 */
export function trainIntentClassifier<Intent extends string>(
  phrases: ReadonlyMap<Intent, readonly string[]>,
): IntentClassifier<Intent> {
  const names = [...phrases.keys()];
  const examples = names.flatMap((name, label) =>
    (phrases.get(name) ?? []).map((sentence) => ({ label, counts: countFeatures(sentence) })),
  );
  const idf = inverseFrequencies(examples.map(({ counts }) => counts));
  const vectors = examples.map(({ counts }) => vectorOf(counts, idf));
  const labels = examples.map(({ label }) => label);
  const model = trainLinearSvm(vectors, labels, names.length, svm);
  return {
    classify(sentence) {
      const margins = decisionValues(model, vectorOf(countFeatures(sentence), idf));
      const powers = margins.map((margin) => Math.exp(sharpness * margin));
      const sum = powers.reduce((total, power) => total + power, 0);
      return names
        .map((name, position) => ({ name, probability: powers[position]! / sum }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}
