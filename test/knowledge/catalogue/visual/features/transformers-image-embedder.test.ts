import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openTransformersImageEmbedder,
  type ImageModel,
} from '../../../../../knowledge/catalogue/visual/features/transformers-image-embedder.ts';
import { writeTinyPictureModel } from '../../../../support/tiny-picture-model.ts';
import { drawArticle } from '../drawn-article.ts';

let folder = '';
let server: Server;
let host = '';
let asked: string[] = [];

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, index) => sum + value * b[index]!, 0);
const model = (changes: Partial<ImageModel> = {}): ImageModel => ({
  name: 'house/mean-colours',
  revision: 'main',
  precision: 'fp32',
  host,
  localFolder: null,
  cacheFolder: join(folder, 'cache'),
  ...changes,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-picture-model-'));
  await writeTinyPictureModel(join(folder, 'models', 'house', 'mean-colours'), 'dinov2');
  await writeTinyPictureModel(join(folder, 'models', 'house', 'pooled'), 'siglip');
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://hub').pathname);
    asked.push(path);
    readFile(join(folder, 'models', path.replace('/resolve/main/', '/'))).then(
      (bytes) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('a vision model for transformers.js', () => {
  it.each(['house/mean-colours', 'house/pooled'])(
    'is read from a local folder without asking any address (%s)',
    async (name) => {
      asked = [];
      const embedder = await openTransformersImageEmbedder(
        model({ name, localFolder: join(folder, 'models') }),
      );
      expect(embedder.dimensions).toBe(48);
      const [red, darkRed, green] = [
        await embedder.embed(drawArticle('tote', [200, 40, 50])),
        await embedder.embed(drawArticle('tote', [185, 45, 50])),
        await embedder.embed(drawArticle('tote', [20, 120, 70])),
      ];
      expect(cosine(red!, red!)).toBeCloseTo(1, 4);
      expect(cosine(red!, darkRed!)).toBeGreaterThan(cosine(red!, green!));
      expect(asked).toEqual([]);
      await embedder.close();
    },
  );

  it('is fetched from the configured address and named after model, revision and precision', async () => {
    asked = [];
    const embedder = await openTransformersImageEmbedder(model());
    expect(asked).toContain('/house/mean-colours/resolve/main/onnx/model.onnx');
    expect(embedder.name).toBe('house--mean-colours@main-fp32');
    await embedder.close();
  });

  it('says which model could not be had and where it was looked for', async () => {
    await expect(openTransformersImageEmbedder(model({ name: 'house/unknown' }))).rejects.toThrow(
      `The picture model house/unknown could not be opened from ${host}`,
    );
  });
});
