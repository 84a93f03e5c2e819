import { join } from 'node:path';
import { setTimeout as patience } from 'node:timers/promises';
import type { TextEmbedder } from '../knowledge/language/text-embedder.ts';
import { createProcedureSearch, defaultGlossary } from '../knowledge/procedures/create-procedure-search.ts';
import { withApprovedAnswers } from '../knowledge/procedures/approved/approved-search.ts';
import { createSqliteApprovedAnswers } from '../knowledge/procedures/approved/sqlite-approved-answers.ts';
import { createFileIndexStore } from '../knowledge/procedures/persisted/file-index-store.ts';
import { createSqliteProcedureDocuments } from '../knowledge/procedures/sqlite-procedure-documents.ts';
import { tradeGlossary } from '../knowledge/procedures/trade-glossary.ts';
import type { ComposeOptions } from './composition.ts';
import { createDocumentLibrary } from './documents/document-library.ts';
import { createDocumentReader, type DocumentReader } from './documents/read-document.ts';
import { openGlossaryFile } from './documents/glossary-file.ts';
import { watchFolder } from './documents/watch-folder.ts';

/** Longest wait at a stop for built indexes to be kept. */
const keepPatienceMs = 3000;

/** The part of the composition that keeps, reads and searches procedures; called by `composition.ts` alone. */
export async function composeProcedures(options: ComposeOptions, embedder: TextEmbedder | null) {
  const { config, database, now, log } = options;
  const { dataFolder } = config;
  const approved = createSqliteApprovedAnswers(database);
  const search = createProcedureSearch({
    documents: [],
    ...(embedder ? { embedder } : {}),
    onEmbeddingFailure: (error) => log.warn({ err: error }, 'sentence vectors could not be made'),
    store: createFileIndexStore(join(dataFolder, 'index')),
    onStoreFailure: (error) =>
      log.warn({ err: error }, 'built indexes could not be kept; they are built again at the next start'),
  });
  const glossary = await openGlossaryFile({
    path: join(dataFolder, 'glossary.csv'),
    initial: defaultGlossary,
    onChange: (concepts) => search.useGlossary(concepts),
    report: (error) =>
      log.warn({ err: error }, 'glossary.csv could not be read; the glossary before it is used'),
  });
  const procedures = withApprovedAnswers(search, approved, tradeGlossary);
  const documents = createSqliteProcedureDocuments(database);
  const library = createDocumentLibrary({ database, documents, search: procedures, now });
  let openedReader: Promise<DocumentReader> | null = null;
  const reader = () => (openedReader ??= createDocumentReader());

  /** Reads what changed in the watched folder, then goes on watching it; after the house is loaded. */
  async function openFolder() {
    let isOpen = false;
    const folder = await watchFolder({
      folder: config.documentsFolder,
      stateFile: join(dataFolder, 'index', 'watched-folder.json'),
      library,
      reader,
      report: (error) => log.error({ err: error }, 'the watched folder could not be read; it is tried again'),
      onProgress: (progress) => {
        if (!isOpen) options.onDocumentsRead?.(progress);
      },
    });
    await folder.sync();
    isOpen = true;
    return folder;
  }

  return {
    approved,
    procedures,
    documents,
    library,
    reader,
    openFolder,
    async close(): Promise<void> {
      glossary.close();
      // What is kept now need not be built at the next start.
      await Promise.race([search.settled(), patience(keepPatienceMs, undefined, { ref: false })]);
    },
  };
}
