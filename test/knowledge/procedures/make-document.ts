import type { ProcedureDocument } from '../../../knowledge/procedures/procedure-documents.ts';

/** A document with only what a test says of it. */
export function makeDocument(fields: Partial<ProcedureDocument> & { documentId: string }): ProcedureDocument {
  return {
    language: 'en',
    version: '1',
    title: fields.documentId.replaceAll('-', ' '),
    text: 'Some text.',
    countries: [],
    roles: [],
    effectiveFrom: null,
    effectiveTo: null,
    owner: null,
    sourceFile: `${fields.documentId}.md`,
    ...fields,
  };
}
