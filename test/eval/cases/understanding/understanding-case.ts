import type { LanguageCode } from '../../../../contracts/languages.ts';
import type { ToolName } from '../../../../contracts/tool-names.ts';

/** What a message must lead to: one tool or several, small talk, or a refusal. */
export type Expected =
  | { kind: 'tools'; tools: readonly ToolName[] }
  | { kind: 'talk'; reply: 'greeting' | 'thanks' | 'goodbye' | 'help' | 'who-are-you' }
  | { kind: 'refusal' };

/** How a case that was not written cleanly was written: with typing errors, as heard by a recogniser, in two languages. */
export type WrittenNoise = 'typos' | 'speech' | 'mixed';

export interface UnderstandingCase {
  text: string;
  language: LanguageCode;
  expected: Expected;
  /** Slots of the input of the first tool, as the person named them; only those that are checked. */
  slots: Readonly<Record<string, string>>;
  noise: WrittenNoise | null;
  /** `development` may be looked at and tuned on; `validation` is only reported. */
  part: 'development' | 'validation';
}

const noiseMarks: Record<string, WrittenNoise> = { t: 'typos', s: 'speech', m: 'mixed' };
const linePattern = /^(?:\((?<mark>[tsm])\) )?(?<text>[^|]+?)(?: \| (?<slots>.+))?$/u;

/**
 * Reads cases from lines `text | slot=value; slot=value`. A line that begins with `(t)`, `(s)` or `(m)` was written with
 * typing errors, as speech output, or in two languages. Every other line belongs to the validation part.
 */
export function readCases(language: LanguageCode, expected: Expected, lines: string): UnderstandingCase[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, position) => {
      const groups = linePattern.exec(line)?.groups;
      const text = groups?.['text'];
      if (text === undefined) throw new Error(`not a case: ${line}`);
      const slots = Object.fromEntries(
        (groups?.['slots'] ?? '')
          .split(';')
          .filter((pair) => pair.includes('='))
          .map((pair) => [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()]),
      );
      return {
        text,
        language,
        expected,
        slots,
        noise: noiseMarks[groups?.['mark'] ?? ''] ?? null,
        part: position % 2 === 0 ? 'development' : 'validation',
      };
    });
}

export const calls = (...tools: ToolName[]): Expected => ({ kind: 'tools', tools });
export const refusal: Expected = { kind: 'refusal' };
export const talk = (reply: Extract<Expected, { kind: 'talk' }>['reply']): Expected => ({
  kind: 'talk',
  reply,
});
