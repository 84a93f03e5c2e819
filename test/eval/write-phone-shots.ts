import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import { resizeChannels, wholeOf } from '../../knowledge/catalogue/visual/pictures/picture.ts';
import { photoForeground } from '../../knowledge/catalogue/visual/segmentation/photo-foreground.ts';
import { studioForeground } from '../../knowledge/catalogue/visual/segmentation/studio-foreground.ts';
import { takePhoneShot } from './phone-shots.ts';
import { readVisualCases } from './visual-cases.ts';

/**
 * Writes simulated phone shots of catalogue pictures, for `npm run eval -- visual`:
 *
 *   npm run phone-shots -- --catalogue <folder> --out <folder> [--count 300] [--elsewhere] [--studio]
 *
 * `--elsewhere` cuts the article out and lays it on another background (pictures that cannot be cut out are passed
 * over); `--studio` says that the catalogue has studio backgrounds. The same arguments give the same photos.
 */
const { values } = parseArgs({
  options: {
    catalogue: { type: 'string' },
    out: { type: 'string' },
    count: { type: 'string', default: '300' },
    elsewhere: { type: 'boolean', default: false },
    studio: { type: 'boolean', default: false },
  },
});
const { catalogue: folder, out } = values;
if (folder === undefined || out === undefined) throw new Error('--catalogue and --out are needed');
const { catalogue } = await readVisualCases({ catalogue: folder, queries: folder });
await mkdir(out, { recursive: true });
const wanted = Math.min(Number(values.count), catalogue.length);
let written = 0;
for (let shot = 0; shot < wanted; shot++) {
  const picture = catalogue[Math.floor(((shot + 0.5) * catalogue.length) / wanted)];
  if (!picture) continue;
  const decoded = await decodePicture(await readFile(picture.file), 640);
  const name = `${picture.articleId}~${picture.view ?? 'photo'}`;
  const seed = `${name}${values.elsewhere ? ' elsewhere' : ''}`;
  if (values.elsewhere) {
    const mask = values.studio ? studioForeground(decoded) : photoForeground(decoded);
    if (!mask) continue;
    const soft = resizeChannels({ ...mask, channels: 1 }, wholeOf(mask), decoded.width, decoded.height);
    const object = Uint8Array.from(soft, (value) =>
      Math.round(255 * Math.min(1, Math.max(0, 2 * value - 0.5))),
    );
    await writeFile(join(out, `${name}~elsewhere.jpg`), await takePhoneShot(decoded, { seed, object }));
  } else await writeFile(join(out, `${name}.jpg`), await takePhoneShot(decoded, { seed }));
  written++;
}
console.log(`${String(written)} photos written to ${out}`);
