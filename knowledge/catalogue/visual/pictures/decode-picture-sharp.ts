import sharp from 'sharp';
import { UnreadablePicture } from '../../visual-match.ts';
import { baseSide, type DecodedPicture } from './picture.ts';
import { sniffFormat } from './sniff-format.ts';

/** Limits of a picture that is read at all. */
export const pictureLimits = {
  /** Bytes of the encoded file. */
  bytes: 15 * 1024 * 1024,
  /** Pixels of the encoded picture. */
  pixels: 50_000_000,
  /** Shortest side in pixels; below it nothing can be recognised. */
  shortestSide: 24,
  /** Seconds that decoding may take. */
  seconds: 10,
} as const;

const mebibytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

function refuseUnreadable(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadablePicture('not-a-picture', 'the file is empty');
  if (bytes.length > pictureLimits.bytes) {
    throw new UnreadablePicture(
      'too-large',
      `the file has ${mebibytes(bytes.length)} MiB; the most is ${mebibytes(pictureLimits.bytes)} MiB`,
    );
  }
  const format = sniffFormat(bytes);
  if (format === 'heic') {
    throw new UnreadablePicture('heic', 'HEIC pictures cannot be decoded here; send JPEG, PNG, WebP or AVIF');
  }
  if (format === 'unknown') {
    throw new UnreadablePicture('not-a-picture', 'the file is not a JPEG, PNG, WebP, AVIF or GIF picture');
  }
}

/** One line of what libvips said: its messages repeat and name internals. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]?.slice(0, 160) ?? 'unknown reason';
}

/**
 * Decodes an encoded picture: orientation applied, metadata dropped, first frame of an animation, transparency on
 * white, colours in sRGB, shrunk so that the longest side is at most `longest` pixels.
 * Throws `UnreadablePicture` for everything that is no whole picture within the limits.
 */
export async function decodePicture(bytes: Uint8Array, longest = baseSide): Promise<DecodedPicture> {
  refuseUnreadable(bytes);
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: pictureLimits.pixels,
      // A file that ends early decodes to a half-grey picture otherwise.
      failOn: 'error',
      pages: 1,
      sequentialRead: true,
    })
      .timeout({ seconds: pictureLimits.seconds })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (Math.min(info.width, info.height) < pictureLimits.shortestSide) {
      throw new UnreadablePicture(
        'too-small',
        `the picture is only ${String(info.width)} × ${String(info.height)} pixels`,
      );
    }
    return { width: info.width, height: info.height, pixels: threeChannels(data, info.channels) };
  } catch (error) {
    if (error instanceof UnreadablePicture) throw error;
    const reason = reasonOf(error);
    const problem = /pixel limit|dimensions/i.test(reason) ? 'too-large' : 'damaged';
    throw new UnreadablePicture(problem, `the picture cannot be decoded: ${reason}`, { cause: error });
  }
}

function threeChannels(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 3) return data;
  if (channels !== 1) throw new UnreadablePicture('damaged', `the picture has ${String(channels)} channels`);
  const pixels = new Uint8Array(data.length * 3);
  for (let index = 0; index < data.length; index++) pixels.fill(data[index] ?? 0, 3 * index, 3 * index + 3);
  return pixels;
}
