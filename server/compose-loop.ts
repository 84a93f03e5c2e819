import type { Kysely } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import type { Reader, ReaderOptions } from '../agents/answers/reader.ts';
import type { Access } from '../agents/guards/access.ts';
import type { HandOffDesk } from '../agents/tools/hand-off/hand-off.ts';
import type { Understanding } from '../agents/understanding/decision.ts';
import type { Principal } from '../contracts/principal.ts';
import type { TurnEvent } from '../contracts/socket-events.ts';
import type { TextEmbedder } from '../knowledge/language/text-embedder.ts';
import { createSqliteHandOffs } from '../knowledge/people/hand-offs/sqlite-hand-offs.ts';
import type { ApprovedAnswers } from '../knowledge/procedures/approved/approved-answers.ts';
import type { UpdatableProcedureSearch } from '../knowledge/procedures/create-procedure-search.ts';
import { createGapKeeper } from '../knowledge/procedures/gaps/gap-keeper.ts';
import { createSqliteGaps } from '../knowledge/procedures/gaps/sqlite-gaps.ts';
import { tradeGlossary } from '../knowledge/procedures/trade-glossary.ts';
import { createMessageDelivery } from './conversations/deliver-message.ts';
import type { DocumentLibrary } from './documents/document-library.ts';
import type { LoadedHouse } from './house/loaded-house.ts';
import { createApprovedDesk } from './loop/approved-desk.ts';
import { createSqliteFeedback } from './loop/feedback-store.ts';
import { createGapDesk } from './loop/gap-desk.ts';
import { createHandOffDesk } from './loop/hand-off-desk.ts';
import { createLoop, type Loop } from './loop/loop.ts';
import { createDraftPublisher } from './loop/publish-draft.ts';
import { createQuestionCollector } from './loop/question-collector.ts';
import { createReplay } from './loop/replay-questions.ts';
import { createTrial } from './loop/trial.ts';
import type { HouseSchema } from './storage/schema.ts';

export interface LoopSources {
  database: Kysely<HouseSchema>;
  embedder: TextEmbedder | null;
  procedures: UpdatableProcedureSearch;
  approved: ApprovedAnswers;
  library: DocumentLibrary;
  house: () => LoadedHouse;
  openAccess: (principal: Principal) => Access;
  understanding: Understanding;
  createReader: (options: ReaderOptions) => Reader;
  imageUrl: (productId: string) => string | null;
  /** Milliseconds of a monotonic clock. */
  clock: () => number;
  /** Sends stored events to everyone who follows their conversation. */
  publish: (events: readonly TurnEvent[]) => void;
  twoPersons: boolean;
  newId: () => string;
  now: () => Date;
  today: () => string;
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>;
}

/** The part of the composition that builds the loop; called by `composition.ts` alone. */
export function composeLoop(sources: LoopSources): { loop: Loop; handOffDesk: HandOffDesk } {
  const { database, procedures, newId, now, log } = sources;
  const gaps = createSqliteGaps(database);
  const feedback = createSqliteFeedback(database);
  const keeper = createGapKeeper({
    gaps,
    glossary: tradeGlossary,
    embedder: sources.embedder,
    newId,
    onEmbeddingFailure: (error) => log.warn({ err: error }, 'a question is gathered by its words alone'),
  });
  const collector = createQuestionCollector(keeper, newId);
  const desk = createGapDesk({
    gaps,
    openAccess: sources.openAccess,
    publish: createDraftPublisher(sources.library, () => procedures.settled()),
    replayQuestions: createReplay(procedures, sources.today),
    twoPersons: sources.twoPersons,
    now,
  });
  const handOffDesk = createHandOffDesk({
    handOffs: createSqliteHandOffs(database),
    turns: feedback,
    house: sources.house,
    async managersOf(storeId) {
      const rows = await database
        .selectFrom('staff')
        .select('name')
        .where('role', '=', 'manager')
        .where('home_store_id', '=', storeId)
        .orderBy('name')
        .execute();
      return rows.map(({ name }) => name);
    },
    collector,
    deliver: createMessageDelivery({ database, newId, now, publish: sources.publish }),
    newId,
    now,
    report: (error) => log.error({ err: error }, 'a question could not be put into a gap'),
  });
  const loop = createLoop({
    store: gaps,
    desk,
    handOffs: handOffDesk,
    approved: createApprovedDesk({ approved: sources.approved, openAccess: sources.openAccess, newId, now }),
    tryQuestion: createTrial(sources),
    feedback,
    collector,
    now,
    log,
  });
  return { loop, handOffDesk };
}
