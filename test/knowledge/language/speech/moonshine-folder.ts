import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const models = process.env['COMPTOIR_MODELS'] ?? resolve(import.meta.dirname, '../../../../.comptoir/models');

/** Folder of the installed speech model. */
export const moonshineFolder = join(models, 'moonshine-base-en');

const files = ['encoder_model.onnx', 'decoder_model_merged.onnx', 'moonshine.min.js'];

/** Whether the speech model is installed; says how to install it where it is not. */
export function hasMoonshine(): boolean {
  const missing = files.filter((file) => !existsSync(join(moonshineFolder, file)));
  if (missing.length === 0) return true;
  process.stderr.write(
    `Tests of the speech model are skipped: ${moonshineFolder} lacks ${missing.join(', ')}. Run "npm run setup".\n`,
  );
  return false;
}

export function moonshineBundle(): string | null {
  return hasMoonshine() ? readFileSync(join(moonshineFolder, 'moonshine.min.js'), 'utf8') : null;
}
