import type { Word } from '../language/folded-words.ts';
import { nameSimilarity, prepareName } from '../language/name-similarity.ts';
import { commonWords } from '../language/trade-lexicon-common-words.ts';
import type { TermMention } from '../language/trade-lexicon.ts';
import { collectHits, range, type Hit } from './name-hits.ts';
import type { NamedProducts, ProductNames } from './product-names.ts';

/** A name laid over a stretch of a sentence. */
export interface Alignment {
  entry: NamedProducts;
  /** Position of the first word of the stretch, and of the word after it. */
  firstWord: number;
  afterLastWord: number;
  /** Positions of the words that were matched. */
  matched: ReadonlySet<number>;
  /** Part of the name that was said, 0–1, by weight and likeness; 1 is the whole name literally. */
  recall: number;
  /** Letters of the matched words, to prefer the name that explains more of the sentence. */
  letters: number;
  /** Whether a word that only names bear was matched. */
  anchored: boolean;
}

/** Sentences are read this far; a question is shorter, a pasted document is no product name. */
const mostWords = 200;
const mostGap = 2;
/** Names that share most with the sentence are also compared as whole stretches of letters. */
const mostCompared = 40;
const leastReach = 0.3;
const leastWholeLikeness = 0.74;
/** A common word at an edge belongs to a name that came apart ("on dine") only when it makes it clearly more alike. */
const strayPenalty = 0.05;

/**
 * Lays every name that shares words with a sentence over it and keeps those of which at least `leastRecall` was
 * said. It is a soft TF-IDF alignment (Cohen, Ravikumar, Fienberg 2003): words are matched by likeness, joined
 * words too (misheard names come apart), and weighted by how rare they are among the names.
 */
export function alignNames(
  names: ProductNames,
  allWords: readonly Word[],
  terms: readonly TermMention[],
  leastRecall: number,
): Alignment[] {
  const words = allWords.slice(0, mostWords);
  const candidates = [...collectHits(names, words, terms)]
    .flatMap(([index, hits]) => {
      const entry = names.entries[index];
      return entry ? [{ index, entry, hits, reach: reachable(entry, hits) }] : [];
    })
    .filter(({ reach }) => reach >= Math.min(leastRecall, leastReach))
    .sort((a, b) => b.reach - a.reach || a.index - b.index);
  const alignments: Alignment[] = [];
  candidates.forEach(({ index, entry, hits, reach }, rank) => {
    const byWords = reach >= leastRecall ? bestAlignment(entry, hits, words, terms) : undefined;
    const compare = rank < mostCompared && entry.words.length > 1 && (byWords?.recall ?? 0) < 0.95;
    const whole = compare ? wholeAlignment(names, index, entry, hits, words, terms) : undefined;
    const best = (whole?.recall ?? 0) > (byWords?.recall ?? 0) ? whole : byWords;
    if (best && best.recall >= leastRecall) alignments.push(best);
  });
  return alignments;
}

/**
 * The stretch of the sentence that is most like the whole name, letters against letters without spaces. Words that
 * are rightly spelt and not in the name break a stretch: "tote" is not a misspelt "tie".
 */
function wholeAlignment(
  names: ProductNames,
  index: number,
  entry: NamedProducts,
  hits: readonly Hit[],
  words: readonly Word[],
  terms: readonly TermMention[],
): Alignment | undefined {
  const anchor = hits
    .filter((hit) => entry.generic[hit.position] === false)
    .reduce<Hit | undefined>((best, hit) => (best && best.likeness >= hit.likeness ? best : hit), undefined);
  if (!anchor) return undefined;
  const spelt = new Set(
    terms.flatMap((term) => (term.score === 1 ? range(term.firstWord, term.afterLastWord) : [])),
  );
  const foreign = (at: number) => {
    const word = words[at]?.folded ?? '';
    return !entry.words.includes(word) && (spelt.has(at) || names.words.exact(word) !== undefined);
  };
  const isStray = (at: number) => {
    const word = words[at]?.folded ?? '';
    return commonWords.has(word) && !entry.words.includes(word);
  };
  const name = names.joined(index);
  let best: { from: number; to: number; likeness: number } | undefined;
  const earliest = Math.max(0, anchor.firstWord - anchor.position - 1);
  for (let from = earliest; from <= anchor.firstWord; from += 1) {
    const latest = Math.min(words.length, from + entry.words.length + 3);
    for (let to = Math.max(anchor.afterLastWord, from + entry.words.length - 1); to <= latest; to += 1) {
      if (range(from, to).some(foreign)) continue;
      const letters = words
        .slice(from, to)
        .map((word) => word.folded)
        .join('');
      if (Math.abs(letters.length - name.text.length) > 0.4 * name.text.length) continue;
      const strays = [from, to - 1].filter((at) => isStray(at)).length;
      const likeness = nameSimilarity(prepareName(letters), name) - strays * strayPenalty;
      if (!best || likeness > best.likeness) best = { from, to, likeness };
    }
  }
  if (!best || best.likeness < leastWholeLikeness) return undefined;
  return {
    entry,
    firstWord: best.from,
    afterLastWord: best.to,
    matched: new Set(range(best.from, best.to)),
    recall: best.likeness,
    letters: lettersOf(range(best.from, best.to), words),
    anchored: true,
  };
}

