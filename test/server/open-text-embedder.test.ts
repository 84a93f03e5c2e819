import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../server/config.ts';
import { openTextEmbedder } from '../../server/house/open-text-embedder.ts';
import { openEmbedder } from '../eval/open-embedder.ts';
import { writeTinyTextModel } from '../support/tiny-text-model.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comptoir-embedder-'));
  const use = await openEmbedder();
  await writeTinyTextModel(join(folder, 'word-vectors'), ['sac', 'stock', 'bag'], use);
  await use.release();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the text embedder of the house', () => {
  it('is the configured model, in the languages that are configured', async () => {
    const { textModel } = loadConfig({
      COMPTOIR_TEXT_MODEL: 'word-vectors',
      COMPTOIR_TEXT_MODEL_FOLDER: folder,
      COMPTOIR_TEXT_MODEL_PRECISION: 'fp32',
      COMPTOIR_TEXT_MODEL_LANGUAGES: 'fr, it',
    });
    const warnings: unknown[] = [];
    const embedder = await openTextEmbedder(textModel, folder, {
      warn: (detail: unknown) => warnings.push(detail),
    });
    expect(embedder?.name).toContain('word-vectors');
    expect(embedder?.languages).toEqual(['fr', 'it']);
    expect(warnings).toEqual([]);
  });

  it('is the built-in one, with a warning, when the configured model cannot be opened', async () => {
    const { textModel } = loadConfig({
      COMPTOIR_TEXT_MODEL: 'not-there',
      COMPTOIR_TEXT_MODEL_FOLDER: folder,
    });
    const warnings: string[] = [];
    const embedder = await openTextEmbedder(textModel, folder, {
      warn: (_detail: unknown, message?: string) => warnings.push(message ?? ''),
    });
    expect(embedder?.languages).toEqual(['en']);
    expect(warnings).toEqual([expect.stringContaining('configured text model cannot be used')]);
  });

  it('is not configured by default, and a language that Comptoir does not speak is refused', () => {
    expect(loadConfig({}).textModel).toBeNull();
    expect(() => loadConfig({ COMPTOIR_TEXT_MODEL: 'x', COMPTOIR_TEXT_MODEL_LANGUAGES: 'de' })).toThrow(
      /COMPTOIR_TEXT_MODEL_LANGUAGES/,
    );
  });
});
