import { mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { largestPicture } from '../../../contracts/http-api.ts';
import { importFolder } from '../../../server/importing/import-folder.ts';
import { goodFiles, openTestHouse, testDay, writeFiles } from './import-house.ts';

const picture = (red: number) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: red, g: 20, b: 20 } } });
const jpeg = await picture(200).jpeg().toBuffer();
const png = await picture(90).png().toBuffer();
const noisy = await sharp({
  create: {
    width: 600,
    height: 600,
    channels: 3,
    background: 'black',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
})
  .jpeg()
  .toBuffer();

const gif = await picture(1).gif().toBuffer();
const wide = await picture(1).resize(20_000, 3_000, { fit: 'fill' }).png().toBuffer();

const products = { 'products.csv': goodFiles['products.csv'] };
const images = (...rows: string[]) => ['product_id,file,view', ...rows, ''].join('\n');

describe('the pictures of an import', () => {
  it('are stored under the data folder, and the same picture once', async () => {
    const house = await openTestHouse();
    const report = await house.load({
      ...products,
      'images.csv': images('arco,arco/front.jpg,front', 'arco,images/arco-side.png,side', 'riva,copy.jpg,'),
      'images/arco/front.jpg': jpeg,
      'images/arco-side.png': png,
      'images/copy.jpg': jpeg,
    });
    expect(report.outcome).toBe('loaded');
    const rows = await house.database.selectFrom('images').selectAll().orderBy('product_id').execute();
    expect(rows.map(({ product_id, view }) => `${product_id} ${view}`)).toEqual([
      'arco front',
      'arco side',
      'riva null',
    ]);
    expect(new Set(rows.map(({ file }) => file)).size).toBe(2);
    const [front] = rows;
    expect(await readFile(join(house.dataFolder, front?.file ?? ''))).toEqual(jpeg);
    expect(front?.file).toMatch(/^images\/[0-9a-f]{2}\/[0-9a-f]{32}\.jpg$/);
  });

  it.each([
    ['is missing', 'gone.jpg', {}, /no such picture/],
    ['is cut off', 'cut.jpg', { 'images/cut.jpg': noisy.subarray(0, noisy.length / 2) }, /damaged/],
    ['is text', 'text.jpg', { 'images/text.jpg': 'hello' }, /damaged or no picture/],
    ['is of another type', 'a.gif', { 'images/a.gif': gif }, /of type gif/],
    [
      'has too many bytes',
      'big.jpg',
      { 'images/big.jpg': Buffer.alloc(largestPicture + 1) },
      /larger than 15 MiB/,
    ],
    ['has too many pixels', 'wide.png', { 'images/wide.png': wide }, /20000 × 3000 pixels/],
    ['lies above the folder', '../stores.csv', {}, /outside images/],
    ['lies above the folder by a detour', 'a/../../stores.csv', {}, /outside images/],
    ['has an absolute path', '/etc/hostname', {}, /outside images/],
    ['has a path of another system', '..\\stores.csv', {}, /outside images/],
  ])('are refused, all of the file, when one %s', async (_, file, extra, reason) => {
    const house = await openTestHouse();
    const report = await house.load({
      ...products,
      'stores.csv': goodFiles['stores.csv'],
      'images.csv': images('arco,front.jpg,front', `riva,${file},front`),
      'images/front.jpg': jpeg,
      ...extra,
    });
    expect(report.files.find(({ dataset }) => dataset === 'images')).toMatchObject({
      status: 'refused',
      problems: [
        { file: 'images.csv', line: 3, column: 'file', value: file, reason: expect.stringMatching(reason) },
      ],
    });
    expect(await house.database.selectFrom('images').selectAll().execute()).toEqual([]);
  });

  it('are not read through a link that leads out of the folder', async () => {
    const house = await openTestHouse();
    const folder = await mkdtemp(join(tmpdir(), 'comptoir-link-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFiles(join(folder, 'house'), {
      ...products,
      'images.csv': images('arco,link.jpg,'),
      'images/x': 'x',
    });
    await writeFile(join(folder, 'secret.jpg'), jpeg);
    await symlink(join(folder, 'secret.jpg'), join(folder, 'house', 'images', 'link.jpg'));
    const { dataFolder, database } = house;
    const report = await importFolder({
      folder: join(folder, 'house'),
      dataFolder,
      database,
      now: () => testDay,
    });
    expect(report.files.at(-1)?.problems).toEqual([
      expect.objectContaining({ line: 2, reason: expect.stringMatching(/link to a file outside/) }),
    ]);
  });

  it('of the import before are kept until the next one, so that a running server can still show them', async () => {
    const house = await openTestHouse();
    const stored = async () =>
      (await readdir(join(house.dataFolder, 'images'), { recursive: true })).filter((name) =>
        /\./.test(name),
      );
    await house.load({ ...products, 'images.csv': images('arco,a.jpg,'), 'images/a.jpg': jpeg });
    await house.load({ 'images.csv': images('arco,b.png,'), 'images/b.png': png });
    expect(await stored()).toHaveLength(2);
    await house.load({ 'products.csv': goodFiles['products.csv'] });
    expect(await stored()).toEqual([expect.stringMatching(/\.png$/)]);
  });
});
