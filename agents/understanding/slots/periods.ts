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
  const found: Found[] = [];
  for (const rule of periodRules) {
    for (const match of text.matchAll(rule.pattern)) {
      const range = rule.read(match, now);
      if (!range) continue;
      const from = match.index;
      const to = from + match[0].length;
      if (pastBefore.test(text.slice(Math.max(0, from - 16), from)) || pastAfter.test(text.slice(to)))
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
      const stretch = readable.origin(one.from, one.to);
      const weeks = one.weeks ?? Math.ceil((one.end - time) / dayMs / 7);
      return {
        ...stretch,
        said: sentence.slice(stretch.start, stretch.end),
        weeks: Math.min(52, Math.max(1, weeks)),
        startsOn: isoDay(one.start),
      };
    });
}
