import { sql, type Kysely } from 'kysely';

const statements = [
  `create table plans (plan_id text primary key, house text not null, person_id text not null,
    created_at text not null, version integer not null, status text not null, approved_at text, approved_by text,
    proposal text not null)`,
  `create index plans_by_person on plans (person_id, created_at)`,
  `create index plans_by_status on plans (house, status, approved_at)`,
  `create table plan_edits (plan_id text not null references plans, position integer not null,
    line_id text not null, before integer not null, after integer not null, reason text, person_id text not null,
    person_name text not null, at text not null, undone_at text, primary key (plan_id, position)) without rowid`,
];

/** Replenishment plans as proposed, and what the planners made of them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
