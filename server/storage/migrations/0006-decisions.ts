import { sql, type Kysely } from 'kysely';

/** Why each turn called the tools it called, as JSON; null for turns that were not decided or came before. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table turns add column decision text`).execute(database);
}
