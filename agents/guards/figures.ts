import type { ToolResult } from '../../contracts/tool-results.ts';

const figurePattern = /\d+(?:[\u00a0\u202f ’'.,]\d{3})*(?:[.,]\d+)?/g;

/** Reads a figure as people write it in English, French or Italian: "1,250", "1 250", "1.250,5", "12.5". */
export function readFigure(written: string): number[] {
  const compact = written.replace(/[\u00a0\u202f ’']/g, '');
  const readings = new Set<number>();
  const thousandsComma = Number(compact.replace(/,(?=\d{3}(?:\D|$))/g, ''));
  const thousandsPoint = Number(compact.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'));
  for (const reading of [thousandsComma, thousandsPoint]) if (Number.isFinite(reading)) readings.add(reading);
  return [...readings];
}

function collectNumbers(value: unknown, into: Set<number>): void {
  if (typeof value === 'number') {
    for (const digits of [0, 1, 2]) into.add(Number(value.toFixed(digits)));
    // A share is spoken as a percentage.
    if (value > 0 && value <= 1) into.add(Number((value * 100).toFixed(1)));
    return;
  }
  if (typeof value === 'string') {
    for (const [written] of value.matchAll(figurePattern))
      for (const figure of readFigure(written)) into.add(figure);
    return;
  }
  if (Array.isArray(value)) {
    into.add(value.length);
    for (const item of value) collectNumbers(item, into);
    return;
  }
  if (value !== null && typeof value === 'object')
    for (const item of Object.values(value)) collectNumbers(item, into);
}

/** Every figure that the question or a result of this turn carries, also rounded to 0–2 decimals and as a percentage. */
export function supportedFigures(question: string, results: readonly ToolResult[]): Set<number> {
  const figures = new Set<number>();
  collectNumbers(question, figures);
  for (const result of results) collectNumbers(result, figures);
  return figures;
}

/** Figures of a sentence that nothing in the turn supports, as written. An ordered list's own numbering is no figure. */
export function unsupportedFigures(sentence: string, supported: ReadonlySet<number>): string[] {
  const withoutListNumber = sentence.replace(/^\s*\d{1,2}[.)]\s/, '').replace(/\[\d{1,2}\]/g, '');
  const found = [...withoutListNumber.matchAll(figurePattern)].map(([written]) => written);
  return found.filter((written) => !readFigure(written).some((figure) => supported.has(figure)));
}

export interface GuardedProse {
  /** The prose without the sentences whose figures nothing supports. */
  text: string;
  removed: string[];
}

/** Splits prose at sentence and line ends, keeping the separators with the sentence before them. */
export function sentencesOf(prose: string): string[] {
  return (
    prose
      .match(/[^\n.!?]*(?:[.!?](?!\s|$)[^\n.!?]*)*(?:[.!?]+(?=\s|$)\s*|\n+|$)/g)
      ?.filter((s) => s !== '') ?? []
  );
}

/** Removes each sentence of model prose that states a figure no tool result of the turn supports. */
export function guardFigures(prose: string, supported: ReadonlySet<number>): GuardedProse {
  const removed: string[] = [];
  const kept = sentencesOf(prose).filter((sentence) => {
    if (unsupportedFigures(sentence, supported).length === 0) return true;
    removed.push(sentence.trim());
    return false;
  });
  return { text: kept.join('').trimEnd(), removed };
}
