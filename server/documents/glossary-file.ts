import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TradeConcept } from '../../knowledge/procedures/trade-glossary.ts';

/** A glossary that people keep as a spreadsheet. */
export interface GlossaryFile {
  current(): readonly TradeConcept[];
  /** Reads the file again when it has changed; gives whether it did. A file that is wrong leaves the glossary as it is. */
  refresh(): Promise<boolean>;
  close(): void;
}

const columns = ['english', 'french', 'italian', 'kind'] as const;
const kinds = { trade: false, everyday: true } as const;
/** Names of one concept in one language stand beside each other with this between them. */
const between = ';';
/** Milliseconds between looks for a change. */
const lookEvery = 2000;

/** A glossary as CSV: one concept a line, its names in a language in one cell with `;` between them. */
export function glossaryToCsv(glossary: readonly TradeConcept[]): string {
  const cell = (names: readonly string[]) => `"${names.join(`${between} `).replaceAll('"', '""')}"`;
  const rows = glossary.map(({ en, fr, it, isEveryday }) =>
    [cell(en), cell(fr), cell(it), isEveryday ? 'everyday' : 'trade'].join(','),
  );
  return `\uFEFF${columns.join(',')}\n${rows.join('\n')}\n`;
}

/**
 * CSV → glossary. A cell may be empty: the concept then has no name in that language. Throws an `Error` that names the
 * line and what to write there.
 */
export function glossaryFromCsv(text: string): TradeConcept[] {
  const rows = parse(text, {
    bom: true,
    columns: true,
    skip_empty_lines: true,
    trim: true,
    info: true,
  }) as unknown as {
    record: Record<string, string | undefined>;
    info: { lines: number };
  }[];
  return rows.map(({ record, info }) => {
    const missing = columns.slice(0, 3).find((column) => record[column] === undefined);
    if (missing) throw new Error(`There is no column "${missing}"; the columns are ${columns.join(', ')}.`);
    const kind = record['kind'] || 'trade';
    if (!(kind in kinds)) {
      throw new Error(`Line ${info.lines}: "${kind}" is no kind; write trade or everyday.`);
    }
    const namesOf = (column: string) =>
      (record[column] ?? '')
        .split(between)
        .map((name) => name.trim())
        .filter(Boolean);
    const concept = { en: namesOf('english'), fr: namesOf('french'), it: namesOf('italian') };
    if (Object.values(concept).every((names) => names.length === 0)) {
      throw new Error(`Line ${info.lines}: the concept has no name; write one or remove the line.`);
    }
    return kind === 'everyday' ? { ...concept, isEveryday: true } : concept;
  });
}

/**
 * Opens the glossary file and watches it; without one it is written with `initial`. `onChange` hears of each new
 * glossary, `report` of a file that cannot be read.
 */
export async function openGlossaryFile(options: {
  path: string;
  initial: readonly TradeConcept[];
  onChange: (glossary: readonly TradeConcept[]) => void;
  report: (error: unknown) => void;
}): Promise<GlossaryFile> {
  const { path, initial, onChange, report } = options;
  let glossary = initial;
  let seen = '';
  if ((await signatureOf(path)) === null) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.writing`, glossaryToCsv(initial));
    await rename(`${path}.writing`, path);
    seen = (await signatureOf(path)) ?? '';
  }
  const refresh = async () => {
    const signature = await signatureOf(path);
    if (signature === null || signature === seen) return false;
    seen = signature;
    try {
      glossary = glossaryFromCsv(await readFile(path, 'utf8'));
    } catch (error) {
      report(error);
      return false;
    }
    onChange(glossary);
    return true;
  };
  await refresh();
  const timer = setInterval(() => void refresh().catch(report), lookEvery);
  timer.unref();
  return { current: () => glossary, refresh, close: () => clearInterval(timer) };
}

async function signatureOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  return found && `${found.size}:${found.mtimeMs}:${found.ctimeMs}`;
}
