import type { Kysely } from 'kysely';
import type { ProcedureDocument, ProcedureDocuments } from './procedure-documents.ts';

/** Table that the adapter reads and writes; the primary key is (document_id, language, version). */
export interface ProcedureTable {
  document_id: string;
  language: string;
  version: string;
  title: string;
  text: string;
  /** JSON list of country codes. */
  countries: string;
  /** JSON list of roles. */
  roles: string;
  effective_from: string | null;
  effective_to: string | null;
  owner: string | null;
  source_file: string;
  imported_at: string;
}

/** Documents that can also be written. Each call is all or nothing. */
export interface WritableProcedureDocuments extends ProcedureDocuments {
  /** Adds documents; one of the same identity is replaced. `importedAt` is ISO 8601 in UTC. */
  save(documents: readonly ProcedureDocument[], importedAt: string): Promise<void>;
  /** Makes these the only documents. */
  replaceAll(documents: readonly ProcedureDocument[], importedAt: string): Promise<void>;
}

type Tables = { procedures: ProcedureTable };

/** Keeps procedure documents in SQLite through Kysely. */
export function createSqliteProcedureDocuments(database: Kysely<Tables>): WritableProcedureDocuments {
  const write = async (
    transaction: Kysely<Tables>,
    documents: readonly ProcedureDocument[],
    importedAt: string,
  ) => {
    for (const document of documents) {
      await transaction.replaceInto('procedures').values(toRow(document, importedAt)).execute();
    }
  };
  return {
    async all() {
      const rows = await database
        .selectFrom('procedures')
        .selectAll()
        .orderBy('document_id')
        .orderBy('language')
        .orderBy('version')
        .execute();
      return rows.map(toDocument);
    },
    async get(documentId, language, version) {
      let query = database.selectFrom('procedures').selectAll().where('document_id', '=', documentId);
      if (language !== undefined) query = query.where('language', '=', language);
      if (version !== undefined) query = query.where('version', '=', version);
      return (await query.orderBy('language').orderBy('version').execute()).map(toDocument);
    },
    save: (documents, importedAt) =>
      database.transaction().execute((transaction) => write(transaction, documents, importedAt)),
    replaceAll: (documents, importedAt) =>
      database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('procedures').execute();
        await write(transaction, documents, importedAt);
      }),
  };
}

function toRow(document: ProcedureDocument, importedAt: string): ProcedureTable {
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

function toDocument(row: ProcedureTable): ProcedureDocument {
  return {
    documentId: row.document_id,
    language: row.language,
    version: row.version,
    title: row.title,
    text: row.text,
    countries: JSON.parse(row.countries) as string[],
    roles: JSON.parse(row.roles) as string[],
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    owner: row.owner,
    sourceFile: row.source_file,
  };
}
