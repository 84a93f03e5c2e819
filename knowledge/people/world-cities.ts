import type { LanguageCode } from '../../contracts/languages.ts';
import { foldedName } from '../language/folded-words.ts';
import { europeanCities, type CityRow } from './world-cities-europe.ts';
import { overseasCities } from './world-cities-overseas.ts';

export interface WorldCity {
  /** English name: the canonical one. */
  name: string;
  country: string;
  latitude: number;
  longitude: number;
  names: Record<LanguageCode, string>;
  /** Every spelling, folded. */
  forms: readonly string[];
}

function cityOf([name, country, latitude, longitude, french, italian, other]: CityRow): WorldCity {
  const names = { en: name, fr: french || name, it: italian || name };
  const spellings = [name, names.fr, names.it, ...(other?.split('|') ?? [])];
  return { name, country, latitude, longitude, names, forms: [...new Set(spellings.map(foldedName))] };
}

/** The cities that are known in three languages, whether or not the house has a store there. */
export const worldCities: readonly WorldCity[] = [...europeanCities, ...overseasCities].map(cityOf);

const byForm = new Map<string, WorldCity>();
for (const city of worldCities) {
  for (const form of city.forms) if (!byForm.has(form)) byForm.set(form, city);
}

/** The city of a name in any of the three languages, or undefined. */
export function cityNamed(name: string): WorldCity | undefined {
  return byForm.get(foldedName(name));
}
