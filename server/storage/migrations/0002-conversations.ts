import { sql, type Kysely } from 'kysely';

const statements = [
  `create table conversations (conversation_id text primary key, house text not null, person_id text not null,
    title text not null, created_at text not null, updated_at text not null, latest_sequence integer not null)`,
  `create index conversations_by_person on conversations (person_id, updated_at)`,
  `create table turns (turn_id text primary key, conversation_id text not null references conversations,
    position integer not null, person_id text not null, client_id text, status text not null, question text not null,
    principal text not null, text text not null, parts text not null, tools text not null,
    messages text not null, language text, model text, error text, milliseconds real, asked_at text not null)`,
  `create unique index turns_by_position on turns (conversation_id, position)`,
  `create unique index turns_by_client on turns (person_id, client_id) where client_id is not null`,
  `create index turns_by_status on turns (status)`,
  `create table turn_events (conversation_id text not null, sequence integer not null, turn_id text not null,
    name text not null, payload text not null, primary key (conversation_id, sequence)) without rowid`,
  `create table uploads (upload_id text primary key, person_id text not null, kind text not null,
    media_type text not null, bytes integer not null, file text not null, created_at text not null)`,
];

/** Conversations with their turns and events, and the pictures and sounds that people sent. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
