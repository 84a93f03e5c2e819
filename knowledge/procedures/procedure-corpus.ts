import {
  buildLanguageIndex,
  viewLanguage,
  type LanguageIndex,
  type LanguageTools,
  type LanguageView,
} from './language-index.ts';
import { indexProcedure, sameParts, type IndexedProcedure } from './indexed-procedure.ts';
import { visibleDocuments, type ProcedureDocument, type ProcedureScope } from './procedure-documents.ts';

/** All documents, indexed by language; one immutable state of the search. */
export interface ProcedureCorpus {
  readonly documents: readonly ProcedureDocument[];
  readonly indexes: readonly LanguageIndex[];
  /** What a person of the scope sees, one view a language; languages without a visible document are left out. */
  viewsFor(scope: ProcedureScope): readonly LanguageView[];
}

/** Scopes whose views are kept: countries × roles of a house on one day. */
const keptScopes = 128;

/** Takes a document apart, or takes what `previous` knows of it when it is unchanged. */
export function createDocumentIndexer(
  toolsOf: (language: string) => LanguageTools,
  previous: ProcedureCorpus | null = null,
): (document: ProcedureDocument) => IndexedProcedure {
  const known = new Map<string, IndexedProcedure>();
  for (const index of previous?.indexes ?? []) {
    for (const entry of index.entries) known.set(identityOf(entry.document), entry);
  }
  return (document) => {
    const before = known.get(identityOf(document));
    return before && before.document.text === document.text && before.document.title === document.title
      ? sameParts(before, document)
      : indexProcedure(document, toolsOf(document.language).stem);
  };
}

/** Joins documents that were taken apart to one searchable state; pauses (yields) between slices of them. */
export function* buildCorpus(
  entries: readonly IndexedProcedure[],
  toolsOf: (language: string) => LanguageTools,
): Generator<void, ProcedureCorpus> {
  const indexes: LanguageIndex[] = [];
  for (const [language, same] of byLanguage(entries)) {
    indexes.push(yield* buildLanguageIndex(language, same, toolsOf(language)));
  }
  return openCorpus(
    entries.map(({ document }) => document),
    indexes,
  );
}

/** Things of one language each, in the order in which the languages first come. */
export function byLanguage<Entry extends { document: ProcedureDocument }>(
  entries: readonly Entry[],
): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { language } = entry.document;
    const same = found.get(language);
    if (same) same.push(entry);
    else found.set(language, [entry]);
  }
  return found;
}

/** A searchable state over indexes that are built. */
export function openCorpus(
  documents: readonly ProcedureDocument[],
  indexes: readonly LanguageIndex[],
): ProcedureCorpus {
  const views = new Map<string, readonly LanguageView[]>();
  return {
    documents,
    indexes,
    viewsFor(scope) {
      const key = JSON.stringify([scope.country, scope.role, scope.today]);
      let found = views.get(key);
      if (!found) {
        const visible = new Set(visibleDocuments(documents, scope));
        found = indexes
          .map((index) => viewLanguage(index, (entry) => visible.has(entry.document)))
          .filter((view) => view.visible.count > 0);
        const [oldest] = views.keys();
        if (views.size >= keptScopes && oldest !== undefined) views.delete(oldest);
        views.set(key, found);
      }
      return found;
    },
  };
}

function identityOf(document: ProcedureDocument): string {
  return JSON.stringify([document.documentId, document.language, document.version]);
}
