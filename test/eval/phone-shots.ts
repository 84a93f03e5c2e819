import sharp from 'sharp';
import type { DecodedPicture } from '../../knowledge/catalogue/visual/pictures/picture.ts';
import { createRandom, type Random } from './seeded-random.ts';
import { drawSurface } from './shop-surfaces.ts';

/** How a simulated phone shot is taken of a picture. The same seed gives the same bytes. */
export interface PhoneShotOptions {
  seed: string;
  /** 1 is a hurried hand in a dim shop; 0.3 is a careful photo. */
  severity?: number;
  /**
   * Opacity (0–255) of every pixel of the picture: only this object is photographed, laid on another background.
   * Without it the picture is photographed with its own background.
   */
  object?: Uint8Array;
  /** What the object is laid on; a drawn shop surface (wood, stone, cloth, wall) by default. */
  background?: DecodedPicture;
  /** Share of the full 600 × 800 pixels, in each direction. */
  scale?: number;
}

/** Size of the photo in pixels. */
const fullSize = { width: 600, height: 800 } as const;
type Size = Readonly<Record<'width' | 'height', number>>;

type Point = readonly [x: number, y: number];
/** Row-major 3 × 3 projective map with its last entry 1. */
type Homography = readonly number[];

/** Solves the eight unknowns of the projective map that takes four points to four points. */
function homographyOf(from: readonly Point[], to: readonly Point[]): Homography {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index] as Point;
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  for (let column = 0; column < 8; column++) {
    let pivot = column;
    for (let row = column + 1; row < 8; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < 8; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let index = column; index < 9; index++) rows[row]![index]! -= factor * rows[column]![index]!;
    }
  }
  return [...rows.map((row, index) => row[8]! / row[index]!), 1];
}

/** Corners in the picture that become the corners of the photo: a turned, keystoned part of it. */
function framing(
  random: Random,
  box: { x: number; y: number; width: number; height: number },
  severity: number,
): Point[] {
  const turn = ((random.range(-15, 15) * Math.PI) / 180) * severity;
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const corners: Point[] = [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ];
  return corners.map(([x, y]) => {
    const shifted = [x + random.range(-0.1, 0.1) * severity, y + random.range(-0.1, 0.1) * severity] as const;
    const [dx, dy] = [shifted[0] * box.width, shifted[1] * box.height];
    return [box.x + dx * cosine - dy * sine, box.y + dx * sine + dy * cosine];
  });
}

/** A box of the photo's proportions around a centre that covers `share` of the given extent. */
function boxAround(x: number, y: number, width: number, height: number, share: number) {
  const scale = Math.max(width / fullSize.width, height / fullSize.height) * share;
  return { x, y, width: fullSize.width * scale, height: fullSize.height * scale };
}

function extentOf(object: Uint8Array, width: number, height: number) {
  let [left, top, right, bottom] = [width, height, 0, 0];
  object.forEach((opacity, index) => {
    if (opacity < 128) return;
    const [x, y] = [index % width, Math.floor(index / width)];
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
  });
  return right < left
    ? { left: 0, top: 0, width, height }
    : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

const fold = (value: number, size: number): number => {
  if (value >= 0 && value < size) return value;
  const period = 2 * size - 2 || 1;
  const inside = ((value % period) + period) % period;
  return inside < size ? inside : period - inside;
};

/** Bilinear reading into `into`; outside the picture its content is mirrored. Returns the opacity (0–1) there. */
function readPixel(
  picture: DecodedPicture,
  object: Uint8Array | undefined,
  x: number,
  y: number,
  into: Float32Array,
): number {
  const { width, height, pixels } = picture;
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - left, y - top];
  const [columns, rows] = [
    [fold(left, width), fold(left + 1, width)],
    [fold(top, height), fold(top + 1, height)],
  ] as const;
  into.fill(0);
  let opacity = object ? 0 : 1;
  for (let corner = 0; corner < 4; corner++) {
    const weight = (corner & 1 ? fx : 1 - fx) * (corner & 2 ? fy : 1 - fy);
    const pixel = rows[corner >> 1]! * width + columns[corner & 1]!;
    for (let channel = 0; channel < 3; channel++) into[channel]! += weight * pixels[3 * pixel + channel]!;
    if (!object) continue;
    const [column, row] = [left + (corner & 1), top + (corner >> 1)];
    if (column >= 0 && row >= 0 && column < width && row < height) opacity += (weight * object[pixel]!) / 255;
  }
  return opacity;
}

