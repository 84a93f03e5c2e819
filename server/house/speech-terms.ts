import type { House } from '../../agents/guards/house.ts';

/** Most terms that recognition is biased towards; more would help everything and so nothing. */
export const mostTerms = 200;
/** Longest term in words: longer titles are said in parts. */
const mostWords = 5;

type NamedHouse = Pick<House, 'catalogue' | 'stores'>;

/** Terms of a kind, the most frequent first. */
function ranked(values: Iterable<string | null>): string[] {
  const count = new Map<string, number>();
  for (const value of values) {
    const term = value?.trim() ?? '';
    if (term.length > 2 && term.split(/\s+/).length <= mostWords) count.set(term, (count.get(term) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([term]) => term);
}

/**
 * Names that a speech recogniser should expect, at most `mostTerms`: the lines, the cities, and then in turn the models,
 * store names, kinds of article, materials, colours and titles of procedures, the most frequent of each first.
 */
export function speechTerms({ catalogue, stores }: NamedHouse, procedureTitles: readonly string[]): string[] {
  const { products } = catalogue;
  const lines = ranked(products.map(({ line }) => line));
  const cities = ranked(stores.all.map(({ city }) => city));
  const inTurn = [
    // A model's own name: the line and the kind of article are terms already.
    ranked(products.map(({ name }) => name)),
    ranked(stores.all.map(({ name }) => name)),
    ranked(products.map(({ subcategory }) => subcategory)),
    ranked(products.map(({ material }) => material)),
    ranked(products.map(({ colour }) => colour)),
    ranked(procedureTitles),
  ];
  const terms = new Map<string, string>();
  const add = (term: string | undefined) => {
    if (term !== undefined && terms.size < mostTerms && !terms.has(term.toLowerCase()))
      terms.set(term.toLowerCase(), term);
  };
  for (const term of [...lines.slice(0, 60), ...cities.slice(0, 60)]) add(term);
  const longest = Math.max(...inTurn.map((kind) => kind.length));
  for (let index = 0; index < longest && terms.size < mostTerms; index += 1) {
    for (const kind of inTurn) add(kind[index]);
  }
  return [...terms.values()];
}
