import type { LanguageCode } from '../../contracts/languages.ts';
import { foldedName } from '../language/folded-words.ts';

/** What people call a country besides its display name, in three languages. */
const variants: Record<string, string> = {
  GB: `UK|U.K.|Great Britain|Britain|England|Scotland|Wales|Grande-Bretagne|Angleterre|Écosse|Gran Bretagna|Inghilterra|Scozia`,
  US: `USA|U.S.A.|U.S.|United States of America|the States|America|États-Unis d'Amérique|Amérique|Stati Uniti d'America`,
  AE: `UAE|U.A.E.|Emirates|the Emirates|Émirats|Emirats arabes|EAU|Emirati|Emirati Arabi`,
  KR: `Korea|South Korea|Corée|Corée du Sud|Corea|Corea del Sud|Republic of Korea`,
  CN: `Mainland China|PRC|Chine continentale|Cina continentale`,
  HK: `Hong Kong|Hongkong`,
  MO: `Macau|Macao`,
  TW: `Taiwan|Taïwan`,
  NL: `Holland|the Netherlands|Hollande|Olanda`,
  CZ: `Czech Republic|Czechia|République tchèque|Tchéquie|Repubblica Ceca|Cechia`,
  SA: `Saudi|Arabie saoudite|Arabia Saudita|KSA`,
  TR: `Turkey|Turquie|Turchia|Türkiye`,
  RU: `Russian Federation|Russie|Fédération de Russie`,
  IE: `Eire|Éire|Republic of Ireland`,
  CH: `Suisse|Svizzera|Confédération`,
  ZA: `RSA|South Africa|Afrique du Sud|Sudafrica|Sud Africa`,
  VN: `Viet Nam|Viêt Nam`,
  NZ: `New Zealand|Nouvelle-Zélande|Nuova Zelanda`,
};

const europe = `AD AL AT BA BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT JE GG IM LI LT LU LV MC MD ME MK MT NL NO PL PT
RO RS SE SI SK SM UA VA XK`;
const asia = `AF AM AZ BD BN BT CN GE HK ID IN JP KG KH KR KZ LA LK MM MN MO MV MY NP PH PK SG TH TJ TM TL TW UZ VN`;
const oceania = `AU FJ NC NZ PF PG`;
const middleEast = `AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE`;
const africa = `AO BF BJ BW CD CG CI CM DZ EG ET GA GH KE LY MA MG ML MU MZ NA NG RE RW SC SN TG TN TZ UG ZA ZM ZW`;
const northAmerica = `CA MX US`;
const latinAmerica = `AR BO BR BS CL CO CR CU DO EC GT HN JM MX NI PA PE PR PY SV UY VE`;

export interface WorldRegion {
  name: string;
  forms: readonly string[];
  countries: ReadonlySet<string>;
  names: Record<LanguageCode, string>;
}

function region(names: readonly [string, string, string], other: string, countries: string): WorldRegion {
  const [en, fr, it] = names;
  const spellings = [...names, ...other.split('|').filter(Boolean)];
  return {
    name: en,
    names: { en, fr, it },
    forms: [...new Set(spellings.map(foldedName))],
    countries: new Set(countries.split(/\s+/)),
  };
}

/** Regions that people ask about, by country, for houses whose own regions are cut otherwise. */
export const worldRegions: readonly WorldRegion[] = [
  region(['Europe', 'Europe', 'Europa'], 'European Union|EU|UE|Union européenne|Unione Europea', europe),
  region(['Asia', 'Asie', 'Asia'], '', asia),
  region(
    ['Asia Pacific', 'Asie-Pacifique', 'Asia Pacifico'],
    'APAC|Asia-Pacific|Asie Pacifique',
    `${asia} ${oceania}`,
  ),
  region(['Middle East', 'Moyen-Orient', 'Medio Oriente'], 'Mideast|Proche-Orient', middleEast),
  region(['Africa', 'Afrique', 'Africa'], '', africa),
  region(['EMEA', 'EMEA', 'EMEA'], 'Europe Middle East and Africa', `${europe} ${middleEast} ${africa}`),
  region(['North America', 'Amérique du Nord', 'Nord America'], 'Nordamerica|America del Nord', northAmerica),
  region(
    ['Latin America', 'Amérique latine', 'America Latina'],
    'South America|Amérique du Sud|Sud America|Sudamerica',
    latinAmerica,
  ),
  region(
    ['Americas', 'Amériques', 'Americhe'],
    'the Americas|les Amériques',
    `${northAmerica} ${latinAmerica}`,
  ),
  region(['Oceania', 'Océanie', 'Oceania'], '', oceania),
  region(['Greater China', 'Grande Chine', 'Grande Cina'], '', 'CN HK MO TW'),
];

/** ISO 3166-1 codes that the running ICU data names; retired codes canonicalise to another one and drop out. */
function countryCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const groupings = /^(EU|EZ|UN|QO|X[A-JL-Z]|ZZ|AC|CP|CQ|DG|EA|IC|TA)$/;
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !groupings.test(code) && display.of(code) !== undefined)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
}

/**
 * Folded names of every country in English, French and Italian, with the variants that people use, by name.
 * The display names are those of the running ICU data.
 */
export function countryForms(): Map<string, string> {
  const forms = new Map<string, string>();
  const displays = ['en', 'fr', 'it'].map((locale) => new Intl.DisplayNames(locale, { type: 'region' }));
  for (const code of countryCodes()) {
    for (const display of displays) {
      const name = foldedName((display.of(code) ?? code).replace(/\(.*\)/, ''));
      if (!forms.has(name)) forms.set(name, code);
      const short = name.replace(/ (ras cinese|ras de chine|sar china|r a s chinoise|chine|china|cina)$/, '');
      if (!forms.has(short)) forms.set(short, code);
    }
  }
  for (const [code, list] of Object.entries(variants)) {
    for (const variant of list.split('|')) forms.set(foldedName(variant), code);
  }
  return forms;
}

const codes = countryForms();

/** ISO code of a country's name in any of the three languages, or undefined. */
export function countryNamed(name: string): string | undefined {
  return codes.get(foldedName(name));
}

/** A region's name in a language; a region of the house's own comes back as it is. */
export function regionNameIn(name: string, language: LanguageCode): string {
  const folded = foldedName(name);
  return worldRegions.find(({ forms }) => forms.includes(folded))?.names[language] ?? name;
}
