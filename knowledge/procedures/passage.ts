import type { IndexedChunk, IndexedProcedure } from './indexed-procedure.ts';
import type { QueryUnit } from './query-terms.ts';

/** The passage of a document that answers best. */
export interface Passage {
  chunk: IndexedChunk;
  /** Weight of the question's words that the passage, its heading and the title speak of. */
  found: number;
  /** How often the passage speaks of them, and its heading: what it was chosen by. */
  score: number;
}

const headingShare = 0.6;
const stepsBonus = 1.2;
const summaryBonus = 1.1;
/** Weight of a word that the title already speaks of: it tells the document, not the passage. */
const titleWordShare = 0.4;
/**
 * What the passage that a question about the whole document is after gains when all its words are of that kind: the
 * steps of a question for a way of doing things, whose verb ("process", "faire") is rarely in the text; else the summary.
 */
const wholeShare = { steps: 0.7, summary: 0.35 };

/**
 * Chooses the passage whose words and heading cover most of what the title leaves open; a question for a way of
 * doing things prefers numbered steps, any other the summary at the head of the document. Null for a document
 * without text.
 */
export function choosePassage(
  entry: IndexedProcedure,
  units: readonly QueryUnit[],
  asksForSteps: boolean,
  stopWords: ReadonlySet<string>,
): Passage | null {
  const title = new Set(entry.titleTerms);
  const weighed = units.map((unit) => {
    const inTitle = bestCredit(unit, (stem) => (title.has(stem) ? 1 : 0));
    return { unit, inTitle, weight: unit.weight * (1 - (1 - titleWordShare) * inTitle) };
  });
  const asked = units.reduce((sum, unit) => sum + unit.weight, 0);
  const aboutTitle = weighed.reduce((sum, { unit, inTitle }) => sum + unit.weight * inTitle, 0);
  const share = asked === 0 ? 0 : aboutTitle / asked;
  const aboutWhole = aboutTitle * (asksForSteps ? wholeShare.steps * share : wholeShare.summary * share ** 2);
  let best: { chunk: IndexedChunk; score: number } | null = null;
  for (const [position, chunk] of entry.chunks.entries()) {
    const section = entry.sections[chunk.section];
    const counts = new Map<string, number>();
    for (const term of chunk.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const heading = new Set(section?.headingTerms.filter((stem) => !stopWords.has(stem)));
    let score = 0;
    let inHeadings = 0;
    let named = 0;
    for (const { unit, weight } of weighed) {
      const inHeading = bestCredit(unit, (stem) => (heading.has(stem) ? 1 : 0));
      score += weight * bestCredit(unit, (stem) => saturate(counts.get(stem) ?? 0));
      inHeadings += weight * inHeading;
      named += inHeading > 0 ? 1 : 0;
    }
    // A heading that says nothing else is nearer than one that says more.
    score += headingShare * inHeadings * Math.sqrt(Math.min(1, named / Math.max(1, heading.size)));
    const hasSteps = section?.blocks.some(
      (block) => block.ordered && block.start < chunk.end && chunk.start < block.end,
    );
    if (asksForSteps && hasSteps) score = score * stepsBonus + aboutWhole;
    if (!asksForSteps && position === 0) score = score * summaryBonus + aboutWhole;
    if (!best || score > best.score) best = { chunk, score };
  }
  if (!best) return null;
  const { chunk, score } = best;
  const terms = new Set([
    ...chunk.terms,
    ...entry.titleTerms,
    ...(entry.sections[chunk.section]?.headingTerms ?? []),
  ]);
  return { chunk, score, found: weightFound(units, (stem) => terms.has(stem)) };
}

/** Weight of a question's content words that something speaks of. */
export function weightFound(units: readonly QueryUnit[], has: (stem: string) => boolean): number {
  let found = 0;
  for (const unit of units) found += unit.weight * bestCredit(unit, (stem) => (has(stem) ? 1 : 0));
  return found;
}

/** Best alternative of a unit: its credit times the strength (0–1) of the weakest of its stems. */
export function bestCredit(unit: QueryUnit, strength: (stem: string) => number): number {
  let best = 0;
  for (const { stems, credit } of unit.alternatives) {
    let weakest = 1;
    for (const stem of stems) weakest = Math.min(weakest, strength(stem));
    best = Math.max(best, credit * weakest);
  }
  return best;
}

/** A second mention adds less than the first: 0, 0.67, 0.8, 0.86 … */
const saturate = (count: number) => count / (count + 0.5);

const stepQuestion =
  /^\W*(how (do|does|can|could|should|to|must|may)\b|what (do|should|must) (i|we) do|(the )?steps|procedure|comment\b|que (faire|dois|faut)|quelles? (sont les )?(étapes|démarches)|procédure|come\b|(che )?cosa (faccio|devo|dobbiamo|si fa|fare)|quali (sono i )?(passi|passaggi)|procedura)/iu;

/** Whether a question asks how something is done. */
export function asksForSteps(text: string): boolean {
  return stepQuestion.test(text.trim());
}
