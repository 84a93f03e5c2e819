import type { Kysely } from 'kysely';
import type { HouseSchema } from '../storage/schema.ts';
import type { ReferenceTarget } from './column-rules.ts';
import { cellText, type ImportEngine } from './import-engine.ts';

/** Fills the table `known_time_zones` with the names that the formatter of dates accepts, in lower case. */
export async function fillTimeZones(engine: ImportEngine): Promise<void> {
  const canonical = new Set(Intl.supportedValuesOf('timeZone'));
  const rows = await engine.rows('SELECT name FROM pg_timezone_names()');
  const names = rows.map((row) => cellText(row['name']) ?? '');
  const accepted = names.filter((name) => canonical.has(name) || isTimeZone(name));
  await engine.fillIds(
    'known_time_zones',
    accepted.map((name) => name.toLowerCase()),
  );
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}

/** Identifiers that rows may refer to, as tables `known_…` of the engine. */
export interface KnownIdentifiers {
  /** Makes the table current; gives the number of identifiers. */
  prepare(target: ReferenceTarget): Promise<number>;
  /** Says that the stored identifiers changed. */
  changed(target: string): void;
}

/** `ignored` names data whose stored identifiers do not count until an import replaces them. */
export function createKnownIdentifiers(
  database: Kysely<HouseSchema>,
  engine: ImportEngine,
  ignored: readonly string[],
): KnownIdentifiers {
  const prepared = new Map<string, number>();
  const foreign = new Set(ignored);
  return {
    async prepare(target) {
      const known = prepared.get(target);
      if (known !== undefined) return known;
      const ids = foreign.has(target) ? [] : await storedIdentifiers(database, target);
      await engine.fillIds(`known_${target}`, ids);
      prepared.set(target, ids.length);
      return ids.length;
    },
    changed(target) {
      prepared.delete(target);
      foreign.delete(target);
    },
  };
}

async function storedIdentifiers(database: Kysely<HouseSchema>, target: ReferenceTarget): Promise<string[]> {
  switch (target) {
    case 'stores':
      return (await database.selectFrom('stores').select('store_id as id').execute()).map(({ id }) => id);
    case 'products':
      return (await database.selectFrom('products').select('product_id as id').execute()).map(({ id }) => id);
    case 'variants':
      return (await database.selectFrom('variants').select('sku as id').execute()).map(({ id }) => id);
  }
}
