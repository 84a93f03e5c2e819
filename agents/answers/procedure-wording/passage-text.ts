import type { ProcedureHit } from '../../../contracts/tool-results.ts';
import { excerptUnits } from '../../../knowledge/procedures/excerpt.ts';
import { unitsOf, type MarkdownUnit } from '../../../knowledge/procedures/markdown-units.ts';

/** What a cited passage gives to an answer. */
export interface PassageText {
  /** Its words, verbatim, as Markdown of paragraphs and lists; empty when the passage is steps alone. */
  text: string;
  /** The numbered steps of the section, when the passage holds them. */
  steps: string[];
}

/** Words of the passage that an answer shows; the rest is one press away in the citation. */
const mostWords = 90;

/** Prepares the passage of a hit for showing, shortened to what the question asks. Pure. */
export function passageText(hit: ProcedureHit, question: string): PassageText {
  const { quote, language, title, section } = hit.citation;
  const units = unitsOf(quote);
  const isStep = (unit: MarkdownUnit) => unit.kind === 'item' && unit.ordered;
  const steps = units.some(isStep)
    ? unitsOf(hit.sectionText).flatMap((unit) => (unit.kind === 'item' && unit.ordered ? [unit.text] : []))
    : [];
  const prose = units.filter((unit) => !isStep(unit));
  return {
    text: render(excerptUnits(prose, question, { language, mostWords, about: `${title} ${section}` })),
    steps,
  };
}

/** Units as Markdown: sentences of a paragraph together, items and rows as a list. */
function render(units: readonly MarkdownUnit[]): string {
  let text = '';
  let last: MarkdownUnit['kind'] | null = null;
  for (const unit of units) {
    if (unit.kind === 'sentence') {
      const joins = last === 'sentence' && !unit.startsParagraph;
      text += `${joins ? ' ' : text === '' ? '' : '\n\n'}${unit.text}`;
    } else {
      const isFirst = last === null || last === 'sentence';
      text += `${isFirst && text !== '' ? '\n\n' : text === '' ? '' : '\n'}- ${unit.kind === 'row' ? rowText(unit) : unit.text}`;
    }
    last = unit.kind;
  }
  return text;
}

/** A table row as one line: its first cell names it, the others follow their column. */
function rowText({ cells }: Extract<MarkdownUnit, { kind: 'row' }>): string {
  const [name, ...others] = cells;
  const rest = others
    .filter(({ cell }) => cell !== '')
    .map(({ column, cell }) => (column === '' || others.length === 1 ? cell : `${column}: ${cell}`));
  const title = name?.cell ?? '';
  return title === '' ? rest.join('; ') : `**${title.replaceAll('**', '')}**: ${rest.join('; ')}`;
}
