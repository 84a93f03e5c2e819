import type { LanguageCode } from '../../contracts/languages.ts';
import { wordsOf, type Word } from '../language/folded-words.ts';
import { commonWords, numberWords } from '../language/trade-lexicon-common-words.ts';
import { termMentions, type TermMention } from '../language/trade-lexicon.ts';
import { alignNames, type Alignment } from './name-alignment.ts';
import { range } from './name-hits.ts';
import type { ProductCodes } from './product-codes.ts';
import type { ProductMention } from './product-linker.ts';
import type { NamedProducts, ProductNames } from './product-names.ts';

/** A name counts as said when this much of it was; of a part said word for word, less is enough. */
const leastRecall = 0.7;
const leastPartialRecall = 0.5;
/** A name of common words and kinds of goods only ("Silk Scarf") must be said whole. */
const leastGenericRecall = 0.96;
/** From here on a name was said whole. */
const wholeRecall = 0.97;
/** Names that score this near to the best are told as alternatives. */
const nearlyEqual = 0.05;
const mostAlternatives = 8;

/** Products and lines that a sentence names, in the order of the sentence, without overlaps. */
export function findProductMentions(
  names: ProductNames,
  codes: ProductCodes,
  sentence: string,
  language: LanguageCode,
): ProductMention[] {
  const codeMentions = codes.mentions(sentence).map(({ start, end, said, kind, value }): ProductMention => ({
    start,
    end,
    said,
    kind,
    value,
    score: 1,
    alternatives: [],
  }));
  const words = wordsOf(sentence).filter((word) => !codeMentions.some((code) => overlaps(code, word)));
  const terms = termMentions(words, language);
  const ranked = alignNames(names, words, terms, leastPartialRecall)
    .filter((alignment) => saysName(alignment, words, terms))
    .sort((a, b) => rankOf(b) - rankOf(a) || a.entry.folded.localeCompare(b.entry.folded));
  const taken = new Set<number>();
  const mentions = [...codeMentions];
  for (const alignment of ranked) {
    const stretch = range(alignment.firstWord, alignment.afterLastWord);
    if (stretch.some((at) => taken.has(at))) continue;
    for (const at of stretch) taken.add(at);
    const mention = mentionOf(alignment, ranked, words, sentence);
    const crossesCode = codeMentions.some((code) => overlaps(code, mention));
    if (mention && !crossesCode) mentions.push(mention);
  }
  return mentions.sort((a, b) => a.start - b.start);
}

interface Stretch {
  start: number;
  end: number;
}

const overlaps = (a: Stretch, b: Stretch | undefined) =>
  b !== undefined && a.start < b.end && b.start < a.end;

/** The name that explains most of the sentence goes first, unless much of the name was not said. */
const rankOf = ({ recall, letters }: Alignment) => recall * recall * letters;

/** Whether a stretch of a sentence says a name, and not a word that happens to look like one. */
function saysName(alignment: Alignment, words: readonly Word[], terms: readonly TermMention[]): boolean {
  const { entry, recall, anchored } = alignment;
  if (!anchored) return recall > leastGenericRecall && entry.words.length > 1 && isContiguous(alignment);
  if (recall < leastRecall) return isContiguous(alignment) && saysLiterally(alignment, words);
  if (entry.words.length > 1) {
    // "duecento" alone is a number; a name that begins with one must be said further than that.
    const [only, ...others] = [...alignment.matched].map((at) => words[at]?.folded ?? '');
    const isNumber = only !== undefined && others.length === 0 && numberWords.has(only);
    return !isNumber || besideTerm(alignment, terms) || isCapitalised(alignment, words);
  }
  const [name = ''] = entry.words;
  if (recall < leastLikenessOfLoneWord(name.length, entry.kind)) return false;
  return !numberWords.has(name) || besideTerm(alignment, terms) || isCapitalised(alignment, words);
}

/** Lines bear coined names; a model of one word is often a word of the language, with many neighbours. */
function leastLikenessOfLoneWord(length: number, kind: NamedProducts['kind']): number {
  if (length <= 4) return 1;
  if (kind === 'shared') return 1;
  if (kind === 'model') return 0.85;
  return length === 5 ? 0.8 : 0.7;
}

function isContiguous({ matched, firstWord, afterLastWord }: Alignment): boolean {
  return matched.size === afterLastWord - firstWord;
}

/** Two telling words or more, as the name writes them. */
function saysLiterally({ entry, matched }: Alignment, words: readonly Word[]): boolean {
  const said = [...matched].map((at) => words[at]?.folded ?? '');
  const telling = said.filter((word) => !commonWords.has(word));
  return telling.length > 1 && said.every((word) => entry.words.includes(word));
}

function besideTerm({ firstWord, afterLastWord }: Alignment, terms: readonly TermMention[]): boolean {
  return terms.some((term) => term.afterLastWord === firstWord || term.firstWord === afterLastWord);
}

/** A capital inside a sentence marks a name; at its beginning it marks nothing. */
function isCapitalised({ firstWord }: Alignment, words: readonly Word[]): boolean {
  return firstWord > 0 && /^\p{Lu}/u.test(words[firstWord]?.text ?? '');
}

function mentionOf(
  best: Alignment,
  ranked: readonly Alignment[],
  words: readonly Word[],
  sentence: string,
): ProductMention | undefined {
  const start = words[best.firstWord]?.start;
  const end = words[best.afterLastWord - 1]?.end;
  if (start === undefined || end === undefined) return undefined;
  const said = sentence.slice(start, end);
  const isPart = best.recall < wholeRecall && saysLiterally(best, words);
  const near = ranked.filter(
    (other) =>
      other.entry.folded !== best.entry.folded &&
      other.letters >= best.letters * (1 - nearlyEqual) &&
      [...other.matched].some((at) => best.matched.has(at)) &&
      // The same words rightly spelt are as much a part of one name as of the other.
      (other.recall >= best.recall - nearlyEqual || (isPart && saysLiterally(other, words))),
  );
  const isOpen = near.length > 0 || (best.recall < leastRecall && best.entry.words.length > 1);
  const choices = isOpen ? [best, ...near].slice(0, mostAlternatives) : [];
  return {
    start,
    end,
    said,
    kind: best.entry.kind === 'line' ? 'line' : 'model',
    value: choices.length > 0 ? said : best.entry.value,
    score: best.recall,
    alternatives: choices.map(({ entry, recall }) => ({ value: entry.value, score: recall })),
  };
}
