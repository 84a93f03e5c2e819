import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProductImage } from '../../../contracts/catalogue.ts';
import { createPictureIndexer } from '../../../server/house/picture-indexer.ts';
import type { PictureIndexesOptions } from '../../../server/house/picture-indexes.ts';
import { drawArticle, jpegOf } from '../../knowledge/catalogue/visual/drawn-article.ts';
import { writeTinyPictureModel } from '../../support/tiny-picture-model.ts';

const articles = { 'tote-red': ['tote', [180, 40, 50]], 'pump-navy': ['pump', [40, 60, 120]] } as const;

describe('the picture index of a server', () => {
  let folder = '';
  const images: ProductImage[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comptoir-indexer-'));
    await mkdir(join(folder, 'data'));
    for (const [productId, [design, colour]] of Object.entries(articles)) {
      await writeFile(join(folder, 'data', `${productId}.jpg`), await jpegOf(drawArticle(design, colour)));
      images.push({ productId, view: 'front', file: `${productId}.jpg` });
    }
    await writeTinyPictureModel(join(folder, 'hub', 'house', 'mean-colours'), 'dinov2');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const hubModel = (name = 'house/mean-colours') => ({
    name,
    revision: 'main',
    precision: 'fp32',
    host: 'http://127.0.0.1:9',
    localFolder: join(folder, 'hub'),
  });
  async function start(pictureModel: PictureIndexesOptions['pictureModel']) {
    const problems: unknown[] = [];
    const indexer = await createPictureIndexer({
      dataFolder: join(folder, 'data'),
      modelFolder: join(folder, 'models'),
      pictureModel,
      patienceMs: Infinity,
      references: () => Promise.resolve([]),
      report: ({ err, reason }) => problems.push(err ?? reason),
    });
    const visual = await indexer.update(images);
    const photo = await jpegOf(drawArticle('tote', [175, 45, 50]));
    const { model, candidates } = await visual.match(photo, { limit: 1 });
    await indexer.close();
    return { model, best: candidates[0]?.productId, problems, size: visual.size };
  }

  it('is built for another model when the configuration names one, and for the built-in one again', async () => {
    const before = await start(null);
    expect(before).toMatchObject({ best: 'tote-red', size: 2, problems: [] });
    const hub = await start(hubModel());
    expect(hub).toMatchObject({ best: 'tote-red', size: 2, problems: [] });
    expect(hub.model).toMatch(/^house--mean-colours@main-fp32/);
    expect((await start(hubModel())).model).toBe(hub.model);
    expect((await start(null)).model).toBe(before.model);
  });

  it('answers with the built-in model, and says why, when the configured one cannot be had', async () => {
    const { model, problems, best } = await start(hubModel('house/unknown'));
    expect(model).not.toContain('unknown');
    expect(best).toBe('tote-red');
    expect(String(problems[0])).toContain('The picture model house/unknown could not be opened');
  });
});
