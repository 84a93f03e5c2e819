import type { StoredDraft } from '../../knowledge/procedures/gaps/gaps.ts';
import { parseProcedure } from '../../knowledge/procedures/parse-procedure.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import { asUpload, type DocumentLibrary } from '../documents/document-library.ts';
import { HouseError } from '../house-error.ts';

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
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? ['text']).join('-').slice(0, 60).replace(/-$/, '');
}

/** Publishes into the house's documents; the next version replaces the one before, in the languages that it has. */
export function createDraftPublisher(
  library: Pick<DocumentLibrary, 'find' | 'change'>,
  settled: () => Promise<void>,
): PublishDraft {
  return async (gapId, draft, owner) => {
    const [first] = draft.editions;
    const documentId = draft.documentId ?? `${slugOf(first?.title ?? '')}-${gapId.slice(0, 8)}`;
    const version = String(Number(draft.version ?? 0) + 1);
    const save: ProcedureDocument[] = [];
    for (const edition of draft.editions) {
      const name = `${documentId}.v${version}.${edition.language}.md`;
      const parsed = parseProcedure(name, asFile(draft, edition, { id: documentId, version, owner }));
      if (parsed.ok && parsed.document) save.push(asUpload(parsed.document));
      else {
        const reason = parsed.ok
          ? 'The text is empty.'
          : (parsed.problems[0]?.reason ?? 'It cannot be read.');
        throw new HouseError('document-refused', [{ path: edition.language, reason }]);
      }
    }
    const languages = new Set<string>(draft.editions.map(({ language }) => language));
    const remove = (await library.find(documentId)).filter(({ language }) => !languages.has(language));
    await library.change({ save, remove, name: documentId });
    await settled();
    return { documentId, version };
  };
}
