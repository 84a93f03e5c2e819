/** One stored version of one procedure in one language. Offsets in citations count UTF-16 units of `text`. */
export interface ProcedureDocument {
  documentId: string;
  language: string;
  version: string;
  title: string;
  /** Markdown body without front matter. */
  text: string;
  /** ISO country codes that it applies to; empty means everywhere. */
  countries: readonly string[];
  /** Roles that may read it; empty means every role. */
  roles: readonly string[];
  effectiveFrom: string | null;
  effectiveTo: string | null;
  owner: string | null;
  /** Path of the file it came from, relative to the import folder. */
  sourceFile: string;
}

/** Who searches and when: what does not apply is left out before anything is scored. */
export interface ProcedureScope {
  country: string | null;
  role: string;
  /** ISO date. */
  today: string;
}

/** Port: where documents are kept. Identity is (documentId, language, version). */
export interface ProcedureDocuments {
  all(): Promise<ProcedureDocument[]>;
  get(documentId: string, language?: string, version?: string): Promise<ProcedureDocument[]>;
}

/**
 * Whether a document applies to the scope: country, role and date in force (both ends included).
 * A person of no country (a planner or an administrator without a store) reads the documents of every country.
 */
export function appliesTo(document: ProcedureDocument, scope: ProcedureScope): boolean {
  if (scope.country !== null && document.countries.length > 0) {
    if (!document.countries.includes(scope.country)) return false;
  }
  if (document.roles.length > 0 && !document.roles.includes(scope.role)) return false;
  if (document.effectiveFrom !== null && document.effectiveFrom > scope.today) return false;
  return document.effectiveTo === null || document.effectiveTo >= scope.today;
}

/** Orders versions by their numbers: 2 < 10, 1.9 < 1.10; texts compare where there are no numbers. */
export function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/**
 * What a person of this scope may read: the documents that apply and, of one document in one language, only its
 * highest version in force. Order is kept.
 */
export function visibleDocuments<Document extends ProcedureDocument>(
  documents: readonly Document[],
  scope: ProcedureScope,
): Document[] {
  const highest = new Map<string, Document>();
  for (const document of documents) {
    if (!appliesTo(document, scope)) continue;
    const key = JSON.stringify([document.documentId, document.language]);
    const known = highest.get(key);
    if (!known || compareVersions(known.version, document.version) < 0) highest.set(key, document);
  }
  const kept = new Set(highest.values());
  return documents.filter((document) => kept.has(document));
}
