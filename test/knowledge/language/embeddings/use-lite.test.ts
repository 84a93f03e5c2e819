import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openOnnxUseLiteEmbedder,
  type OnnxUseLiteEmbedder,
} from '../../../../knowledge/language/embeddings/onnx-use-lite-embedder.ts';
import { prepareUseLite } from '../../../../knowledge/language/embeddings/prepare-use-lite.ts';
import { createPieceTokenizer } from '../../../../knowledge/language/embeddings/sentence-piece.ts';
import { buildUseLiteModel } from '../../../../knowledge/language/embeddings/use-lite-onnx.ts';
import {
  readUseLiteVocabulary,
  readUseLiteWeights,
  useLitePackageFolder,
  type UseLiteWeights,
} from '../../../../knowledge/language/embeddings/use-lite-weights.ts';
import { encodeWithReference } from './use-lite-reference.ts';

const sentences = [
  'How do I process a tax refund?',
  'A client wants her VAT back',
  'dog',
  'The boutique opens at ten; nobody enters before the alarm is off.',
];

describe('Universal Sentence Encoder lite', () => {
  let folder: string;
  let weights: UseLiteWeights;
  let tokenize: (text: string) => number[];
  const embedders: Partial<Record<'float32' | 'int8', OnnxUseLiteEmbedder>> = {};

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'use-lite-'));
    weights = await readUseLiteWeights(useLitePackageFolder());
    const vocabulary = await readUseLiteVocabulary(useLitePackageFolder());
    tokenize = createPieceTokenizer(vocabulary);
    embedders.float32 = await openOnnxUseLiteEmbedder({
      name: 'float32',
      model: buildUseLiteModel(weights, 'float32'),
      vocabulary,
    });
    embedders.int8 = await openOnnxUseLiteEmbedder({
      name: 'int8',
      model: await prepareUseLite({ folder }),
      vocabulary,
    });
  });
  afterAll(async () => {
    await Promise.all(Object.values(embedders).map((embedder) => embedder.release()));
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['float32', 0.99999],
    ['int8', 0.995],
  ] as const)('as ONNX in %s gives the vectors of the published graph', async (precision, least) => {
    const vectors = (await embedders[precision]?.embed(sentences)) ?? [];
    expect(vectors).toHaveLength(sentences.length);
    sentences.forEach((sentence, index) => {
      const reference = encodeWithReference(weights, tokenize(sentence));
      const vector = vectors[index] ?? new Float32Array(512);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
      expect(dot(vector, reference)).toBeGreaterThan(least);
    });
  });

  it('gives a text the same vector alone and among longer ones', async () => {
    const [alone] = (await embedders.float32?.embed(['dog'])) ?? [];
    const among = (await embedders.float32?.embed(sentences))?.[2];
    expect(dot(alone ?? [], among ?? [])).toBeGreaterThan(0.99999);
  });

  it('brings paraphrases nearer than strangers, and reads no further than its window', async () => {
    const [question, paraphrase, stranger, long] =
      (await embedders.int8?.embed([...sentences.slice(0, 3), 'word '.repeat(500)])) ?? [];
    expect(dot(question ?? [], paraphrase ?? [])).toBeGreaterThan(dot(question ?? [], stranger ?? []) + 0.2);
    expect(Math.hypot(...(long ?? []))).toBeCloseTo(1, 3);
  });

  it('is built once and built anew when its file is damaged', async () => {
    const file = await prepareUseLite({ folder });
    const { mtimeMs } = await stat(file);
    expect(await prepareUseLite({ folder })).toBe(file);
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    const intact = await readFile(file);
    await writeFile(file, intact.subarray(0, 1000));
    await prepareUseLite({ folder });
    expect((await readFile(file)).equals(intact)).toBe(true);
  });
});

describe('the tokenizer', () => {
  const vocabulary: [string, number][] = [
    ['<unk>', 0],
    ['<s>', 0],
    ['</s>', 0],
    ['a', 0],
    ['b', 0],
    ['c', 0],
    ['▁re', -2],
    ['fund', -2],
    ['▁refund', -3],
    ['s', -1],
    ['▁', -4],
  ];
  const tokenize = createPieceTokenizer(vocabulary);

  it('takes the most probable pieces', () => {
    expect(tokenize('refunds')).toEqual([8, 9]);
    expect(tokenize('re')).toEqual([6]);
    expect(tokenize('')).toEqual([]);
  });

  it('gives one id to a run of symbols without pieces', () => {
    expect(tokenize('refund日本s')).toEqual([8, 0, 9]);
  });
});

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
