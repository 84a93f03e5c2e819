import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, describe, it, onTestFinished } from 'vitest';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import { createFileIndexStore } from '../../../knowledge/procedures/persisted/file-index-store.ts';
import type { TextEmbedder } from '../../../knowledge/language/text-embedder.ts';
import { makeDocument } from './make-document.ts';

const scope = { country: null, role: 'advisor', today: '2026-06-01' };
const documents = [
  makeDocument({
    documentId: 'returns',
    title: 'Returns',
    text: 'A client may return an article within 30 days.',
  }),
  makeDocument({
    documentId: 'repair',
    title: 'Repair',
    text: '# Repair\n\n1. Take the article in.\n2. Send it to the workshop.',
  }),
  makeDocument({
    documentId: 'reso',
    language: 'it',
    title: 'Il reso',
    text: 'Il cliente può restituire entro trenta giorni.',
  }),
];

/** Turns texts into vectors of letters, and counts what it was asked. */
function letterEmbedder(name: string): TextEmbedder & { embedded: string[] } {
  const embedded: string[] = [];
  return {
    name,
    dimensions: 26,
    languages: ['en'],
    embedded,
    embed: (texts) => {
      embedded.push(...texts);
      return Promise.resolve(
        texts.map((text) => {
          const vector = new Float32Array(26);
          for (const letter of text.toLowerCase()) {
            const at = letter.charCodeAt(0) - 97;
            if (at >= 0 && at < 26) vector[at] = (vector[at] ?? 0) + 1;
          }
          const length = Math.hypot(...vector) || 1;
          return vector.map((value) => value / length);
        }),
      );
    },
  };
}

async function openStore() {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-index-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, store: createFileIndexStore(folder) };
}

/** A search that starts empty, as the server's does, and its hits for some questions. */
async function start(store: ReturnType<typeof createFileIndexStore>, embedder = letterEmbedder('letters')) {
  const search = createProcedureSearch({ documents: [], store, embedder });
  await search.updateDocuments(documents);
  await search.settled();
  const hits = [];
  for (const [text, language] of [
    ['return an article', 'en'],
    ['send to the workshop', 'en'],
    ['restituire', 'it'],
  ] as const) {
    hits.push((await search.search({ text, language, scope, limit: 5 })).hits);
  }
  return {
    hits,
    made: embedder.embedded.filter((text) => documents.some(({ title }) => text.startsWith(title))),
  };
}

describe('indexes that are kept between starts', () => {
  it('give the same hits as those that were built, without making a vector again', async () => {
    const { store } = await openStore();
    const first = await start(store);
    const second = await start(store);
    expect(first.made.length).toBeGreaterThan(0);
    expect(second.made).toEqual([]);
    expect(second.hits).toEqual(first.hits);
    expect(second.hits[0]?.[0]?.citation.documentId).toBe('returns');
  });

  it('stay for documents that come long after the search is there', async () => {
    const { store } = await openStore();
    await start(store);
    const embedder = letterEmbedder('letters');
    const search = createProcedureSearch({ documents: [], store, embedder });
    await search.settled();
    await search.updateDocuments(documents);
    await search.settled();
    expect(embedder.embedded).toEqual([]);
  });

  it('are built again for other weights', async () => {
    const { store } = await openStore();
    await start(store, letterEmbedder('letters'));
    expect((await start(store, letterEmbedder('other'))).made.length).toBeGreaterThan(0);
  });

  it('are built again where a file is damaged or cut short', async () => {
    const { folder, store } = await openStore();
    const whole = await start(store);
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
      await writeFile(join(folder, name), bytes);
    }
    const damaged = await start(store);
    expect(damaged.hits).toEqual(whole.hits);
    expect(damaged.made.length).toBeGreaterThan(0);
    for (const name of await readdir(folder)) await writeFile(join(folder, name), 'COMPTOIR');
    expect((await start(store)).hits).toEqual(whole.hits);
  });

  it('are built again for changed documents, and embed only what is new', async () => {
    const { store } = await openStore();
    await start(store);
    const embedder = letterEmbedder('letters');
    const search = createProcedureSearch({ documents: [], store, embedder });
    await search.updateDocuments(documents);
    await search.settled();
    await search.updateDocuments([
      ...documents,
      makeDocument({ documentId: 'gifts', title: 'Gifts', text: 'Wrap every gift in ivory paper.' }),
    ]);
    await search.settled();
    expect(embedder.embedded.every((text) => text.startsWith('Gifts'))).toBe(true);
    const { hits } = await search.search({ text: 'wrap a gift', language: 'en', scope, limit: 1 });
    expect(hits[0]?.citation.documentId).toBe('gifts');
    expect((await search.search({ text: 'workshop', language: 'en', scope, limit: 1 })).hits).toHaveLength(1);
  });
});
