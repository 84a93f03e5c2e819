import { mkdir, mkdtemp, rm, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSqliteProcedureDocuments } from '../../../knowledge/procedures/sqlite-procedure-documents.ts';
import { createDocumentLibrary } from '../../../server/documents/document-library.ts';
import { createDocumentReader } from '../../../server/documents/read-document.ts';
import { watchFolder, type WatchedFolder } from '../../../server/documents/watch-folder.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { makeBomb, makeLockedPdf, makePdf } from '../../knowledge/procedures/document-files.ts';

/** An empty house that watches an empty folder. */
async function openFolder() {
  const top = await mkdtemp(join(tmpdir(), 'comptoir-watched-'));
  const folder = join(top, 'procedures');
  const database = await openDatabase(':memory:');
  const documents = createSqliteProcedureDocuments(database);
  const states: number[] = [];
  const library = createDocumentLibrary({
    database,
    documents,
    search: {
      updateDocuments: (all) => {
        states.push(all.length);
        return Promise.resolve();
      },
    },
    now: () => new Date('2026-06-01T12:00:00Z'),
  });
  const watches: WatchedFolder[] = [];
  const read: string[] = [];
  const watch = async () => {
    const watched = await watchFolder({
      folder,
      stateFile: join(top, 'watched.json'),
      library,
      reader: async () => {
        const reader = await createDocumentReader();
        return {
          ...reader,
          readFile: (file) => {
            read.push(file.source);
            return reader.readFile(file);
          },
        };
      },
      report: (error) => {
        throw error;
      },
    });
    watches.push(watched);
    await watched.sync();
    return watched;
  };
  onTestFinished(async () => {
    for (const watched of watches) await watched.close();
    await database.destroy();
    await rm(top, { recursive: true, force: true });
  });
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  const titles = async () => (await documents.all()).map(({ title }) => title).toSorted();
  return { folder, watch, write, titles, documents, library, states, read };
}

describe('a watched folder', () => {
  it('brings additions, changes and removals into the search without a restart', async () => {
    const { folder, watch, write, titles, states } = await openFolder();
    await watch();
    await write('it/cassa.md', '# La cassa\n\nContare due volte.\n');
    await vi.waitFor(async () => expect(await titles()).toEqual(['La cassa']), 5000);
    await write('it/cassa.md', '# La cassa nuova\n\nContare tre volte.\n');
    await vi.waitFor(async () => expect(await titles()).toEqual(['La cassa nuova']), 5000);
    await unlink(join(folder, 'it/cassa.md'));
    await vi.waitFor(async () => expect(await titles()).toEqual([]), 5000);
    expect(states).toEqual([1, 1, 0]);
  });

  it('takes what the file beside a PDF says', async () => {
    const { watch, write, documents } = await openFolder();
    await write('rules.pdf', makePdf([['Rules of the house', 'Count everything twice.']]));
    await write('rules.meta.yaml', 'title: House rules\ncountries: [IT]\nversion: 1.10\nroles: [manager]\n');
    const watched = await watch();
    expect(await documents.all()).toEqual([
      expect.objectContaining({
        title: 'House rules',
        countries: ['IT'],
        roles: ['manager'],
        version: '1.10',
      }),
    ]);
    await write('rules.meta.yaml', 'title: House rules\ncountries: [FR]\n');
    await watched.sync();
    expect((await documents.all()).map(({ countries, version }) => [countries, version])).toEqual([
      [['FR'], '1'],
    ]);
    expect(watched.state()).toMatchObject({ files: 1, refused: [], empty: [] });
  });

  it('names what cannot be read, and reads the rest', async () => {
    const { folder, watch, write, titles } = await openFolder();
    await write('good.md', '# Good\n\nText.\n');
    await write('scanned.pdf', makePdf([[]]));
    await write('locked.pdf', makeLockedPdf());
    await write('broken.pdf', '%PDF-1.7 and nothing more');
    await write('bomb.docx', makeBomb());
    await write('renamed.docx', makePdf([['A PDF under another name.']]));
    await write('sheet.xlsx', 'x');
    await write('notes.meta.json', '{}');
    await write('side.pdf', makePdf([['Text.']]));
    await write('side.meta.json', '{"countries": ');
    await write('huge.pdf', '%PDF-1.7');
    await truncate(join(folder, 'huge.pdf'), 200 * 1024 * 1024);
    const watched = await watch();
    expect(await titles()).toEqual(['Good']);
    const told = Object.fromEntries(
      watched.state().refused.map(({ file, reason, nextStep }) => [file, `${reason} ${nextStep}`]),
    );
    expect(told).toEqual({
      'scanned.pdf': expect.stringMatching(/scanned.*text recognition/),
      'locked.pdf': expect.stringMatching(/password.*without protection/),
      'broken.pdf': expect.stringMatching(/damaged.*Export it again/),
      'bomb.docx': expect.stringMatching(/unpacks to more than 128 MB.*without pictures/),
      'renamed.docx': expect.stringMatching(/is a PDF.*ending/),
      'sheet.xlsx': expect.stringMatching(/not read.*Save/),
      'notes.meta.json': expect.stringMatching(/side file needs its document/),
      'side.pdf': expect.stringMatching(/side\.meta\.json.*one object in \.json/),
      'huge.pdf': expect.stringMatching(/200 MB.*Split/),
    });
  });

  it('keeps what was stored of a file that can no longer be read', async () => {
    const { watch, write, titles } = await openFolder();
    await write('rules.md', '# Rules\n\nText.\n');
    const watched = await watch();
    await write('rules.md', '---\ncountries: [Italy]\n---\n# Rules\n\nText.\n');
    await watched.sync();
    expect(await titles()).toEqual(['Rules']);
    expect(watched.state().refused).toEqual([
      expect.objectContaining({ file: 'rules.md', line: 2, value: 'Italy' }),
    ]);
  });

  it('reads only what changed while no server ran', async () => {
    const { watch, write, titles, read } = await openFolder();
    await write('a.md', '# A\n\nText.\n');
    await write('b.md', '# B\n\nText.\n');
    await (await watch()).close();
    await write('b.md', '# B changed\n\nText.\n');
    await (await watch()).close();
    expect(await titles()).toEqual(['A', 'B changed']);
    expect(read).toEqual(['a.md', 'b.md', 'b.md']);
  });

  it('refuses the second of two files of one identity until the first goes', async () => {
    const { folder, watch, write, titles } = await openFolder();
    await write('a.md', '---\nid: same\n---\n# First\n\nText.\n');
    await write('b.md', '---\nid: same\n---\n# Second\n\nText.\n');
    const watched = await watch();
    expect(await titles()).toEqual(['First']);
    expect(watched.state().refused).toEqual([
      expect.objectContaining({ file: 'b.md', reason: expect.stringContaining('a.md is the same document') }),
    ]);
    await unlink(join(folder, 'a.md'));
    await watched.sync();
    expect(await titles()).toEqual(['Second']);
  });

  it('leaves documents of other origins alone', async () => {
    const { watch, write, titles, library } = await openFolder();
    await library.change({
      save: [
        {
          documentId: 'sent',
          language: 'en',
          version: '1',
          title: 'Sent',
          text: 'Text.',
          countries: [],
          roles: [],
          effectiveFrom: null,
          effectiveTo: null,
          owner: null,
          sourceFile: 'upload://sent.md',
        },
      ],
      remove: [],
      name: 'sent.md',
    });
    await write('a.md', '# A\n\nText.\n');
    const watched = await watch();
    await watched.sync();
    expect(await titles()).toEqual(['A', 'Sent']);
  });
});