/** Photographs the picture geometrically: perspective, turn, crop, background. */
function expose(
  picture: DecodedPicture,
  shot: Size,
  random: Random,
  options: PhoneShotOptions,
  severity: number,
): Float32Array {
  const { object } = options;
  const frame: Point[] = [
    [0, 0],
    [shot.width, 0],
    [shot.width, shot.height],
    [0, shot.height],
  ];
  const pixels = new Float32Array(shot.width * shot.height * 3);
  let box = { x: 0, y: 0, width: 1, height: 1 };
  let behind: DecodedPicture | null = null;
  if (object) {
    const extent = extentOf(object, picture.width, picture.height);
    const share = 1 / random.range(0.55, 0.9);
    const drift = 0.08 * severity;
    box = boxAround(
      extent.left + extent.width * (0.5 + random.range(-drift, drift)),
      extent.top + extent.height * (0.5 + random.range(-drift, drift)),
      extent.width,
      extent.height,
      share,
    );
    behind = options.background ?? drawSurface(shot.width >> 1, shot.height >> 1, random);
  } else {
    const share = random.range(1 - 0.4 * severity, 1 - 0.05 * severity);
    const room = (1 - share) / 2;
    box = boxAround(
      picture.width * (0.5 + random.range(-room, room)),
      picture.height * (0.5 + random.range(-room, room)),
      picture.width,
      picture.height,
      share,
    );
  }
  const map = homographyOf(frame, framing(random, box, severity));
  const [front, back] = [new Float32Array(3), new Float32Array(3)];
  for (let y = 0; y < shot.height; y++) {
    for (let x = 0; x < shot.width; x++) {
      const depth = map[6]! * x + map[7]! * y + 1;
      const [u, v] = [
        (map[0]! * x + map[1]! * y + map[2]!) / depth,
        (map[3]! * x + map[4]! * y + map[5]!) / depth,
      ];
      const opacity = readPixel(picture, object, u, v, front);
      if (behind) {
        readPixel(
          behind,
          undefined,
          (x * behind.width) / shot.width,
          (y * behind.height) / shot.height,
          back,
        );
      }
      for (let channel = 0; channel < 3; channel++) {
        pixels[3 * (y * shot.width + x) + channel] =
          front[channel]! * opacity + back[channel]! * (1 - opacity);
      }
    }
  }
  return pixels;
}

/** A thumb or a hand in the picture: a skin-coloured ellipse that reaches in from a side. */
function occlude(pixels: Float32Array, shot: Size, random: Random, severity: number): void {
  const skin = random.pick([
    [224, 172, 148],
    [198, 134, 104],
    [141, 85, 54],
    [92, 58, 42],
  ] as readonly [number, number, number][] as [[number, number, number], ...[number, number, number][]]);
  const angle = random.range(0, 2 * Math.PI);
  const reach = random.range(0.3, 0.42);
  const centre = [
    shot.width * (0.5 + reach * Math.cos(angle)),
    shot.height * (0.5 + reach * Math.sin(angle)),
  ] as const;
  const [wide, high] = [
    shot.width * random.range(0.08, 0.2) * severity,
    shot.height * random.range(0.06, 0.16) * severity,
  ];
  for (let y = 0; y < shot.height; y++) {
    for (let x = 0; x < shot.width; x++) {
      const inside = ((x - centre[0]) / wide) ** 2 + ((y - centre[1]) / high) ** 2;
      if (inside > 1) continue;
      const shade = 1 - 0.35 * inside;
      for (let channel = 0; channel < 3; channel++) {
        pixels[3 * (y * shot.width + x) + channel] = skin[channel]! * shade;
      }
    }
  }
}

/** Light, colour temperature, contrast, saturation, gamma, vignetting and noise. */
function develop(pixels: Float32Array, shot: Size, random: Random, severity: number): Uint8Array {
  const brightness = 1 + random.range(-0.35, 0.3) * severity;
  const contrast = 1 + random.range(-0.2, 0.2) * severity;
  const warmth = random.range(-0.15, 0.15) * severity;
  const saturation = 1 + random.range(-0.25, 0.25) * severity;
  const gamma = 1 + random.range(-0.2, 0.2) * severity;
  const vignette = random.range(0, 0.25) * severity;
  const noise = random.range(1, 9) * severity;
  const gains = [brightness * (1 + warmth), brightness, brightness * (1 - warmth)] as const;
  const developed = new Uint8Array(pixels.length);
  for (let y = 0; y < shot.height; y++) {
    for (let x = 0; x < shot.width; x++) {
      const offset = 3 * (y * shot.width + x);
      const distance = ((x / shot.width - 0.5) ** 2 + (y / shot.height - 0.5) ** 2) * 2;
      const fall = 1 - vignette * distance;
      const grey = 0.299 * pixels[offset]! + 0.587 * pixels[offset + 1]! + 0.114 * pixels[offset + 2]!;
      for (let channel = 0; channel < 3; channel++) {
        const coloured = (grey + (pixels[offset + channel]! - grey) * saturation) * gains[channel]! * fall;
        const bent = 255 * (Math.max(0, coloured) / 255) ** gamma;
        const stretched = (bent - 128) * contrast + 128 + random.normal() * noise;
        developed[offset + channel] = Math.round(Math.min(255, Math.max(0, stretched)));
      }
    }
  }
  return developed;
}

/** Takes a simulated phone shot of a picture and returns it as JPEG bytes (600 × 800). */
export async function takePhoneShot(picture: DecodedPicture, options: PhoneShotOptions): Promise<Buffer> {
  const { severity = 1, scale = 1 } = options;
  const shot = { width: Math.round(fullSize.width * scale), height: Math.round(fullSize.height * scale) };
  const random = createRandom(options.seed);
  const pixels = expose(picture, shot, random, options, severity);
  if (random.chance(0.5 * severity)) occlude(pixels, shot, random, severity);
  const developed = develop(pixels, shot, random, severity);
  const photo = sharp(developed, { raw: { width: shot.width, height: shot.height, channels: 3 } });
  const blur = random.range(0, 1.8) * severity * scale;
  if (blur > 0.35) photo.blur(blur);
  return photo.jpeg({ quality: Math.round(random.range(40, 70)) }).toBuffer();
}
