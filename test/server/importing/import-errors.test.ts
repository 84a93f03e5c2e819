import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifies } from '../../support/verifies.ts';
import { goodFiles, openSharedHouse, openTestHouse } from './import-house.ts';

const header = (file: keyof typeof goodFiles) => goodFiles[file].split('\n')[0] ?? '';
const withRow = (file: keyof typeof goodFiles, row: string) => `${goodFiles[file]}${row}\n`;
const stockHeader = 'as_of,store_id,sku,on_hand,in_transit,reserved';

/** One wrong file each on top of a good folder, and the problem that must be named. */
const cases: {
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
}[] = [
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
  {
    name: 'a row with a value too few',
    file: 'sales.csv',
    content: withRow('sales.csv', '2025-01-04,milan,arco-os,2,1'),
    problem: {
      line: 5,
      column: null,
      value: '2025-01-04,milan,arco-os,2,1',
      reason: /5 values.*6 columns/,
      nextStep: /comma/,
    },
  },
  {
    name: 'a quotation mark that stays open',
    file: 'products.csv',
    content: withRow('products.csv', 'luna,,"Luna,bags,,,,,,,,,1,EUR,'),
    problem: { line: 4, column: null, reason: /opens in this row/, nextStep: /Close it/ },
  },
  {
    name: 'a row in another encoding',
    file: 'products.csv',
    content: Buffer.concat([
      Buffer.from(goodFiles['products.csv']),
      Buffer.from('cafe,,Caf\u00e9,bags,,,,,,,,,1,EUR,\n', 'latin1'),
    ]),
    problem: { line: 4, column: null, reason: /not UTF-8/, nextStep: /UTF-8/ },
  },
  {
    name: 'a file in UTF-16',
    file: 'products.csv',
    content: Buffer.from(`\ufeff${goodFiles['products.csv']}`, 'utf16le'),
    problem: { line: null, column: null, reason: /UTF-16/, nextStep: /UTF-8/ },
  },
  {
    name: 'a spreadsheet with the wrong ending',
    file: 'products.csv',
    content: Buffer.from('PK\u0003\u0004 and so on', 'latin1'),
    problem: { line: null, column: null, reason: /spreadsheet/, nextStep: /CSV/ },
  },
  {
    name: 'semicolons between the columns',
    file: 'sales.csv',
    content: goodFiles['sales.csv'].replaceAll(',', ';'),
    problem: { line: 1, column: null, reason: /separated by semicolons/, nextStep: /commas/ },
  },
  {
    name: 'tabs between quoted columns',
    file: 'sales.csv',
    content: '\ufeff"sold_on"\t"store_id"\n',
    problem: { line: 1, column: null, reason: /separated by tabs/, nextStep: /commas/ },
  },
  {
    name: 'a missing column',
    file: 'sales.csv',
    content: goodFiles['sales.csv'].replace(',currency', '').replaceAll(',EUR', ''),
    problem: { line: 1, column: 'currency', reason: /currency is missing/, nextStep: /Add it/ },
  },
  {
    name: 'an unknown column, with the name that was meant',
    file: 'sales.csv',
    content: goodFiles['sales.csv'].replace('quantity', 'Quantities'),
    problem: { line: 1, column: 'Quantities', reason: /unknown/, nextStep: /Rename it to quantity/ },
  },
  {
    name: 'a repeated column',
    file: 'sales.csv',
    content: goodFiles['sales.csv'].replace('currency', 'currency,sku').replaceAll('EUR', 'EUR,x'),
    problem: { line: 1, column: 'sku', reason: /more than once/, nextStep: /Keep one/ },
  },
  {
    name: 'a file of no bytes',
    file: 'sales.csv',
    content: '',
    problem: { line: null, column: null, reason: /is empty/, nextStep: /sold_on,store_id,sku/ },
  },
  {
    name: 'a header without rows',
    file: 'sales.csv',
    content: `${header('sales.csv')}\n\n`,
    problem: { line: null, column: null, reason: /no rows/, nextStep: /Export it again/ },
  },
  {
    name: 'a header that cannot be read',
    file: 'sales.csv',
    content: 'sold_on,"store_id"x,sku\n',
    problem: { line: 1, column: null, reason: /header cannot be read/, nextStep: /without quotation marks/ },
  },
];

