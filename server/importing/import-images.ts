import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, sep } from 'node:path';
import type { Kysely } from 'kysely';
import { largestPicture } from '../../contracts/http-api.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { cellText, type ImportEngine } from './import-engine.ts';
import type { ProblemList } from './import-report.ts';

/** Pixels above which a picture is refused: decoding it would need hundreds of megabytes. */
const largestPixels = 50_000_000;
const formats: Readonly<Record<string, string>> = { jpeg: '.jpg', png: '.png', webp: '.webp' };
const atOnce = 4;

/** Rows of `images` with the stored file's path relative to the data folder. */
export type ImageTableRow = [productId: string, file: string, view: string | null];

interface Refusal {
  reason: string;
  nextStep: string;
}

/**
 * Checks and stores the pictures that the rows name. A stored file is named after its content, so a picture never
 * changes under a reader and is kept once. Bad ones go to `problems`.
 */
export async function storeImages(options: {
  engine: ImportEngine;
  relation: string;
  importFolder: string;
  dataFolder: string;
  problems: ProblemList;
  onProgress: (done: number) => void;
}): Promise<ImageTableRow[]> {
  const { problems, dataFolder } = options;
  const rows: ImageTableRow[] = [];
  /** One picture in two views of a product is one picture. */
  const seen = new Set<string>();
  const imagesFolder = join(options.importFolder, 'images');
  const root = await realpath(imagesFolder).catch(() => null);
  const query = `SELECT line_number, product_id, file, view FROM ${options.relation} ORDER BY line_number`;
  for await (const batch of options.engine.batches(query)) {
    for (let at = 0; at < batch.length; at += atOnce) {
      const group = batch.slice(at, at + atOnce);
      const stored = await Promise.all(
        group.map(([, , file]) => storeImage(root, cellText(file) ?? '', dataFolder)),
      );
      group.forEach(([line, productId, file, view], index) => {
        const outcome = stored[index];
        if (typeof outcome === 'string') {
          const key = `${cellText(productId) ?? ''}\u0000${outcome}`;
          if (!seen.has(key)) rows.push([cellText(productId) ?? '', outcome, cellText(view)]);
          seen.add(key);
        } else if (outcome) {
          problems.add({ line: Number(line), column: 'file', value: cellText(file), ...outcome });
        }
      });
      options.onProgress(rows.length);
    }
  }
  return rows;
}

async function storeImage(root: string | null, file: string, dataFolder: string): Promise<string | Refusal> {
  const wanted = file.startsWith('images/') ? file.slice('images/'.length) : file;
  if (isAbsolute(wanted) || wanted.includes('\\') || normalize(wanted).startsWith('..')) {
    return { reason: 'The path leads outside images/.', nextStep: 'Write the path of a file below images/.' };
  }
  const path = root && (await realpath(join(root, wanted)).catch(() => null));
  if (!root || !path) {
    return {
      reason: 'There is no such picture in images/.',
      nextStep: 'Add the file or remove the row; capitals count.',
    };
  }
  if (!path.startsWith(root + sep)) {
    return {
      reason: 'The picture is a link to a file outside images/.',
      nextStep: 'Copy the picture itself into images/.',
    };
  }
  const { size } = await stat(path);
  if (size > largestPicture) {
    return {
      reason: `The picture is larger than ${largestPicture / (1024 * 1024)} MiB.`,
      nextStep: 'Save it smaller; 2000 pixels on the longer side are plenty.',
    };
  }
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  const ending = await checkPicture(bytes);
  return typeof ending === 'string' ? keep(bytes, ending, dataFolder) : ending;
}

/** The ending that fits the content; decodes the whole picture, since a cut-off file still has a good header. */
async function checkPicture(bytes: Buffer): Promise<string | Refusal> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { failOn: 'truncated', limitInputPixels: false });
    const { width, height, format } = await picture.metadata();
    const ending = formats[format];
    if (ending === undefined) {
      return { reason: `The picture is of type ${format}.`, nextStep: 'Save it as JPEG, PNG or WebP.' };
    }
    if (width * height > largestPixels) {
      return {
        reason: `The picture has ${width} × ${height} pixels, more than ${largestPixels / 1e6} million.`,
        nextStep: 'Save it smaller; 2000 pixels on the longer side are plenty.',
      };
    }
    await picture.resize(32).raw().toBuffer();
    return ending;
  } catch {
    return { reason: 'The picture is damaged or no picture.', nextStep: 'Export it again.' };
  }
}

async function keep(bytes: Buffer, ending: string, dataFolder: string): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const name = join('images', hash.slice(0, 2), `${hash}${ending}`);
  const path = join(dataFolder, name);
  const isStored = await stat(path).then(
    (stats) => stats.size === bytes.length,
    () => false,
  );
  if (!isStored) {
    await mkdir(join(dataFolder, 'images', hash.slice(0, 2)), { recursive: true });
    // Two rows may name the same picture at the same time.
    const incoming = `${path}.${randomUUID()}.incoming`;
    await writeFile(incoming, bytes);
    await rename(incoming, path);
  }
  return name;
}

/**
 * Removes stored pictures that no row names. Run before an import and not after it: a running server still shows
 * the pictures of the rows that the import before replaced.
 */
export async function removeUnusedImages(database: Kysely<HouseSchema>, dataFolder: string): Promise<void> {
  const rows = await database.selectFrom('images').select('file').distinct().execute();
  const used = new Set(rows.map((row) => row.file));
  const top = join(dataFolder, 'images');
  for (const folder of await readdir(top).catch(() => [])) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const name of await readdir(join(top, folder))) {
      const isOurs = ['.incoming', ...Object.values(formats)].includes(extname(name));
      if (isOurs && !used.has(join('images', folder, name))) await rm(join(top, folder, name));
    }
  }
}
