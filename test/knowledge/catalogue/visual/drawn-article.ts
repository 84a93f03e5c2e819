import sharp from 'sharp';
import type { DecodedPicture } from '../../../../knowledge/catalogue/visual/pictures/picture.ts';
import { createRandom } from '../../../eval/seeded-random.ts';

type Rgb = readonly [number, number, number];

const width = 240;
const height = 300;

/** Where the drawn article is: 1 on it, 0 beside it. */
export function articleMask(): Uint8Array {
  return Uint8Array.from({ length: width * height }, (_, pixel) =>
    isBody(pixel % width, Math.floor(pixel / width)) ? 1 : 0,
  );
}

function isBody(x: number, y: number): boolean {
  const [dx, dy] = [Math.abs(x - width / 2) / (width * 0.36), Math.abs(y - height * 0.55) / (height * 0.32)];
  return dx ** 4 + dy ** 4 < 1;
}

/**
 * Draws an article on studio paper: a rounded body of one colour with details (buckles, tags, stitches) that depend on
 * the design only. The same design in another colour is another colourway of one model.
 */
export function drawArticle(design: string, colour: Rgb): DecodedPicture {
  const random = createRandom(design);
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const paper = 246 - (10 * y) / height;
      const shade = 1 - (0.25 * Math.abs(x - width * 0.4)) / width;
      const at = 3 * (y * width + x);
      for (let channel = 0; channel < 3; channel++) {
        pixels[at + channel] = isBody(x, y) ? colour[channel]! * shade : paper;
      }
    }
  }
  for (let detail = 0; detail < 70; detail++) {
    const [cx, cy] = [random.range(0.2, 0.8) * width, random.range(0.28, 0.82) * height];
    const [rx, ry] = [random.range(2, 9), random.range(2, 9)];
    const tone = random.pick([0.35, 0.6, 1.5, 1.9]);
    const square = random.chance(0.5);
    for (let y = Math.floor(cy - ry); y <= cy + ry; y++) {
      for (let x = Math.floor(cx - rx); x <= cx + rx; x++) {
        if (!isBody(x, y) || (!square && ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 > 1)) continue;
        const at = 3 * (y * width + x);
        for (let channel = 0; channel < 3; channel++) {
          pixels[at + channel] = Math.min(255, (colour[channel]! + 12) * tone);
        }
      }
    }
  }
  return { width, height, pixels };
}

/** Encodes a picture as JPEG of good quality. */
export function jpegOf({ width: across, height: down, pixels }: DecodedPicture): Promise<Buffer> {
  return sharp(pixels, { raw: { width: across, height: down, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** One colour all over. */
export function plainPicture(across: number, down: number, colour: Rgb): DecodedPicture {
  const pixels = Uint8Array.from({ length: across * down * 3 }, (_, index) => colour[index % 3]!);
  return { width: across, height: down, pixels };
}
