import type { ToolResult } from '../../contracts/tool-results.ts';
import { guardFigures, sentencesOf, supportedFigures } from './figures.ts';
import { procedureSupport } from './procedure-support.ts';

export interface SentenceGuard {
  write: (delta: string) => void;
  /** Lets the last, unfinished sentence through, if it is supported. */
  end: () => void;
}

/**
 * Holds a model's prose back until a sentence is complete and passes on only sentences whose figures the turn's tool
 * results carry and, where the evidence is procedures, whose words their passages hold, so that nothing unsupported is
 * ever shown, not even for a moment.
 */
export function sentenceGuard(
  question: string,
  results: () => readonly ToolResult[],
  pass: (text: string) => void,
): SentenceGuard {
  let held = '';
  const release = (prose: string) => {
    const { text: figuresHold } = guardFigures(prose, supportedFigures(question, results()));
    const isSupported = procedureSupport(question, results());
    const text = isSupported ? sentencesOf(figuresHold).filter(isSupported).join('').trimEnd() : figuresHold;
    if (text !== '') pass(text + (/\s+$/.exec(prose)?.[0] ?? ''));
  };
  return {
    write(delta) {
      held += delta;
      const sentences = sentencesOf(held);
      const last = sentences.at(-1) ?? '';
      const complete = /[.!?]\s+$|\n$/.test(last) ? sentences : sentences.slice(0, -1);
      if (complete.length === 0) return;
      const prose = complete.join('');
      held = held.slice(prose.length);
      release(prose);
    },
    end() {
      if (held !== '') release(held);
      held = '';
    },
  };
}
