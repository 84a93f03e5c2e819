import type { PeriodMention } from './periods.ts';
import type { ReadableText } from './readable-text.ts';

const campaignWord = /\b(?:campaigns?|campagnes?|campagna|campagne|promo(?:tion|zione)?|kampagne)\b/g;
const moves =
  /\b(?:starts?|starting|begins?|beginning|launch(?:es|ed)?|kick(?:s)? off|goes live|mov(?:e|es|ed)|shift(?:s|ed)?|postpon\w*|push(?:ed)?|brought? forward|bring|reschedul\w*|delay\w*|demarr\w*|commenc\w*|debut\w*|decal\w*|deplac\w*|avanc\w*|report\w*|recul\w*|lanc\w*|inizi\w*|part(?:e|isse|irebbe|ira|a|e|endo)|cominci\w*|spost\w*|anticip\w*|posticip\w*|rinvi\w*|rimand\w*|slitt\w*)\b/;
/** Letters between the campaign and its day. */
const mostApart = 60;

/**
 * The period of a sentence that is the day of a moved campaign ("what if the campaign starts in two weeks"), or null. The
 * other periods of the sentence are its horizon.
 */
export function campaignStart(
  readable: ReadableText,
  periods: readonly PeriodMention[],
): PeriodMention | null {
  if (periods.length === 0 || !moves.test(readable.text)) return null;
  for (const match of readable.text.matchAll(campaignWord)) {
    const { start, end } = readable.origin(match.index, match.index + match[0].length);
    const after = periods.find((period) => period.start >= end && period.start - end <= mostApart);
    if (after) return after;
    // "if in two weeks the campaign starts"
    const before = [...periods].reverse().find((period) => period.end <= start && start - period.end <= 6);
    if (before) return before;
  }
  return null;
}
