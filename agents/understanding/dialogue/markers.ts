import { fold } from '../../../knowledge/language/folded-words.ts';

const continues =
  /^(?:and|what about|how about|also|same|again|ok and|et|et pour|pareil|meme chose|e|e per|anche|stesso|stessa|uguale|invece|no|non)\b/;
const asksWhy = /^(?:and |but |et |mais |e |ma )?(?:why|how come|pourquoi|comment ca|perche|come mai)\b/;
const whatIf = /^(?:and )?(?:what if|what with|make it|with|et si|mets|avec|e se|metti|con)\b/;
const pronouns =
  /\b(?:it|them|this|that|these|those|this one|that one|le meme|celui|celui-ci|celle|celle-ci|ceux|celles|l'ont|l'a|les|la|lo|li|ce l'|ce n'|questo|questa|quello|quella|stesso|stessa)\b|\b(?:l|ce l|ce n)'/;

const ordinals: [RegExp, number][] = [
  [/\b(?:first|1st|premier|premiere|primo|prima)\b/, 0],
  [/\b(?:second|2nd|deuxieme|second|seconde|secondo|seconda)\b/, 1],
  [/\b(?:third|3rd|troisieme|terzo|terza)\b/, 2],
  [/\b(?:fourth|4th|quatrieme|quarto|quarta)\b/, 3],
  [/\b(?:fifth|5th|cinquieme|quinto|quinta)\b/, 4],
  [/\b(?:last|dernier|derniere|ultimo|ultima)\b/, -1],
];

/** Whether a message goes on from the one before ("and in Paris?", "et en noir ?", "e la 38?"). */
export const continuesBefore = (sentence: string) => continues.test(fold(sentence).trim());
export const asksForReasons = (sentence: string) => asksWhy.test(fold(sentence).trim());
export const changesAssumption = (sentence: string) => whatIf.test(fold(sentence).trim());
export const refersBack = (sentence: string) => pronouns.test(fold(sentence));

/** Position that "the second one" points at, from 0; -1 is the last; null without an ordinal of a choice. */
export function readOrdinal(sentence: string): number | null {
  const text = fold(sentence);
  if (text.split(/\s+/).length > 5) return null;
  return ordinals.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
