import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A catalogue picture of an evaluation. */
export interface CatalogueCase {
  file: string;
  articleId: string;
  view: string | null;
  /** Class of the article, when the labels give one. */
  label: string | null;
}

/** A photo to find; `articleId` is null when its article is not in the catalogue. */
export interface QueryCase {
  file: string;
  articleId: string | null;
}

const pictureFiles = /\.(jpe?g|png|webp|avif|gif)$/i;

async function picturesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => pictureFiles.test(file)).sort();
}

const withoutExtension = (file: string): string => file.slice(0, file.length - extname(file).length);

/** Rows by the path or name of their picture; the columns are those of the data file `images` or `image, label`. */
async function readLabels(file: string | undefined): Promise<Map<string, Record<string, string>>> {
  if (file === undefined) return new Map();
  const rows: Record<string, string>[] = parse(await readFile(file), {
    columns: true,
    trim: true,
    bom: true,
  });
  return new Map(
    rows.flatMap((row) => {
      const name = row['file'] ?? row['image'];
      return name === undefined ? [] : [[withoutExtension(name), row] as const];
    }),
  );
}

/** The row of a picture: by its path within the folder, with the folder's name before it, or by its bare name. */
function rowOf(
  labels: ReadonlyMap<string, Record<string, string>>,
  folder: string,
  file: string,
): Record<string, string> | undefined {
  const path = withoutExtension(file);
  return labels.get(path) ?? labels.get(`${basename(folder)}/${path}`) ?? labels.get(basename(path));
}

/**
 * Reads the folders of an evaluation. A catalogue picture's article is what the labels say (`product_id` for `file`),
 * else the sub-folder that it lies in, else its file name up to `__` (a view follows) or the whole name. A query belongs to the article whose id its
 * file name begins with, the longest if several; `none-…` belongs to none.
 */
export async function readVisualCases(folders: {
  catalogue: string;
  queries: string;
  labels?: string;
}): Promise<{ catalogue: CatalogueCase[]; queries: QueryCase[] }> {
  const labels = await readLabels(folders.labels);
  const catalogue = (await picturesIn(folders.catalogue)).map((file): CatalogueCase => {
    const row = rowOf(labels, folders.catalogue, file);
    const name = basename(withoutExtension(file));
    const [article = name, view = null] =
      dirname(file) === '.' ? name.split('__') : [basename(dirname(file)), name];
    return {
      file: join(folders.catalogue, file),
      articleId: row?.['product_id'] ?? article,
      view: row?.['view'] ?? view,
      label: row?.['label'] ?? row?.['category'] ?? null,
    };
  });
  const ids = [...new Set(catalogue.map(({ articleId }) => articleId))].sort((a, b) => b.length - a.length);
  const queries = (await picturesIn(folders.queries)).map((file): QueryCase => {
    const stem = basename(file);
    const articleId = stem.startsWith('none-') ? null : (ids.find((id) => stem.startsWith(id)) ?? null);
    return { file: join(folders.queries, file), articleId };
  });
  return { catalogue, queries };
}
