import type { LanguageCode } from '../../../contracts/languages.ts';
import { dayMs, feasts, mondayOfWeek, nextSales, noon, weekday } from './calendar-days.ts';
import {
  dayName,
  dayNames,
  few,
  fewWords,
  month,
  monthIndex,
  monthNames,
  ordinalNames,
  unit,
  unitDays,
  until,
} from './period-words.ts';

/** A time in milliseconds; see calendar-days. */
export interface Range {
  start: number;
  end: number;
  /** Where a count of weeks was said, and not a day. */
  weeks?: number;
}

export interface Moment {
  today: number;
  year: number;
  month: number;
  language: LanguageCode;
}

export interface Rule {
  pattern: RegExp;
  read(match: RegExpExecArray, now: Moment): Range | null;
}

const point = (time: number): Range => ({ start: time, end: time });

/** The time in this year, or in the next one when it is over. */
function upcoming(make: (year: number) => Range, now: Moment): Range {
  const range = make(now.year);
  return range.end > now.today ? range : make(now.year + 1);
}

function monthRange(index: number, part: string, yearSaid: string | undefined, now: Moment): Range {
  const make = (year: number): Range => {
    const last = noon(year, index + 1, 0);
    if (/^(?:early|beginning|start|debut|inizio|primi)/.test(part))
      return { start: noon(year, index, 1), end: noon(year, index, 10) };
    if (/^(?:mid|mi|meta|moitie)/.test(part)) return point(noon(year, index, 15));
    if (/^(?:end|late|fin)/.test(part)) return { start: last, end: last };
    return { start: noon(year, index, 1), end: last };
  };
  return yearSaid ? make(Number(yearSaid)) : upcoming(make, now);
}

function daysOf(unitSaid: string): number {
  return unitDays.find(([pattern]) => pattern.test(unitSaid))?.[1] ?? 7;
}

function counted(count: number, unitSaid: string, now: Moment): Range {
  const days = count * daysOf(unitSaid);
  const end = now.today + Math.round(days) * dayMs;
  return { start: end, end, weeks: Math.round(days / 7) };
}

/** This or the next calendar unit, and how many weeks "the next month" is good for. */
function calendarUnit(unitSaid: string, isNext: boolean, now: Moment): Range {
  const { today, year, month: current } = now;
  const monday = today - weekday(today) * dayMs;
  const starts = (): [number, number] => {
    if (/^(?:w|semaine|sem$|settiman|fortnight)/.test(unitSaid))
      return [monday + 7 * dayMs, monday + 6 * dayMs];
    if (/^(?:month|mois|mes)/.test(unitSaid)) return [noon(year, current + 1, 1), noon(year, current + 1, 0)];
    const quarter = Math.floor(current / 3) * 3;
    if (/^(?:quarter|trimest)/.test(unitSaid))
      return [noon(year, quarter + 3, 1), noon(year, quarter + 3, 0)];
    if (/^semest/.test(unitSaid))
      return [noon(year, current < 6 ? 6 : 12, 1), noon(year, current < 6 ? 6 : 12, 0)];
    if (/^(?:season|saison|stagion)/.test(unitSaid)) return [today + 182 * dayMs, today + 182 * dayMs];
    if (/^(?:day|jour|giorn)/.test(unitSaid)) return [today + dayMs, today];
    return [noon(year + 1, 0, 1), noon(year, 11, 31)];
  };
  const [next, endOfThis] = starts();
  if (!isNext) return { start: today, end: endOfThis };
  return { start: next, end: today, weeks: Math.round(daysOf(unitSaid) / 7) };
}

function dayOfMonth(day: number, index: number, yearSaid: string | undefined, now: Moment): Range | null {
  if (index < 0 || index > 11 || day < 1 || day > 31) return null;
  if (yearSaid) return point(noon(Number(yearSaid.length === 2 ? `20${yearSaid}` : yearSaid), index, day));
  return upcoming((year) => point(noon(year, index, day)), now);
}

const optionalYear = '(?:,? (20\\d\\d))?';
const bound = (text: string) => new RegExp(`(?<![\\p{L}\\p{N}_'])(?:${text})(?![\\p{L}\\p{N}_])`, 'gu');
const countWords =
  "(?:(?:in|for|over|during|within|the|next|coming|following|of|these|pendant|pour|sur|dans|d'ici|les|ces|des|prochaine?s?|sous|environ|per|tra|fra|entro|nelle|nei|le|i|prossim[ei]|circa|about|around|di|queste|questi) )*";
const countTail =
  '(?: (?:of cover|cover|de couverture|di copertura|ahead|qui viennent|a venir|prossim[ei]|prochaine?s|from now|out))?';

function weekend(now: Moment): Range {
  const saturday = now.today + ((5 - weekday(now.today) + 7) % 7) * dayMs;
  return { start: saturday, end: saturday + dayMs };
}

