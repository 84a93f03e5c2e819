import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { TagText } from './tag-reader.ts';

/** Formats that articles carry: retail numbers, what warehouses print, and QR or Data Matrix squares. */
const formats = [
  'EAN13',
  'EAN8',
  'UPCA',
  'UPCE',
  'Code128',
  'Code39',
  'ITF',
  'QRCode',
  'DataMatrix',
] as const;
const mostCodes = 8;

/** A picture as a browser's ImageData: four bytes a pixel. */
export interface RgbaPicture {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

export type BarcodeReader = (picture: RgbaPicture) => Promise<TagText[]>;

/** Opens ZXing-C++ as WebAssembly, from the package's own file: nothing is fetched. */
export async function openZxingBarcodes(): Promise<BarcodeReader> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const binary = await readFile(file);
  const wasmBinary = new Uint8Array(binary).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return async ({ data, width, height }) => {
    const picture = { data, width, height, colorSpace: 'srgb' } as ImageData;
    const found = await readBarcodes(picture, {
      formats: [...formats],
      tryHarder: true,
      maxNumberOfSymbols: mostCodes,
    });
    return found.flatMap(({ isValid, text, position }): TagText[] => {
      if (!isValid || text === '') return [];
      const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
      const [xs, ys] = [corners.map(({ x }) => x / width), corners.map(({ y }) => y / height)];
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      const box = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
      return [{ source: 'barcode', text, confidence: 1, box }];
    });
  };
}
