import { sql, type Kysely } from 'kysely';

const statements = [
  `create table reference_photos (reference_id text primary key, product_id text not null, person_id text not null,
    file text not null, added_at text not null)`,
  `create index reference_photos_by_product on reference_photos (product_id, added_at)`,
  `create index uploads_by_time on uploads (created_at)`,
];

/** Photos that people enrolled as views of an article, who did it and when; uploads by time, for their retention. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
