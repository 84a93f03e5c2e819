import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifies } from '../../support/verifies.ts';
import { badCells } from './bad-cells.ts';
import { badLayouts } from './bad-layouts.ts';
import { goodFiles, headerOf, openSharedHouse, openTestHouse, withRow } from './import-house.ts';

describe('a file with something wrong in it', () => {
  let shared: Awaited<ReturnType<typeof openSharedHouse>>;
  beforeAll(async () => {
    shared = await openSharedHouse();
    await shared.load(goodFiles);
  });
  afterAll(() => shared.close());

  for (const { name, file, content, problem } of [...badCells, ...badLayouts]) {
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
      `\ufeff${headerOf('products.csv')}`,
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
        'sales.csv': [headerOf('sales.csv'), ...rows].join('\n'),
      });
      const sales = report.files.find(({ dataset }) => dataset === 'sales');
      expect(sales).toMatchObject({ status: 'refused', problemCount: 400 });
      expect(sales?.problems.map(({ line }) => line)).toEqual(Array.from({ length: 50 }, (_, at) => at + 2));
      expect(await house.database.selectFrom('imports').select('file').execute()).toHaveLength(3);
    },
  );
});

describe('a compressed file', () => {
  const content = `${headerOf('sales.csv')}\n${'2025-01-04,milan,arco-os,1,1850.00,EUR\n'.repeat(50_000)}`;
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
