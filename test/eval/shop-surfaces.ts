import type { DecodedPicture } from '../../knowledge/catalogue/visual/pictures/picture.ts';
import type { Random } from './seeded-random.ts';

type Rgb = readonly [number, number, number];
/** Brightness of a surface at a place, around 0. */
type Texture = (x: number, y: number) => number;

/** Smooth noise: random values on a grid, blended in between; −1 to 1. */
function smoothNoise(random: Random, cell: number): Texture {
  const values = Float32Array.from({ length: 64 * 64 }, () => random.range(-1, 1));
  const at = (x: number, y: number) => values[(y & 63) * 64 + (x & 63)] ?? 0;
  return (x, y) => {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    const ease = (t: number) => t * t * (3 - 2 * t);
    const [fx, fy] = [ease(x / cell - column), ease(y / cell - row)];
    return (
      (at(column, row) * (1 - fx) + at(column + 1, row) * fx) * (1 - fy) +
      (at(column, row + 1) * (1 - fx) + at(column + 1, row + 1) * fx) * fy
    );
  };
}

function wood(random: Random): Texture {
  const [grain, fine] = [smoothNoise(random, 9), smoothNoise(random, 2)];
  const plank = random.range(60, 130);
  const tones = Array.from({ length: 32 }, () => random.range(-14, 14));
  return (x, y) =>
    (tones[Math.floor(x / plank) & 31] ?? 0) +
    10 * grain(x * 2, y * 0.18) +
    5 * fine(x, y * 0.2) -
    (x % plank < 1.5 ? 40 : 0);
}

function stone(random: Random): Texture {
  const [veins, cloud] = [smoothNoise(random, 38), smoothNoise(random, 80)];
  const fine = smoothNoise(random, 3);
  return (x, y) =>
    10 * cloud(x, y) + 2 * fine(x, y) - 26 * Math.exp(-((veins(x + 12 * cloud(y, x), y) * 9) ** 2));
}

function cloth(random: Random): Texture {
  const folds = smoothNoise(random, 90);
  const thread = random.range(2, 4);
  return (x, y) =>
    16 * folds(x, y) + 5 * Math.sin((2 * Math.PI * x) / thread) + 5 * Math.sin((2 * Math.PI * y) / thread);
}

function tiles(random: Random): Texture {
  const size = random.range(50, 110);
  const cloud = smoothNoise(random, 20);
  return (x, y) => 5 * cloud(x, y) - (x % size < 2 || y % size < 2 ? 34 : 0);
}

function wall(random: Random): Texture {
  const [cloud, fine] = [smoothNoise(random, 120), smoothNoise(random, 1.5)];
  return (x, y) => 12 * cloud(x, y) + 2 * fine(x, y);
}

const surfaces: readonly { base: readonly [Rgb, ...Rgb[]]; texture: (random: Random) => Texture }[] = [
  {
    base: [
      [158, 112, 72],
      [196, 158, 116],
      [92, 62, 44],
    ],
    texture: wood,
  },
  {
    base: [
      [232, 230, 226],
      [70, 72, 76],
      [205, 192, 176],
    ],
    texture: stone,
  },
  {
    base: [
      [120, 124, 132],
      [36, 44, 66],
      [212, 202, 186],
      [116, 34, 40],
    ],
    texture: cloth,
  },
  {
    base: [
      [214, 210, 202],
      [150, 152, 150],
    ],
    texture: tiles,
  },
  {
    base: [
      [226, 220, 210],
      [188, 194, 200],
      [240, 238, 234],
    ],
    texture: wall,
  },
];

/** Draws a shop's counter, floor, cloth or wall under uneven light. */
export function drawSurface(width: number, height: number, random: Random): DecodedPicture {
  const surface = surfaces[Math.floor(random.next() * surfaces.length)] ?? surfaces[0]!;
  const base = random.pick(surface.base);
  const texture = surface.texture(random);
  const light = [random.range(-0.25, 0.25), random.range(-0.25, 0.25)] as const;
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const lit = 1 + light[0] * (x / width - 0.5) + light[1] * (y / height - 0.5);
      const relief = texture(x, y);
      base.forEach((channel, index) => {
        pixels[3 * (y * width + x) + index] = Math.round(
          Math.min(255, Math.max(0, (channel + relief) * lit)),
        );
      });
    }
  }
  return { width, height, pixels };
}
