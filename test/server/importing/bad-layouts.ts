import type { BadFile } from './bad-cells.ts';
import { goodFiles, headerOf, withRow } from './import-house.ts';

/** Files that are not the table they should be. */
export const badLayouts: BadFile[] = [
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
    content: `${headerOf('sales.csv')}\n\n`,
    problem: { line: null, column: null, reason: /no rows/, nextStep: /Export it again/ },
  },
  {
    name: 'a header that cannot be read',
    file: 'sales.csv',
    content: 'sold_on,"store_id"x,sku\n',
    problem: { line: 1, column: null, reason: /header cannot be read/, nextStep: /without quotation marks/ },
  },
];
