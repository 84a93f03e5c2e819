import type { Kysely, Selectable } from 'kysely';
import type { DraftEdition, GapCause, GapReplay, GapStatus, SearchOutcome } from '../../../contracts/gaps.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Role } from '../../../contracts/principal.ts';
import type { Gap, Gaps, StoredDraft, StoredGapQuestion } from './gaps.ts';

/** Tables that the adapter reads and writes. JSON columns hold text. */
interface Tables {
  gaps: {
    gap_id: string;
    title: string;
    language: string;
    status: string;
    owner_id: string | null;
    owner_name: string | null;
    created_at: string;
    updated_at: string;
  };
  gap_questions: {
    question_id: string;
    gap_id: string;
    turn_id: string | null;
    person_id: string;
    text: string;
    language: string;
    cause: string;
    role: string;
    country: string | null;
    store_id: string | null;
    asked_at: string;
    answered_before: string;
  };
  gap_drafts: {
    gap_id: string;
    editions: string;
    countries: string;
    roles: string;
    effective_from: string | null;
    effective_to: string | null;
    author_id: string;
    author_name: string;
    written_at: string;
    approved_by: string | null;
    approved_at: string | null;
    document_id: string | null;
    version: string | null;
  };
  gap_replays: { gap_id: string; replayed_at: string; questions: string };
  feedback: { turn_id: string; verdict: string; reasons: string; comment: string };
}

/** Replays of a gap that are shown. */
const mostReplays = 10;

