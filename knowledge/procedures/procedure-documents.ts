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

/** Whether a document applies to the scope: country, role and date in force (both ends included). */
export function appliesTo(document: ProcedureDocument, scope: ProcedureScope): boolean {
  if (document.countries.length > 0) {
    if (scope.country === null || !document.countries.includes(scope.country)) return false;
  }
  if (document.roles.length > 0 && !document.roles.includes(scope.role)) return false;
  if (document.effectiveFrom !== null && document.effectiveFrom > scope.today) return false;
  return document.effectiveTo === null || document.effectiveTo >= scope.today;
}