describe('a file with something wrong in it', () => {
  let shared: Awaited<ReturnType<typeof openSharedHouse>>;
  beforeAll(async () => {
    shared = await openSharedHouse();
    await shared.load(goodFiles);
  });
  afterAll(() => shared.close());

  for (const { name, file, content, problem } of cases) {
    verifies('data.errors', `names file, line, column and reason for ${name}`, async () => {
      const report = await shared.load({ [file]: content });
      expect(report.files.flatMap(({ problems }) => problems)).toContainEqual(
        expect.objectContaining({
          ...problem,
          file,
          reason: expect.stringMatching(problem.reason),
          nextStep: expect.stringMatching(problem.nextStep),
        }),
      );
      expect(report.files.map(({ status }) => status)).toEqual(['refused']);
    });
  }

  it('is told apart from a good one: the same folder without the mistake loads', async () => {
    const house = await openTestHouse();
    expect(await house.problemsOf({})).toEqual([]);
  });

  it('is named with the line of an editor also after cells with line ends, blank lines, CRLF and a byte order mark', async () => {
    const house = await openTestHouse();
    const products = [
      `\ufeff${header('products.csv')}`,
      'arco,,"Arco\r\nlarge, ""black""",bags,,,,,,,,,1,EUR,"two\nlines"',
      '',
      'riva,,Riva,silk,,,,,,,,2025-02-30,1,EUR,',
      '',
    ].join('\r\n');
    const problems = await house.problemsOf({ 'products.csv': products });
    expect(problems.filter(({ file }) => file === 'products.csv')).toEqual([
      expect.objectContaining({ line: 6, column: 'launched_on', value: '2025-02-30' }),
    ]);
  });

  it('keeps several mistakes of one row apart', async () => {
    const house = await openTestHouse();
    const problems = await house.problemsOf({ 'sales.csv': withRow('sales.csv', 'x,atlantis,,1.5,-2,EU') });
    expect(problems.map(({ line, column }) => `${line} ${column}`).toSorted()).toEqual([
      '5 currency',
      '5 quantity',
      '5 sku',
      '5 sold_on',
      '5 store_id',
      '5 unit_price',
    ]);
  });

  verifies(
    'data.errors',
    'lists the first 50 problems in the order of the file and counts the rest',
    async () => {
      const house = await openTestHouse();
      const rows = Array.from({ length: 400 }, (_, at) =>
        at % 4 === 0 ? '2025-01-04,milan' : `2025-01-04,atlantis-${at},arco-os,1,1,EUR`,
      );
      const report = await house.load({
        ...goodFiles,
        'sales.csv': [header('sales.csv'), ...rows].join('\n'),
      });
      const sales = report.files.find(({ dataset }) => dataset === 'sales');
      expect(sales).toMatchObject({ status: 'refused', problemCount: 400 });
      expect(sales?.problems.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
      expect(await house.database.selectFrom('imports').select('file').execute()).toHaveLength(3);
    },
  );
});

describe('a compressed file', () => {
  const content = `${header('sales.csv')}\n${'2025-01-04,milan,arco-os,1,1850.00,EUR\n'.repeat(50_000)}`;
  const whole = gzipSync(content);

  it('loads when it is whole', async () => {
    const house = await openTestHouse();
    const report = await house.load({ ...without('sales.csv'), 'sales.csv.gz': whole });
    expect(report.outcome).toBe('loaded');
    expect(report.house.sales?.rows).toBe(50_000);
  });

  it.each([
    ['half of it is missing', whole.subarray(0, whole.length / 2)],
    ['only its last byte is missing', whole.subarray(0, -1)],
    [
      'its checksum does not fit',
      Buffer.concat([whole.subarray(0, -8), Buffer.alloc(4), whole.subarray(-4)]),
    ],
    ['it is not compressed at all', Buffer.from(content)],
  ])('is refused when %s', async (_, bytes) => {
    const house = await openTestHouse();
    const problems = await house.problemsOf({ 'sales.csv': null, 'sales.csv.gz': bytes });
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'sales.csv.gz',
        reason: expect.stringMatching(/damaged or was cut off/),
        nextStep: expect.stringMatching(/again/),
      }),
    ]);
    expect(await (await house.lake()).query('SELECT * FROM sales')).toMatchObject({ rowCount: 0 });
  });
});

describe('files of one folder that depend on each other', () => {
  verifies(
    'data.errors',
    'refuses what refers to a refused file and says so, and loads the others',
    async () => {
      const house = await openTestHouse();
      const report = await house.load({
        ...goodFiles,
        'stores.csv': withRow('stores.csv', 'rome,Rome'),
        'sales.csv': withRow('sales.csv', '2025-01-04,milan,arco-os,x,1,EUR'),
      });
      const of = (name: string) => report.files.find(({ file }) => file === name);
      expect(of('stores.csv')?.status).toBe('refused');
      expect(of('products.csv')?.status).toBe('loaded');
      expect(of('variants.csv')?.status).toBe('loaded');
      expect(of('sales.csv')?.problems).toEqual([
        expect.objectContaining({ line: null, reason: 'It refers to stores, and that file was refused.' }),
        expect.objectContaining({ line: 5, column: 'quantity' }),
      ]);
      expect(report.outcome).toBe('partly-refused');
    },
  );

  it('accepts references to what an earlier import stored', async () => {
    const house = await openTestHouse();
    await house.load(without('sales.csv'));
    const report = await house.load({ 'sales.csv': goodFiles['sales.csv'] });
    expect(report.outcome).toBe('loaded');
  });

  it('says once for the file that nothing is there to refer to', async () => {
    const house = await openTestHouse();
    const report = await house.load({ 'variants.csv': goodFiles['variants.csv'] });
    expect(report.files[0]?.problems).toEqual([
      expect.objectContaining({ line: null, reason: 'It refers to products, and none are loaded.' }),
    ]);
  });

  it('refuses two files of the same name in different formats', async () => {
    const house = await openTestHouse();
    const problems = await house.problemsOf({ 'sales.csv.gz': gzipSync(goodFiles['sales.csv']) });
    expect(problems).toEqual([
      expect.objectContaining({ reason: '2 files hold sales: sales.csv, sales.csv.gz.' }),
    ]);
  });
});

function without(name: keyof typeof goodFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(goodFiles).filter(([file]) => file !== name));
}