const beforeWords = /^(?:before|by|until|till|ahead of|avant|d'ici|jusqu|prima|entro|fino)/;

/** Of times that overlap the longest wins, then the first of these rules. */
export const periodRules: readonly Rule[] = [
  {
    pattern: bound(
      `${countWords}(\\d{1,3}(?:[.,]5)?|${fewWords})[ -]?(?:(?:prochaine?s?|prossim[aei]|coming|next|more|full|whole|autres|altre) )?${unit}${countTail}`,
    ),
    read: (match, now) => {
      const said = match[1] ?? '';
      const count = /\d/.test(said)
        ? Number(said.replace(',', '.'))
        : (few[/couple|paio|few|quelques|qualche/.exec(said)?.[0] ?? ''] ?? 1);
      return count > 0 ? counted(count, match[2] ?? '', now) : null;
    },
  },
  {
    pattern: bound(
      `(?:in|for|within|over|dans|pour|pendant|sous|d'ici|tra|fra|per|entro|cover|couvrir|coprire) (?:a|an|one|un|une|una|un') ?${unit}`,
    ),
    read: (match, now) => counted(1, match[1] ?? '', now),
  },
  {
    pattern: bound(
      `(?:in |for |over |the |next |a |dans |pour |une |la )*(?:fortnight|quinzaine(?: de jours)?|quindicina(?: di giorni)?)`,
    ),
    read: (_, now) => counted(2, 'weeks', now),
  },
  {
    pattern: bound(`(?:in |over |for )?(?:the next )?half (?:a )?year`),
    read: (_, now) => counted(0.5, 'year', now),
  },
  {
    pattern: bound(
      `(?:in |for |over |by |until )?(?:the )?(?:next|coming|following) ${unit}|(?:d'ici |pour |dans |jusqu'a )?(?:le |la |l'|au |du )?${unit} (?:prochaine?|qui vient|suivante?)|(?:au |le |la |du )?prochaine? ${unit}|(?:entro |per |fino a)?(?:il |la |l'|nel |nella |al |alla |del |della )?(?:${unit} (?:prossim[oa]|che viene|seguente)|prossim[oa] ${unit})`,
    ),
    read: (match, now) => calendarUnit(match.slice(1).find(Boolean) ?? '', true, now),
  },
  {
    pattern: bound(
      `(?:in |for |by |until )?this ${unit}|(?:d'ici |pour |dans )?cet?t?e? ${unit}(?:-ci)?|(?:in |per |entro )?quest[oa'] ?${unit}`,
    ),
    read: (match, now) => calendarUnit(match.slice(1).find(Boolean) ?? '', false, now),
  },
  {
    pattern: bound(
      `(?:${until} )?(?:the |la |le )?(?:end|fin|fine|rest|reste|resto) (?:of (?:the |this )?|du |de |de la |de l'|d'|del |dell'|della |di )?(?:this |quest[oa] |cet?t?e? )?${unit}`,
    ),
    read: (match, now) => {
      const said = match[1] ?? '';
      if (/^settiman/.test(said) && /\bfine settimana/.test(match[0])) return weekend(now);
      return { ...calendarUnit(said, false, now), start: calendarUnit(said, false, now).end };
    },
  },
  {
    pattern: bound(`(?:${until} )?(?:the |year'?s |year )end|year'?s end`),
    read: (match, now) => (/year/.test(match[0]) ? point(noon(now.year, 11, 31)) : null),
  },
  {
    pattern: bound(
      `(?:${until} )?(?:this |the |ce |cet |questo |il |le )?(?:week-?end|fine settimana)(?: prochain| prossimo)?`,
    ),
    read: (_, now) => weekend(now),
  },
  {
    pattern: bound(`(?:${until} |d'ici )?(?:tomorrow|demain|domani)`),
    read: (_, now) => point(now.today + dayMs),
  },
  {
    pattern: bound(
      `(?:${until} )?(?:the |il |le |l'|el )?(\\d{1,2})(?:st|nd|rd|th|er|o)? ?(?:of |de |di )?${month}${optionalYear}`,
    ),
    read: (match, now) => dayOfMonth(Number(match[1]), monthIndex(match[2] ?? ''), match[3], now),
  },
  {
    pattern: bound(
      `(?:${until} )?(?:the |le |il )?(?:first|1st|premier|primo) (?:of |de |di )?${month}${optionalYear}`,
    ),
    read: (match, now) => dayOfMonth(1, monthIndex(match[1] ?? ''), match[2], now),
  },
  {
    pattern: bound(`(?:${until} )?(?:on )?${month} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?${optionalYear}`),
    read: (match, now) => dayOfMonth(Number(match[2]), monthIndex(match[1] ?? ''), match[3], now),
  },
  {
    pattern: bound(`(?:${until} )?(?:the |le |il )?(\\d{1,2})[/.](\\d{1,2})(?:[/.](20\\d\\d|\\d\\d))?`),
    read: (match, now) => {
      const isDate = match[3] !== undefined || match[0].includes('/') || /^\D/.test(match[0]);
      return isDate ? dayOfMonth(Number(match[1]), Number(match[2]) - 1, match[3], now) : null;
    },
  },
  {
    pattern: bound(`(?:${until} )?(20\\d\\d)-(\\d\\d)-(\\d\\d)`),
    read: (match) => point(noon(Number(match[1]), Number(match[2]) - 1, Number(match[3]))),
  },
  {
    pattern: bound(
      `(?:${until} |d'ici )?(?:the |la |le )?(early|beginning|start|mid|end|late|debut|mi|fin|inizio|meta|fine)[ -](?:of |de |di )?${month}${optionalYear}`,
    ),
    read: (match, now) => monthRange(monthIndex(match[2] ?? ''), match[1] ?? '', match[3], now),
  },
  {
    pattern: bound(
      `(?:${until}|this|next|ce|(?:${until} |the )*(?:month of|mois de|mese di)) (?:next )?${month}${optionalYear}`,
    ),
    read: (match, now) => monthRange(monthIndex(match[1] ?? ''), '', match[2], now),
  },
  {
    pattern: bound(
      `((?:${monthNames.join('|').replace(/\b(?:may|march|mai|mars|jan|feb|sept|oct|nov|dec|august)\|/g, '')}))${optionalYear}`,
    ),
    read: (match, now) => monthRange(monthIndex(match[1] ?? ''), '', match[2], now),
  },
  {
    pattern: bound(`(?:${until} |on |le |il |di )?(?:next |this |ce )?${dayName}(?: prochain| prossim[oa])?`),
    read: (match, now) => {
      const wanted = dayNames.findIndex((forms) => forms.split('|').includes(match[1] ?? ''));
      const ahead = (wanted - weekday(now.today) + 7) % 7 || 7;
      return point(now.today + ahead * dayMs);
    },
  },
  {
    pattern: bound(
      `(?:${until} )?(?:the |le |il |l'|del |du )?(?:[qt]([1-4])|(first|second|third|fourth|last|premier|deuxieme|troisieme|quatrieme|dernier|primo|secondo|terzo|quarto|[1-4](?:st|nd|rd|th|er|e|o)?) (?:quarter|trimestre))${optionalYear}`,
    ),
    read: (match, now) => {
      const quarter = Number(match[1] ?? ordinalNames[match[2] ?? ''] ?? /\d/.exec(match[2] ?? '')?.[0]);
      const make = (year: number): Range => ({
        start: noon(year, 3 * quarter - 3, 1),
        end: noon(year, 3 * quarter, 0),
      });
      return match[3] ? make(Number(match[3])) : upcoming(make, now);
    },
  },
  {
    pattern: bound(
      `(?:${until} )?(?:the |la |l')?(?:week|wk|semaine|sem|settimana|sett) (?:n[°o]\\.? ?|number |numero )?(\\d{1,2})|(?:${until} )?[ws](\\d{2})`,
    ),
    read: (match, now) => {
      const week = Number(match[1] ?? match[2]);
      if (week < 1 || week > 53) return null;
      return upcoming(
        (year) => ({ start: mondayOfWeek(year, week), end: mondayOfWeek(year, week) + 6 * dayMs }),
        now,
      );
    },
  },
  ...feasts.map(({ name, starts, days = 1 }): Rule => ({
    pattern: bound(`(?:${until} )?(?:the |la |le |les |il |l')?(?:${name.source})`),
    read: (match, now) => {
      const range = upcoming((year) => {
        const start = starts(year, now.language);
        return { start, end: start + (days - 1) * dayMs };
      }, now);
      return beforeWords.test(match[0]) ? { ...range, end: range.start } : range;
    },
  })),
  {
    pattern: bound(`(?:${until} )?(?:les |des |i |dei |per i |pour les )?(?:soldes|saldi)`),
    read: (match, now) => {
      const range = nextSales(now.today);
      return beforeWords.test(match[0]) ? { ...range, end: range.start } : range;
    },
  },
  {
    // A season must be announced: "a été" is no summer, and a "robe d'été" no period.
    pattern: bound(
      `(?:this |next |(?:for|until|till|before|by|over|during|in|through) (?:the |next )?|cet |cette |l'(?=hiv|aut|ete)|(?:pour|avant|d'ici|pendant|en|jusqu'a) ?(?:l'|le |cet )?|quest[ao'] ?|(?:per|entro|fino all|prima dell|durante|in|nell)[' ] ?(?:l'|la )?)(?:(summer|ete|estate)|(winter|hiver|inverno)|(spring|printemps|primavera)|(autumn|automne|autunno))(?! (?:dress|coat|sales?|collection|shoes|bags))`,
    ),
    read: (match, now) => {
      const index = match.slice(1).findIndex(Boolean);
      const first = [5, 11, 2, 8][index] ?? 5;
      return upcoming((year) => ({ start: noon(year, first, 21), end: noon(year, first + 3, 20) }), now);
    },
  },
];
