import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { goodFiles, openTestHouse } from './import-house.ts';

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

describe('what a file says', () => {
  it('is stored to the letter, whatever text the cells hold, also quotes, line ends, formulas and emoji', async () => {
    const house = await openTestHouse();
    const odd = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', "'", '\\', '=', '%', 'é', '😀', '\t', ';', '0'),
    });
    const name = fc
      .oneof(
        odd,
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'NULL',
          '=cmd|"/c calc"!A0',
          '+39 02',
          '00123',
          '1e5',
          '{}',
          '[1]',
          '\\N',
          '#N/A',
          'null',
        ),
      )
      .map((text) => text.replaceAll('\0', ''))
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 80, maxLength: 80 }), async (names) => {
        const [header = ''] = goodFiles['products.csv'].split('\n');
        const rows = names.map((text, at) => `p${at},,${quote(text)},bags,,,,,,,,,,,${quote(text)}`);
        const report = await house.load({ 'products.csv': [header, ...rows].join('\r\n') });
        expect(report.files[0]?.problems).toEqual([]);
        const stored = await house.database.selectFrom('products').selectAll().execute();
        const byId = new Map(stored.map((row) => [row.product_id, row]));
        names.forEach((text, at) => {
          expect(byId.get(`p${at}`)).toMatchObject({
            name: text.trim(),
            description: text.trim(),
            price: null,
          });
        });
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('is the same from CSV, compressed CSV, another order of columns and another order of rows', async () => {
    const lines = goodFiles['sales.csv'].trimEnd().split('\n');
    const [header = '', ...rows] = lines;
    const reordered = lines.map((line) => line.split(',').toReversed().join(','));
    const variations = {
      plain: { 'sales.csv': goodFiles['sales.csv'] },
      compressed: { 'sales.csv.gz': gzipSync(goodFiles['sales.csv']) },
      inTwoMembers: {
        'sales.csv.gz': Buffer.concat([gzipSync(`${header}\n`), gzipSync(`${rows.join('\n')}\n`)]),
      },
      columns: { 'sales.csv': reordered.join('\n') },
      rows: { 'sales.csv': [header, ...rows.toReversed()].join('\r\n') },
    };
    const house = await openTestHouse();
    await house.load(goodFiles);
    const lake = await house.lake();
    const read = async () => {
      const found = await lake.query(
        'SELECT sold_on, store_id, sku, quantity, unit_price, currency FROM sales ORDER BY ALL',
      );
      return found.columnNames.map((name) =>
        ['quantity', 'unit_price'].includes(name) ? [...found.numbers(name)] : found.texts(name),
      );
    };
    const expected = await read();
    expect(expected[3]).toEqual([1, 2, -1]);
    for (const files of Object.values(variations)) {
      expect((await house.load(files)).outcome).toBe('loaded');
      expect(await read()).toEqual(expected);
    }
  });

  it('keeps two sales of the same day, store and sku as two rows', async () => {
    const house = await openTestHouse();
    const twice = `${goodFiles['sales.csv']}2025-01-02,milan,arco-os,1,1850.00,EUR\n`;
    const report = await house.load({ ...goodFiles, 'sales.csv': twice });
    expect(report.house.sales?.rows).toBe(4);
  });

  it('is read whole when the file is larger than one slice', async () => {
    const house = await openTestHouse();
    const [header = ''] = goodFiles['products.csv'].split('\n');
    const description = 'x'.repeat(3_900);
    const rows = Array.from({ length: 14_000 }, (_, at) => `p${at},,Arco,bags,,,,,,,,,,,${description}`);
    rows.splice(13_500, 0, 'bad,,Arco,bags,,,,,,,,,none,EUR,');
    const report = await house.load({ 'products.csv': [header, ...rows].join('\n') });
    expect(report.files[0]).toMatchObject({ status: 'refused', rows: 14_001, problemCount: 1 });
    expect(report.files[0]?.problems[0]).toMatchObject({ line: 13_502, column: 'price', value: 'none' });
  });
});
