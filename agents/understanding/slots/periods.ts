import { fold } from '../../../knowledge/language/folded-words.ts';

export interface PeriodMention {
  start: number;
  end: number;
  said: string;
  /** Whole weeks from the planning day, at least 1. */
  weeks: number;
}

const numberWords: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  uno: 1,
  una: 1,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  sette: 7,
  otto: 8,
  nove: 9,
  dieci: 10,
  dodici: 12,
};
const numbers = `\\d{1,3}|${Object.keys(numberWords).join('|')}`;
const unitWeeks: [RegExp, number][] = [
  [/^(?:week|semaine|settiman)/, 1],
  [/^(?:month|mois|mes)/, 30.4 / 7],
  [/^(?:quarter|trimest)/, 13],
  [/^(?:day|jour|giorn)/, 1 / 7],
  [/^(?:season|saison|stagion)/, 26],
  [/^(?:year|an|annee)/, 52],
];
const units =
  '(weeks?|semaines?|settiman[ae]|months?|mois|mes[ei]|quarters?|trimestres?|trimestr[ei]|days?|jours?|giorn[oi]|seasons?|saisons?|stagion[ei]|years?|annees?|ans?|ann[oi])';

const months: Record<string, number> = {};
const monthNames = [
  'january february march april may june july august september october november december',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
];
for (const names of monthNames) names.split(' ').forEach((name, position) => (months[name] = position));

const until =
  "(?:until|till|by|through|up to|to|before|jusqu'a|jusqu'au|jusqu'en|d'ici(?: a)?|avant|fino al?|fino all'|entro|prima di)";

const countPatterns = [
  // "next 6 weeks", "in the coming two months"
  new RegExp(
    `\\b(?:(?:in |for |over )?(?:the )?(?:next|coming|following)|for|over) (${numbers}) ${units}\\b`,
  ),
  // "les 6 prochaines semaines", "pendant trois semaines"
  new RegExp(
    `\\b(?:(?:les |ces |des |dans les |pour les )?(${numbers}) prochaine?s|pendant|pour|sur|dans) (?:(${numbers}) )?${units}\\b`,
  ),
  new RegExp(`\\b(?:les |ces )?prochaine?s (${numbers}) ${units}\\b`),
  // "nelle prossime sei settimane", "per due mesi"
  new RegExp(`\\b(?:(?:nelle |nei |le |i )?prossim[ei]|per|tra) (${numbers}) ${units}\\b`),
  new RegExp(`\\b(?:cover|couvrir|coprire|couverture de|copertura di) (${numbers}) ${units}\\b`),
];
const singlePatterns = [
  new RegExp(`\\b(?:next|the coming|this) ${units}\\b`),
  new RegExp(`\\b(?:le|la|l') ?${units} (?:prochaine?|qui vient)\\b`),
  new RegExp(`\\b(?:ce|cette) ${units}\\b`),
  new RegExp(`\\b(?:il |la |l')?${units} prossim[oa]\\b`),
  new RegExp(`\\b(?:il|la|nel|nella|questo|questa)? ?prossim[oa] ${units}\\b`),
  new RegExp(`\\b(?:questo|questa) ${units}\\b`),
];

const dayMs = 86_400_000;
const atNoon = (year: number, month: number, day: number) => Date.UTC(year, month, day, 12);

function weeksUntil(time: number, today: string): number {
  return Math.max(1, Math.ceil((time - Date.parse(`${today}T12:00:00Z`)) / dayMs / 7));
}

/** The next time that a day of the year comes after today. */
function nextDay(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  const thisYear = atNoon(year, month, day);
  return thisYear > Date.parse(`${today}T12:00:00Z`) ? thisYear : atNoon(year + 1, month, day);
}

function weeksOf(count: number, unit: string): number {
  const [, weeks] = unitWeeks.find(([pattern]) => pattern.test(unit)) ?? [/./, 1];
  return Math.max(1, Math.round(count * weeks));
}

function readCount(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  return Number.isFinite(number) && text !== '' ? number : (numberWords[text] ?? null);
}

/** Periods with a fixed end: Christmas, the end of the month or year, a month's end. */
function fixedEnd(text: string, today: string): { match: RegExpExecArray; weeks: number } | null {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const ends: [RegExp, () => number][] = [
    [
      new RegExp(`(?:\\b${until} |\\bat |\\ba |\\bfor |\\bper )?\\b(?:christmas|noel|natale|xmas)\\b`),
      () => nextDay(11, 25, today),
    ],
    [/\b(?:new year|nouvel an|capodanno)\b/, () => nextDay(0, 1, today)],
    [/\b(?:valentine'?s?(?: day)?|saint[- ]valentin|san valentino)\b/, () => nextDay(1, 14, today)],
    [
      /\b(?:end of (?:the )?year|year'?s end|fin d'annee|fin de l'annee|fine (?:dell')?anno)\b/,
      () => atNoon(year, 11, 31),
    ],
    [/\b(?:end of (?:the )?month|fin (?:du|de) mois|fine (?:del )?mese)\b/, () => atNoon(year, month + 1, 0)],
  ];
  for (const [pattern, end] of ends) {
    const match = pattern.exec(text);
    if (match) return { match, weeks: weeksUntil(end(), today) };
  }
  const named = new RegExp(
    `\\b(?:${until} |in |en |a |for |pour |per )(?:the )?(?:end of |fin |fine )?(${Object.keys(months).join('|')})\\b`,
  ).exec(text);
  const position = named ? months[named[1] ?? ''] : undefined;
  if (!named || position === undefined) return null;
  const lastDay = nextDay(position, 28, today);
  return { match: named, weeks: weeksUntil(lastDay, today) };
}

/** The first period that a sentence names, counted in weeks from `today`; null without one. Offsets are of the sentence. */
export function readPeriod(sentence: string, today: string): PeriodMention | null {
  // Folding a composed text keeps its length, so offsets hold for the sentence.
  const text = fold(sentence);
  const mention = (match: RegExpExecArray, weeks: number): PeriodMention => ({
    start: match.index,
    end: match.index + match[0].length,
    said: sentence.slice(match.index, match.index + match[0].length),
    weeks: Math.min(52, Math.max(1, weeks)),
  });
  for (const pattern of countPatterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const unit = match.at(-1) ?? '';
    const count = match
      .slice(1, -1)
      .map(readCount)
      .find((value) => value !== null);
    if (count != null) return mention(match, weeksOf(count, unit));
  }
  const fixed = fixedEnd(text, today);
  if (fixed) return mention(fixed.match, fixed.weeks);
  for (const pattern of singlePatterns) {
    const match = pattern.exec(text);
    if (match) return mention(match, weeksOf(1, match[1] ?? ''));
  }
  return null;
}
