import { describe, expect, it } from 'vitest';
import { verifyCitations } from '../../../agents/guards/verify-citations.ts';
import type { Citation, ProcedureHit, ProceduresResult } from '../../../contracts/tool-results.ts';
import type { ProcedureDocument } from '../../../knowledge/procedures/procedure-documents.ts';
import { makeDocument } from '../../knowledge/procedures/make-document.ts';

const returns = makeDocument({
  documentId: 'returns',
  title: 'Returns',
  text: 'Within 30 days. With a receipt.',
});
const gifts = makeDocument({ documentId: 'gifts', title: 'Gifts', text: 'Wrap every gift.' });

function hitOf(
  document: ProcedureDocument,
  start: number,
  end: number,
  change: Partial<Citation> = {},
): ProcedureHit {
  return {
    citation: {
      documentId: document.documentId,
      title: document.title,
      section: document.title,
      quote: document.text.slice(start, end),
      language: document.language,
      version: document.version,
      startOffset: start,
      endOffset: end,
      countries: [],
      effectiveFrom: null,
      owner: null,
      ...change,
    },
    score: 1,
    sectionText: document.text,
  };
}

async function verify(hits: ProcedureHit[], stored: readonly ProcedureDocument[] = [returns, gifts]) {
  const result: ProceduresResult = {
    kind: 'procedures',
    source: 'procedures',
    asOf: '2026-06-01',
    query: 'q',
    language: 'en',
    hits,
    answerable: true,
    conflicts: [{ documentIds: ['returns', 'gifts'], about: 'Returns' }],
  };
  const reported: string[] = [];
  const verified = await verifyCitations(
    result,
    { get: (id) => Promise.resolve(stored.filter(({ documentId }) => documentId === id)) },
    ({ documentId }) => reported.push(documentId),
  );
  return { verified, reported, result };
}

describe('citations before an answer is shown', () => {
  it('pass when each quote is exactly what is stored between its offsets', async () => {
    const { verified, reported, result } = await verify([hitOf(returns, 0, 15), hitOf(gifts, 0, 16)]);
    expect(verified).toEqual(result);
    expect(reported).toEqual([]);
  });

  it.each([
    ['whose quote was changed', hitOf(returns, 0, 15, { quote: 'Within 60 days.' })],
    ['whose offsets are wrong', hitOf(returns, 0, 15, { startOffset: 1, endOffset: 16 })],
    ['whose title is another', hitOf(returns, 0, 15, { title: 'Repairs' })],
    ['whose document is gone', hitOf(returns, 0, 15, { documentId: 'gone' })],
  ])('lose one %s, which is reported and no answer any more', async (_, wrong) => {
    const { verified, reported } = await verify([wrong, hitOf(gifts, 0, 16)]);
    expect(verified.hits.map(({ citation }) => citation.documentId)).toEqual(['gifts']);
    expect(verified).toMatchObject({ answerable: false, conflicts: [] });
    expect(reported).toEqual([wrong.citation.documentId]);
  });

  it('stay an answer when only a further one is lost', async () => {
    const { verified } = await verify([hitOf(returns, 0, 15), hitOf(gifts, 0, 16, { quote: 'No.' })]);
    expect(verified.answerable).toBe(true);
    expect(verified.hits).toHaveLength(1);
  });
});
