import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareImageEmbedder } from '../../../../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';

describe('preparing the image embedder', () => {
  let modelFolder = '';
  beforeAll(async () => {
    modelFolder = await mkdtemp(join(tmpdir(), 'comptoir-models-'));
  });
  afterAll(() => rm(modelFolder, { recursive: true, force: true }));

  it('builds the model once and leaves a sound one alone', async () => {
    const progress: number[] = [];
    const first = await prepareImageEmbedder({
      modelFolder,
      onProgress: ({ done, total }) => progress.push(done / total),
    });
    expect(progress.at(0)).toBe(0);
    expect(progress.at(-1)).toBe(1);
    const before = await stat(first.file);
    const second = await prepareImageEmbedder({ modelFolder });
    expect(second).toEqual(first);
    expect((await stat(second.file)).mtimeMs).toBe(before.mtimeMs);
    expect(await readdir(dirname(first.file))).toEqual(['backbone.onnx']);
  });

  it('replaces a damaged model', async () => {
    const { file } = await prepareImageEmbedder({ modelFolder });
    const sound = await readFile(file);
    await writeFile(file, sound.subarray(0, 1000));
    await prepareImageEmbedder({ modelFolder });
    expect((await readFile(file)).equals(sound)).toBe(true);
  });
});
