import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as patience } from 'node:timers/promises';
import type { Server as HttpServer } from 'node:http';
import type { Kysely } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import { createAssistant } from '../agents/assistant/assistant.ts';
import { createReaders } from '../agents/answers/reader.ts';
import { openAccess } from '../agents/guards/open-access.ts';
import { createProviderChatModel } from '../agents/models/provider-chat-model.ts';
import { createHandOffTool } from '../agents/tools/hand-off/hand-off.ts';
import { createHouseTools } from '../agents/tools/house-tools.ts';
import { createUnderstanding } from '../agents/understanding/create-understanding.ts';
import type { Principal } from '../contracts/principal.ts';
import type { Citation } from '../contracts/tool-results.ts';
import type { TurnEvent } from '../contracts/socket-events.ts';
import { createTagReader } from '../knowledge/catalogue/tags/worker-tag-reader.ts';
import { createProcedureSearch, defaultGlossary } from '../knowledge/procedures/create-procedure-search.ts';
import { withApprovedAnswers } from '../knowledge/procedures/approved/approved-search.ts';
import { createSqliteApprovedAnswers } from '../knowledge/procedures/approved/sqlite-approved-answers.ts';
import { createFileIndexStore } from '../knowledge/procedures/persisted/file-index-store.ts';
import { createSqliteProcedureDocuments } from '../knowledge/procedures/sqlite-procedure-documents.ts';
import { createSqliteReplenishmentPlans } from '../knowledge/demand/plans/sqlite-replenishment-plans.ts';
import { tradeGlossary } from '../knowledge/procedures/trade-glossary.ts';
import { createSqliteStockLevels } from '../knowledge/stock/sqlite-stock-levels.ts';
import { composeLoop } from './compose-loop.ts';
import type { Config } from './config.ts';
import { createDemoSessions } from './authentication/demo-sessions.ts';
import { createOidcTokens } from './authentication/oidc-tokens.ts';
import { readSecret } from './authentication/secret.ts';
import { createStaffDirectory } from './authentication/staff-directory.ts';
import { createSqliteConversations } from './conversations/sqlite-conversations.ts';
import { createTurnRunner } from './conversations/turn-runner.ts';
import { createDocumentLibrary } from './documents/document-library.ts';
import { createDocumentReader, type DocumentReader } from './documents/read-document.ts';
import { openGlossaryFile } from './documents/glossary-file.ts';
import { watchFolder } from './documents/watch-folder.ts';
import { createFileModelStore } from './house/file-model-store.ts';
import { openTextEmbedder } from './house/open-text-embedder.ts';
import { createHouseKeeper, type HouseKeeper } from './house/house-keeper.ts';
import { loadHouse } from './house/load-house.ts';
import { createPictureIndexer } from './house/picture-indexer.ts';
import { readRevision } from './house/read-snapshot.ts';
import { createKeptForecasts } from './jobs/kept-forecasts.ts';
import { openLake } from './lake/open-lake.ts';
import { pictureAddress } from './routes/media.ts';
import type { RouteDependencies } from './routes/route-dependencies.ts';
import { openChatServer, publishTo, serveChat } from './socket/chat-gateway.ts';
import type { HouseSchema } from './storage/schema.ts';
import { createFileUploads } from './uploads/file-uploads.ts';
import { composeVoice } from './voice/compose-voice.ts';
import { createSqliteReferencePhotos } from './uploads/sqlite-reference-photos.ts';
import { startUploadRetention } from './uploads/upload-retention.ts';

/** Milliseconds between looks for an import by another process. */
const refreshEvery = 2000;
/** Longest wait at a stop for built indexes to be kept. */
const keepPatienceMs = 3000;
const picturePatienceMs = 120_000;
const retentionEvery = 600_000;

