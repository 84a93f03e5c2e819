import { withRow } from './import-house.ts';

/** A file with one mistake, and the problem that must be named. */
export interface BadFile {
  name: string;
  file: string;
  content: string | Uint8Array;
  problem: {
    line: number | null;
    column: string | null;
    value?: string | null;
    reason: RegExp;
    nextStep: RegExp;
  };
}

const stockHeader = 'as_of,store_id,sku,on_hand,in_transit,reserved';

/** Rows that can be read and hold a value that cannot be. */
export const badCells: BadFile[] = [
  {
    name: 'a date in another notation',
    file: 'sales.csv',
    content: withRow('sales.csv', '31/12/2025,milan,arco-os,1,1850.00,EUR'),
    problem: {
      line: 5,
      column: 'sold_on',
      value: '31/12/2025',
      reason: /not a date/,
      nextStep: /2026-03-31/,
    },
  },
  {
    name: 'a date that no calendar has',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-02-29,milan,arco-os,1,1850.00,EUR'),
    problem: {
      line: 5,
      column: 'sold_on',
      value: '2025-02-29',
      reason: /not a date/,
      nextStep: /year-month-day/,
    },
  },
  {
    name: 'a date more than two years ahead',
    file: 'sales.csv',
    content: withRow('sales.csv', '2028-06-02,milan,arco-os,1,1850.00,EUR'),
    problem: {
      line: 5,
      column: 'sold_on',
      value: '2028-06-02',
      reason: /more than two years ahead/,
      nextStep: /year/,
    },
  },
  {
    name: 'a date of another age',
    file: 'sales.csv',
    content: withRow('sales.csv', '0025-06-02,milan,arco-os,1,1850.00,EUR'),
    problem: { line: 5, column: 'sold_on', reason: /before 1900/, nextStep: /year/ },
  },
  {
    name: 'a quantity with decimals',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco-os,2.0,1850.00,EUR'),
    problem: {
      line: 5,
      column: 'quantity',
      value: '2.0',
      reason: /not a whole number/,
      nextStep: /Write 2,/,
    },
  },
  {
    name: 'a quantity that no integer holds',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco-os,99999999999,1850.00,EUR'),
    problem: { line: 5, column: 'quantity', reason: /out of range/, nextStep: /2147483647/ },
  },
  {
    name: 'a price with a decimal comma',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco-os,2,"1850,5",EUR'),
    problem: { line: 5, column: 'unit_price', value: '1850,5', reason: /not a number/, nextStep: /1850\.5/ },
  },
  {
    name: 'a negative price',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco-os,2,-1,EUR'),
    problem: { line: 5, column: 'unit_price', value: '-1', reason: /out of range/, nextStep: /0 or more/ },
  },
  {
    name: 'a currency in small letters',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco-os,2,1,eur'),
    problem: { line: 5, column: 'currency', value: 'eur', reason: /not a currency/, nextStep: /EUR/ },
  },
  {
    name: 'an unknown store',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,atlantis,arco-os,2,1,EUR'),
    problem: {
      line: 5,
      column: 'store_id',
      value: 'atlantis',
      reason: /No store has/,
      nextStep: /stores\.csv/,
    },
  },
  {
    name: 'an unknown sku',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco,2,1,EUR'),
    problem: { line: 5, column: 'sku', value: 'arco', reason: /No sku has/, nextStep: /variants\.csv/ },
  },
  {
    name: 'an unknown product',
    file: 'variants.csv',
    content: withRow('variants.csv', 'luna-os,luna,,'),
    problem: {
      line: 5,
      column: 'product_id',
      value: 'luna',
      reason: /No product has/,
      nextStep: /products\.csv/,
    },
  },
  {
    name: 'a key that is there twice',
    file: 'products.csv',
    content: withRow('products.csv', 'arco,,Arco,bags,,,,,,,,,1,EUR,'),
    problem: {
      line: 4,
      column: 'product_id',
      value: 'arco',
      reason: /already on line 2/,
      nextStep: /Keep one/,
    },
  },
  {
    name: 'a key of two columns that is there twice',
    file: 'stock.csv',
    content: `${stockHeader}\n2026-01-01,milan,arco-os,1,0,0\n2026-01-01,paris,arco-os,1,0,0\n2026-01-02,milan,arco-os,3,0,0\n`,
    problem: {
      line: 4,
      column: 'store_id + sku',
      value: 'milan, arco-os',
      reason: /on line 2/,
      nextStep: /Keep one/,
    },
  },
  {
    name: 'a negative number in transit',
    file: 'stock.csv',
    content: `${stockHeader}\n2026-01-01,milan,arco-os,1,-2,0\n`,
    problem: { line: 2, column: 'in_transit', value: '-2', reason: /out of range/, nextStep: /between 0/ },
  },
  {
    name: 'a time that is none',
    file: 'stock.csv',
    content: `${stockHeader}\n2026-01-01T25:00,milan,arco-os,1,0,0\n`,
    problem: {
      line: 2,
      column: 'as_of',
      value: '2026-01-01T25:00',
      reason: /not a date/,
      nextStep: /18:00:00Z/,
    },
  },
  {
    name: 'an empty cell that is required',
    file: 'products.csv',
    content: withRow('products.csv', 'luna,,  ,bags,,,,,,,,,1,EUR,'),
    problem: { line: 4, column: 'name', value: null, reason: /required/, nextStep: /Fill it in/ },
  },
  {
    name: 'an identifier that is too long',
    file: 'products.csv',
    content: withRow('products.csv', `${'x'.repeat(129)},,Luna,bags,,,,,,,,,1,EUR,`),
    problem: {
      line: 4,
      column: 'product_id',
      value: `${'x'.repeat(60)}…`,
      reason: /longer than 128/,
      nextStep: /Shorten/,
    },
  },
  {
    name: 'a country in words',
    file: 'stores.csv',
    content: withRow('stores.csv', 'rome,Rome,store,Rome,Italy,,,,,'),
    problem: { line: 4, column: 'country', value: 'Italy', reason: /not a country code/, nextStep: /IT/ },
  },
  {
    name: 'an unknown kind of store',
    file: 'stores.csv',
    content: withRow('stores.csv', 'rome,Rome,shop,Rome,IT,,,,,'),
    problem: {
      line: 4,
      column: 'kind',
      value: 'shop',
      reason: /not one of the known/,
      nextStep: /store, warehouse/,
    },
  },
  {
    name: 'a latitude beyond the pole',
    file: 'stores.csv',
    content: withRow('stores.csv', 'rome,Rome,store,Rome,IT,,141.9,12.5,,'),
    problem: { line: 4, column: 'latitude', value: '141.9', reason: /out of range/, nextStep: /-90 and 90/ },
  },
  {
    name: 'a time zone that does not exist',
    file: 'stores.csv',
    content: withRow('stores.csv', 'rome,Rome,store,Rome,IT,,,,Europe/Roma,'),
    problem: {
      line: 4,
      column: 'time_zone',
      value: 'Europe/Roma',
      reason: /time zone/,
      nextStep: /Europe\/Rome/,
    },
  },
  {
    name: 'an event that ends before it begins',
    file: 'events.csv',
    content: 'starts_on,ends_on,country,name,kind\n2026-02-10,2026-02-01,IT,Fair,campaign\n',
    problem: {
      line: 2,
      column: 'ends_on',
      value: '2026-02-01',
      reason: /before the beginning/,
      nextStep: /both dates/,
    },
  },
];
