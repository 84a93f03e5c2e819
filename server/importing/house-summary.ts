import { sql, type Kysely } from 'kysely';
import { lakeLayout, type LakeDataset } from '../lake/lake-layout.ts';
import type { HouseSchema } from '../storage/schema.ts';
import type { ImportEngine } from './import-engine.ts';
import type { Dataset, HouseSummary, LakeSummary, MissingDataset } from './import-report.ts';
import { quoteName } from './rule-sql.ts';
import { storedRelation } from './write-lake.ts';

const disables: Readonly<Record<Dataset, string>> = {
  stores: 'nobody can sign in to a store, and nothing can be placed',
  products: 'products cannot be named, matched or planned',
  variants: 'no stock, sales or plans by size',
  images: 'no match of a photo with the catalogue',
  sales: 'no forecasts and no replenishment plans',
  stock: 'no availability, and plans cannot take account of what stores hold',
  web_views: 'forecasts of launches do without the interest on the web',
  events: 'forecasts do without holidays and campaigns',
  shipments: 'plans use a standard lead time for every store',
  staff: 'questions cannot be handed to a person, and managers see no team',
  procedures: 'no answers about procedures and no onboarding',
};

/** Counts what the house holds and what is missing. */
export async function summarizeHouse(
  database: Kysely<HouseSchema>,
  engine: ImportEngine,
  dataFolder: string,
): Promise<HouseSummary> {
  const counts = await countTables(database);
  const lake = {
    sales: await summarizeLake(engine, dataFolder, 'sales'),
    webViews: await summarizeLake(engine, dataFolder, 'web_views'),
    shipments: await summarizeLake(engine, dataFolder, 'shipments'),
  };
  const present: Record<Dataset, boolean> = {
    stores: counts.stores + counts.warehouses > 0,
    products: counts.products > 0,
    variants: counts.skus > 0,
    images: counts.images > 0,
    sales: lake.sales !== null,
    stock: counts.stockLevels > 0,
    web_views: lake.webViews !== null,
    events: counts.events > 0,
    shipments: lake.shipments !== null,
    staff: counts.staff > 0,
    procedures: counts.procedures > 0,
  };
  const missing = (Object.keys(present) as Dataset[])
    .filter((dataset) => !present[dataset])
    .map((dataset): MissingDataset => ({ dataset, disables: disables[dataset] }));
  return { ...counts, ...lake, missing };
}

async function countTables(database: Kysely<HouseSchema>) {
  const { rows } = await sql<Record<'name' | 'total', string | number>>`
    select 'stores' as name, count(*) as total from stores where kind = 'store'
    union all select 'warehouses', count(*) from stores where kind = 'warehouse'
    union all select 'products', count(*) from products union all select 'skus', count(*) from variants
    union all select 'images', count(*) from images union all select 'staff', count(*) from staff
    union all select 'events', count(*) from events union all select 'stockLevels', count(*) from stock
    union all select 'procedures', count(*) from procedures`.execute(database);
  const total = new Map(rows.map((row) => [String(row.name), Number(row.total)]));
  const count = (name: string) => total.get(name) ?? 0;
  return {
    stores: count('stores'),
    warehouses: count('warehouses'),
    products: count('products'),
    skus: count('skus'),
    images: count('images'),
    staff: count('staff'),
    events: count('events'),
    stockLevels: count('stockLevels'),
    procedures: count('procedures'),
  };
}

/** Rows and days of a relation of a lake dataset, or null when it has none. */
export async function summarizeRelation(
  engine: ImportEngine,
  dataset: LakeDataset,
  relation: string,
): Promise<LakeSummary | null> {
  const day = quoteName(lakeLayout[dataset].day);
  const [row] = await engine.rows(
    `SELECT count(*) AS total, min(${day})::VARCHAR AS first_day, max(${day})::VARCHAR AS last_day FROM ${relation}`,
  );
  const [first, last] = [row?.['first_day'], row?.['last_day']];
  if (typeof first !== 'string' || typeof last !== 'string') return null;
  return { rows: Number(row?.['total']), firstDay: first, lastDay: last };
}

async function summarizeLake(
  engine: ImportEngine,
  dataFolder: string,
  dataset: LakeDataset,
): Promise<LakeSummary | null> {
  const relation = await storedRelation(dataFolder, dataset);
  return relation === null ? null : summarizeRelation(engine, dataset, relation);
}
