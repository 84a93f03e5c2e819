import { describe, expect, it } from 'vitest';
import { type PictureCodec, preparePicture } from '../../web-widget/service/prepare-picture.ts';

const limits = { largestPicture: 1000, longestPictureEdge: 2048 };
const file = (type: string, bytes = 10, name = 'IMG_1.HEIC') =>
  new File([new Uint8Array(bytes)], name, { type });

/** A codec that sees pictures of this size and writes JPEG of `bytes`. */
function codecOf(width: number, height: number, bytes = 20): PictureCodec & { sizes: object[] } {
  const sizes: object[] = [];
  return {
    sizes,
    measure: () =>
      width === 0 ? Promise.reject(new Error('unreadable')) : Promise.resolve({ width, height }),
    reencode(_file, size) {
      sizes.push(size);
      return Promise.resolve(new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
    },
  };
}

describe('preparing a picture', () => {
  it('sends a usual picture as it is', async () => {
    const codec = codecOf(2048, 1000);
    const jpeg = file('image/jpeg', 10, 'photo.jpg');
    expect(await preparePicture(jpeg, codec, limits)).toEqual({ ok: true, picture: jpeg, name: 'photo.jpg' });
    expect(codec.sizes).toEqual([]);
  });

  it('scales a huge photo to the longest edge, upright or not, even when its file is over the limit', async () => {
    const wide = codecOf(4096, 3072);
    const result = await preparePicture(file('image/jpeg', 5000, 'photo.jpeg'), wide, limits);
    expect(result).toMatchObject({ ok: true, name: 'photo.jpg' });
    expect(wide.sizes).toEqual([{ width: 2048, height: 1536 }]);
    const thin = codecOf(1, 9000);
    await preparePicture(file('image/png'), thin, limits);
    expect(thin.sizes).toEqual([{ width: 1, height: 2048 }]);
  });

  it('sends a format that servers may not read as JPEG', async () => {
    const result = await preparePicture(file('image/heic'), codecOf(800, 600), limits);
    expect(result).toMatchObject({ ok: true, name: 'IMG_1.jpg', picture: { type: 'image/jpeg' } });
  });

  it.each<[string, File, PictureCodec, string]>([
    ['a document', file('application/pdf'), codecOf(1, 1), 'type'],
    ['a drawing with scripts in it', file('image/svg+xml'), codecOf(1, 1), 'type'],
    ['a broken picture', file('image/jpeg'), codecOf(0, 0), 'unreadable'],
    ['a small picture in a large file', file('image/png', 5000), codecOf(100, 100), 'size'],
    ['a photo that stays too large', file('image/jpeg'), codecOf(9000, 9000, 5000), 'size'],
  ])('refuses %s', async (_case, chosen, codec, reason) => {
    expect(await preparePicture(chosen, codec, limits)).toEqual({ ok: false, reason });
  });
});
