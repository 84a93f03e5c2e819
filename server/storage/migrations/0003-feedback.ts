import { sql, type Kysely } from 'kysely';

const statements = [
  `create table feedback (turn_id text primary key references turns, person_id text not null, verdict text not null,
    reasons text not null, comment text not null, given_at text not null)`,
  `create table gaps (gap_id text primary key, title text not null, language text not null, status text not null,
    owner_id text, owner_name text, created_at text not null, updated_at text not null)`,
  `create index gaps_by_status on gaps (status, updated_at)`,
  `create table gap_questions (question_id text primary key, gap_id text not null references gaps, turn_id text unique,
    person_id text not null, text text not null, language text not null, cause text not null, role text not null,
    country text, store_id text, asked_at text not null, answered_before text not null)`,
  `create index gap_questions_by_gap on gap_questions (gap_id, asked_at)`,
  `create table gap_drafts (gap_id text primary key references gaps, editions text not null, countries text not null,
    roles text not null, effective_from text, effective_to text, author_id text not null, author_name text not null,
    written_at text not null, approved_by text, approved_at text, document_id text, version text)`,
  `create table gap_replays (gap_id text not null references gaps, replayed_at text not null, questions text not null,
    primary key (gap_id, replayed_at))`,
  `create table approved_answers (answer_id text primary key, question text not null, language text not null,
    document_id text not null, document_language text not null, title text not null, section text not null,
    quote text not null, fingerprint text not null, countries text not null, status text not null, withdrawn text,
    approved_by text not null, approved_at text not null)`,
  `create index approved_answers_by_language on approved_answers (status, language)`,
  `create table hand_offs (hand_off_id text primary key, turn_id text not null unique, conversation_id text not null,
    person_id text not null, asked_by text not null, role text not null, store_id text, country text,
    language text not null, question text not null, before_question text, before_answer text, asked_at text not null,
    status text not null, answer text, answered_by text, answered_at text, gap_id text)`,
  `create index hand_offs_by_store on hand_offs (status, store_id)`,
];

/** What people think of answers, what was left unanswered, and the texts and answers that were approved because of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
