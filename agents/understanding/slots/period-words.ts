/** Words for times in folded English, French and Italian, as parts of regular expressions. */

export const unit =
  '(weeks?|wks?|semaines?|sem|settiman[ae]|months?|mois|mes[ei]|quarters?|trimestr[ei]s?|semesters?|semestr[ei]s?|days?|jours?|giorn[oi]|seasons?|saisons?|stagion[ei]|years?|annees?|ans?|ann[oi]|fortnights?)';
export const unitDays: [RegExp, number][] = [
  [/^(?:w|semaine|sem$|settiman)/, 7],
  [/^(?:month|mois|mes)/, 30.4],
  [/^(?:quarter|trimest)/, 91],
  [/^semest/, 182],
  [/^(?:day|jour|giorn)/, 1],
  [/^(?:season|saison|stagion)/, 182],
  [/^(?:year|an)/, 364],
  [/^fortnight/, 14],
];
export const few: Record<string, number> = { couple: 2, paio: 2, few: 3, quelques: 3, qualche: 3, half: 0.5 };
export const fewWords = '(?:a |un )?(?:couple of|paio di|few|quelques|qualche)';
export const until =
  "(?:until|till|by|through|up to|before|ahead of|in time for|during|over|for|at|in|jusqu'a(?: la)?|jusqu'au|jusqu'aux|jusqu'en|d'ici(?: a| la| le| au| aux)?|avant(?: la| le| les)?|pour(?: la| le| les)?|pendant(?: la| le| les)?|a(?: la)?|au|en|fino al?|fino alla|fino alle|fino ai|fino all'|entro(?: il| la| le| i)?|prima (?:di|del|della|delle|dei)|per(?: il| la| le| i)?|durante(?: il| la| le| i)?|nel|alla|ai|alle)";

export const monthNames: readonly string[] = [
  'january|jan|janvier|gennaio',
  'february|feb|fevrier|febbraio',
  'march|mars|marzo',
  'april|avril|aprile',
  'may|mai|maggio',
  'june|juin|giugno',
  'july|juillet|luglio',
  'august|aout|agosto',
  'september|sept|septembre|settembre',
  'october|oct|octobre|ottobre',
  'november|nov|novembre',
  'december|dec|decembre|dicembre',
];
export const month = `(${monthNames.join('|')})`;
export const monthIndex = (name: string) => monthNames.findIndex((forms) => forms.split('|').includes(name));
export const dayNames: readonly string[] = [
  'monday|lundi|lunedi',
  'tuesday|mardi|martedi',
  'wednesday|mercredi|mercoledi',
  'thursday|jeudi|giovedi',
  'friday|vendredi|venerdi',
  'saturday|samedi|sabato',
  'sunday|dimanche|domenica',
];
export const dayName = `(${dayNames.join('|')})`;
export const ordinalNames: Record<string, number> = {
  first: 1,
  premier: 1,
  primo: 1,
  second: 2,
  deuxieme: 2,
  secondo: 2,
  third: 3,
  troisieme: 3,
  terzo: 3,
  fourth: 4,
  quatrieme: 4,
  quarto: 4,
  last: 4,
  dernier: 4,
};