function weightOf(entry: NamedProducts, hit: Hit): number {
  let weight = 0;
  for (let at = hit.position; at < hit.position + hit.length; at += 1) weight += entry.weights[at] ?? 0;
  return weight;
}

/** Upper bound of the recall that these hits can reach together. */
function reachable(entry: NamedProducts, hits: readonly Hit[]): number {
  const best = entry.weights.map(() => 0);
  for (const hit of hits) {
    for (let at = hit.position; at < hit.position + hit.length; at += 1) {
      best[at] = Math.max(best[at] ?? 0, hit.likeness);
    }
  }
  const sum = best.reduce((total, likeness, at) => total + likeness * (entry.weights[at] ?? 0), 0);
  return sum / entry.totalWeight;
}

function bestAlignment(
  entry: NamedProducts,
  hits: Hit[],
  words: readonly Word[],
  terms: readonly TermMention[],
): Alignment | undefined {
  hits.sort((a, b) => a.firstWord - b.firstWord || a.afterLastWord - b.afterLastWord);
  const skippable = new Set(
    terms
      .filter((term) => term.readings.some((reading) => reading.kind !== 'subcategory'))
      .flatMap((term) => range(term.firstWord, term.afterLastWord)),
  );
  /** Words between two hits that would break the name apart; colours, materials and common words do not. */
  const gap = (from: number, to: number) =>
    range(from, to).filter((at) => !skippable.has(at) && !commonWords.has(words[at]?.folded ?? '')).length;
  let best: Alignment | undefined;
  let group: Hit[] = [];
  let reach = 0;
  const close = () => {
    const alignment = group.length > 0 ? assign(entry, group, words) : undefined;
    if (alignment && (!best || alignment.recall > best.recall)) best = alignment;
  };
  for (const hit of hits) {
    if (group.length > 0 && (hit.firstWord - reach > mostGap + 2 || gap(reach, hit.firstWord) > 1)) {
      close();
      group = [];
    }
    group.push(hit);
    reach = Math.max(reach, hit.afterLastWord);
  }
  close();
  return best;
}

/** Gives every word of the name at most one stretch of the sentence: the most telling first, then the nearest to it. */
function assign(entry: NamedProducts, group: readonly Hit[], words: readonly Word[]): Alignment | undefined {
  const taken = new Set<number>();
  const matched = new Set<number>();
  let mass = 0;
  let anchored = false;
  const away = (hit: Hit) =>
    Math.min(...[...matched].map((at) => Math.abs(at - hit.firstWord)), Number.MAX_SAFE_INTEGER);
  const isAnchor = (hit: Hit) =>
    range(hit.position, hit.position + hit.length).some((at) => entry.generic[at] === false);
  let open = group.map((hit) => {
    const worth = weightOf(entry, hit) * hit.likeness;
    return { hit, worth, rank: isAnchor(hit) ? worth + entry.totalWeight : worth };
  });
  while (open.length > 0) {
    const { hit, worth } = open.reduce((best, other) => {
      const gain = other.rank - best.rank;
      return gain > 1e-9 || (gain > -1e-9 && away(other.hit) < away(best.hit)) ? other : best;
    });
    const positions = range(hit.position, hit.position + hit.length);
    for (const at of positions) taken.add(at);
    for (const at of range(hit.firstWord, hit.afterLastWord)) matched.add(at);
    mass += worth;
    anchored ||= isAnchor(hit);
    open = open.filter(
      (other) =>
        !range(other.hit.position, other.hit.position + other.hit.length).some((at) => taken.has(at)) &&
        !range(other.hit.firstWord, other.hit.afterLastWord).some((at) => matched.has(at)),
    );
  }
  if (matched.size === 0) return undefined;
  return {
    entry,
    firstWord: Math.min(...matched),
    afterLastWord: Math.max(...matched) + 1,
    matched,
    recall: Math.min(1, mass / entry.totalWeight),
    letters: lettersOf(matched, words),
    anchored,
  };
}

function lettersOf(matched: Iterable<number>, words: readonly Word[]): number {
  let letters = 0;
  for (const at of matched) letters += words[at]?.folded.length ?? 0;
  return letters;
}
