import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Datasets of the columnar lake. */
export const lakeDatasets = ['sales', 'web_views', 'shipments'] as const;
export type LakeDataset = (typeof lakeDatasets)[number];

interface LakeTableLayout {
  columns: Readonly<Record<string, string>>;
  /** Sort order of the stored rows: queries for some stores and skus then skip most of the file. */
  sortedBy: readonly string[];
  day: string;
  /** Place and day that `--append` may add only once. */
  appendKey: readonly [string, string];
}

export const lakeLayout: Readonly<Record<LakeDataset, LakeTableLayout>> = {
  sales: {
    columns: {
      sold_on: 'DATE',
      store_id: 'VARCHAR',
      sku: 'VARCHAR',
      quantity: 'INTEGER',
      unit_price: 'DOUBLE',
      currency: 'VARCHAR',
    },
    sortedBy: ['store_id', 'sku', 'sold_on'],
    day: 'sold_on',
    appendKey: ['store_id', 'sold_on'],
  },
  web_views: {
    columns: { viewed_on: 'DATE', country: 'VARCHAR', product_id: 'VARCHAR', views: 'INTEGER' },
    sortedBy: ['product_id', 'country', 'viewed_on'],
    day: 'viewed_on',
    appendKey: ['country', 'viewed_on'],
  },
  shipments: {
    columns: {
      shipped_on: 'DATE',
      arrived_on: 'DATE',
      from_store_id: 'VARCHAR',
      to_store_id: 'VARCHAR',
      sku: 'VARCHAR',
      quantity: 'INTEGER',
    },
    sortedBy: ['to_store_id', 'sku', 'shipped_on'],
    day: 'shipped_on',
    appendKey: ['from_store_id', 'shipped_on'],
  },
};

export function isLakeDataset(name: string): name is LakeDataset {
  return (lakeDatasets as readonly string[]).includes(name);
}

export const lakeFolder = (dataFolder: string) => join(dataFolder, 'lake');
export const datasetFolder = (dataFolder: string, dataset: LakeDataset) =>
  join(lakeFolder(dataFolder), dataset);

const generationName = /^(\d{8})\.parquet$/;

/** Name of the file after the given one. Files are never changed: a new import writes the next generation. */
export function nextGeneration(current: string | null): string {
  const number = Number(generationName.exec(current ?? '')?.[1] ?? 0) + 1;
  return `${String(number).padStart(8, '0')}.parquet`;
}

/** Names of the generations of a dataset, newest last; normally one. */
export async function generations(dataFolder: string, dataset: LakeDataset): Promise<string[]> {
  try {
    const names = await readdir(datasetFolder(dataFolder, dataset));
    return names.filter((name) => generationName.test(name)).toSorted();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Absolute path of the file that holds a dataset now, or null when it was never imported. */
export async function currentFile(dataFolder: string, dataset: LakeDataset): Promise<string | null> {
  const newest = (await generations(dataFolder, dataset)).at(-1);
  return newest ? join(datasetFolder(dataFolder, dataset), newest) : null;
}
