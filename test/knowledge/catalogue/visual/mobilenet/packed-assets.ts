import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The packed network of the installed package. */
export function packedAssets(): Uint8Array {
  const folder = dirname(createRequire(import.meta.url).resolve('@mediapipe/objectron/package.json'));
  return readFileSync(join(folder, 'objectron_solution_packed_assets.data'));
}
