import { describe, expect, it } from 'vitest';
import {
  createIntentClassifier,
  trainIntentModel,
  type IntentExample,
} from '../../../../agents/understanding/intents/intent-classifier.ts';
import {
  decodeIntentModel,
  encodeIntentModel,
} from '../../../../agents/understanding/intents/stored-intent-model.ts';

const sentences: Record<string, readonly string[]> = {
  stock: [
    'do we have _product_ in _size_',
    'is _product_ in stock',
    'any _product_ left in _place_',
    'how many _product_ are left',
    'check the stock of _product_',
    'u got _product_ in _size_',
    'is there still one _product_ in _place_',
    'have you got _category_ in stock',
  ],
  forecast: [
    'how many _category_ will we sell _period_',
    'forecast for _place_',
    'expected sales of _product_',
    'what will _product_ sell _period_',
    'demand for _product_ in _place_',
    'predict the sales of _category_',
    'how much will we sell in _place_',
    'sales outlook for _place_',
  ],
  outside: [
    'what is the weather like',
    'tell me a joke',
    'who won the match last night',
    'what is my salary',
    'book me a table for two',
    'translate this song',
    'write a poem about spring',
    'what is the capital of peru',
  ],
};
const examples: IntentExample[] = Object.entries(sentences).flatMap(([intent, list]) =>
  list.map((sentence) => ({ intent, sentence, vector: null })),
);
const model = trainIntentModel(examples, 'outside');
const classifier = createIntentClassifier(model);

describe('the intent classifier', () => {
  it('tells intents apart by sentences it has not seen', () => {
    expect(classifier.classify('have we any _product_ left in stock', null)[0]?.name).toBe('stock');
    expect(classifier.classify('sales forecast of _product_ for _period_', null)[0]?.name).toBe('forecast');
  });

  it('still reads a sentence with typing mistakes', () => {
    expect(classifier.classify('forcast of the slaes in _place_', null)[0]?.name).toBe('forecast');
  });

  it('puts what is outside the remit first', () => {
    expect(classifier.classify('tell me who won the match', null)[0]?.name).toBe('outside');
  });

  it('gives probabilities that sum to one', () => {
    for (const sentence of ['is _product_ in stock', 'tell me a poem', 'zzz']) {
      const sum = classifier
        .classify(sentence, null)
        .reduce((total, { probability }) => total + probability, 0);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('learns the same from the same sentences', () => {
    expect(encodeIntentModel(trainIntentModel(examples, 'outside'))).toEqual(encodeIntentModel(model));
  });

  it('lets the meaning of a sentence decide where words do not', () => {
    const axis = (position: number) =>
      Float32Array.from({ length: 4 }, (_, item) => (item === position ? 1 : 0));
    const axes: Record<string, number> = { stock: 0, forecast: 1, outside: 2 };
    const withMeaning = examples.map((example) => ({ ...example, vector: axis(axes[example.intent]!) }));
    const joint = createIntentClassifier(trainIntentModel(withMeaning, 'outside'));
    expect(joint.classify('xyzzy', axis(0))[0]?.name).toBe('stock');
    expect(joint.classify('xyzzy', axis(1))[0]?.name).toBe('forecast');
  });
});

describe('a stored intent model', () => {
  it('answers as it did before', () => {
    const restored = decodeIntentModel(
      Buffer.concat([new Uint8Array(3), encodeIntentModel(model)]).subarray(3),
    );
    expect(restored).not.toBeNull();
    const again = createIntentClassifier(restored!);
    for (const { sentence } of examples) {
      expect(again.classify(sentence, null)).toEqual(classifier.classify(sentence, null));
    }
  });

  it('is refused when it is cut off or something else', () => {
    const bytes = encodeIntentModel(model);
    expect(decodeIntentModel(bytes.subarray(0, bytes.length - 1))).toBeNull();
    expect(decodeIntentModel(new TextEncoder().encode('not a model at all'))).toBeNull();
    expect(decodeIntentModel(new Uint8Array(0))).toBeNull();
  });
});
