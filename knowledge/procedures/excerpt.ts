import { createStemmer } from '../language/stemming.ts';
import { stopWordsOf } from '../language/stop-words.ts';
import { foldAccents, wordsOf } from '../language/tokens.ts';
import type { MarkdownUnit } from './markdown-units.ts';

/** Rows or items of one passage above which only those that the question is about are shown. */
const mostEntries = 3;

/**
 * The units of a passage that answer best within a number of words, in their order. Of longer lists and tables the
 * entries that the question is about, when it is about some; of a text that is too long the sentences that share
 * most with the question. A sentence is never shown without the one before it, on which it leans. `about` is the
 * title and heading above the passage.
 */
export function excerptUnits(
  units: readonly MarkdownUnit[],
  question: string,
  options: { language: string; mostWords: number; about: string },
): MarkdownUnit[] {
  const { language, mostWords, about } = options;
  const sharedWith = createComparison(question, about, language);
  const measured = units.map((unit) => ({ unit, shared: sharedWith(textOf(unit)), words: lengthOf(unit) }));
  const entries = measured.filter(({ unit }) => unit.kind !== 'sentence');
  const telling = entries.filter(({ shared }) => shared > 0);
  const isPointed =
    entries.length > mostEntries && telling.length > 0 && telling.length <= entries.length / 2;
  const candidates = measured.filter(
    ({ unit, shared }) => !isPointed || shared > 0 || unit.kind === 'sentence',
  );
  const total = candidates.reduce((sum, { words }) => sum + words, 0);
  if (total <= mostWords) return candidates.map(({ unit }) => unit);

  const kept = new Set<MarkdownUnit>();
  let left = mostWords;
  const byShared = candidates
    .map((candidate, position) => ({ ...candidate, position }))
    .sort((a, b) => b.shared - a.shared || a.position - b.position);
  for (const { unit, position } of byShared) {
    const needed = leadOf(candidates, position).filter((candidate) => !kept.has(candidate.unit));
    const words = needed.reduce((sum, candidate) => sum + candidate.words, 0);
    if (kept.has(unit) || (words > left && kept.size > 0)) continue;
    for (const candidate of needed) kept.add(candidate.unit);
    left -= words;
  }
  return candidates.flatMap(({ unit }) => (kept.has(unit) ? [unit] : []));
}

/** A sentence with those before it in its paragraph; an item or a row alone. */
function leadOf<Candidate extends { unit: MarkdownUnit }>(
  candidates: readonly Candidate[],
  position: number,
): Candidate[] {
  let from = position;
  for (;;) {
    const unit = candidates[from]?.unit;
    if (unit?.kind !== 'sentence' || unit.startsParagraph || from === 0) break;
    from--;
  }
  return candidates.slice(from, position + 1);
}

/** Counts the content words that a text shares with the question, without those that the whole passage is about. */
function createComparison(question: string, about: string, language: string): (text: string) => number {
  const stem = createStemmer(language);
  const stopWords = stopWordsOf(language);
  const stemsOf = (text: string) =>
    wordsOf(text)
      .filter((word) => !stopWords.has(foldAccents(word.text)))
      .map((word) => stem(word.text));
  const known = new Set(stemsOf(about));
  const asked = new Set(stemsOf(question).filter((term) => !known.has(term)));
  return (text) => new Set(stemsOf(text).filter((term) => asked.has(term))).size;
}

/** A unit as running text. */
function textOf(unit: MarkdownUnit): string {
  return unit.kind === 'row' ? unit.cells.map(({ cell }) => cell).join(' ') : unit.text;
}

const lengthOf = (unit: MarkdownUnit) => wordsOf(textOf(unit)).length;
