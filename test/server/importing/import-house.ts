import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { importFolder, type ImportOptions } from '../../../server/importing/import-folder.ts';
import type { ImportProblem, ImportReport } from '../../../server/importing/import-report.ts';
import { openLake, type Lake } from '../../../server/lake/open-lake.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { HouseSchema } from '../../../server/storage/schema.ts';

/** A small house in which everything is right: two stores, two products, three skus. */
export const goodFiles = {
  'stores.csv': `store_id,name,kind,city,country,region,latitude,longitude,time_zone,opened_on
milan,Milan Montenapoleone,store,Milan,IT,EMEA,45.46,9.19,Europe/Rome,2001-05-01
paris,"Paris, Saint-Honoré",store,Paris,FR,EMEA,48.86,2.35,Europe/Paris,
`,
  'products.csv': `product_id,style_code,name,category,subcategory,line,material,colour,colour_family,gender,season,launched_on,price,currency,description
arco,AR-1,Arco,bags,tote,Arco,calfskin,black,black,women,,2022-03-01,1850.00,EUR,A tote
riva,RV-2,Riva,silk,,,,,,,,,320,EUR,
`,
  'variants.csv': `sku,product_id,size,barcode
arco-os,arco,one size,8001
riva-70,riva,70,
riva-90,riva,90,
`,
  'sales.csv': `sold_on,store_id,sku,quantity,unit_price,currency
2025-01-02,milan,arco-os,1,1850.00,EUR
2025-01-02,paris,riva-70,2,320,EUR
2025-01-03,paris,riva-70,-1,320,EUR
`,
} as const;

/** The first line of a good file. */
export const headerOf = (file: keyof typeof goodFiles) => goodFiles[file].split('\n')[0] ?? '';

/** A good file with one more row. */
export const withRow = (file: keyof typeof goodFiles, row: string) => `${goodFiles[file]}${row}\n`;

export interface TestHouse {
  dataFolder: string;
  database: Kysely<HouseSchema>;
  /** Imports a folder of the given files; a path may name a sub-folder. */
  load(
    files: Readonly<Record<string, string | Uint8Array>>,
    options?: Partial<ImportOptions>,
  ): Promise<ImportReport>;
  /** Problems of importing files on top of the good ones; a file given as null is left out. */
  problemsOf(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<ImportProblem[]>;
  lake(): Promise<Lake>;
}

/** A day on which the tests take place. */
export const testDay = new Date('2026-06-01T12:00:00Z');

/** Makes an empty house in a temporary folder that is removed after the test. */
export async function openTestHouse(): Promise<TestHouse> {
  const house = await openSharedHouse();
  onTestFinished(house.close);
  return house;
}

/** Makes an empty house for several tests; the caller closes it. */
export async function openSharedHouse(): Promise<TestHouse & { close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-importing-'));
  const dataFolder = join(folder, 'data');
  const database = await openDatabase(join(dataFolder, 'house.db'));
  let imports = 0;
  const load: TestHouse['load'] = async (files, options) => {
    const importPath = join(folder, `import-${++imports}`);
    await writeFiles(importPath, files);
    return importFolder({ folder: importPath, dataFolder, database, now: () => testDay, ...options });
  };
  return {
    close: async () => {
      await database.destroy();
      await rm(folder, { recursive: true, force: true });
    },
    dataFolder,
    database,
    load,
    async problemsOf(files) {
      const all: Record<string, string | Uint8Array> = { ...goodFiles };
      for (const [name, content] of Object.entries(files)) {
        if (content === null) delete all[name];
        else all[name] = content;
      }
      const report = await load(all);
      return report.files.flatMap((file) => file.problems);
    },
    async lake() {
      const lake = await openLake(dataFolder);
      onTestFinished(() => lake.close());
      return lake;
    },
  };
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
