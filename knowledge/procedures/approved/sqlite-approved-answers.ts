import type { Kysely, Selectable } from 'kysely';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { ApprovedAnswer, ApprovedAnswers } from './approved-answers.ts';

/** Table that the adapter reads and writes. */
interface Tables {
  approved_answers: {
    answer_id: string;
    question: string;
    language: string;
    document_id: string;
    document_language: string;
    title: string;
    section: string;
    quote: string;
    fingerprint: string;
    countries: string;
    status: string;
    withdrawn: string | null;
    approved_by: string;
    approved_at: string;
  };
}

/** Keeps approved answers in SQLite through Kysely. */
export function createSqliteApprovedAnswers(database: Kysely<Tables>): ApprovedAnswers {
  return {
    async active(language) {
      let query = database.selectFrom('approved_answers').selectAll().where('status', '=', 'active');
      if (language !== undefined) query = query.where('language', '=', language);
      return (await query.orderBy('approved_at', 'desc').execute()).map(read);
    },
    async all() {
      const rows = await database
        .selectFrom('approved_answers')
        .selectAll()
        .orderBy('status', 'desc')
        .orderBy('approved_at', 'desc')
        .execute();
      return rows.map(read);
    },
    async get(answerId) {
      const row = await database
        .selectFrom('approved_answers')
        .selectAll()
        .where('answer_id', '=', answerId)
        .executeTakeFirst();
      return row ? read(row) : null;
    },
    save: (answer) =>
      database.transaction().execute(async (transaction) => {
        const countries = JSON.stringify([...answer.countries].sort());
        await transaction
          .deleteFrom('approved_answers')
          .where('question', '=', answer.question)
          .where('language', '=', answer.language)
          .where('countries', '=', countries)
          .execute();
        await transaction
          .insertInto('approved_answers')
          .values({
            answer_id: answer.answerId,
            question: answer.question,
            language: answer.language,
            document_id: answer.documentId,
            document_language: answer.documentLanguage,
            title: answer.title,
            section: answer.section,
            quote: answer.quote,
            fingerprint: answer.fingerprint,
            countries,
            status: answer.status,
            withdrawn: answer.withdrawn,
            approved_by: answer.approvedBy,
            approved_at: answer.approvedAt,
          })
          .execute();
      }),
    async withdraw(answerId, why) {
      await database
        .updateTable('approved_answers')
        .set({ status: 'withdrawn', withdrawn: why })
        .where('answer_id', '=', answerId)
        .execute();
    },
  };
}

function read(row: Selectable<Tables['approved_answers']>): ApprovedAnswer {
  return {
    answerId: row.answer_id,
    question: row.question,
    language: row.language as LanguageCode,
    documentId: row.document_id,
    documentLanguage: row.document_language,
    title: row.title,
    section: row.section,
    quote: row.quote,
    fingerprint: row.fingerprint,
    countries: JSON.parse(row.countries) as string[],
    status: row.status === 'active' ? 'active' : 'withdrawn',
    withdrawn: row.withdrawn as ApprovedAnswer['withdrawn'],
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
  };
}
