/** A picture made ready to send, or why it cannot be. */
export type PreparedPicture =
  { ok: true; picture: Blob; name: string } | { ok: false; reason: 'type' | 'size' | 'unreadable' };

/** What the preparation needs from the browser; apart so that the rules are tested without a canvas. */
export interface PictureCodec {
  /** Width and height in pixels, upright; rejects what cannot be read. */
  measure(file: Blob): Promise<{ width: number; height: number }>;
  /** The picture as JPEG in the given size. */
  reencode(file: Blob, size: { width: number; height: number }): Promise<Blob>;
}

export interface PictureLimits {
  largestPicture: number;
  longestPictureEdge: number;
}

/** Formats that every server reads as they are; any other that the browser can open is sent as JPEG. */
const sentAsTheyAre: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * Checks a chosen file and scales a huge photo down. A photo from a recent phone may be over the size limit as taken
 * and far below it at the size that recognition uses, so size is checked last.
 */
export async function preparePicture(
  file: File,
  codec: PictureCodec,
  limits: PictureLimits,
): Promise<PreparedPicture> {
  if (!file.type.startsWith('image/') || file.type === 'image/svg+xml') return { ok: false, reason: 'type' };
  const name = file.name === '' ? 'photo' : file.name;
  try {
    const { width, height } = await codec.measure(file);
    const scale = Math.min(1, limits.longestPictureEdge / Math.max(width, height));
    if (scale === 1 && sentAsTheyAre.has(file.type)) {
      return file.size <= limits.largestPicture
        ? { ok: true, picture: file, name }
        : { ok: false, reason: 'size' };
    }
    const picture = await codec.reencode(file, {
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    });
    if (picture.size > limits.largestPicture) return { ok: false, reason: 'size' };
    return { ok: true, picture, name: `${name.replace(/\.[^.]*$/, '')}.jpg` };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

/** The browser's own decoder and a canvas. Turning by EXIF is the decoder's default. */
export function createCanvasPictureCodec(): PictureCodec {
  return {
    async measure(file) {
      const bitmap = await createImageBitmap(file);
      const { width, height } = bitmap;
      bitmap.close();
      return { width, height };
    },
    async reencode(file, { width, height }) {
      const bitmap = await createImageBitmap(file);
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      // JPEG has no transparency: what was clear becomes white, not black.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, width, height);
      bitmap.close();
      return await new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob === null ? reject(new Error('not encoded')) : resolve(blob)),
          'image/jpeg',
          0.86,
        );
      });
    },
  };
}
