import type { LanguageCode } from '../../contracts/languages.ts';
import { canonicalTerms, translateTerm, type TermKind } from '../../knowledge/language/trade-lexicon.ts';
import { countryNamed, regionNameIn } from '../../knowledge/people/countries.ts';
import { cityNamed } from '../../knowledge/people/world-cities.ts';
import type { Reader } from './reader.ts';

/** A catalogue's word for a colour, category, material … in a language; unknown words come back as they are. */
export function termIn(kind: TermKind, word: string, language: LanguageCode): string {
  const reading = canonicalTerms(word).find((other) => other.kind === kind);
  return reading ? translateTerm(kind, reading.name, language) : word;
}

const translatedKinds: readonly TermKind[] = ['colour', 'category', 'subcategory', 'material'];

/** A label such as "Aurelia tote, black" with its words of the trade in a language; names stay as they are. */
export function labelIn(label: string, language: LanguageCode): string {
  return label
    .split(', ')
    .map((piece) => {
      const reading = canonicalTerms(piece, 'en').find(({ kind }) => translatedKinds.includes(kind));
      return reading ? translateTerm(reading.kind, reading.name, language) : piece;
    })
    .join(', ');
}

/** The same for a list of choices: what narrows a name stands in brackets, "Aurelia tote (black)". */
export function choiceIn(label: string, language: LanguageCode): string {
  const [name = label, ...rest] = labelIn(label, language).split(', ');
  return rest.length > 0 ? `${name} (${rest.join(', ')})` : name;
}

/** A place label such as "Milan", "France" or "Paris, London" in the reader's language. */
export function placeIn(label: string, reader: Reader): string {
  return label
    .split(', ')
    .map((piece) => {
      const city = cityNamed(piece);
      if (city) return city.names[reader.language];
      const country = countryNamed(piece);
      return country ? reader.countryName(country) : regionNameIn(piece, reader.language);
    })
    .join(', ');
}
