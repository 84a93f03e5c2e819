import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PictureFeatures } from '../../../../../knowledge/catalogue/visual/features/describe-picture.ts';
import { createLocalPointFinder } from '../../../../../knowledge/catalogue/visual/local/oriented-brief.ts';
import {
  decodeFeatures,
  encodeFeatures,
} from '../../../../../knowledge/catalogue/visual/storage/feature-record.ts';
import { openFeatureStore } from '../../../../../knowledge/catalogue/visual/storage/file-feature-store.ts';
import {
  decodeSections,
  encodeSections,
} from '../../../../../knowledge/catalogue/visual/storage/sections-file.ts';
import { createRandom } from '../../../../eval/seeded-random.ts';
import { drawArticle, plainPicture } from '../drawn-article.ts';

const finder = createLocalPointFinder();

function featuresOf(design: string, withCut = true): PictureFeatures {
  const random = createRandom(design);
  const look = () => ({
    deep: Float32Array.from({ length: 50 }, () => random.next()),
    colour: Float32Array.from({ length: 20 }, () => random.next()),
    gradient: Float32Array.from({ length: 30 }, () => random.next()),
  });
  return {
    full: look(),
    cut: withCut ? look() : null,
    points: finder.describe(drawArticle(design, [90, 40, 120]), 60),
    thumbnail: { picture: plainPicture(8, 10, [1, 2, 3]), mask: withCut ? new Uint8Array(80).fill(1) : null },
  };
}

describe('sections', () => {
  it('come back as they were, from any position in memory', () => {
    const columns = {
      bytes: Uint8Array.from([1, 2, 3]),
      numbers: Float32Array.from([0.5, -1.25]),
      words: Uint32Array.from([4_000_000_000]),
    };
    const encoded = encodeSections({ header: { name: 'détail' }, columns });
    const shifted = new Uint8Array(encoded.length + 3);
    shifted.set(encoded, 3);
    expect(decodeSections(shifted.subarray(3))).toEqual({ header: { name: 'détail' }, columns });
  });

  it('are refused when they end early or are something else', () => {
    const encoded = encodeSections({ header: null, columns: { a: new Float32Array(100) } });
    expect(() => decodeSections(encoded.subarray(0, 200))).toThrow(/ends early/);
    expect(() => decodeSections(Buffer.from('PNG and more'))).toThrow(/not a sections file/);
  });
});

describe('stored features', () => {
  it('keep points and thumbnail exactly and looks closely', () => {
    for (const features of [featuresOf('kept'), featuresOf('without a cut-out', false)]) {
      const read = decodeFeatures(encodeFeatures(features));
      expect(read.points).toEqual(features.points);
      expect(read.thumbnail).toEqual(features.thumbnail);
      expect(read.cut === null).toBe(features.cut === null);
      read.full.deep.forEach((value, index) => {
        expect(value).toBeCloseTo(features.full.deep[index]!, 2);
      });
    }
  });
});

describe('the feature store', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'comptoir-features-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const filled = async () => {
    const store = await openFeatureStore(folder);
    await store.add(
      new Map([
        ['a', featuresOf('a')],
        ['b', featuresOf('b')],
      ]),
    );
    await store.add(new Map([['c', featuresOf('c')]]));
    return store;
  };

  it('finds again after a restart what was added before', async () => {
    await (await filled()).close();
    const store = await openFeatureStore(folder);
    expect(['a', 'b', 'c', 'd'].map((hash) => store.has(hash))).toEqual([true, true, true, false]);
    expect((await store.read('b')).points).toEqual(featuresOf('b').points);
    await expect(store.read('d')).rejects.toThrow(/no features are stored/);
    await store.close();
  });

  it('forgets and removes what a crash left half-written', async () => {
    await (await filled()).close();
    await rm(join(folder, 'segment-000002.json'));
    await writeFile(join(folder, 'segment-000003.bin.1234.tmp'), 'half');
    const store = await openFeatureStore(folder);
    expect(store.has('a')).toBe(true);
    expect(store.has('c')).toBe(false);
    expect((await readdir(folder)).sort()).toEqual(['segment-000001.bin', 'segment-000001.json']);
    await store.add(new Map([['c', featuresOf('c')]]));
    expect((await store.read('c')).points).toEqual(featuresOf('c').points);
    await store.close();
  });

  it('describes pictures again whose table is damaged, and notices bytes that are missing', async () => {
    await (await filled()).close();
    await writeFile(join(folder, 'segment-000001.json'), '{"a":');
    await truncate(join(folder, 'segment-000002.bin'), 500);
    const store = await openFeatureStore(folder);
    expect(store.has('a')).toBe(false);
    await expect(store.read('c')).rejects.toThrow(/end early/);
    await store.close();
  });

  it('drops segments that no picture needs', async () => {
    const store = await filled();
    await store.keepOnly(new Set(['a']));
    expect(['a', 'c'].map((hash) => store.has(hash))).toEqual([true, false]);
    expect((await readdir(folder)).some((file) => file.startsWith('segment-000002'))).toBe(false);
    await store.close();
  });
});
