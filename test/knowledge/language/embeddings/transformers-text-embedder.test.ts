import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openTransformersTextEmbedder,
  type TextModel,
} from '../../../../knowledge/language/embeddings/transformers-text-embedder.ts';
import { openEmbedder } from '../../../eval/open-embedder.ts';
import { writeTinyTextModel } from '../../../support/tiny-text-model.ts';

const words = [
  'bags',
  'stock',
  'tax',
  'refund',
  'tourist',
  'store',
  'handbag',
  'shelf',
  'in',
  'the',
  'for',
  'a',
];
let folder: string;
let server: Server;
let address: string;
let asked: string[] = [];

const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, item) => sum + value * b[item]!, 0);

const settings = (): TextModel => ({
  name: 'house/word-vectors',
  revision: 'main',
  precision: 'fp32',
  host: address,
  localFolder: null,
  cacheFolder: join(folder, 'cache'),
  languages: ['en', 'fr'],
  pooling: 'mean',
  prefix: '',
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-text-model-'));
  const use = await openEmbedder();
  await writeTinyTextModel(join(folder, 'models', 'house', 'word-vectors'), words, use);
  await use.release();
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://hub').pathname);
    asked.push(path);
    const file = path.replace('/resolve/main/', '/');
    readFile(join(folder, 'models', file)).then(
      (bytes) => response.writeHead(200, { 'content-length': bytes.length }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

describe('a text model for transformers.js', () => {
  it('is read from a local folder without asking any address', async () => {
    asked = [];
    const embedder = await openTransformersTextEmbedder({
      ...settings(),
      localFolder: join(folder, 'models'),
    });
    const [bags, handbag, refund] = await embedder.embed(['bags in stock', 'handbag', 'tourist tax refund']);
    expect(embedder.dimensions).toBe(512);
    expect(cosine(bags!, bags!)).toBeCloseTo(1, 4);
    expect(cosine(bags!, handbag!)).toBeGreaterThan(cosine(handbag!, refund!));
    expect(asked).toEqual([]);
    await embedder.release();
  });

  it('is fetched from a configured hub address once and kept', async () => {
    asked = [];
    const embedder = await openTransformersTextEmbedder(settings());
    expect(await embedder.embed(['bags', 'the store'])).toHaveLength(2);
    expect(asked).toContain('/house/word-vectors/resolve/main/onnx/model.onnx');
    await embedder.release();
    asked = [];
    const again = await openTransformersTextEmbedder(settings());
    expect(asked).not.toContain('/house/word-vectors/resolve/main/onnx/model.onnx');
    await again.release();
  });

  it('says which model is missing and where it was looked for', async () => {
    await expect(openTransformersTextEmbedder({ ...settings(), name: 'house/nothing' })).rejects.toThrow(
      /house\/nothing could not be opened from http:\/\/127\.0\.0\.1/,
    );
  });
});
