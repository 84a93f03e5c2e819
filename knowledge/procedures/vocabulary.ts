import { distance } from 'fastest-levenshtein';

/** A word of the documents that a misspelt word of a question may stand for. */
export interface Repair {
  /** Stem to search for. */
  term: string;
  edits: number;
}

/** Words of one language's documents in their written form. */
export interface Vocabulary {
  /** Stem of a written form (folded) that the documents hold, or undefined. */
  termOf(folded: string): string | undefined;
  /**
   * Nearest written form with the same first letter whose stem passes `isVisible`: one edit from 5 letters on, two
   * from 9 on. Shorter words have too many neighbours that mean something else.
   */
  repair(folded: string, isVisible: (term: string) => boolean): Repair | null;
}

const shortest = 5;
const twoEditsFrom = 9;

/** Builds the vocabulary from written forms (folded) with their stem and how many documents hold them. */
export function createVocabulary(
  words: ReadonlyMap<string, { term: string; documents: number }>,
): Vocabulary {
  const byLength = new Map<number, { word: string; letters: number; term: string; documents: number }[]>();
  for (const [word, { term, documents }] of words) {
    if (word.length < shortest - 1 || /\d/.test(word)) continue;
    let group = byLength.get(word.length);
    if (!group) {
      group = [];
      byLength.set(word.length, group);
    }
    group.push({ word, letters: lettersOf(word), term, documents });
  }
  return {
    termOf: (folded) => words.get(folded)?.term,
    repair(folded, isVisible) {
      // Codes and quantities are never repaired: 1500 is not 1600.
      if (folded.length < shortest || /\d/.test(folded)) return null;
      const allowed = folded.length >= twoEditsFrom ? 2 : 1;
      const letters = lettersOf(folded);
      let best: (Repair & { documents: number }) | null = null;
      for (let length = folded.length - allowed; length <= folded.length + allowed; length++) {
        for (const candidate of byLength.get(length) ?? []) {
          if (folded[0] !== candidate.word[0]) continue;
          if (bitCount(letters ^ candidate.letters) > 2 * allowed) continue;
          const edits = isTransposed(folded, candidate.word) ? 1 : distance(folded, candidate.word);
          if (edits > allowed) continue;
          const isBetter =
            !best || edits < best.edits || (edits === best.edits && candidate.documents > best.documents);
          if (isBetter && isVisible(candidate.term)) {
            best = { term: candidate.term, edits, documents: candidate.documents };
          }
        }
      }
      return best && { term: best.term, edits: best.edits };
    },
  };
}

/** Which letters a word holds, as bits: an edit changes at most two of them. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << ((word.charCodeAt(i) - 97) & 31);
  return bits;
}

function bitCount(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Two neighbouring letters swapped: the most common slip of a fast typist, one edit to a reader. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
