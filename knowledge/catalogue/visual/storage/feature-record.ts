import type { Thumbnail } from '../aligned/compare-aligned.ts';
import type { PictureFeatures } from '../features/describe-picture.ts';
import type { GlobalLook } from '../features/global-look.ts';
import type { LocalPoints } from '../local/local-points.ts';
import { decodeSections, encodeSections, type Column } from './sections-file.ts';

/** Bytes for numbers: what a byte stands for goes into the header. */
function quantised(values: Float32Array): { bytes: Int8Array; scale: number } {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const scale = largest / 127 || 1;
  return { bytes: Int8Array.from(values, (value) => Math.round(value / scale)), scale };
}

interface Header {
  thumbnail: { width: number; height: number };
  scales: Record<string, number>;
}

const parts = ['deep', 'colour', 'gradient'] as const;

/** Features of one picture as bytes (some 40 kB); looks are kept to a 127th of their largest number. */
export function encodeFeatures({ full, cut, points, thumbnail }: PictureFeatures): Uint8Array {
  const scales: Record<string, number> = {};
  const columns: Record<string, Column> = {
    x: points.x,
    y: points.y,
    scale: points.scale,
    angle: points.angle,
    descriptors: points.descriptors,
    thumbnail: thumbnail.picture.pixels,
    ...(thumbnail.mask ? { mask: thumbnail.mask } : {}),
  };
  for (const [name, look] of [
    ['full', full],
    ['cut', cut],
  ] as const) {
    if (!look) continue;
    for (const part of parts) {
      const { bytes, scale } = quantised(look[part]);
      columns[`${name}.${part}`] = bytes;
      scales[`${name}.${part}`] = scale;
    }
  }
  const { width, height } = thumbnail.picture;
  const header: Header = { thumbnail: { width, height }, scales };
  return encodeSections({ header, columns });
}

/** Reads back what `encodeFeatures` wrote. Throws on damage. */
export function decodeFeatures(bytes: Uint8Array): PictureFeatures {
  const sections = decodeSections(bytes);
  const header = sections.header as Header;
  const column = <T extends Column>(name: string): T => {
    const found = sections.columns[name];
    if (!found) throw new Error(`stored features have no "${name}"`);
    return found as T;
  };
  const look = (name: string): GlobalLook | null => {
    if (!sections.columns[`${name}.deep`]) return null;
    const [deep, colour, gradient] = parts.map((part) => {
      const scale = header.scales[`${name}.${part}`] ?? 0;
      return Float32Array.from(column<Int8Array>(`${name}.${part}`), (value) => value * scale);
    }) as [Float32Array, Float32Array, Float32Array];
    return { deep, colour, gradient };
  };
  const full = look('full');
  if (!full) throw new Error('stored features have no look');
  const x = column<Float32Array>('x');
  const points: LocalPoints = {
    count: x.length,
    x,
    y: column('y'),
    scale: column('scale'),
    angle: column('angle'),
    descriptors: column('descriptors'),
  };
  const thumbnail: Thumbnail = {
    picture: { ...header.thumbnail, pixels: column('thumbnail') },
    mask: (sections.columns['mask'] as Uint8Array | undefined) ?? null,
  };
  return { full, cut: look('cut'), points, thumbnail };
}
