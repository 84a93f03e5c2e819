import matter from 'gray-matter';
import type { ProcedureProblem } from '../../knowledge/procedures/front-matter.ts';

/** Endings of a file that stands beside a document and says what front matter would. */
const sideEndings = ['.meta.json', '.meta.yaml', '.meta.yml', '.yaml', '.yml'] as const;

/** Names that the side file of a document may have: `rules.pdf` has `rules.meta.json` or `rules.pdf.meta.json`. */
export function sideNamesOf(documentName: string): string[] {
  const stem = documentName.replace(/\.[^./]+$/, '');
  return sideEndings.flatMap((ending) => [`${stem}${ending}`, `${documentName}${ending}`]);
}

/** Whether a file may stand beside a document. */
export function isSideName(name: string): boolean {
  return sideEndings.some((ending) => name.toLowerCase().endsWith(ending));
}

export type SideFile =
  { ok: true; fields: Readonly<Record<string, unknown>> } | { ok: false; problem: ProcedureProblem };

/** Reads a side file. Numbers and dates of YAML stay as they are written, as in front matter. */
export function readSideFile(name: string, text: string): SideFile {
  try {
    const fields = name.endsWith('.json') ? readJson(text) : readYaml(text);
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) {
      return { ok: true, fields: fields as Record<string, unknown> };
    }
    return refuse(name, 'it is not a list of fields');
  } catch (error) {
    return refuse(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'it cannot be read');
  }
}

const readJson = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF/, ''));

/** YAML as text: a version 1.10 is not the number 1.1. */
function readYaml(text: string): unknown {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const quoted = clean.replace(/^(\s*[\w-]+\s*:\s*)(\d[\d.-]*)\s*$/gm, '$1"$2"');
  return matter(`---\n${quoted.replace(/^---\n/, '')}\n---\n`, { language: 'yaml' }).data;
}

function refuse(name: string, reason: string): SideFile {
  return {
    ok: false,
    problem: {
      line: null,
      column: null,
      value: null,
      reason: `The file beside it, ${name}, cannot be read: ${reason}.`,
      nextStep: 'Write one "name: value" a line in .yaml, or one object in .json.',
    },
  };
}
