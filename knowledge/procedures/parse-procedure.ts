import { languages } from '../../contracts/languages.ts';
import { roles } from '../../contracts/principal.ts';
import { detectDocumentLanguage } from './document-language.ts';
import { readFrontMatter, type ProcedureProblem } from './front-matter.ts';
import { keywordsComment } from './indexed-procedure.ts';
import { readLiquid } from './liquid-tags.ts';
import { readableText } from './markdown-sections.ts';
import type { ProcedureDocument } from './procedure-documents.ts';

export type ParsedProcedure =
  /** `document` is null for a file without text, such as a redirect: nothing is wrong and nothing is there. */
  { ok: true; document: ProcedureDocument | null } | { ok: false; problems: ProcedureProblem[] };

/**
 * A Markdown file → a document. What front matter does not say comes from the file: the id from its path, the
 * title from its first heading or its name, the language from a folder or an ending (`en/`, `.fr.md`) or its
 * words, the version "1". `sourceFile` is relative to the procedures folder, with forward slashes. `given` fields
 * stand in for front matter and win over it.
 */
export function parseProcedure(
  sourceFile: string,
  content: string,
  given: Readonly<Record<string, unknown>> = {},
): ParsedProcedure {
  const text = content
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const front = readFrontMatter(text);
  if (!front.ok) return { ok: false, problems: [front.problem] };
  const fields: Readonly<Record<string, unknown>> = { ...front.fields, ...given };
  const problems: ProcedureProblem[] = [];
  const wrong = (column: string, value: unknown, reason: string, nextStep: string) => {
    problems.push({
      line: column in given ? null : front.lineOf(column),
      column,
      value: asText(value),
      reason,
      nextStep,
    });
    return null;
  };
  const path = describePath(sourceFile);
  const body = readLiquid(front.body).replace(/^\n+/, '').trimEnd();
  if (readableText(body).trim() === '') return { ok: true, document: null };

  const isoDate = (column: string): string | null => {
    const date = asText(fields[column]);
    if (date === null || isDate(date)) return date;
    return wrong(
      column,
      date,
      'This is not a date.',
      'Write it as year-month-day, for example "2026-02-01".',
    );
  };
  const list = (column: string, accepts: (item: string) => boolean, expected: string): string[] => {
    const items = asList(fields[column]);
    const refused = items.find((item) => !accepts(item));
    if (refused !== undefined)
      wrong(column, refused, `"${refused}" is not ${expected}.`, `Write ${expected}, in a list.`);
    return items;
  };

  const effectiveFrom = isoDate('effective_from');
  const effectiveTo = isoDate('effective_to');
  if (effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom) {
    wrong('effective_to', effectiveTo, 'The document ends before it begins.', 'Exchange the two dates.');
  }
  const countries = list(
    'countries',
    (item) => /^[A-Z]{2}$/.test(item),
    'a country code of two capital letters (ISO 3166-1), for example IT',
  );
  const known: readonly string[] = roles;
  const mayRead = list('roles', (item) => known.includes(item), `one of ${roles.join(', ')}`);
  const language = (asText(fields['language']) ?? path.language ?? detectDocumentLanguage(body))
    .toLowerCase()
    .split(/[-_]/)[0];
  if (language === undefined || !/^[a-z]{2,3}$/.test(language)) {
    wrong('language', fields['language'], 'This is not a language code.', 'Write en, fr or it.');
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    document: {
      documentId: asText(fields['id']) ?? path.id,
      language: language ?? 'en',
      version: asText(fields['version']) ?? path.version ?? '1',
      title: titleOf(fields['title']) ?? firstHeading(body) ?? path.title,
      text: keywordsComment(asList(fields['keywords'])) + body,
      countries,
      roles: mayRead,
      effectiveFrom,
      effectiveTo,
      owner: asText(fields['owner']),
      sourceFile,
    },
  };
}

/** What a path says: `it/cash/tills.v2.md` is document `cash/tills` in Italian, version 2. */
function describePath(sourceFile: string): {
  id: string;
  title: string;
  language: string | null;
  version: string | null;
} {
  const known: readonly string[] = languages;
  const parts = sourceFile.split('/').filter(Boolean);
  const [stem = '', ...endings] = (parts.pop() ?? '').split('.');
  const folders = parts.filter((part) => !known.includes(part));
  const version = endings.find((ending) => /^v\d/.test(ending))?.slice(1) ?? null;
  const language =
    endings.slice(0, -1).find((ending) => known.includes(ending)) ??
    parts.findLast((part) => known.includes(part)) ??
    null;
  const isIndex = /^(index|readme)$/i.test(stem) && folders.length > 0;
  const name = isIndex ? (folders.at(-1) ?? stem) : stem;
  const words = name.replace(/[-_]+/g, ' ').trim();
  return {
    id: (isIndex ? folders : [...folders, stem]).join('/') || sourceFile,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    language,
    version,
  };
}

/** A title as a reader sees it: some pages put tags into it. */
function titleOf(value: unknown): string | null {
  const text = asText(value);
  return text === null ? null : readableText(text).replace(/\s+/g, ' ').trim() || null;
}

function firstHeading(body: string): string | null {
  const [, heading] = /^#{1,2}\s+(.+?)\s*#*$/m.exec(body) ?? [];
  return heading === undefined ? null : readableText(heading).trim() || null;
}

function asText(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A YAML list, or one text with commas. */
function asList(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : (asText(value)?.split(',') ?? []);
  return items.flatMap((item) => asText(item) ?? []);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
