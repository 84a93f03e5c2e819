import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { decodePicture } from '../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import {
  resizeChannels,
  wholeOf,
  type DecodedPicture,
} from '../../knowledge/catalogue/visual/pictures/picture.ts';
import { photoForeground } from '../../knowledge/catalogue/visual/segmentation/photo-foreground.ts';
import { studioForeground } from '../../knowledge/catalogue/visual/segmentation/studio-foreground.ts';
import { takePhoneShot } from './phone-shots.ts';
import { createRandom } from './seeded-random.ts';
import { readVisualCases, type CatalogueCase } from './visual-cases.ts';

/**
 * Writes a catalogue and simulated phone shots of its articles, for `npm run eval -- visual`:
 *
 *   npm run phone-shots -- --pictures <folder> --out <folder> [--scene same|plain|clutter] [--count 300]
 *     [--part learn|check] [--absent 0.15]
 *
 * `same` photographs a picture with its background. `plain` cuts the article out and lays it on a drawn shop surface,
 * `clutter` on a photo of another article, of an absent one where there are any; the catalogue then shows every article on white, and pictures that cannot be
 * cut out are passed over. Where articles have several views, the photographed one is left out of the catalogue, for all colours of the model.
 * `learn` is a fixed third of the articles, alone; `check` photographs the others, beside all. The photos of the share
 * `absent` are of articles (with their other colours) that are not in the catalogue. The same arguments give the same
 * files: `<out>/catalogue` and `<out>/queries`.
 */
const { values } = parseArgs({
  options: {
    pictures: { type: 'string' },
    out: { type: 'string' },
    scene: { type: 'string', default: 'same' },
    count: { type: 'string', default: '300' },
    part: { type: 'string', default: 'check' },
    absent: { type: 'string', default: '0' },
  },
});
const { pictures: folder, out, scene } = values;
if (folder === undefined || out === undefined) throw new Error('--pictures and --out are needed');
if (!['same', 'plain', 'clutter'].includes(scene)) throw new Error('--scene is same, plain or clutter');
const learnShare = 1 / 3;
const paper = 252;

const { catalogue } = await readVisualCases({ catalogue: folder, queries: folder });
const hasViews = catalogue.some(({ view }) => view !== null);
/** What is in or out of a part together: the colours of a model, whose ids differ after the last hyphen. */
const modelOf = ({ articleId }: CatalogueCase): string =>
  hasViews ? articleId.slice(0, articleId.lastIndexOf('-')) || articleId : articleId;
const draw = (purpose: string, picture: CatalogueCase) =>
  createRandom(`${purpose} ${modelOf(picture)}`).next();
const isLearnt = (picture: CatalogueCase) => draw('part', picture) < learnShare;
const isAbsent = (picture: CatalogueCase) => draw('absent', picture) < Number(values.absent);

/** Opacity of every pixel of the article; null when it cannot be cut out. */
function objectOf(picture: DecodedPicture): Uint8Array | null {
  const mask = studioForeground(picture) ?? photoForeground(picture);
  if (!mask) return null;
  const soft = resizeChannels({ ...mask, channels: 1 }, wholeOf(mask), picture.width, picture.height);
  return Uint8Array.from(soft, (value) => Math.round(255 * Math.min(1, Math.max(0, 2 * value - 0.5))));
}

function onWhite(picture: DecodedPicture, object: Uint8Array): Promise<Buffer> {
  const { width, height } = picture;
  const pixels = picture.pixels.map((value, index) => {
    const share = object[Math.floor(index / 3)]! / 255;
    return Math.round(value * share + paper * (1 - share));
  });
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

function groupByArticle(pictures: readonly CatalogueCase[]): Map<string, CatalogueCase[]> {
  const groups = new Map<string, CatalogueCase[]>();
  for (const picture of pictures)
    groups.set(picture.articleId, [...(groups.get(picture.articleId) ?? []), picture]);
  return groups;
}

const chosen = catalogue.filter((picture) => (values.part === 'learn') === isLearnt(picture));
const wanted = Math.min(Number(values.count), new Set(chosen.map(({ articleId }) => articleId)).size);
const articles = groupByArticle(chosen);
/** What lies behind in clutter: articles that are not in the catalogue where there are any. */
const absent = catalogue.filter(isAbsent);
const backgrounds = absent.length > 0 ? absent : chosen;
const shots = [...articles.values()]
  .filter(
    (_, index) =>
      Math.floor((index * wanted) / articles.size) !== Math.floor(((index + 1) * wanted) / articles.size),
  )
  .map((views) =>
    createRandom(`view ${modelOf(views[0]!)}`).pick(views as [CatalogueCase, ...CatalogueCase[]]),
  );
/** A view is left out for all colours of a model: beside it another colour would be the better match. */
const heldViews = new Map(shots.map((picture) => [modelOf(picture), picture.view]));
const isHeldOut = (picture: CatalogueCase) => hasViews && heldViews.get(modelOf(picture)) === picture.view;

const read = async (file: string) => decodePicture(await readFile(file), 640);
const nameOf = ({ articleId, view }: CatalogueCase) => `${articleId}${view === null ? '' : `__${view}`}`;
await mkdir(join(out, 'queries'), { recursive: true });
await mkdir(join(out, 'catalogue'), { recursive: true });
let [indexed, photos] = [0, 0];
const isCut = new Map<string, boolean>();
for (const picture of values.part === 'learn' ? chosen : catalogue) {
  if (isAbsent(picture) || isHeldOut(picture)) continue;
  const to = join(out, 'catalogue', nameOf(picture));
  if (scene === 'same' || hasViews) await copyFile(picture.file, `${to}${extname(picture.file)}`);
  else {
    const decoded = await read(picture.file);
    const object = objectOf(decoded);
    isCut.set(picture.file, object !== null);
    if (!object) continue;
    await writeFile(`${to}.jpg`, await onWhite(decoded, object));
  }
  indexed++;
}
for (const picture of shots) {
  if (isCut.get(picture.file) === false) continue;
  const decoded = await read(picture.file);
  const seed = `${scene} ${nameOf(picture)}`;
  const object = scene === 'same' ? null : objectOf(decoded);
  if (scene !== 'same' && !object) continue;
  const other = createRandom(`background ${seed}`).pick(backgrounds as [CatalogueCase, ...CatalogueCase[]]);
  const photo = await takePhoneShot(decoded, {
    seed,
    ...(object ? { object } : {}),
    ...(scene === 'clutter' ? { background: await read(other.file) } : {}),
  });
  const name = `${isAbsent(picture) ? 'none-' : ''}${nameOf(picture)}~${scene}.jpg`;
  await writeFile(join(out, 'queries', name), photo);
  photos++;
}
console.log(`${String(indexed)} pictures and ${String(photos)} photos written to ${out}`);
