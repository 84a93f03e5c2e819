import type { LanguageCode } from '../../../contracts/languages.ts';
import { dayMs, isoDay, parseDay } from './calendar-days.ts';
import { periodRules, type Moment, type Range } from './period-rules.ts';
import type { ReadableText, Stretch } from './readable-text.ts';

/** A time that a sentence names. */
export interface PeriodMention extends Stretch {
  said: string;
  /** Whole weeks from the planning day to the end of it, 1–52. */
  weeks: number;
  /** The day that it points at, as the beginning of something ("the campaign starts next month"). */
  startsOn: string;
}

/** Offsets are of the readable text. */
interface Found extends Range {
  from: number;
  to: number;
}

const pastBefore =
  /(?:last|past|previous|derniere?s?|precedente?s?|ultim[aeio]|scors[aeio]|since|depuis|every|each|chaque|ogni)\s*(?:the\s*)?$/;
const pastAfter =
  /^\s*(?:ago\b|derniere?s?\b|dernier\b|passee?s?\b|precedente?s?\b|scors[aeio]\b|ultim[aeio]\b|fa\b|earlier\b|later\b|plus tot\b|plus tard\b|prima$|dopo$|of onboarding|d'integration)/;

/** Words that say how a time is meant and are no part of it; they stay for the intent model ("before _period_"). */
const leading =
  /^(?:(?:in time|ahead of|until|till|by|through|up to|before|for|during|over|at|in|within|on|of|about|around|jusqu'(?:a|au|aux|en)|d'ici(?: a| au| aux)?|avant|pour|pendant|dans|sous|environ|sur|au|aux|a|en|fino(?: all?[ea']?| ai)?|entro|prima d(?:i|el|ella|elle|ei|ell')|per|durante|tra|fra|circa|nel|nell[ea]|nei|al|all[ae]|ai|cover|couvrir|coprire|del|della|du|weeks? of)(?:\s+|(?<=')))+/;
const trailing = /\s+(?:of cover|cover|de couverture|di copertura)$/;
/** "See you tomorrow", "à lundi": nobody asks about that day. */
const farewell =
  /^(?:[\p{L}' ]{0,24}[ ,.!])?(?:see (?:you|ya)|talk|speak|until|till|a|alla|a la|ci (?:vediamo|sentiamo)|on se (?:voit|revoit)) (?:on )?(?:tomorrow|demain|domani|next week|(?:la )?semaine prochaine|(?:la )?prossima settimana|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)[ !.,]*(?:bye|ciao|merci|grazie|thanks)?[ !.]*$/u;
const mostFarewellLetters = 40;
/** "Week 2" of somebody's first month is no week of the year. */
const training =
  /\b(?:onboarding|induction|integration|inserimento|parcours|percorso|apprendre|imparo|learn)\b/;

/** Every coming time that a sentence names, in its order. `today` is the planning day (ISO date). */
export function readPeriods(
  sentence: string,
  readable: ReadableText,
  today: string,
  language: LanguageCode,
): PeriodMention[] {
  const time = parseDay(today);
  const now: Moment = {
    today: time,
    year: new Date(time).getUTCFullYear(),
    month: new Date(time).getUTCMonth(),
    language,
  };
  const { text } = readable;
  if (text.length <= mostFarewellLetters && farewell.test(text)) return [];
  const found: Found[] = [];
  for (const rule of periodRules) {
    for (const match of text.matchAll(rule.pattern)) {
      const range = rule.read(match, now);
      if (!range) continue;
      const from = match.index;
      const to = from + match[0].length;
      if (
        /\d$/.test(match[0]) &&
        /^\D*(?:week|semaine|settimana)\D*\d$/.test(match[0]) &&
        training.test(text)
      )
        continue;
      if (
        (!leading.test(match[0]) && pastBefore.test(text.slice(Math.max(0, from - 16), from))) ||
        pastAfter.test(text.slice(to))
      )
        continue;
      if (
        /\b(?:last|past|previous|derniere?s?|ultim[aeio]|scors[aeio])\b/.test(match[0]) &&
        !/last quarter|dernier trim/.test(match[0])
      )
        continue;
      found.push({ ...range, from, to });
    }
  }
  const chosen: Found[] = [];
  for (const one of found.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    if (!chosen.some((other) => one.from < other.to && other.from < one.to)) chosen.push(one);
  }
  return chosen
    .sort((a, b) => a.from - b.from)
    .map((one) => {
      const whole = text.slice(one.from, one.to);
      const lead = leading.exec(whole)?.[0].length ?? 0;
      const tail = trailing.exec(whole)?.[0].length ?? 0;
      const stretch = readable.origin(one.from + lead, one.to - tail);
      const weeks = one.weeks ?? Math.ceil((one.end - time) / dayMs / 7);
      return {
        ...stretch,
        said: sentence.slice(stretch.start, stretch.end),
        weeks: Math.min(52, Math.max(1, weeks)),
        startsOn: isoDay(one.start),
      };
    });
}
