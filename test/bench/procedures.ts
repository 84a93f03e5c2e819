import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages, type LanguageCode } from '../../contracts/languages.ts';
import { createProcedureSearch } from '../../knowledge/procedures/create-procedure-search.ts';
import { createFileIndexStore } from '../../knowledge/procedures/persisted/file-index-store.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import { procedureCases } from '../eval/cases/procedure-cases.ts';
import { openEmbedder } from '../eval/open-embedder.ts';
import { readProcedures } from '../eval/procedures.ts';
import { quantile } from '../eval/retrieval-metrics.ts';
import { createRandom } from '../eval/seeded-random.ts';
import type { Evaluation } from '../eval/print-evaluation.ts';

const pages = 5000;
const sectionsPerPage = 5;
const rounds = 2;

/**
 * Indexes 5,000 pages (sections of the demonstration procedures in new combinations, a third in each language), loads the
 * index as a later start does, and asks the questions of the evaluation. Milliseconds.
 */
export async function runProceduresBench(): Promise<Evaluation> {
  const documents = manyPages(
    await readProcedures(join(import.meta.dirname, '../../server/demonstration/procedures')),
  );
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-pages-'));
  const embedder = await openEmbedder();
  try {
    const store = createFileIndexStore(folder);
    const started = performance.now();
    const built = createProcedureSearch({ documents: [], embedder, store });
    await built.updateDocuments(documents);
    const lexical = performance.now() - started;
    await built.settled();
    const whole = performance.now() - started;
    const loading = performance.now();
    const search = createProcedureSearch({ documents: [], embedder, store });
    await search.updateDocuments(documents);
    const words = performance.now() - loading;
    await search.settled();
    const load = performance.now() - loading;
    const times: Record<LanguageCode, number[]> = { en: [], fr: [], it: [] };
    const scope = { country: 'FR', role: 'advisor', today: '2026-11-22' };
    for (let round = 0; round < rounds; round++) {
      for (const language of languages) {
        for (const { question } of procedureCases[language].development) {
          const asked = performance.now();
          await search.search({ text: question, language, scope, limit: 5 });
          if (round > 0) times[language].push(performance.now() - asked);
        }
      }
    }
    const all = languages.flatMap((language) => times[language]);
    return {
      name: 'procedures',
      figures: {
        pages,
        'index by words': lexical,
        'index by words and meaning, kept': whole,
        'load by words': words,
        'load by words and meaning': load,
        'search p50': quantile(all, 0.5),
        'search p95': quantile(all, 0.95),
        'search min': quantile(all, 0),
      },
      peers: {},
    };
  } finally {
    await embedder.release();
    await rm(folder, { recursive: true, force: true });
  }
}

function manyPages(originals: readonly ProcedureDocument[]): ProcedureDocument[] {
  const random = createRandom('pages');
  const byLanguage = languages.map((language) =>
    originals.filter((document) => document.language === language),
  );
  return Array.from({ length: pages }, (_, number) => {
    const pool = byLanguage[number % byLanguage.length] ?? [];
    const pick = () => pool[Math.floor(random.next() * pool.length)];
    const parts = Array.from({ length: sectionsPerPage }, () => {
      const sections = pick()?.text.split(/\n(?=## )/) ?? [];
      return sections[Math.floor(random.next() * sections.length)] ?? '';
    });
    const original = pick();
    return {
      documentId: `page-${number}`,
      language: original?.language ?? 'en',
      version: '1',
      title: `${original?.title ?? ''} ${number}`,
      text: parts.join('\n\n'),
      countries: number % 4 === 0 ? ['JP'] : [],
      roles: [],
      effectiveFrom: null,
      effectiveTo: null,
      owner: null,
      sourceFile: `page-${number}.md`,
    };
  });
}
