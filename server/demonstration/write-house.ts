import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFiles } from '../../contracts/data-files.ts';
import type { DataFileName, ProductRow } from '../../contracts/data-files.ts';
import { views } from './catalogue/vocabulary.ts';
import type { View } from './catalogue/vocabulary.ts';
import { writeCsvFile } from './csv-file.ts';
import type { House } from './generate-house.ts';
import { imageRows, saleRows, shipmentRows, webViewRows } from './rows.ts';

/** A picture of a product in a view, as the bytes of a JPEG file. */
export type DrawPicture = (product: ProductRow, view: View) => Promise<Uint8Array>;

export interface WriteProgress {
  /** A data file without its ending, `procedures` or `pictures`. */
  readonly part: DataFileName | 'procedures' | 'pictures';
  /** Rows or files. */
  readonly done: number;
  readonly total: number;
}

export interface WriteHouseOptions {
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Without it, neither pictures nor the `images` file are written. */
  readonly drawPicture?: DrawPicture;
  /** Folder of procedures to copy with its sub-folders; by default the ones of the demonstration house. */
  readonly procedures?: string;
}

/** Pictures drawn at the same time. */
const picturesAtOnce = 2;

/**
 * Writes a house as a folder of data files, `procedures/` and, with `drawPicture`, `images/`: what the import reads.
 * The folder is made when it is missing; files of the same names are replaced. Rejects with the error of the file
 * system, and then leaves what was written so far.
 */
export async function writeHouse(
  folder: string,
  house: House,
  options: WriteHouseOptions = {},
): Promise<void> {
  const { onProgress = () => {}, drawPicture } = options;
  await mkdir(folder, { recursive: true });

  const { stores, products, variants, stock, events, staff } = house;
  const tables: Partial<Record<DataFileName, { total: number; rows: Iterable<object>; compressed?: true }>> =
    {
      stores: { total: stores.length, rows: stores },
      products: { total: products.length, rows: products },
      variants: { total: variants.length, rows: variants },
      staff: { total: staff.length, rows: staff },
      events: { total: events.length, rows: events },
      stock: { total: stock.length, rows: stock },
      shipments: { total: house.shipments.length, rows: shipmentRows(house), compressed: true },
      web_views: { total: house.webViews.length, rows: webViewRows(house), compressed: true },
      sales: { total: house.sales.length, rows: saleRows(house), compressed: true },
    };
  if (drawPicture !== undefined) {
    const images = imageRows(house);
    tables.images = { total: images.length, rows: images };
  }
  for (const [name, { total, rows, compressed }] of Object.entries(tables)) {
    const part = name as DataFileName;
    const file = join(folder, `${part}.csv${compressed === true ? '.gz' : ''}`);
    await writeCsvFile(
      file,
      Object.keys(dataFiles[part].shape),
      rows as Iterable<Record<string, string | number | null>>,
      (done) => onProgress({ part, done, total }),
    );
  }
  await copyProcedures(
    options.procedures ?? fileURLToPath(new URL('./procedures', import.meta.url)),
    folder,
    onProgress,
  );
  if (drawPicture !== undefined) await writePictures(folder, products, drawPicture, onProgress);
}

async function copyProcedures(
  source: string,
  folder: string,
  onProgress: (progress: WriteProgress) => void,
): Promise<void> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const total = entries.filter((entry) => entry.isFile()).length;
  await cp(source, join(folder, 'procedures'), { recursive: true });
  onProgress({ part: 'procedures', done: total, total });
}

async function writePictures(
  folder: string,
  products: readonly ProductRow[],
  drawPicture: DrawPicture,
  onProgress: (progress: WriteProgress) => void,
): Promise<void> {
  const total = products.length * views.length;
  let done = 0;
  const waiting = products.values();
  const work = async (): Promise<void> => {
    for (const product of waiting) {
      const images = join(folder, 'images', product.product_id);
      await mkdir(images, { recursive: true });
      for (const view of views) {
        await writeFile(join(images, `${view}.jpg`), await drawPicture(product, view));
        done += 1;
        onProgress({ part: 'pictures', done, total });
      }
    }
  };
  await Promise.all(Array.from({ length: picturesAtOnce }, work));
}
