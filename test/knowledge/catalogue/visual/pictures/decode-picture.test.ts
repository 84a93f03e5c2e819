import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { UnreadablePicture, type PictureProblem } from '../../../../../knowledge/catalogue/visual-match.ts';
import {
  decodePicture,
  pictureLimits,
} from '../../../../../knowledge/catalogue/visual/pictures/decode-picture-sharp.ts';
import { drawArticle, jpegOf } from '../drawn-article.ts';

const pixelAt = ({ pixels, width }: { pixels: Uint8Array; width: number }, x: number, y: number) => [
  ...pixels.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
];

/** Left half red, right half blue. */
function twoHalves(width: number, height: number): Buffer {
  return Buffer.from(
    Uint8Array.from({ length: width * height * 3 }, (_, index) => {
      const isRed = Math.floor(index / 3) % width < width / 2;
      return index % 3 === (isRed ? 0 : 2) ? 255 : 0;
    }),
  );
}

const encode = (width: number, height: number) =>
  sharp(twoHalves(width, height), { raw: { width, height, channels: 3 } });

/** A PNG whose header claims a size, with hardly any data. */
function pngThatClaims(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('decoding a picture', () => {
  it('turns a photo upright as its camera says', async () => {
    const turned = await encode(80, 40).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
    const picture = await decodePicture(turned);
    expect([picture.width, picture.height]).toEqual([40, 80]);
    const [red, , blue] = pixelAt(picture, 20, 5);
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
  });

  it('shrinks to the longest side and never enlarges', async () => {
    const large = await decodePicture(await encode(1200, 800).jpeg().toBuffer(), 480);
    expect([large.width, large.height]).toEqual([480, 320]);
    const small = await decodePicture(await encode(60, 40).png().toBuffer(), 480);
    expect([small.width, small.height, small.pixels.length]).toEqual([60, 40, 7200]);
  });

  it('lays transparent pictures on white', async () => {
    const clear = sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    expect(pixelAt(await decodePicture(await clear.png().toBuffer()), 20, 20)).toEqual([255, 255, 255]);
  });

  it('reads grey, WebP and AVIF pictures', async () => {
    const grey = await decodePicture(await encode(64, 64).greyscale().png().toBuffer());
    expect(grey.pixels.length).toBe(64 * 64 * 3);
    for (const format of ['webp', 'avif'] as const) {
      const picture = await decodePicture(await encode(64, 64).toFormat(format, { quality: 90 }).toBuffer());
      expect(pixelAt(picture, 8, 32)[0]).toBeGreaterThan(200);
    }
  });

  it('takes the first frame of an animation', async () => {
    const frames = Buffer.concat([twoHalves(32, 32), Buffer.alloc(32 * 32 * 3, 128)]);
    const gif = await sharp(frames, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } })
      .gif({ delay: [100, 100] })
      .toBuffer();
    const picture = await decodePicture(gif);
    expect([picture.width, picture.height]).toEqual([32, 32]);
    expect(pixelAt(picture, 4, 16)[0]).toBeGreaterThan(200);
  });

  it('says why it refuses', async () => {
    const jpeg = await jpegOf(drawArticle('truncated', [150, 40, 40]));
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const cases: [string, Uint8Array, RegExp, PictureProblem][] = [
      ['an empty file', new Uint8Array(0), /empty/, 'not-a-picture'],
      ['a text file', Buffer.from('a photo, honestly'.repeat(50)), /not a JPEG/, 'not-a-picture'],
      [
        'a drawing that could read files',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
        /not a JPEG/,
        'not-a-picture',
      ],
      ['a HEIC picture', heic, /HEIC/, 'heic'],
      ['a JPEG that ends early', jpeg.subarray(0, jpeg.length / 2), /cannot be decoded/, 'damaged'],
      [
        'a JPEG of noise',
        Buffer.concat([jpeg.subarray(0, 20), Buffer.alloc(5000, 7)]),
        /cannot be decoded/,
        'damaged',
      ],
      [
        'a picture that claims too many pixels',
        pngThatClaims(60_000, 60_000),
        /cannot be decoded.*pixel/,
        'too-large',
      ],
      ['a picture too small to see anything', await encode(8, 8).png().toBuffer(), /only 8 × 8/, 'too-small'],
      ['a file that is too large', new Uint8Array(pictureLimits.bytes + 1), /15\.0 MiB/, 'too-large'],
    ];
    for (const [what, bytes, reason, problem] of cases) {
      const failure: unknown = await decodePicture(bytes).then(
        () => null,
        (error: unknown) => error,
      );
      expect(failure, what).toBeInstanceOf(UnreadablePicture);
      expect((failure as UnreadablePicture).message, what).toMatch(reason);
      expect((failure as UnreadablePicture).problem, what).toBe(problem);
    }
  });

  it('reads a photo of 40 megapixels', async () => {
    const large = await sharp({ create: { width: 8000, height: 5000, channels: 3, background: '#345' } })
      .jpeg({ quality: 40 })
      .toBuffer();
    expect(await decodePicture(large)).toMatchObject({ width: 480, height: 300 });
  });
});
