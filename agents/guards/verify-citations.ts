import type { Citation, ProceduresResult } from '../../contracts/tool-results.ts';
import type {
  ProcedureDocument,
  ProcedureDocuments,
} from '../../knowledge/procedures/procedure-documents.ts';

/**
 * Reads every citation of a result against the stored text before anyone sees it: a hit whose quote is not exactly what
 * is stored between its offsets, or whose document is gone, is left out and reported. Without its first hit a result is
 * no answer any more.
 */
export async function verifyCitations(
  result: ProceduresResult,
  documents: Pick<ProcedureDocuments, 'get'>,
  report: (citation: Citation) => void,
): Promise<ProceduresResult> {
  const isExact = await Promise.all(
    result.hits.map(async ({ citation }) => {
      const { documentId, language, version } = citation;
      const [stored] = await documents.get(documentId, language, version);
      return stored !== undefined && isQuoteOf(citation, stored);
    }),
  );
  if (isExact.every(Boolean)) return result;
  const hits = result.hits.filter((_, position) => isExact[position]);
  for (const [position, { citation }] of result.hits.entries()) if (!isExact[position]) report(citation);
  const kept = new Set(hits.map(({ citation }) => citation.documentId));
  return {
    ...result,
    hits,
    answerable: result.answerable && isExact[0] === true,
    conflicts: result.conflicts.filter(({ documentIds }) => documentIds.every((id) => kept.has(id))),
  };
}

function isQuoteOf(citation: Citation, { text, title }: ProcedureDocument): boolean {
  const quote = text.slice(citation.startOffset, citation.endOffset);
  return quote === citation.quote && citation.title === title;
}
