import sharp from 'sharp';
import { writeBarcode, prepareZXingModule } from 'zxing-wasm/writer';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { createRandom, type Random } from './seeded-random.ts';
import { drawSurface } from './shop-surfaces.ts';

/** What is printed on a tag and how it is photographed. */
export interface TagShot {
  code: string;
  /** EAN-13 under the code, or none. */
  barcode: string | null;
  /** Largest turn of the tag in the picture, degrees. */
  tilt: number;
  /** Whether a lamp is mirrored on the tag. */
  glare: boolean;
  seed: string;
}

const photo = { width: 720, height: 960 } as const;
const card = { width: 560, height: 380 } as const;
const fonts = ['Liberation Sans', 'Liberation Serif', 'DejaVu Sans', 'Liberation Mono'] as const;

/** Makes the writer of bars ready, from the package's own file. */
export async function prepareBars(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm');
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

async function barsOf(barcode: string): Promise<string> {
  const { svg } = await writeBarcode(barcode, { format: 'EAN13', scale: 3, addQuietZones: true });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

async function drawCard({ code, barcode }: TagShot, random: Random): Promise<Buffer> {
  const font = random.pick(fonts);
  const weight = random.chance(0.4) ? 'bold' : 'normal';
  const paper = random.pick(['#fbf8f0', '#ffffff', '#e9dfcb', '#1d1d20']);
  const ink = paper === '#1d1d20' ? '#e8d9a8' : '#1a1a1a';
  const size = Math.round(random.range(34, 46));
  const price = `EUR ${String(Math.floor(random.range(3, 90)) * 50)}`;
  const bars = barcode
    ? `<rect x="120" y="222" width="320" height="130" fill="#fff"/><image x="130" y="228" width="300" height="118" href="${await barsOf(barcode)}"/>`
    : `<text x="40" y="300" font-size="24">Made in Italy · Fait main</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(card.width)}" height="${String(card.height)}" font-family="${font}" fill="${ink}">
    <rect width="100%" height="100%" rx="10" fill="${paper}"/>
    <circle cx="280" cy="22" r="9" fill="#777"/>
    <text x="40" y="80" font-size="30" letter-spacing="4">MAISON ORSANE</text>
    <text x="40" y="140" font-size="${String(size)}" font-weight="${weight}">${code}</text>
    <text x="40" y="195" font-size="26">${price}   SIZE ${random.pick(['S', 'M', '38', '40', 'TU'])}</text>
    ${bars}
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A lamp mirrored on a tag: a soft bright spot that washes out part of the print. */
function glareOn(width: number, height: number, random: Random): Buffer {
  const [x, y] = [random.range(0.25, 0.75), random.range(0.2, 0.8)];
  const strength = random.range(0.45, 0.8);
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">
    <defs><radialGradient id="g" cx="${String(x)}" cy="${String(y)}" r="0.35">
      <stop offset="0" stop-color="#fff" stop-opacity="${String(strength)}"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>
    </radialGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`);
}

/** Photographs a printed tag on a shop surface: turned, sheared, under uneven light, blurred, noisy, as JPEG (720 × 960). */
export async function takeTagShot(shot: TagShot): Promise<Buffer> {
  const random = createRandom(shot.seed);
  const drawn = await drawCard(shot, random);
  const layers = shot.glare ? [{ input: glareOn(card.width, card.height, random) }] : [];
  const lit = await sharp(drawn).composite(layers).png().toBuffer();
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const sheared = await sharp(lit)
    .affine([1, random.range(-0.12, 0.12), random.range(-0.12, 0.12), 1], { background: clear })
    .png()
    .toBuffer();
  const turned = await sharp(sheared)
    .rotate(random.range(-shot.tilt, shot.tilt), { background: clear })
    .resize({ width: Math.round(photo.width * random.range(0.6, 0.9)), withoutEnlargement: false })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = turned.info;
  const surface = drawSurface(photo.width, photo.height, random);
  const scene = await sharp(surface.pixels, { raw: { ...photo, channels: 3 } })
    .composite([
      {
        input: turned.data,
        left: Math.round(random.range(0, Math.max(0, photo.width - width))),
        top: Math.round(random.range(0, Math.max(0, photo.height - height))),
      },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  const noise = random.range(1, 8);
  const pixels = scene.map((value) =>
    Math.round(Math.min(255, Math.max(0, value + random.normal() * noise))),
  );
  const blur = random.range(0, 1.3);
  const exposed = sharp(pixels, { raw: { ...photo, channels: 3 } }).modulate({
    brightness: random.range(0.7, 1.2),
  });
  if (blur > 0.35) exposed.blur(blur);
  return exposed.jpeg({ quality: Math.round(random.range(45, 80)) }).toBuffer();
}
