import { describe, expect, it } from 'vitest';
import type { TextEmbedder } from '../../../knowledge/language/text-embedder.ts';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import { makeDocument } from './make-document.ts';

/** Knows two meanings; texts of neither lie between. */
function meaningEmbedder(): TextEmbedder & { texts: string[] } {
  const texts: string[] = [];
  return {
    name: 'meaning',
    dimensions: 2,
    languages: ['en'],
    texts,
    embed(batch) {
      texts.push(...batch);
      return Promise.resolve(
        batch.map((text) => {
          if (/umbrella|rain|drizzle/i.test(text)) return new Float32Array([1, 0]);
          return /thief|steal|pilfer/i.test(text) ? new Float32Array([0, 1]) : new Float32Array([0.7, 0.7]);
        }),
      );
    },
  };
}

const documents = [
  makeDocument({
    documentId: 'weather',
    title: 'Umbrellas',
    text: 'Lend a client an umbrella on a wet day.',
  }),
  makeDocument({ documentId: 'theft', title: 'Incidents', text: 'If you see a thief, stay calm and call.' }),
  makeDocument({ documentId: 'other', title: 'Windows', text: 'The window changes on Monday on a wet day.' }),
];
const query = {
  language: 'en',
  scope: { country: null, role: 'advisor', today: '2026-11-22' },
  limit: 3,
} as const;

describe('the search by meaning', () => {
  it('finds what shares no word with the question', async () => {
    const lexical = createProcedureSearch({ documents });
    const words = await lexical.search({ ...query, text: 'somebody may pilfer' });
    expect(words.hits[0]?.citation.documentId).not.toBe('theft');
    const search = createProcedureSearch({ documents, embedder: meaningEmbedder() });
    await search.settled();
    const meaning = await search.search({ ...query, text: 'somebody may pilfer' });
    expect(meaning.hits.map(({ citation }) => citation.documentId)).not.toEqual(
      words.hits.map(({ citation }) => citation.documentId),
    );
    const ranked = await search.search({ ...query, text: 'drizzle and a wet day' });
    expect(ranked.hits[0]?.citation.documentId).toBe('weather');
  });

  it('answers by words until the vectors are made', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const embedder = meaningEmbedder();
    const search = createProcedureSearch({
      documents,
      embedder: { ...embedder, embed: (texts) => gate.then(() => embedder.embed(texts)) },
    });
    const early = await search.search({ ...query, text: 'umbrella' });
    expect(early.hits[0]?.citation.documentId).toBe('weather');
    release();
    await search.settled();
    expect(embedder.texts.length).toBeGreaterThan(0);
  });

  it('goes on by words when the embedder fails, and says so', async () => {
    const failures: unknown[] = [];
    const search = createProcedureSearch({
      documents,
      embedder: { ...meaningEmbedder(), embed: () => Promise.reject(new Error('no engine')) },
      onEmbeddingFailure: (error) => failures.push(error),
    });
    await search.settled();
    const result = await search.search({ ...query, text: 'umbrella' });
    expect(result.hits[0]?.citation.documentId).toBe('weather');
    expect(failures).toEqual([new Error('no engine')]);
  });

  it('embeds after a change only what has changed', async () => {
    const embedder = meaningEmbedder();
    const search = createProcedureSearch({ documents, embedder });
    await search.settled();
    embedder.texts.length = 0;
    const [first, ...rest] = documents;
    if (!first) throw new Error('There are documents.');
    await search.updateDocuments([{ ...first, text: 'Umbrellas are kept at the door.' }, ...rest]);
    await search.settled();
    expect(embedder.texts).toEqual(['Umbrellas. Umbrellas are kept at the door.']);
  });

  it('does not let a document that does not apply take the place of one that does', async () => {
    const hidden = Array.from({ length: 200 }, (_, index) =>
      makeDocument({
        documentId: `hidden-${index}`,
        title: `Drizzle ${index}`,
        text: 'Rain, drizzle, umbrella.',
        roles: ['manager'],
      }),
    );
    const search = createProcedureSearch({
      documents: [...hidden, ...documents],
      embedder: meaningEmbedder(),
    });
    const without = createProcedureSearch({ documents, embedder: meaningEmbedder() });
    await Promise.all([search.settled(), without.settled()]);
    const text = 'drizzle';
    expect(await search.search({ ...query, text })).toEqual(await without.search({ ...query, text }));
  });
});
