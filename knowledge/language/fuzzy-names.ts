import { nameSimilarity, prepareName, type PreparedName } from './name-similarity.ts';

export interface NearName {
  /** Index of the name in the list that the index was built from. */
  index: number;
  /** 0–1; 1 is the same text. */
  similarity: number;
}

/** Finds the names of a fixed list that look or sound like a text. */
export interface FuzzyNames {
  /** Index of a name that is exactly this folded text. */
  exact(text: string): number | undefined;
  /** Names at least `least` alike, nearest first, at most `limit`. */
  near(text: string, options: { least: number; limit: number }): NearName[];
}

/** A candidate must share this part of the text's trigrams, or its whole phonetic key. */
const leastSharedTrigrams = 0.3;
const mostCandidates = 40;

/**
 * Indexes folded, distinct names by trigram and by phonetic key, so that a look-up compares a few dozen names
 * and not the whole list. Names are compared as they are given: join the words beforehand to ignore spaces.
 */
export function createFuzzyNames(names: readonly string[]): FuzzyNames {
  const prepared: PreparedName[] = names.map(prepareName);
  const exactly = new Map(names.map((name, index) => [name, index]));
  const byTrigram = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  prepared.forEach((name, index) => {
    for (const trigram of name.trigrams) append(byTrigram, trigram, index);
    if (name.key.length >= 2) append(byKey, name.key, index);
  });
  const shared = new Uint16Array(names.length);

  function candidates(name: PreparedName): number[] {
    const touched: number[] = [];
    for (const trigram of name.trigrams) {
      for (const index of byTrigram.get(trigram) ?? []) {
        if (shared[index] === 0) touched.push(index);
        shared[index] = (shared[index] ?? 0) + 1;
      }
    }
    const least = Math.max(1, Math.floor(name.trigrams.size * leastSharedTrigrams));
    const longest = name.text.length * 1.6 + 1;
    const found = touched.filter(
      (index) => (shared[index] ?? 0) >= least && (prepared[index]?.text.length ?? 0) <= longest,
    );
    found.sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b);
    const chosen = found.slice(0, mostCandidates);
    for (const index of byKey.get(name.key) ?? []) {
      if ((shared[index] ?? 0) < least) chosen.push(index);
    }
    for (const index of touched) shared[index] = 0;
    return chosen;
  }

  return {
    exact: (text) => exactly.get(text),
    near(text, { least, limit }) {
      const name = prepareName(text);
      const near: NearName[] = [];
      for (const index of candidates(name)) {
        const other = prepared[index];
        if (!other) continue;
        const similarity = nameSimilarity(name, other);
        if (similarity >= least) near.push({ index, similarity });
      }
      near.sort((a, b) => b.similarity - a.similarity || a.index - b.index);
      return near.slice(0, limit);
    },
  };
}

function append(groups: Map<string, number[]>, key: string, index: number): void {
  const group = groups.get(key);
  if (group) group.push(index);
  else groups.set(key, [index]);
}
