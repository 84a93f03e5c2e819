import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';

const becauseOf: Record<LanguageCode, string> = {
  en: 'These figures come from:',
  fr: 'Ces chiffres s’expliquent ainsi :',
  it: 'Queste cifre si spiegano così:',
};

/** Lines of a plan whose own reasons are spelled out. */
const mostLines = 3;

function reasonsOf(part: AnswerPart): string[] {
  if (part.type === 'forecast-chart') return part.reasonTexts;
  if (part.type !== 'replenishment-plan') return [];
  const lines = part.lines
    .filter((line) => line.reasonTexts.length > 0)
    .slice(0, mostLines)
    .map((line) => {
      const article = [line.productName, line.colour, line.size].filter((word) => word !== null).join(', ');
      return `**${article}**: ${line.reasonTexts.join('; ')}`;
    });
  return [...part.reasonTexts, ...lines];
}

/** The same answer with its reasons as the text: what a person gets who asks "why?". Pure. */
export function explainParts(parts: readonly AnswerPart[], language: LanguageCode): AnswerPart[] {
  const reasons = parts.flatMap(reasonsOf);
  if (reasons.length === 0) return [...parts];
  const text = [becauseOf[language], ...reasons.map((reason) => `- ${reason}`)].join('\n');
  return [{ type: 'text', text }, ...parts.filter((part) => part.type !== 'text')];
}