export interface ComposeOptions {
  config: Config;
  database: Kysely<HouseSchema>;
  now: () => Date;
  /** Milliseconds of a monotonic clock. */
  clock: () => number;
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>;
  /** Longest wait for the picture index before the house opens; `Infinity` waits for all of it. */
  picturePatienceMs?: number;
  /** Pictures indexed of pictures in all, while the house is loaded. */
  onPicturesIndexed?: (progress: { done: number; total: number }) => void;
  /** Changed files of the watched folder read of all that changed, before the house opens. */
  onDocumentsRead?: (progress: { done: number; total: number }) => void;
}

export interface Composition {
  dependencies: RouteDependencies;
  keeper: HouseKeeper;
  /** Connects the socket to a listening server. */
  attachSocket(server: HttpServer, log: FastifyBaseLogger): void;
  close(): Promise<void>;
}

/** Builds every adapter of the process and joins them; the only place that does. */
export async function compose(options: ComposeOptions): Promise<Composition> {
  const { config, database, now, clock, log } = options;
  const { dataFolder, modelFolder } = config;
  const newId = () => randomUUID();
  const today = () => now().toISOString().slice(0, 10);

  const lake = await openLake(dataFolder);
  const uploads = createFileUploads(database, join(dataFolder, 'uploads'), newId, now);
  const embedder = await openTextEmbedder(config.textModel, modelFolder, log);
  const approved = createSqliteApprovedAnswers(database);
  const documentSearch = createProcedureSearch({
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
    onChange: (concepts) => documentSearch.useGlossary(concepts),
    report: (error) =>
      log.warn({ err: error }, 'glossary.csv could not be read; the glossary before it is used'),
  });
  const procedures = withApprovedAnswers(documentSearch, approved, tradeGlossary);
  const referencePhotos = createSqliteReferencePhotos({
    database,
    folder: join(dataFolder, 'reference-photos'),
    uploads,
    now,
    onChange: () =>
      void pictures
        .updateReferences()
        .catch((error: unknown) => log.warn({ err: error }, 'an enrolled photo could not be indexed')),
  });
  const pictures = await createPictureIndexer({
    dataFolder,
    modelFolder,
    pictureModel: config.pictureModel,
    references: async () =>
      (await referencePhotos.list()).map(({ productId, file }) => ({ productId, view: 'photo', file })),
    patienceMs: options.picturePatienceMs ?? picturePatienceMs,
    report: (detail) => log.warn(detail, 'a catalogue picture could not be indexed'),
    ...(options.onPicturesIndexed ? { onProgress: options.onPicturesIndexed } : {}),
  });
  const retention = startUploadRetention({
    uploads,
    retentionMs: config.uploadRetentionMs,
    now,
    every: retentionEvery,
    report: (error) => log.error({ err: error }, 'photos past their retention time could not be deleted'),
  });
  const tags = createTagReader();
  const storedDocuments = createSqliteProcedureDocuments(database);
  const sources = {
    database,
    lake,
    stock: createSqliteStockLevels(database),
    plans: createSqliteReplenishmentPlans(database, now),
    documents: storedDocuments,
    reportCitation: ({ documentId, language, version }: Citation) =>
      log.error({ documentId, language, version }, 'a citation is not in the stored text and was not shown'),
    procedures,
    indexPictures: pictures.update,
    photos: {
      read: async (imageId: string, personId: string) => {
        const upload = await uploads.read(imageId, personId);
        return upload?.kind === 'image' ? upload.bytes : null;
      },
    },
    tags,
    reportTag: (error: unknown) => log.warn({ err: error }, 'a photo was not searched for a tag'),
    today,
  };
  const keeper = await createHouseKeeper({
    load: () => loadHouse(sources),
    readRevision: () => readRevision(database),
    every: refreshEvery,
    report: (error) =>
      log.error({ err: error }, 'the new import could not be loaded; the one before answers'),
  });
  const house = keeper.current;

  const library = createDocumentLibrary({ database, documents: storedDocuments, search: procedures, now });
  let openedReader: Promise<DocumentReader> | null = null;
  const documentReader = () => (openedReader ??= createDocumentReader());
  let isOpen = false;
  const folder = await watchFolder({
    folder: config.documentsFolder,
    stateFile: join(dataFolder, 'index', 'watched-folder.json'),
    library,
    reader: documentReader,
    report: (error) => log.error({ err: error }, 'the watched folder could not be read; it is tried again'),
    onProgress: (progress) => {
      if (!isOpen) options.onDocumentsRead?.(progress);
    },
  });
  await folder.sync();
  isOpen = true;

  const demoSessions =
    config.auth.kind === 'demo'
      ? createDemoSessions(await readSecret(dataFolder, config.secret), () => now().getTime())
      : null;
  const authenticator =
    config.auth.kind === 'oidc'
      ? createOidcTokens(config.auth.oidc, createStaffDirectory(database, house))
      : demoSessions;
  if (!authenticator) throw new Error('No way to sign in is configured.');

  const imageUrl = (productId: string) =>
    house().catalogue.imagesOf(productId).length > 0 ? pictureAddress(productId) : null;
  const createReader = createReaders();
  const understanding = await createUnderstanding({
    embedder,
    store: createFileModelStore(join(modelFolder, 'understanding')),
  });
  const openFor = (principal: Principal) => openAccess(principal, house());
  const listeners: ((events: readonly TurnEvent[]) => void)[] = [];
  const publish = (events: readonly TurnEvent[]) => listeners.forEach((listen) => listen(events));
  const { loop, handOffDesk } = composeLoop({
    database,
    embedder,
    procedures,
    approved,
    library,
    house,
    openAccess: openFor,
    understanding,
    createReader,
    imageUrl,
    clock,
    publish,
    twoPersons: config.twoPersons,
    newId,
    now,
    today,
    log,
  });
  const tools = [...createHouseTools(), createHandOffTool(handOffDesk)];
  const report = ({ turnId, where, error }: { turnId: string; where: string; error: unknown }) =>
    log.error({ err: error, turnId, where }, 'a turn met a failure');
  const assistant = createAssistant({
    tools,
    understanding,
    createReader,
    imageUrl,
    provider: config.model
      ? {
          name: config.model.name,
          timeoutMs: config.model.timeoutMs,
          open: createProviderChatModel({ ...config.model, model: config.model.name }),
        }
      : null,
    newId,
    clock,
    report,
  });
  const conversations = createSqliteConversations(database, newId);
  const runner = createTurnRunner({
    conversations,
    assistant,
    openAccess: openFor,
    publish,
    now,
    clock,
    report,
    answered: (turn, { language, calls }) =>
      loop.turnFinished({ ...turn, text: turn.question.text, language, calls }),
  });
  const voice = await composeVoice({
    speech: config.speech,
    modelFolder,
    uploadFolder: join(dataFolder, 'uploads'),
    database,
    files: uploads,
    house,
    newId,
    now,
    clock,
    log,
  });
  const dependencies: RouteDependencies = {
    house,
    openAccess: openFor,
    authenticator,
    demoSessions,
    conversations,
    runner,
    uploads: voice.uploads,
    referencePhotos,
    documents: { library, reader: documentReader, folder, today },
    hearing: voice.hearing,
    utterances: voice.utterances,
    voice: voice.voice,
    voiceSettings: voice.settings,
    tools,
    createReader,
    imageUrl,
    dataFolder,
    forecasts: createKeptForecasts(dataFolder, lake),
    loop,
    newId,
  };
  let closeSocket: (() => Promise<void>) | null = null;
  return {
    dependencies,
    keeper,
    attachSocket(server, socketLog) {
      const chat = openChatServer(server, config.origins);
      serveChat(chat, dependencies, socketLog);
      listeners.push(publishTo(chat));
      closeSocket = () => chat.close();
    },
    async close() {
      keeper.stop();
      glossary.close();
      await folder.close();
      // What is kept now need not be built at the next start.
      await Promise.race([documentSearch.settled(), patience(keepPatienceMs, undefined, { ref: false })]);
      await closeSocket?.();
      await voice.close();
      retention.stop();
      await tags.close();
      await pictures.close();
      lake.close();
    },
  };
}