/** Keeps gaps in SQLite through Kysely. */
export function createSqliteGaps(database: Kysely<Tables>): Gaps {
  return {
    async all() {
      const rows = await database.selectFrom('gaps').selectAll().orderBy('created_at').execute();
      return rows.map(readGap);
    },
    async get(gapId) {
      const row = await database
        .selectFrom('gaps')
        .selectAll()
        .where('gap_id', '=', gapId)
        .executeTakeFirst();
      return row ? readGap(row) : null;
    },
    async questions(gapId) {
      let query = database
        .selectFrom('gap_questions')
        .leftJoin('feedback', (join) =>
          join.onRef('feedback.turn_id', '=', 'gap_questions.turn_id').on('feedback.verdict', '=', 'wrong'),
        )
        .selectAll('gap_questions')
        .select(['feedback.reasons', 'feedback.comment']);
      if (gapId !== undefined) query = query.where('gap_id', '=', gapId);
      const rows = await query.orderBy('asked_at').orderBy('question_id').execute();
      return rows.map(readQuestion);
    },
    add: (question, gapId) =>
      database.transaction().execute(async (transaction) => {
        if (question.turnId !== null) {
          const there = await transaction
            .selectFrom('gap_questions')
            .select('gap_id')
            .where('turn_id', '=', question.turnId)
            .executeTakeFirst();
          if (there) return there.gap_id;
        }
        await transaction
          .insertInto('gaps')
          .values({
            gap_id: gapId,
            title: question.text,
            language: question.language,
            status: 'open',
            owner_id: null,
            owner_name: null,
            created_at: question.askedAt,
            updated_at: question.askedAt,
          })
          .onConflict((conflict) => conflict.column('gap_id').doUpdateSet({ updated_at: question.askedAt }))
          .execute();
        await transaction
          .insertInto('gap_questions')
          .values({
            question_id: question.questionId,
            gap_id: gapId,
            turn_id: question.turnId,
            person_id: question.personId,
            text: question.text,
            language: question.language,
            cause: question.cause,
            role: question.role,
            country: question.country,
            store_id: question.storeId,
            asked_at: question.askedAt,
            answered_before: JSON.stringify(question.before),
          })
          .execute();
        return gapId;
      }),
    withdrawDownvote: (turnId) =>
      database.transaction().execute(async (transaction) => {
        const row = await transaction
          .selectFrom('gap_questions')
          .select(['gap_id', 'cause'])
          .where('turn_id', '=', turnId)
          .executeTakeFirst();
        if (row?.cause !== 'downvoted') return;
        await transaction.deleteFrom('gap_questions').where('turn_id', '=', turnId).execute();
        await transaction
          .deleteFrom('gaps')
          .where('gap_id', '=', row.gap_id)
          .where('gap_id', 'not in', (select) => select.selectFrom('gap_questions').select('gap_id'))
          .where('gap_id', 'not in', (select) => select.selectFrom('gap_drafts').select('gap_id'))
          .execute();
      }),
    async change(gapId, { status, owner }, at) {
      await database
        .updateTable('gaps')
        .set({
          updated_at: at,
          ...(status === undefined ? {} : { status }),
          ...(owner === undefined
            ? {}
            : { owner_id: owner?.personId ?? null, owner_name: owner?.name ?? null }),
        })
        .where('gap_id', '=', gapId)
        .execute();
    },
    async draft(gapId) {
      const row = await database
        .selectFrom('gap_drafts')
        .selectAll()
        .where('gap_id', '=', gapId)
        .executeTakeFirst();
      return row ? readDraft(row) : null;
    },
    async saveDraft(gapId, draft) {
      await database
        .replaceInto('gap_drafts')
        .values({
          gap_id: gapId,
          editions: JSON.stringify(draft.editions),
          countries: JSON.stringify(draft.countries),
          roles: JSON.stringify(draft.roles),
          effective_from: draft.effectiveFrom,
          effective_to: draft.effectiveTo,
          author_id: draft.authorId,
          author_name: draft.authorName,
          written_at: draft.writtenAt,
          approved_by: draft.approvedBy,
          approved_at: draft.approvedAt,
          document_id: draft.documentId,
          version: draft.version,
        })
        .execute();
    },
    async replays(gapId) {
      const rows = await database
        .selectFrom('gap_replays')
        .selectAll()
        .where('gap_id', '=', gapId)
        .orderBy('replayed_at', 'desc')
        .limit(mostReplays)
        .execute();
      return rows.map((row) => {
        const questions = JSON.parse(row.questions) as GapReplay['questions'];
        const answered = questions.filter(({ after }) => after.answered).length;
        return { replayedAt: row.replayed_at, answered, total: questions.length, questions };
      });
    },
    async addReplay(gapId, { replayedAt, questions }) {
      await database
        .replaceInto('gap_replays')
        .values({ gap_id: gapId, replayed_at: replayedAt, questions: JSON.stringify(questions) })
        .execute();
    },
  };
}

function readGap(row: Selectable<Tables['gaps']>): Gap {
  return {
    gapId: row.gap_id,
    title: row.title,
    language: row.language as LanguageCode,
    status: row.status as GapStatus,
    owner: row.owner_id === null ? null : { personId: row.owner_id, name: row.owner_name ?? '' },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function readQuestion(
  row: Selectable<Tables['gap_questions']> & { reasons: string | null; comment: string | null },
): StoredGapQuestion {
  return {
    questionId: row.question_id,
    gapId: row.gap_id,
    turnId: row.turn_id,
    personId: row.person_id,
    text: row.text,
    language: row.language as LanguageCode,
    cause: row.cause as GapCause,
    role: row.role as Role,
    country: row.country,
    storeId: row.store_id,
    askedAt: row.asked_at,
    before: JSON.parse(row.answered_before) as SearchOutcome,
    complaint:
      row.reasons === null
        ? null
        : { reasons: JSON.parse(row.reasons) as string[], comment: row.comment ?? '' },
  };
}

function readDraft(row: Selectable<Tables['gap_drafts']>): StoredDraft {
  return {
    editions: JSON.parse(row.editions) as DraftEdition[],
    countries: JSON.parse(row.countries) as string[],
    roles: JSON.parse(row.roles) as Role[],
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    authorId: row.author_id,
    authorName: row.author_name,
    writtenAt: row.written_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    documentId: row.document_id,
    version: row.version,
  };
}
