import { fold } from '../../../knowledge/language/folded-words.ts';

/** Sparse vector: feature → weight, with unit length. */
export interface SparseVector {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** The n-grams that a model knows: `keys[feature]` is the hash of the n-gram, `idf` its inverse document frequency. */
export interface FeatureSpace {
  readonly keys: Uint32Array;
  readonly idf: Float32Array;
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(text: string, seed: number): number {
  let value = (2166136261 ^ seed) >>> 0;
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 16777619) >>> 0;
  }
  return value;
}

const elision = /\b(?:[ldjnmtscq]|qu|dell|nell|all|sull|un|quest|quell|c|com|dov)['’](?=\p{L})/giu;

/** Words of a masked sentence, accents folded, elisions split ("l'ordine" → "l ordine"); placeholders stay whole. */
export function intentWords(sentence: string): string[] {
  return (
    fold(sentence.replace(elision, (match) => `${match.slice(0, -1)} `)).match(/[\p{L}\p{N}_]+|[?]/gu) ?? []
  );
}

const weights = { word: 1, pair: 1, triple: 0.7, characters: 0.5 };

/**
 * Weighted counts of word 1–3-grams (the end and the start of a sentence count as words of a pair) and of character
 * 3–5-grams within words, by their hash: the lexical block of the joint linear intent model.
 */
export function countFeatures(sentence: string): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (gram: string, seed: number, weight: number) => {
    const key = hash(gram, seed);
    counts.set(key, (counts.get(key) ?? 0) + weight);
  };
  const words = intentWords(sentence);
  const framed = ['^', ...words, '$'];
  for (const word of words) add(word, 1, weights.word);
  for (let end = 1; end < framed.length; end += 1) {
    add(`${framed[end - 1]} ${framed[end]}`, 2, weights.pair);
    if (end > 1) add(`${framed[end - 2]} ${framed[end - 1]} ${framed[end]}`, 3, weights.triple);
  }
  for (const word of words) {
    const marked = `<${word}>`;
    for (let length = 3; length <= 5; length += 1) {
      for (let start = 0; start + length <= marked.length; start += 1) {
        add(marked.slice(start, start + length), 4, weights.characters);
      }
    }
  }
  return counts;
}

/** From this many sentences on, an n-gram of a single sentence tells nothing: leaving it out takes two thirds of the model. */
const manySentences = 2000;

/** The space of the features of training sentences, with smoothed inverse document frequencies (as in scikit-learn's TF-IDF). */
export function createFeatureSpace(sentences: readonly Map<number, number>[]): FeatureSpace {
  const seen = new Map<number, number>();
  for (const counts of sentences) for (const key of counts.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
  const least = sentences.length >= manySentences ? 2 : 1;
  const kept = [...seen].filter(([, count]) => count >= least);
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    idf: Float32Array.from(kept, ([, count]) => Math.log((1 + sentences.length) / (1 + count)) + 1),
  };
}

/** Turns counts into TF-IDF vectors of unit length with sublinear term frequency; what the space does not know is left out. */
export function createVectorizer({
  keys,
  idf,
}: FeatureSpace): (counts: ReadonlyMap<number, number>) => SparseVector {
  const featureOf = new Map<number, number>();
  keys.forEach((key, feature) => featureOf.set(key, feature));
  return (counts) => {
    const index: number[] = [];
    const value: number[] = [];
    let squares = 0;
    for (const [key, count] of counts) {
      const feature = featureOf.get(key);
      if (feature === undefined) continue;
      const weight = (1 + Math.log(1 + count)) * idf[feature]!;
      index.push(feature);
      value.push(weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    return { index: Int32Array.from(index), value: Float32Array.from(value, (weight) => weight / length) };
  };
}
