import { calibrate, gateEvidence, sigmoid, softmaxInside, type Calibration } from './calibration.ts';
import { countFeatures, createFeatureSpace, createVectorizer, type FeatureSpace } from './features.ts';
import { decisionValues, trainLinearSvm, type JointVector, type LinearModel } from './linear-svm.ts';

export interface IntentScore<Intent extends string = string> {
  name: Intent;
  probability: number;
}

/** A training sentence, names masked; `vector` is its unit sentence vector, null where no embedder speaks its language. */
export interface IntentExample<Intent extends string = string> {
  intent: Intent;
  sentence: string;
  vector: Float32Array | null;
}

/** All that was learnt: plain data that can be stored. */
export interface IntentModel {
  intents: readonly string[];
  /** Position of the intent that stands for everything outside the remit; -1 without one. */
  outside: number;
  space: FeatureSpace;
  linear: LinearModel;
  calibration: Calibration;
}

export interface IntentClassifier {
  /**
   * Calibrated probabilities that sum to 1, best first. The intent outside the remit comes first exactly when the
   * sentence is not clearly within. `vector` as in training.
   */
  classify(maskedSentence: string, vector: Float32Array | null): IntentScore[];
}

const svm = { cost: 1, epochs: 12, denseWeight: 1.5 };
/** A wrong answer costs more than asking again: below this chance of being within the remit, a sentence is outside. */
const leastInside = 0.65;
/** Every fourth sentence of an intent calibrates a model that was trained on the others. */
const heldOut = 4;

function fit(
  examples: readonly { counts: Map<number, number>; label: number; vector: Float32Array | null }[],
  classes: number,
) {
  const space = createFeatureSpace(examples.map(({ counts }) => counts));
  const vectorOf = createVectorizer(space);
  const vectors: JointVector[] = examples.map(({ counts, vector }) => ({
    sparse: vectorOf(counts),
    dense: vector,
  }));
  const labels = examples.map(({ label }) => label);
  return {
    space,
    vectorOf,
    linear: trainLinearSvm(vectors, labels, { classes, features: space.keys.length }, svm),
  };
}

/**
 * Trains one linear model over the sentences of all languages, which costs no accuracy in any of them and keeps mixed
 * sentences readable: a joint SVM over n-grams and sentence vectors, with probabilities calibrated on held-out sentences.
 */
export function trainIntentModel<Intent extends string>(
  examples: readonly IntentExample<Intent>[],
  outsideIntent: Intent | null,
): IntentModel {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const outside = outsideIntent === null ? -1 : intents.indexOf(outsideIntent);
  const seen = new Array<number>(intents.length).fill(0);
  const prepared = examples.map(({ intent, sentence, vector }) => {
    const label = intents.indexOf(intent);
    const fold = (seen[label]! += 1) % heldOut;
    return { label, counts: countFeatures(sentence), vector, held: fold === 0 };
  });
  const trial = fit(
    prepared.filter(({ held }) => !held),
    intents.length,
  );
  const judged = prepared
    .filter(({ held }) => held)
    .map(({ counts, vector, label }) => ({
      label,
      margins: decisionValues(trial.linear, { sparse: trial.vectorOf(counts), dense: vector }),
    }));
  const { space, linear } = fit(prepared, intents.length);
  return { intents, outside, space, linear, calibration: calibrate(judged, outside) };
}

/** Makes a trained model answer. */
export function createIntentClassifier({
  intents,
  outside,
  space,
  linear,
  calibration,
}: IntentModel): IntentClassifier {
  const vectorOf = createVectorizer(space);
  return {
    classify(sentence, vector) {
      const margins = decisionValues(linear, { sparse: vectorOf(countFeatures(sentence)), dense: vector });
      const inside = calibration.gate
        ? sigmoid(
            gateEvidence(margins, outside).reduce(
              (sum, value, position) => sum + value * calibration.gate![position]!,
              0,
            ),
          )
        : 1;
      const among = softmaxInside(margins, outside, calibration.sharpness);
      const rank = (label: number, probability: number) =>
        label === outside ? (inside < leastInside ? 2 : -1) : probability;
      return intents
        .map((name, label) => {
          const probability = label === outside ? 1 - inside : among[label]! * inside;
          return { name, probability, rank: rank(label, probability) };
        })
        .sort((a, b) => b.rank - a.rank)
        .map(({ name, probability }) => ({ name, probability }));
    },
  };
}
