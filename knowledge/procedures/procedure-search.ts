import type { LanguageCode } from '../../contracts/languages.ts';
import type { ProceduresResult } from '../../contracts/tool-results.ts';
import type { ProcedureScope } from './procedure-documents.ts';

/** Port: hybrid search over the documents that apply to the scope; every hit carries an exact citation. */
export interface ProcedureSearch {
  search(query: {
    text: string;
    language: LanguageCode;
    scope: ProcedureScope;
    limit: number;
  }): Promise<ProceduresResult>;
  readonly documentCount: number;
}
