import matter from 'gray-matter';

/** Something that is wrong with a document file, for the person who wrote it. */
export interface ProcedureProblem {
  /** Line of the file as an editor shows it, from 1; null for the whole file. */
  line: number | null;
  /** Front matter field, when one is at fault. */
  column: string | null;
  value: string | null;
  reason: string;
  nextStep: string;
}

export type FrontMatter =
  | { ok: true; fields: Readonly<Record<string, unknown>>; body: string; lineOf: (field: string) => number }
  | { ok: false; problem: ProcedureProblem };

const block = /^---[ \t]*\n([\s\S]*?)(?:\n|(?<=^---[ \t]*\n))---[ \t]*(?:\n|$)/;
const opening = /^---([a-zA-Z]*)[ \t]*\n/;
const field = /^\s*[\w-]+\s*:/;

/**
 * Splits a text (LF line ends) into front matter and body. Only YAML data is read: the other languages of the
 * reader, which could run code, are refused. A text without front matter has no fields.
 */
export function readFrontMatter(text: string): FrontMatter {
  const [, language = ''] = opening.exec(text) ?? [];
  if (language !== '' && language.toLowerCase() !== 'yaml') {
    return refuse(
      1,
      null,
      `The front matter is written in "${language}".`,
      'Write it as YAML between two lines "---".',
    );
  }
  const found = block.exec(text.replace(/^---yaml/i, '---'));
  if (!found) {
    const [first = '', second = ''] = text.split('\n');
    if (/^---[ \t]*$/.test(first) && field.test(second)) {
      return refuse(1, null, 'The front matter has no end.', 'Put a line "---" after its last field.');
    }
    return { ok: true, fields: {}, body: text, lineOf: () => 1 };
  }
  const [whole, yaml = ''] = found;
  const lines = yaml.split('\n');
  const lineOf = (name: string) => lines.findIndex((line) => line.startsWith(`${name}:`)) + 2;
  try {
    const { data } = matter(`---\n${yaml}\n---\n`, { language: 'yaml' });
    const fields: unknown = data;
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
      return refuse(2, null, 'The front matter is not a list of fields.', 'Write one "name: value" a line.');
    }
    const body = text.replace(/^---yaml/i, '---').slice(whole.length);
    return { ok: true, fields: asWritten(fields, lines), body, lineOf };
  } catch (error) {
    const { line, reason } = describe(error);
    return refuse(
      line === null ? null : line + 2,
      null,
      `The front matter is not valid YAML: ${reason}.`,
      'Put texts with a colon or a bracket in double quotes.',
    );
  }
}

/** Numbers and dates as they stand in the file: version 1.10 is not 1.1, and 2025-02-30 is no day. */
function asWritten(fields: object, lines: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => {
      if (typeof value !== 'number' && !(value instanceof Date)) return [name, value];
      const line = lines.find((candidate) => candidate.startsWith(`${name}:`)) ?? '';
      return [
        name,
        line
          .slice(name.length + 1)
          .replace(/\s#.*$/, '')
          .trim(),
      ];
    }),
  );
}

/** What the YAML reader says: a reason and a line of the block, from 0. */
function describe(error: unknown): { line: number | null; reason: string } {
  if (!(error instanceof Error)) return { line: null, reason: 'it cannot be read' };
  const line =
    'mark' in error && typeof error.mark === 'object' && error.mark !== null && 'line' in error.mark
      ? Number(error.mark.line) - 1
      : null;
  const reason = 'reason' in error ? String(error.reason) : (error.message.split('\n')[0] ?? '');
  return { line: line === null || Number.isNaN(line) ? null : line, reason };
}

function refuse(line: number | null, column: string | null, reason: string, nextStep: string): FrontMatter {
  return { ok: false, problem: { line, column, value: null, reason, nextStep } };
}
