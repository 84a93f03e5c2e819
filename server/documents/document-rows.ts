import type { ExpressionBuilder } from 'kysely';
import type { DocumentSummary } from '../../contracts/http-api.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import type { ProcedureTable } from '../../knowledge/procedures/sqlite-procedure-documents.ts';
import type { HouseSchema } from '../storage/schema.ts';

export type DocumentOrigin = DocumentSummary['origin'];

/** Beginnings of `source_file` of documents that no import brought; no path of a file begins so. */
const prefixes = { folder: 'folder://', upload: 'upload://' } as const;

/** `source_file` of a file of this origin. */
export function sourceOf(origin: DocumentOrigin, fileName: string): string {
  return origin === 'import' ? fileName : prefixes[origin] + fileName;
}

/** Origin and file name of a stored `source_file`. */
export function originOf(source: string): { origin: DocumentOrigin; fileName: string } {
  for (const origin of ['folder', 'upload'] as const) {
    const prefix = prefixes[origin];
    if (source.startsWith(prefix)) return { origin, fileName: source.slice(prefix.length) };
  }
  return { origin: 'import', fileName: source };
}

/** Condition of the rows that an import brought and the next may take away. */
export function importedRows(builder: ExpressionBuilder<HouseSchema, 'procedures'>) {
  return builder.and(
    Object.values(prefixes).map((prefix) =>
      builder(
        builder.fn<string>('substr', ['source_file', builder.val(1), builder.val(prefix.length)]),
        '<>',
        prefix,
      ),
    ),
  );
}

/** A document as the row that is stored. */
export function rowOf(document: ProcedureDocument, importedAt: string): ProcedureTable {
  return {
    document_id: document.documentId,
    language: document.language,
    version: document.version,
    title: document.title,
    text: document.text,
    countries: JSON.stringify(document.countries),
    roles: JSON.stringify(document.roles),
    effective_from: document.effectiveFrom,
    effective_to: document.effectiveTo,
    owner: document.owner,
    source_file: document.sourceFile,
    imported_at: importedAt,
  };
}
