/**
 * The period, in items, of the pattern that the list ends with `times` times in a row; null when there is none.
 * Patterns of `shortest` to `longest` items are looked for, the shortest first.
 */
export function tailLoop<Item>(
  items: readonly Item[],
  { shortest, longest, times }: { shortest: number; longest: number; times: number },
): number | null {
  for (let period = shortest; period <= longest; period += 1) {
    const length = period * times;
    if (length > items.length) return null;
    const first = items.length - length;
    let same = true;
    for (let index = first + period; same && index < items.length; index += 1) {
      same = items[index] === items[index - period];
    }
    if (same) return period;
  }
  return null;
}

/**
 * How many of the words to keep when the list has begun to loop, as recognisers do among other voices; null while it
 * has not. Two to four words count as a loop the third time, a single word the fourth ("very, very, very soft" is
 * speech). One round of the loop is kept.
 */
export function wordsBeforeLoop(words: readonly string[]): number | null {
  const phrase = { shortest: 2, longest: 4, times: 3 };
  const word = { shortest: 1, longest: 1, times: 4 };
  for (const pattern of [word, phrase]) {
    const period = tailLoop(words, pattern);
    if (period !== null) return words.length - period * (pattern.times - 1);
  }
  return null;
}
