import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, Migrator, SqliteDialect, type Migration } from 'kysely';
import * as house from './migrations/0001-house.ts';
import * as conversations from './migrations/0002-conversations.ts';
import * as feedback from './migrations/0003-feedback.ts';
import * as plans from './migrations/0004-plans.ts';
import * as referencePhotos from './migrations/0005-reference-photos.ts';
import * as decisions from './migrations/0006-decisions.ts';
import type { HouseSchema } from './schema.ts';

const migrations: Record<string, Migration> = {
  '0001-house': house,
  '0002-conversations': conversations,
  '0004-plans': plans,
  '0003-feedback': feedback,
  '0005-reference-photos': referencePhotos,
  '0006-decisions': decisions,
};

/**
 * Opens the house's SQLite database and brings its tables up to date. `path` may be `:memory:`.
 * Write-ahead logging lets the import write while the server reads. Throws when a migration fails.
 */
export async function openDatabase(path: string): Promise<Kysely<HouseSchema>> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const sqlite = new Sqlite(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = NORMAL');
  sqlite.pragma('busy_timeout = 5000');
  sqlite.pragma('foreign_keys = ON');
  const database = new Kysely<HouseSchema>({ dialect: new SqliteDialect({ database: sqlite }) });
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await database.destroy();
    throw new Error(`The database ${path} could not be brought up to date.`, { cause: error });
  }
  return database;
}
