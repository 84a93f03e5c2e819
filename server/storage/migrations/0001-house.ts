import { sql, type Kysely } from 'kysely';

const statements = [
  `create table stores (store_id text primary key, name text not null, kind text not null, city text not null,
    country text not null, region text, latitude real, longitude real, time_zone text, opened_on text)`,
  `create table products (product_id text primary key, style_code text, name text not null, category text not null,
    subcategory text, line text, material text, colour text, colour_family text, gender text, season text,
    launched_on text, price real, currency text, description text)`,
  `create table variants (sku text primary key, product_id text not null, size text, barcode text)`,
  `create index variants_by_product on variants (product_id)`,
  `create table images (product_id text not null, file text not null, view text, primary key (product_id, file))`,
  `create table staff (staff_id text primary key, name text not null, role text not null, home_store_id text,
    languages text, started_on text)`,
  `create table events (starts_on text not null, ends_on text not null, country text, name text not null,
    kind text not null)`,
  `create index events_by_day on events (starts_on, ends_on)`,
  `create table stock (store_id text not null, sku text not null, on_hand integer not null,
    in_transit integer not null, reserved integer not null, as_of text not null, primary key (store_id, sku))`,
  `create index stock_by_sku on stock (sku)`,
  `create table procedures (document_id text not null, language text not null, version text not null,
    title text not null, text text not null, countries text not null, roles text not null, effective_from text,
    effective_to text, owner text, source_file text not null, imported_at text not null,
    primary key (document_id, language, version))`,
  `create table imports (id integer primary key autoincrement, file text not null, rows integer not null,
    imported_at text not null, detail text not null)`,
  `create table settings (name text primary key, value text not null)`,
];

/** What the house exported: stores, products, stock, people, procedures. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}
