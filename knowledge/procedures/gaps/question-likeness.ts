import type { QuestionSignature } from './question-signature.ts';

/** A question as it is compared: its signature and, where an embedder knows its language, its unit vector. */
export interface ComparableQuestion {
  signature: QuestionSignature;
  vector: Float32Array | null;
}

/** Share of the vector in the likeness of two questions that both have one. */
const vectorShare = 0.4;
/** Cosine of sentence vectors below which two questions have nothing to do with each other. */
const unrelatedCosine = 0.35;
/** Share of the character n-grams; between two languages they say less than ideas do. */
const gramShare = { same: 0.45, other: 0.3 };

/** How much two questions ask the same, 0–1, symmetric. */
export function likeness(a: ComparableQuestion, b: ComparableQuestion): number {
  const sameLanguage = a.signature.language === b.signature.language;
  const share = sameLanguage ? gramShare.same : gramShare.other;
  const mixed =
    (1 - share) * overlap(a.signature.ideas, b.signature.ideas) +
    share * cosine(a.signature.grams, b.signature.grams);
  const words = sameLanguage ? mixed : Math.max(mixed, conceptLikeness(a.signature, b.signature));
  if (!a.vector || !b.vector) return words;
  const meaning = Math.max(0, (dot(a.vector, b.vector) - unrelatedCosine) / (1 - unrelatedCosine));
  return Math.max(words, (1 - vectorShare) * words + vectorShare * meaning);
}

/** Concepts that two languages must share before their other words, which cannot be compared, are left out. */
const fewestConcepts = 2;
const conceptShare = 0.85;

function conceptLikeness(a: QuestionSignature, b: QuestionSignature): number {
  const concepts = ({ ideas }: QuestionSignature) =>
    new Set([...ideas].filter((idea) => idea.startsWith('#')));
  const ofA = concepts(a);
  const ofB = concepts(b);
  const shared = [...ofA].filter((concept) => ofB.has(concept)).length;
  return shared < fewestConcepts ? 0 : conceptShare * overlap(ofA, ofB);
}

/** Dice's coefficient of two sets; 0 where one is empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const idea of a) if (b.has(idea)) shared++;
  return (2 * shared) / (a.size + b.size);
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [gram, count] of a) product += count * (b.get(gram) ?? 0);
  return product === 0 ? 0 : product / (length(a) * length(b));
}

function length(counts: ReadonlyMap<string, number>): number {
  let squares = 0;
  for (const count of counts.values()) squares += count * count;
  return Math.sqrt(squares);
}

/** Dot product of two vectors of one length; the cosine of unit vectors. */
export function dot(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (let at = 0; at < a.length; at++) product += (a[at] ?? 0) * (b[at] ?? 0);
  return product;
}
