import type { Kysely } from 'kysely';
import type { DocumentSummary } from '../../contracts/http-api.ts';
import {
  compareVersions,
  type ProcedureDocument,
  type ProcedureDocuments,
} from '../../knowledge/procedures/procedure-documents.ts';
import { demonstrationDatasets, recordImport } from '../importing/import-records.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { originOf, rowOf, sourceOf } from './document-rows.ts';

/** A stored document with what only its keepers see. */
export interface StoredDocument extends ProcedureDocument {
  importedAt: string;
}

/** The stored documents for the people who keep them. Every change is all or nothing and is searched at once. */
export interface DocumentLibrary {
  all(): Promise<StoredDocument[]>;
  find(documentId: string): Promise<StoredDocument[]>;
  /**
   * Stores documents and takes others away in one step. A document of the same identity is replaced. Resolves when
   * the search answers from the new state; until then it answers from the one before.
   */
  change(change: {
    save: readonly ProcedureDocument[];
    remove: readonly Pick<ProcedureDocument, 'documentId' | 'language' | 'version'>[];
    /** What the change is called among the imports. */
    name: string;
  }): Promise<void>;
}

/** Opens the library over the house's database and its search. */
export function createDocumentLibrary(options: {
  database: Kysely<HouseSchema>;
  documents: ProcedureDocuments;
  search: { updateDocuments(documents: readonly ProcedureDocument[]): Promise<void> };
  now: () => Date;
}): DocumentLibrary {
  const { database, documents, search, now } = options;
  const read = async (documentId?: string): Promise<StoredDocument[]> => {
    const found = documentId === undefined ? await documents.all() : await documents.get(documentId);
    let times = database
      .selectFrom('procedures')
      .select(['document_id', 'language', 'version', 'imported_at']);
    if (documentId !== undefined) times = times.where('document_id', '=', documentId);
    const byKey = new Map(
      (await times.execute()).map((row) => [
        keyOf({ documentId: row.document_id, language: row.language, version: row.version }),
        row.imported_at,
      ]),
    );
    return found.map((document) => ({ ...document, importedAt: byKey.get(keyOf(document)) ?? '' }));
  };
  return {
    all: () => read(),
    find: (documentId) => read(documentId),
    async change({ save, remove, name }) {
      if (save.length === 0 && remove.length === 0) return;
      const importedAt = now().toISOString();
      // A document of the demonstration goes with it; one that is added to it does not make it the house's own.
      const isDemonstration = (await demonstrationDatasets(database)).includes('procedures');
      await database.transaction().execute(async (transaction) => {
        for (const { documentId, language, version } of remove) {
          await transaction
            .deleteFrom('procedures')
            .where('document_id', '=', documentId)
            .where('language', '=', language)
            .where('version', '=', version)
            .execute();
        }
        for (const document of save) {
          await transaction.replaceInto('procedures').values(rowOf(document, importedAt)).execute();
        }
        await recordImport(transaction, {
          dataset: 'procedures',
          file: name,
          rows: save.length,
          importedAt,
          source: isDemonstration ? 'demonstration' : 'house',
        });
      });
      await search.updateDocuments(await documents.all());
    },
  };
}

/** Identity of a stored document as one text. */
export function keyOf({
  documentId,
  language,
  version,
}: Pick<ProcedureDocument, 'documentId' | 'language' | 'version'>): string {
  return JSON.stringify([documentId, language, version]);
}

/** A document as its keepers see it in a list; `others` are all stored documents, `today` is an ISO date. */
export function summarize(
  document: StoredDocument,
  others: readonly ProcedureDocument[],
  today: string,
): DocumentSummary {
  const { origin, fileName } = originOf(document.sourceFile);
  return {
    documentId: document.documentId,
    language: document.language,
    version: document.version,
    title: document.title,
    countries: [...document.countries],
    roles: [...document.roles],
    effectiveFrom: document.effectiveFrom,
    effectiveTo: document.effectiveTo,
    owner: document.owner,
    origin,
    fileName,
    importedAt: document.importedAt,
    words: document.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    state: stateOf(document, others, today),
  };
}

function stateOf(
  document: ProcedureDocument,
  others: readonly ProcedureDocument[],
  today: string,
): DocumentSummary['state'] {
  const isInForce = ({ effectiveFrom, effectiveTo }: ProcedureDocument) =>
    (effectiveFrom === null || effectiveFrom <= today) && (effectiveTo === null || effectiveTo >= today);
  if (document.effectiveFrom !== null && document.effectiveFrom > today) return 'not-yet';
  if (!isInForce(document)) return 'expired';
  const isSuperseded = others.some(
    (other) =>
      other.documentId === document.documentId &&
      other.language === document.language &&
      isInForce(other) &&
      compareVersions(other.version, document.version) > 0,
  );
  return isSuperseded ? 'superseded' : 'in-force';
}

/** The document as one that was sent by a person. */
export function asUpload(document: ProcedureDocument): ProcedureDocument {
  return { ...document, sourceFile: sourceOf('upload', document.sourceFile) };
}
