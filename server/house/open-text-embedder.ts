import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { openUseLite } from '../../knowledge/language/embeddings/prepare-use-lite.ts';
import { openTransformersTextEmbedder } from '../../knowledge/language/embeddings/transformers-text-embedder.ts';
import type { TextEmbedder } from '../../knowledge/language/text-embedder.ts';
import type { TextModelConfig } from '../text-model-config.ts';

/**
 * The configured sentence-vector model, or the built-in one when none is configured or the configured one cannot be
 * opened, or none (words alone then decide). What went wrong is logged.
 */
export async function openTextEmbedder(
  configured: TextModelConfig | null,
  modelFolder: string,
  log: Pick<FastifyBaseLogger, 'warn'>,
): Promise<TextEmbedder | null> {
  if (configured) {
    try {
      return await openTransformersTextEmbedder({ ...configured, cacheFolder: join(modelFolder, 'hub') });
    } catch (error) {
      log.warn({ err: error }, 'the configured text model cannot be used; the built-in one takes its place');
    }
  }
  try {
    return await openUseLite({ folder: join(modelFolder, 'use-lite') });
  } catch (error) {
    log.warn({ err: error }, 'questions and procedures are read without sentence vectors');
    return null;
  }
}
