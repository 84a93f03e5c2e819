import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createVisualIndex,
  matchStages,
} from '../../../../knowledge/catalogue/visual/create-visual-index.ts';
import type { ImageEmbedder } from '../../../../knowledge/catalogue/visual/features/image-embedder.ts';
import { openMobilenetEmbedder } from '../../../../knowledge/catalogue/visual/features/onnx-mobilenet-embedder.ts';
import { prepareImageEmbedder } from '../../../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import type { CataloguePicture } from '../../../../knowledge/catalogue/visual/storage/catalogue-files.ts';
import { NoIndexedPictures, UnreadablePicture } from '../../../../knowledge/catalogue/visual-match.ts';
import { takePhoneShot } from '../../../eval/phone-shots.ts';
import { articleMask, drawArticle, jpegOf } from './drawn-article.ts';

const black = [30, 28, 32] as const;
const articles = {
  'tote-red': ['tote', [180, 40, 50]],
  'tote-green': ['tote', [40, 110, 70]],
  'clutch-camel': ['clutch', [190, 150, 105]],
  'pump-navy': ['pump', [40, 60, 120]],
  'belt-brown': ['belt', [110, 70, 40]],
} as const;

describe('the visual index', () => {
  let folder = '';
  let embedder: ImageEmbedder;
  const catalogue: CataloguePicture[] = [];
  const indexFolder = (name: string) => join(folder, name);
  const shot = (design: string, colour: readonly [number, number, number], seed: string, elsewhere = false) =>
    takePhoneShot(drawArticle(design, colour), {
      seed,
      severity: 0.6,
      scale: 0.6,
      ...(elsewhere ? { object: articleMask().map((value) => value * 255) } : {}),
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comptoir-visual-'));
    embedder = await openMobilenetEmbedder(
      await prepareImageEmbedder({ modelFolder: join(folder, 'models') }),
    );
    for (const [productId, [design, colour]] of Object.entries(articles)) {
      const file = join(folder, `${productId}.jpg`);
      await writeFile(file, await jpegOf(drawArticle(design, colour)));
      catalogue.push({ productId, view: 'front', file });
    }
  });
  afterAll(async () => {
    await embedder.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('has nothing to match before its first update', async () => {
    const index = createVisualIndex({ embedder, folder: indexFolder('empty') });
    expect(index.size).toBe(0);
    const photo = await shot('tote', [180, 40, 50], 'early');
    await expect(index.match(photo, { limit: 5 })).rejects.toThrow(NoIndexedPictures);
    await index.close();
  });

  it('finds the article of a photo, on its own and on another background', async () => {
    const stages: string[] = [];
    const index = createVisualIndex({
      embedder,
      folder: indexFolder('main'),
      observe: (milliseconds) => stages.push(...Object.keys(milliseconds)),
    });
    const progress: string[] = [];
    const report = await index.update(catalogue, {
      onProgress: ({ done, total }) => progress.push(`${String(done)}/${String(total)}`),
    });
    expect(report).toEqual({ indexed: 5, described: 5, unread: [] });
    expect(progress).toEqual(['0/5', '1/5', '2/5', '3/5', '4/5', '5/5']);
    expect(index.size).toBe(5);
    for (const [productId, [design, colour]] of Object.entries(articles)) {
      for (const elsewhere of [false, true]) {
        const found = await index.match(await shot(design, colour, `${productId}-photo`, elsewhere), {
          limit: 3,
        });
        expect(found.candidates[0]?.productId).toBe(productId);
        expect(found.outcome).not.toBe('none');
        expect(found.candidates).toHaveLength(3);
        expect(found.model).toContain(embedder.name);
      }
    }
    expect(stages.slice(0, 4)).toEqual([...matchStages]);
    await index.close();
  });

  it('says none to an article that it does not have, and refuses what is no picture', async () => {
    const index = createVisualIndex({ embedder, folder: indexFolder('main') });
    await index.update(catalogue);
    for (const elsewhere of [false, true]) {
      const found = await index.match(await shot('never seen', [150, 60, 140], 'none', elsewhere), {
        limit: 3,
      });
      expect(found.outcome).toBe('none');
    }
    await expect(index.match(Buffer.from('not a picture'), { limit: 3 })).rejects.toThrow(UnreadablePicture);
    await index.close();
  });

  it('does not take one of two nearly equal colourways for certain', async () => {
    const twins: CataloguePicture[] = [];
    for (const [productId, colour] of [
      ['twin-black', black],
      ['twin-ink', [31, 30, 36]],
    ] as const) {
      const file = join(folder, `${productId}.jpg`);
      await writeFile(file, await jpegOf(drawArticle('twin', colour)));
      twins.push({ productId, view: 'front', file });
    }
    const index = createVisualIndex({ embedder, folder: indexFolder('twins') });
    await index.update([...catalogue, ...twins]);
    const found = await index.match(await shot('twin', black, 'twin', true), { limit: 3 });
    expect(found.outcome).toBe('one-of');
    expect(
      found.candidates
        .slice(0, 2)
        .map(({ productId }) => productId)
        .sort(),
    ).toEqual(['twin-black', 'twin-ink']);
    await index.close();
  });

  it('describes only what is new after a restart', async () => {
    const index = createVisualIndex({ embedder, folder: indexFolder('main') });
    expect((await index.update(catalogue)).described).toBe(0);
    const changed = join(folder, 'changed.jpg');
    await writeFile(changed, await jpegOf(drawArticle('changed', [200, 180, 60])));
    const [first, ...others] = catalogue;
    const report = await index.update([{ ...first!, file: changed }, ...others]);
    expect(report).toEqual({ indexed: 5, described: 1, unread: [] });
    const found = await index.match(await shot('changed', [200, 180, 60], 'changed'), { limit: 1 });
    expect(found.candidates[0]?.productId).toBe(first!.productId);
    await writeFile(changed, await jpegOf(drawArticle('changed again', [60, 180, 200])));
    await utimes(changed, new Date(), new Date(Date.now() + 5000));
    expect((await index.update([{ ...first!, file: changed }, ...others])).described).toBe(1);
    await index.close();
  });

  it('tells which pictures it could not read and indexes the others', async () => {
    const broken = join(folder, 'broken.jpg');
    await writeFile(broken, (await jpegOf(drawArticle('broken', black))).subarray(0, 900));
    const index = createVisualIndex({ embedder, folder: indexFolder('main') });
    const { indexed, unread } = await index.update([
      ...catalogue,
      { productId: 'broken', view: null, file: broken },
      { productId: 'missing', view: null, file: join(folder, 'nowhere.jpg') },
    ]);
    expect(indexed).toBe(5);
    expect(unread.map(({ productId }) => productId).sort()).toEqual(['broken', 'missing']);
    await index.close();
  });

  it('goes on where a run that was cut off had stopped', async () => {
    const cutOff = new AbortController();
    const index = createVisualIndex({ embedder, folder: indexFolder('cut off') });
    const update = index.update(catalogue, {
      signal: cutOff.signal,
      onProgress: ({ done }) => {
        if (done === 3) cutOff.abort(new Error('stopped'));
      },
    });
    await expect(update).rejects.toThrow('stopped');
    expect(index.size).toBe(0);
    await index.close();
    const next = createVisualIndex({ embedder, folder: indexFolder('cut off') });
    expect(await next.update(catalogue)).toEqual({ indexed: 5, described: 2, unread: [] });
    await next.close();
  });

  it('finds articles by photos that people enrolled, beside the catalogue and after it is indexed again', async () => {
    const index = createVisualIndex({ embedder, folder: indexFolder('enrolled') });
    await index.update(catalogue);
    // The back of each article, which no catalogue picture shows.
    const backs = Object.entries(articles)
      .slice(2)
      .map(([productId, [design, colour]]) => ({
        productId,
        photo: (seed: string) => shot(`${design} back`, colour, `${productId} ${seed}`),
      }));
    const found = async (): Promise<number> => {
      let count = 0;
      for (const { productId, photo } of backs) {
        const { outcome, candidates } = await index.match(await photo('client'), { limit: 1 });
        if (outcome === 'this' && candidates[0]?.productId === productId) count++;
      }
      return count;
    };
    const before = await found();
    const enrolled: CataloguePicture[] = [];
    for (const { productId, photo } of backs) {
      const file = join(folder, `back-${productId}.jpg`);
      await writeFile(file, await photo('advisor'));
      enrolled.push({ productId, view: 'photo', file });
    }
    expect(await index.updateReferences(enrolled)).toMatchObject({ indexed: 3, described: 3, unread: [] });
    const after = await found();
    expect(before).toBe(0);
    expect(after).toBe(3);

    await index.update(catalogue.slice(1));
    expect(index.size).toBe(4);
    await index.updateReferences(enrolled.slice(1));
    expect(await found()).toBe(2);
    await index.close();
  });

  it('tells which products look alike, the most alike first', async () => {
    const index = createVisualIndex({ embedder, folder: indexFolder('alike') });
    expect(await index.similarTo('tote-red', 3)).toEqual([]);
    const file = join(folder, 'tote-cherry.jpg');
    await writeFile(file, await jpegOf(drawArticle('tote', [165, 48, 58])));
    await index.update([...catalogue, { productId: 'tote-cherry', view: 'front', file }]);
    const alike = await index.similarTo('tote-red', 3);
    expect(alike).toHaveLength(3);
    expect(alike[0]?.productId).toBe('tote-cherry');
    expect(alike.map(({ similarity }) => similarity)).toEqual(
      alike.map(({ similarity }) => similarity).sort((a, b) => b - a),
    );
    expect(alike[0]?.similarity).toBeLessThanOrEqual(1);
    expect(await index.similarTo('unknown', 3)).toEqual([]);
    await index.close();
  });
});
