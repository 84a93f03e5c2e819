import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { CommandContext } from '../commands/command.ts';
import { createImportDisplay } from '../importing/import-display.ts';
import { importFolder } from '../importing/import-folder.ts';
import type { HouseSchema } from '../storage/schema.ts';
import { generateHouse, type HouseOptions } from './generate-house.ts';
import { createPictureDrawer } from './pictures/draw-picture.ts';
import { writeHouse } from './write-house.ts';

/** The name of the demonstration house. */
export const demonstrationName = 'Maison Orsane';

/** Whether nothing was ever imported. */
export async function isEmpty(database: Kysely<HouseSchema>): Promise<boolean> {
  const row = await database.selectFrom('imports').select('id').limit(1).executeTakeFirst();
  return row === undefined;
}

export interface FillOptions {
  context: Pick<CommandContext, 'config' | 'error' | 'progress'>;
  database: Kysely<HouseSchema>;
  /** Another seed, day or size than the usual demonstration house. */
  house?: HouseOptions;
}

/**
 * Makes the demonstration house and loads it as any house's export is loaded. A start that is ended meanwhile begins
 * again; the folder of files is removed when it is loaded. Throws when a generated file is refused.
 */
export async function fillWithDemonstration({
  context,
  database,
  house: options = {},
}: FillOptions): Promise<void> {
  const { config, error, progress } = context;
  const folder = join(config.dataFolder, 'demonstration');
  await rm(folder, { recursive: true, force: true });
  progress.start('Making three years of the demonstration house', 1);
  let drawing = false;
  const house = generateHouse(options);
  await writeHouse(folder, house, {
    drawPicture: createPictureDrawer(),
    onProgress({ part, done, total }) {
      if (part !== 'pictures') return;
      if (!drawing) {
        progress.end();
        progress.start('Drawing its product pictures', total);
        drawing = true;
      }
      progress.update(done);
    },
  });
  progress.end();
  const display = createImportDisplay(error, false);
  const report = await importFolder({
    folder,
    dataFolder: config.dataFolder,
    database,
    source: 'demonstration',
    onProgress: (step) => display.show(step),
  });
  display.end();
  const refused = report.files.filter((file) => file.status === 'refused');
  if (refused.length > 0) {
    const problems = refused.flatMap(({ problems: found }) =>
      found.map(({ file, line, reason }) => `${file}:${line} ${reason}`),
    );
    throw new Error(`The demonstration house was refused: ${problems.slice(0, 5).join('; ')}`);
  }
  await database
    .insertInto('settings')
    .values({ name: 'house', value: demonstrationName })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: demonstrationName }))
    .execute();
  await rm(folder, { recursive: true, force: true });
}
