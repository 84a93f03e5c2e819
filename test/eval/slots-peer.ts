import { distance } from 'fastest-levenshtein';
import { foldedName } from '../../knowledge/language/folded-words.ts';
import type { ExpectedSlots } from './cases/slots-case.ts';
import type { DemonstrationVocabulary } from './demonstration-vocabulary.ts';

/** Share of letters that must stay for a window of words to be a name. */
const leastLikeness = 0.8;
const mostWords = 4;

/**
 * A reader without a lexicon, as is often written: names are looked for with Levenshtein distance in windows of up to four
 * words (joined), attributes by the catalogue's own words, numbers by regular expressions.
 */
export function createWindowReader({
  catalogue,
  stores,
}: DemonstrationVocabulary): (text: string) => ExpectedSlots {
  const values = (of: (product: (typeof catalogue.products)[number]) => string | null) => [
    ...new Set(catalogue.products.map(of).filter((value): value is string => value !== null)),
  ];
  const namesOf = (list: readonly string[]) =>
    list.map((value) => ({ value, joined: foldedName(value).replaceAll(' ', '') }));
  const models = namesOf(values(({ name }) => name));
  const lines = namesOf(values(({ line }) => line));
  const colours = namesOf(values(({ colour }) => colour));
  const materials = namesOf(values(({ material }) => material));
  const kinds = namesOf(values(({ subcategory }) => subcategory));
  const categories = namesOf(values(({ category }) => category));
  const places = [
    ...stores.map(({ storeId, name }) => ({ value: storeId, joined: foldedName(name).replaceAll(' ', '') })),
    ...namesOf([...new Set(stores.map(({ city }) => city))]),
  ];

  return (text) => {
    const words = foldedName(text).split(' ');
    const nearest = (names: readonly { value: string; joined: string }[]): string | undefined => {
      let best: { value: string; likeness: number } | undefined;
      for (let first = 0; first < words.length; first += 1) {
        for (let last = first; last < Math.min(words.length, first + mostWords); last += 1) {
          const window = words.slice(first, last + 1).join('');
          for (const { value, joined } of names) {
            const longest = Math.max(window.length, joined.length);
            if (Math.abs(window.length - joined.length) > longest * (1 - leastLikeness)) continue;
            const likeness = 1 - distance(window, joined) / longest;
            if (likeness >= leastLikeness && (!best || likeness > best.likeness)) best = { value, likeness };
          }
        }
      }
      return best?.value;
    };
    const number = (pattern: RegExp) => {
      const said = pattern.exec(text)?.[1];
      return said === undefined ? undefined : Number(said.replace(/[ .,](?=\d{3})/g, '').replace(',', '.'));
    };
    const product = nearest(models);
    const percent = number(/(\d{2}(?:[.,]\d+)?) ?%/);
    const slots: Record<string, string | number | undefined> = {
      product,
      line: product === undefined ? nearest(lines) : undefined,
      category: product === undefined ? nearest(categories) : undefined,
      subcategory: product === undefined ? nearest(kinds) : undefined,
      colour: nearest(colours),
      material: nearest(materials),
      place: nearest(places),
      size: /(?<![\d.,])(3[3-9]|4\d|5[0-8])(?![\d%])/.exec(text)?.[1],
      weeks: number(/(\d+) (?:weeks?|semaines?|settimane)/i),
      serviceLevel: percent === undefined ? undefined : percent / 100,
      maxPrice: number(/(?:under|below|max\w*|moins de|sotto i|meno di) (\d[\d .,]*\d)/i),
      budget: number(/budget (?:of |de |di )?(\d[\d .,]*\d)/i),
      warehouseLimit: number(/(?:warehouse|entrep[oô]t|magazzino)\D+(\d+)/i),
    };
    return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));
  };
}
