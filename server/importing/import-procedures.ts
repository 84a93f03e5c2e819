import { sql, type Kysely } from 'kysely';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import { importedRows, rowOf } from '../documents/document-rows.ts';
import { createDocumentReader } from '../documents/read-document.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { DocumentFile } from './find-documents.ts';
import { ProblemList, type FileReport } from './import-report.ts';
import { recordImport, type ImportRecord } from './import-records.ts';

export interface ProceduresImport {
  loaded: number;
  /** Reports of the documents that were refused; the others are loaded all the same. */
  refused: FileReport[];
  /** Documents without text, such as redirects. */
  empty: string[];
}

/**
 * Reads documents and stores them. The stored set is replaced, with `append` added to. A refused document
 * changes nothing: what was stored of that file stays.
 */
export async function importProcedures(options: {
  database: Kysely<HouseSchema>;
  documents: readonly DocumentFile[];
  append: boolean;
  record: Omit<ImportRecord, 'rows'>;
  onProgress: (done: number) => void;
  beforePublish: () => void | Promise<void>;
}): Promise<ProceduresImport> {
  const reader = await createDocumentReader();
  const refused: FileReport[] = [];
  const refusedSources: string[] = [];
  const empty: string[] = [];
  const documents = new Map<string, ProcedureDocument>();
  for (const [at, file] of options.documents.entries()) {
    const problems = new ProblemList(file.name);
    const read = await reader.readFile(file);
    if (!read.ok) for (const problem of read.problems) problems.add(problem);
    else if (read.document) addOnce(documents, read.document, problems);
    else empty.push(file.name);
    if (problems.count > 0) {
      refused.push(refusal(file, problems));
      refusedSources.push(file.source);
    }
    options.onProgress(at + 1);
  }
  if (documents.size > 0) {
    await options.beforePublish();
    await store(options, [...documents.values()], refusedSources);
  }
  return { loaded: documents.size, refused, empty };
}

function addOnce(
  documents: Map<string, ProcedureDocument>,
  document: ProcedureDocument,
  problems: ProblemList,
): void {
  const identity = [document.documentId, document.language, document.version].join('\u0000');
  const earlier = documents.get(identity);
  if (!earlier) {
    documents.set(identity, document);
    return;
  }
  problems.add({
    line: null,
    column: 'id',
    value: document.documentId,
    reason: `${earlier.sourceFile} is the same document (${document.language}, version ${document.version}).`,
    nextStep: 'Give this one another id, language or version in its front matter, or remove one of them.',
  });
}

function refusal(file: DocumentFile, problems: ProblemList): FileReport {
  return {
    dataset: 'procedures',
    file: file.name,
    status: 'refused',
    rows: 0,
    firstDay: null,
    lastDay: null,
    problems: problems.list(),
    problemCount: problems.count,
    seconds: 0,
  };
}

async function store(
  options: { database: Kysely<HouseSchema>; append: boolean; record: Omit<ImportRecord, 'rows'> },
  documents: readonly ProcedureDocument[],
  refusedSources: readonly string[],
): Promise<void> {
  const rows = documents.map((document) => rowOf(document, options.record.importedAt));
  await options.database.transaction().execute(async (transaction) => {
    if (!options.append) {
      const kept = JSON.stringify(refusedSources);
      await transaction
        .deleteFrom('procedures')
        .where(importedRows)
        .where('source_file', 'not in', sql<string>`(select value from json_each(${kept}))`)
        .execute();
    }
    for (const row of rows) await transaction.replaceInto('procedures').values(row).execute();
    await recordImport(transaction, { ...options.record, rows: rows.length });
  });
}
