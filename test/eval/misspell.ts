import { createRandom } from './seeded-random.ts';

const word = /\p{L}{5,}/gu;

/**
 * A text with one slip of the pen (a letter left out, doubled, or swapped with its neighbour; never the first) in a share
 * of its words of five letters or more. The same seed gives the same slips.
 */
export function misspell(text: string, share: number, seed: string): string {
  const random = createRandom(seed);
  return text.replace(word, (found) => {
    if (random.next() >= share) return found;
    const letters = found.split('');
    const at = 1 + Math.floor(random.next() * (letters.length - 2));
    const slip = Math.floor(random.next() * 3);
    if (slip === 0) letters.splice(at, 1);
    else if (slip === 1) letters.splice(at, 0, letters[at] ?? '');
    else [letters[at], letters[at + 1]] = [letters[at + 1] ?? '', letters[at] ?? ''];
    return letters.join('');
  });
}
