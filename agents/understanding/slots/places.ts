import { foldedName } from '../../../knowledge/language/folded-words.ts';
import type { PlaceMention } from '../../../knowledge/people/place-linker.ts';
import { warehouseWords } from '../../../knowledge/people/place-phrases.ts';

const relative: readonly PlaceMention['kind'][] = ['here', 'nearest', 'everywhere'];
/** Whether a mention is a place of its own and not one relative to the person. */
export const isNamed = ({ kind }: PlaceMention) => !relative.includes(kind);

/** Whether a mention is "the warehouse" and not a place that somebody goes to. */
export const isWarehouse = ({ said }: PlaceMention): boolean => warehouseWords.has(foldedName(said));

/** "D'ici Noël" is a time and no place. */
export function isUntil(sentence: string, { start, said }: PlaceMention): boolean {
  return /^ici$/i.test(said) && /(?:^|[^\p{L}])d['’]$/iu.test(sentence.slice(Math.max(0, start - 3), start));
}

const sourceWord =
  /(?:\bfrom|\bout of|\bdepuis|\bde|\bdu|\bda|\bdal|\bdalla|\bdall['’])\s+(?:the |la |le |l['’]|il )?$/i;
const joins =
  /^\s*(?:,|\/|&|\+|and|et|e|ed|or|ou|o|as well as|plus)\s+(?:in |at |to |à |a |en |ad |aux |au )?$/i;

/** Where goods come from is not where the question is about: "from Milan to Paris". */
function isSource(sentence: string, mention: PlaceMention): boolean {
  return sourceWord.test(sentence.slice(Math.max(0, mention.start - 16), mention.start));
}

/**
 * The place that a question is about: a named one before "here" and "nearest", a destination before a source and the
 * warehouse, the last one otherwise; places that are named side by side ("Milan and Rome") together.
 */
export function choosePlace(sentence: string, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const named = mentions.filter(isNamed);
  const goals = named.filter((mention) => !isSource(sentence, mention) && !isWarehouse(mention));
  const stores = named.filter((mention) => !isWarehouse(mention));
  const candidates = [goals, stores, named, mentions].find((list) => list.length > 0) ?? [];
  const last = candidates.at(-1);
  if (!last || !isNamed(last)) return last;
  let from = mentions.indexOf(last);
  const group = [last];
  while (from > 0) {
    const before = mentions[from - 1];
    const next = mentions[from];
    if (!before || !next || !isNamed(before) || !joins.test(sentence.slice(before.end, next.start))) break;
    group.unshift(before);
    from -= 1;
  }
  const [first] = group;
  if (group.length === 1 || !first) return last;
  return {
    ...last,
    start: first.start,
    said: sentence.slice(first.start, last.end),
    value: group.map(({ value }) => value).join(' and '),
    score: Math.min(...group.map(({ score }) => score)),
    alternatives: group.flatMap(({ alternatives }) => alternatives),
  };
}
