import type { Kysely } from 'kysely';
import type { UpdatableProcedureSearch } from '../../knowledge/procedures/create-procedure-search.ts';
import type { StoredDraft } from '../../knowledge/procedures/gaps/gaps.ts';
import { parseProcedure } from '../../knowledge/procedures/parse-procedure.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import type { WritableProcedureDocuments } from '../../knowledge/procedures/sqlite-procedure-documents.ts';
import { HouseError } from '../house-error.ts';
import { recordImport } from '../importing/import-records.ts';
import type { HouseSchema } from '../storage/schema.ts';

/** Makes a draft a procedure document that is searched at once; gives its id and version. Throws `HouseError` `document-refused`. */
export type PublishDraft = (
  gapId: string,
  draft: StoredDraft,
  owner: string,
) => Promise<{ documentId: string; version: string }>;

/** The text as a file with front matter, so that it takes the path of every other document. YAML reads JSON values. */
function asFile(draft: StoredDraft, edition: StoredDraft['editions'][number], identity: object): string {
  const fields: Record<string, unknown> = {
    ...identity,
    title: edition.title,
    language: edition.language,
    countries: draft.countries,
    roles: draft.roles,
    ...(draft.effectiveFrom === null ? {} : { effective_from: draft.effectiveFrom }),
    ...(draft.effectiveTo === null ? {} : { effective_to: draft.effectiveTo }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---', '', edition.body].join('\n');
}

function slugOf(title: string): string {
  const words =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '');
}

/** Publishes into the house's documents and its search; the next version replaces the one before in every language. */
export function createDraftPublisher(options: {
  database: Kysely<HouseSchema>;
  documents: WritableProcedureDocuments;
  procedures: Pick<UpdatableProcedureSearch, 'updateDocuments' | 'settled'>;
  now: () => Date;
}): PublishDraft {
  const { database, documents, procedures, now } = options;
  return async (gapId, draft, owner) => {
    const [first] = draft.editions;
    const documentId = draft.documentId ?? `${slugOf(first?.title ?? 'text')}-${gapId.slice(0, 8)}`;
    const version = String(Number(draft.version ?? 0) + 1);
    const made: ProcedureDocument[] = [];
    for (const edition of draft.editions) {
      const sourceFile = `console/${edition.language}/${documentId}.v${version}.md`;
      const parsed = parseProcedure(sourceFile, asFile(draft, edition, { id: documentId, version, owner }));
      if (parsed.ok && parsed.document) made.push(parsed.document);
      else {
        const reason = parsed.ok
          ? 'The text is empty.'
          : (parsed.problems[0]?.reason ?? 'It cannot be read.');
        throw new HouseError('document-refused', [{ path: edition.language, reason }]);
      }
    }
    const importedAt = now().toISOString();
    await documents.save(made, importedAt);
    await procedures.updateDocuments(await documents.all());
    await procedures.settled();
    // Other server processes notice documents by the list of imports.
    await recordImport(database, {
      dataset: 'procedures',
      file: `console/${documentId}`,
      rows: made.length,
      importedAt,
      source: 'house',
    });
    return { documentId, version };
  };
}
