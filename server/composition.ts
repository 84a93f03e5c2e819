import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
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
import { createSqliteReplenishmentPlans } from '../knowledge/demand/plans/sqlite-replenishment-plans.ts';
import { createSqliteStockLevels } from '../knowledge/stock/sqlite-stock-levels.ts';
import { composeLoop } from './compose-loop.ts';
import { composePictures } from './compose-pictures.ts';
import { composeProcedures } from './compose-procedures.ts';
import type { Config } from './config.ts';
import { createDemoSessions } from './authentication/demo-sessions.ts';
import { createOidcTokens } from './authentication/oidc-tokens.ts';
import { readSecret } from './authentication/secret.ts';
import { createStaffDirectory } from './authentication/staff-directory.ts';
import { createSqliteConversations } from './conversations/sqlite-conversations.ts';
import { createTurnRunner } from './conversations/turn-runner.ts';
import { createFileModelStore } from './house/file-model-store.ts';
import { openTextEmbedder } from './house/open-text-embedder.ts';
import { createHouseKeeper, type HouseKeeper } from './house/house-keeper.ts';
import { loadHouse } from './house/load-house.ts';
import { readRevision } from './house/read-snapshot.ts';
import { createKeptForecasts } from './jobs/kept-forecasts.ts';
import { openLake } from './lake/open-lake.ts';
import { pictureAddress } from './routes/media.ts';
import type { RouteDependencies } from './routes/route-dependencies.ts';
import { openChatServer, publishTo, serveChat } from './socket/chat-gateway.ts';
import type { HouseSchema } from './storage/schema.ts';
import { composeVoice } from './voice/compose-voice.ts';

/** Milliseconds between looks for an import by another process. */
const refreshEvery = 2000;

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
  const embedder = await openTextEmbedder(config.textModel, modelFolder, log);
  const knowledge = await composeProcedures(options, embedder);
  const { approved, procedures, library } = knowledge;
  const pictures = await composePictures(options, newId);
  const { uploads } = pictures;
  const sources = {
    database,
    lake,
    stock: createSqliteStockLevels(database),
    plans: createSqliteReplenishmentPlans(database, now),
    documents: knowledge.documents,
    reportCitation: ({ documentId, language, version }: Citation) =>
      log.error({ documentId, language, version }, 'a citation is not in the stored text and was not shown'),
    procedures,
    indexPictures: pictures.indexPictures,
    photos: { read: pictures.readPhoto },
    tags: pictures.tags,
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

  const folder = await knowledge.openFolder();

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
    referencePhotos: pictures.referencePhotos,
    documents: { library, reader: knowledge.reader, folder, today },
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
      await folder.close();
      await knowledge.close();
      await closeSocket?.();
      await voice.close();
      await pictures.close();
      lake.close();
    },
  };
}
