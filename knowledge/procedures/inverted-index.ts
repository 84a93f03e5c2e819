/** Term statistics of one field over numbered documents. Terms are numbered in the order of first sight. */
export interface InvertedIndex {
  readonly size: number;
  /** Terms of each document, repetitions counted. */
  readonly lengths: Float64Array;
  postingsOf(term: string): Postings | undefined;
  readonly flat: FlatIndex;
}

/** Documents of a term, ascending, with how often it occurs in each. */
export interface Postings {
  documents: Uint32Array;
  counts: Uint16Array;
}

/** An index as flat arrays, as it is kept between starts: the postings of term `i` lie from `starts[i]` to `starts[i + 1]`. */
export interface FlatIndex {
  terms: readonly string[];
  starts: Uint32Array;
  documents: Uint32Array;
  counts: Uint16Array;
  lengths: Float64Array;
}

const largestCount = 65_535;

/** Gathers term counts, document after document, and joins them to an index. */
export function createIndexBuilder(): {
  add(terms: ReadonlyMap<string, number>): void;
  build(): InvertedIndex;
} {
  const gathered = new Map<string, { documents: number[]; counts: number[] }>();
  const lengths: number[] = [];
  let size = 0;
  return {
    add(terms) {
      let length = 0;
      for (const [term, count] of terms) {
        length += count;
        let postings = gathered.get(term);
        if (!postings) {
          postings = { documents: [], counts: [] };
          gathered.set(term, postings);
        }
        postings.documents.push(lengths.length);
        postings.counts.push(Math.min(count, largestCount));
      }
      size += terms.size;
      lengths.push(length);
    },
    build() {
      const starts = new Uint32Array(gathered.size + 1);
      const documents = new Uint32Array(size);
      const counts = new Uint16Array(size);
      let at = 0;
      let number = 0;
      for (const postings of gathered.values()) {
        documents.set(postings.documents, at);
        counts.set(postings.counts, at);
        at += postings.documents.length;
        starts[++number] = at;
      }
      return openInvertedIndex({
        terms: [...gathered.keys()],
        starts,
        documents,
        counts,
        lengths: Float64Array.from(lengths),
      });
    },
  };
}

/** An index over flat arrays. */
export function openInvertedIndex(flat: FlatIndex): InvertedIndex {
  const numbers = new Map(flat.terms.map((term, number) => [term, number]));
  return {
    size: flat.lengths.length,
    lengths: flat.lengths,
    flat,
    postingsOf(term) {
      const number = numbers.get(term);
      if (number === undefined) return undefined;
      const [start, end] = [flat.starts[number], flat.starts[number + 1]];
      return {
        documents: flat.documents.subarray(start, end),
        counts: flat.counts.subarray(start, end),
      };
    },
  };
}

/** The documents that a person may see: nothing else enters any statistic. */
export interface Visibility {
  /** 1 for a visible document. */
  readonly flags: Uint8Array;
  readonly count: number;
}

/** Mean length of the visible documents, at least 1. */
export function averageLength(index: InvertedIndex, visible: Visibility): number {
  let total = 0;
  for (let document = 0; document < index.size; document++) {
    if (visible.flags[document] === 1) total += index.lengths[document] ?? 0;
  }
  return Math.max(1, total / Math.max(1, visible.count));
}

/** How many visible documents hold the term. */
export function documentFrequency(index: InvertedIndex, term: string, visible: Visibility): number {
  const postings = index.postingsOf(term);
  if (!postings) return 0;
  let frequency = 0;
  for (const document of postings.documents) frequency += visible.flags[document] ?? 0;
  return frequency;
}

/** Robertson–Spärck Jones weight, never negative: ln(1 + (N − n + ½) / (n + ½)). */
export function inverseDocumentFrequency(documents: number, frequency: number): number {
  return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
}

export interface Bm25Settings {
  k1: number;
  b: number;
}

/**
 * BM25 (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", §3) of weighted terms, added to
 * `scores`. Each term's weight already holds its inverse document frequency; lengths are relative to the visible
 * documents' mean.
 */
export function addBm25(
  scores: Float64Array,
  index: InvertedIndex,
  terms: Iterable<readonly [term: string, weight: number]>,
  visible: Visibility,
  meanLength: number,
  settings: Bm25Settings,
): void {
  const { k1, b } = settings;
  for (const [term, weight] of terms) {
    const postings = index.postingsOf(term);
    if (!postings) continue;
    const { documents, counts } = postings;
    const scale = weight * (k1 + 1);
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i] ?? 0;
      if (visible.flags[document] === 0) continue;
      const count = counts[i] ?? 0;
      const length = index.lengths[document] ?? 0;
      const saturation = count / (count + k1 * (1 - b + (b * length) / meanLength));
      scores[document] = (scores[document] ?? 0) + scale * saturation;
    }
  }
}
