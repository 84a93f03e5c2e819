import type { AnswerPart, StepsPart, StockTablePart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';

/** Longest piece that is spoken at once, and most characters of prose. */
const longestPiece = 200;
const longestProse = 280;
/** Most places that are named. */
const mostPlaces = 2;

interface SpokenWords {
  numbers: readonly string[];
  /** Pieces in the person's own store. */
  here: (count: string) => string;
  noneHere: string;
  in: (count: string, city: string) => string;
  availableIn: (city: string) => string;
  nowhere: string;
  more: (count: number) => string;
  showStores: string;
  steps: (count: string) => string;
  first: (step: string) => string;
}

const words: Record<LanguageCode, SpokenWords> = {
  en: {
    numbers: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    here: (count) => `${count} here`,
    noneHere: 'none here',
    in: (count, city) => `${count} in ${city}`,
    availableIn: (city) => `available in ${city}`,
    nowhere: 'There are none in any store.',
    more: (count) => (count === 1 ? 'and one more place' : `and ${count} more places`),
    showStores: 'Shall I show the stores?',
    steps: (count) => `${count} steps.`,
    first: (step) => `First: ${step}`,
  },
  fr: {
    numbers: ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    here: (count) => `${count} ici`,
    noneHere: 'aucune ici',
    in: (count, city) => `${count} à ${city}`,
    availableIn: (city) => `disponible à ${city}`,
    nowhere: 'Il n’y en a dans aucune boutique.',
    more: (count) => (count === 1 ? 'et un autre lieu' : `et ${count} autres lieux`),
    showStores: 'Faut-il montrer les boutiques ?',
    steps: (count) => `${count} étapes.`,
    first: (step) => `D’abord : ${step}`,
  },
  it: {
    numbers: ['nessuno', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'],
    here: (count) => `${count} qui`,
    noneHere: 'nessuno qui',
    in: (count, city) => `${count} a ${city}`,
    availableIn: (city) => `disponibile a ${city}`,
    nowhere: 'Non ce n’è in nessun negozio.',
    more: (count) => (count === 1 ? 'e un altro luogo' : `e altri ${count} luoghi`),
    showStores: 'Mostro i negozi?',
    steps: (count) => `${count} passaggi.`,
    first: (step) => `Per primo: ${step}`,
  },
};

/**
 * What is said of an answer: its first sentences, and of what is a table on screen a short form that the ear can keep
 * ("Three in Milan, none here. Shall I show the stores?"). Figures come from the parts. Pure.
 */
export function spokenForm(parts: readonly AnswerPart[], language: LanguageCode): string {
  const tables = parts.filter((part) => part.type === 'stock-table');
  const [stock] = tables;
  const said: string[] = [];
  // One table says it all; several are summed up by the answer's own words.
  if (stock !== undefined && tables.length === 1) said.push(spokenStock(stock, words[language], language));
  for (const part of parts) {
    if (part.type === 'text' && said.length === 0) said.push(firstSentences(plain(part.text)));
    else if (part.type === 'steps') said.push(spokenSteps(part, words[language], language));
    else if (part.type === 'confirmation') said.push(plain(part.text));
    else if (part.type === 'notice' && part.level !== 'info') said.push(plain(part.text));
  }
  return said.filter((text) => text !== '').join(' ');
}

function numberWord(count: number, spoken: SpokenWords, language: LanguageCode): string {
  return spoken.numbers[count] ?? new Intl.NumberFormat(language).format(count);
}

function spokenStock(part: StockTablePart, spoken: SpokenWords, language: LanguageCode): string {
  const places = part.places.map((place) => {
    const known = place.cells.filter(({ onHand }) => onHand !== null);
    const count = known.reduce((sum, { onHand }) => sum + (onHand ?? 0), 0);
    const available = place.cells.some(({ availability }) => !['none', 'not-carried'].includes(availability));
    return { place, count: known.length > 0 ? count : null, available: count > 0 || available };
  });
  const here = places.find(({ place }) => place.isHere);
  const stores = places.filter(
    ({ place, available }) => available && !place.isHere && place.kind === 'store',
  );
  const name = [part.product.name, part.product.colour].filter((each) => each !== null).join(', ');
  const named = stores
    .slice(0, mostPlaces)
    .map(({ place, count }) =>
      count === null
        ? spoken.availableIn(place.city)
        : spoken.in(numberWord(count, spoken, language), place.city),
    );
  const own =
    here === undefined
      ? []
      : [here.count ? spoken.here(numberWord(here.count, spoken, language)) : spoken.noneHere];
  const isHere = (here?.count ?? 0) > 0;
  if (!isHere && stores.length === 0) return `${name}: ${spoken.nowhere}`;
  const rest = stores.length - named.length;
  const facts = isHere ? [...own, ...named] : [...named, ...own];
  const list = [...facts, ...(rest > 0 ? [spoken.more(rest)] : [])].join(', ');
  return `${name}: ${list}.${rest > 0 ? ` ${spoken.showStores}` : ''}`;
}

function spokenSteps(part: StepsPart, spoken: SpokenWords, language: LanguageCode): string {
  const [first] = part.steps;
  if (first === undefined) return '';
  const count = numberWord(part.steps.length, spoken, language);
  return `${part.title}. ${count.charAt(0).toUpperCase()}${count.slice(1)} ${spoken
    .steps('')
    .trim()} ${spoken.first(firstSentences(plain(first.text)))}`;
}

/** Text without Markdown, source marks and codes that nobody wants to hear. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/^\s*(?:[-*+]|\d+\.)\s+/gm, '')
    .replaceAll(/\[\d+\]/g, '')
    .replaceAll(/[*_`#>|]/g, '')
    .replaceAll(/\(?\b(?=[A-Z0-9-]*\d)[A-Z0-9]{2,}(?:-[A-Z0-9]+)+\b\)?/g, '')
    .replaceAll(/\s+([.,;:!?])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function split(text: string): string[] {
  return (
    text
      .match(/[^.!?…]+(?:[.!?…]+(?=\s|$)|[.!?…](?=\S)[^.!?…]*)*[.!?…]*\s*/g)
      ?.map((piece) => piece.trim()) ?? []
  );
}

function firstSentences(text: string): string {
  let said = '';
  for (const sentence of split(text)) {
    if (said !== '' && said.length + sentence.length > longestProse) break;
    said = `${said} ${sentence}`.trim();
    if (said.length >= longestProse / 2) break;
  }
  return said;
}

/** Pieces for the voice: sentences, long ones parted at a comma or a space. */
export function sentencesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const sentence of split(text)) {
    let rest = sentence;
    while (rest.length > longestPiece) {
      const head = rest.slice(0, longestPiece);
      const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': '));
      const at = comma > longestPiece / 2 ? comma + 1 : Math.max(head.lastIndexOf(' '), 1);
      pieces.push(rest.slice(0, at).trim());
      rest = rest.slice(at).trim();
    }
    if (rest !== '') pieces.push(rest);
  }
  return pieces;
}
