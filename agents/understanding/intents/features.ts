import { fold } from '../../../knowledge/language/folded-words.ts';

/** Buckets of the hashed feature space; a power of two. */
export const featureBuckets = 1 << 16;

/** Sparse vector: bucket → weight, with unit length. */
export interface SparseVector {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** FNV-1a over UTF-16 units, folded into the buckets. */
function hash(text: string, seed: number): number {
  let value = (2166136261 ^ seed) >>> 0;
  for (let position = 0; position < text.length; position += 1) {
    value = Math.imul(value ^ text.charCodeAt(position), 16777619) >>> 0;
  }
  return value & (featureBuckets - 1);
}

const elision = /\b(?:[ldjnmtscq]|qu|dell|nell|all|sull|un|quest|quell|c|com|dov)['’](?=\p{L})/giu;

/** Words of a masked sentence, accents folded, elisions split ("l'ordine" → "l ordine"); placeholders stay whole. */
export function intentWords(sentence: string): string[] {
  return (
    fold(sentence.replace(elision, (match) => `${match.slice(0, -1)} `)).match(/[\p{L}\p{N}_]+|[?]/gu) ?? []
  );
}

function addCounts(
  counts: Map<number, number>,
  grams: readonly string[],
  seed: number,
  weight: number,
): void {
  for (const gram of grams) {
    const bucket = hash(gram, seed);
    counts.set(bucket, (counts.get(bucket) ?? 0) + weight);
  }
}

/**
 * Counts of word 1–2-grams and character 3–5-grams (within words, with boundary marks), the lexical block of the joint
 * linear intent model. The two blocks weigh the same after normalization.
 */
export function countFeatures(sentence: string): Map<number, number> {
  const words = intentWords(sentence);
  const counts = new Map<number, number>();
  addCounts(counts, words, 1, 1);
  const pairs = words.slice(1).map((word, position) => `${words[position]} ${word}`);
  addCounts(counts, pairs, 2, 1);
  for (const word of words) {
    const marked = `<${word}>`;
    for (let length = 3; length <= 5; length += 1) {
      const grams: string[] = [];
      for (let start = 0; start + length <= marked.length; start += 1)
        grams.push(marked.slice(start, start + length));
      addCounts(counts, grams, length, 0.5);
    }
  }
  return counts;
}

/** Inverse document frequencies of the buckets over training sentences (smoothed, as in scikit-learn's TF-IDF). */
export function inverseFrequencies(sentences: readonly Map<number, number>[]): Float64Array {
  const seen = new Float64Array(featureBuckets);
  for (const counts of sentences) for (const bucket of counts.keys()) seen[bucket] = (seen[bucket] ?? 0) + 1;
  return seen.map((count) => Math.log((1 + sentences.length) / (1 + count)) + 1);
}

/** TF-IDF vector of unit length with sublinear term frequency. */
export function vectorOf(counts: Map<number, number>, idf: Float64Array): SparseVector {
  const index = Int32Array.from(counts.keys());
  const value = Float64Array.from(
    index,
    (bucket) => (1 + Math.log(1 + (counts.get(bucket) ?? 0))) * (idf[bucket] ?? 0),
  );
  const length = Math.sqrt(value.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return { index, value: value.map((weight) => weight / length) };
}
