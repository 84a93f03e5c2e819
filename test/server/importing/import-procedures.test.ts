import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { importFolder } from '../../../server/importing/import-folder.ts';
import { goodFiles, openTestHouse, testDay, writeFiles, type TestHouse } from './import-house.ts';

const frontMatter = (fields: string) => `---\n${fields}\n---\n`;

async function documentsOf(house: TestHouse) {
  return house.database
    .selectFrom('procedures')
    .selectAll()
    .orderBy('document_id')
    .orderBy('language')
    .orderBy('version')
    .execute();
}

describe('the procedures of an import', () => {
  it('are stored with what their front matter and their place say', async () => {
    const house = await openTestHouse();
    await house.load({
      'stores.csv': goodFiles['stores.csv'],
      'procedures/it/cassa.md': `${frontMatter('id: tills\ntitle: La cassa\ncountries: [IT]\nroles: [advisor]\neffective_from: 2026-01-01\nversion: 3')}\nContare due volte.\n`,
      'procedures/en/tills.html': '<h1>Tills</h1><p>Count twice.</p>',
      'procedures/README.md': 'How to write procedures.',
      'procedures/notes.txt': 'Not a procedure.',
    });
    const documents = await documentsOf(house);
    expect(documents).toEqual([
      expect.objectContaining({
        document_id: 'tills',
        language: 'en',
        title: 'Tills',
        version: '1',
        countries: '[]',
      }),
      expect.objectContaining({
        document_id: 'tills',
        language: 'it',
        version: '3',
        title: 'La cassa',
        text: 'Contare due volte.',
        countries: '["IT"]',
        roles: '["advisor"]',
        effective_from: '2026-01-01',
        source_file: 'it/cassa.md',
      }),
    ]);
  });

  it('are the whole folder when it holds documents and no data files, without licences and read-me files', async () => {
    const house = await openTestHouse();
    const report = await house.load({
      'LICENSE.md': 'Public domain',
      'pages/README.md': 'About these pages',
      'pages/.hidden.md': 'Hidden',
      'pages/travel/leave.md': '# Leave\n\nAsk before you go.\n',
      'pages/travel/redirect.md': frontMatter('redirect_to: /leave/'),
      'pages/logo.png': 'x',
    });
    expect(report.outcome).toBe('loaded');
    expect(
      (await documentsOf(house)).map(({ document_id, source_file }) => [document_id, source_file]),
    ).toEqual([['pages/travel/leave', 'pages/travel/leave.md']]);
    expect(report.notices).toEqual(['1 document holds no text and was left out: pages/travel/redirect.md.']);
  });

  it('are not looked for in a folder of other things', async () => {
    const house = await openTestHouse();
    const source = await house.load({ 'a.md': '# A\n\nText.\n', 'b.ts': '', 'c.ts': '' });
    expect(source).toMatchObject({ outcome: 'nothing-usable', files: [] });
    const misspelt = await house.load({ 'a.md': '# A\n\nText.\n', 'sale.csv': 'x' });
    expect(misspelt).toMatchObject({
      outcome: 'nothing-usable',
      notices: ['sale.csv was left out: no data file has this name. Did you mean sales?'],
    });
  });

  it('load without the one that is wrong, which is named with its line, and whose stored text stays', async () => {
    const house = await openTestHouse();
    await house.load({
      'procedures/gifts.md': '# Gifts\n\nWrap them.\n',
      'procedures/tills.md': '# Tills\n\nCount.\n',
      'procedures/old.md': '# Old\n\nGone soon.\n',
    });
    const report = await house.load({
      'procedures/gifts.md': `${frontMatter('title: Gifts\ncountries: [Italy]')}\nWrap them twice.\n`,
      'procedures/tills.md': '# Tills\n\nCount twice.\n',
      'procedures/broken.pdf': '%PDF-1.4 and nothing more',
      'procedures/latin.md': Buffer.from('# Caf\u00e9\n', 'latin1'),
      'procedures/tills.v1.md': '# Tills\n\nAgain the first version.\n',
    });
    expect(report.files.map(({ file, status, rows }) => `${file} ${status} ${rows}`)).toEqual([
      'procedures loaded 1',
      'procedures/broken.pdf refused 0',
      'procedures/gifts.md refused 0',
      'procedures/latin.md refused 0',
      'procedures/tills.v1.md refused 0',
    ]);
    const problems = report.files.flatMap((file) => file.problems);
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'procedures/broken.pdf',
        reason: 'The PDF is damaged.',
        nextStep: 'Export it again.',
      }),
      expect.objectContaining({ file: 'procedures/gifts.md', line: 3, column: 'countries', value: 'Italy' }),
      expect.objectContaining({ reason: 'The file is not UTF-8 text.', nextStep: 'Save it again as UTF-8.' }),
      expect.objectContaining({
        column: 'id',
        value: 'tills',
        reason: expect.stringMatching(/tills\.md is the same document/),
      }),
    ]);
    expect((await documentsOf(house)).map(({ document_id, text }) => `${document_id}: ${text}`)).toEqual([
      expect.stringMatching(/^gifts: [^]*Wrap them\.$/),
      expect.stringMatching(/^tills: [^]*Count twice\.$/),
    ]);
  });

  it('with append stay, and a newer text of the same version replaces the older', async () => {
    const house = await openTestHouse();
    await house.load({
      'procedures/gifts.md': '# Gifts\n\nWrap.\n',
      'procedures/tills.md': '# Tills\n\nCount.\n',
    });
    await house.load({ 'procedures/tills.md': '# Tills\n\nCount twice.\n' }, { append: true });
    const texts = (await documentsOf(house)).map(({ text }) => text);
    expect(texts).toEqual([expect.stringMatching(/Wrap\.$/), expect.stringMatching(/Count twice\.$/)]);
  });

  it('are not read through links that lead out of the folder', async () => {
    const house = await openTestHouse();
    const folder = await mkdtemp(join(tmpdir(), 'comptoir-link-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFiles(folder, {
      'secret.md': '# Secret\n\nText.\n',
      'house/procedures/a.md': '# A\n\nText.\n',
    });
    await symlink(join(folder, 'secret.md'), join(folder, 'house', 'procedures', 'b.md'));
    const { dataFolder, database } = house;
    const report = await importFolder({
      folder: join(folder, 'house'),
      dataFolder,
      database,
      now: () => testDay,
    });
    expect((await documentsOf(house)).map(({ document_id }) => document_id)).toEqual(['a']);
    expect(report.notices).toEqual([
      expect.stringMatching(/links to files outside the folder: procedures\/b\.md/),
    ]);
  });
});
