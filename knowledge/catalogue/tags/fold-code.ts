/** Letters and digits that print and cameras confuse, each with the one that stands for both. */
const confusable: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};

/** A code without dashes, dots, spaces and accents, in capitals. */
export function bareCode(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** A bare code with what looks alike made the same: O0Q, I1L, S5, B8, Z2, G6. */
export function foldCode(bare: string): string {
  return bare.replace(/[OQILSBZG]/g, (letter) => confusable[letter] ?? letter);
}

/** Whether two texts differ by at most one letter that was changed, added or left out. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  return endA - start <= 1 && endB - start <= 1;
}
