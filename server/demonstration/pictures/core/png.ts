import { deflateSync } from 'node:zlib';

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0xffffffff;
  for (let i = from; i < to; i++)
    crc = (crcTable[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headerLength = 13;
/** A small window: for pictures of a few kilobytes, setting up a large one takes longer than compressing. */
const compression = { level: 2, memLevel: 5, windowBits: 11 } as const;
/** PNG's filter `Sub`: every byte as its difference from the pixel on its left. Smooth shading becomes runs of small numbers. */
const filterSub = 1;

/**
 * A PNG with 8-bit grey and alpha (two bytes a pixel), as a data URI. It is compressed lightly: the renderer spends
 * most of its time for such a picture on the text of the URI, so fewer bytes are faster, and stronger compression is not.
 */
export function greyAlphaPng(width: number, height: number, pixels: Uint8Array): string {
  const stride = width * 2;
  const rows = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * stride, y * (stride + 1)];
    rows[to] = filterSub;
    let [grey, alpha] = [0, 0];
    for (let x = 0; x < stride; x += 2) {
      const [nextGrey, nextAlpha] = [pixels[from + x] as number, pixels[from + x + 1] as number];
      rows[to + 1 + x] = nextGrey - grey;
      rows[to + 2 + x] = nextAlpha - alpha;
      grey = nextGrey;
      alpha = nextAlpha;
    }
  }
  const data = deflateSync(rows, compression);
  const bytes = new Uint8Array(signature.length + 12 * 3 + headerLength + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(signature, 0);
  let at = signature.length;
  const chunk = (type: string, body: Uint8Array): void => {
    view.setUint32(at, body.length);
    for (let i = 0; i < 4; i++) bytes[at + 4 + i] = type.charCodeAt(i);
    bytes.set(body, at + 8);
    view.setUint32(at + 8 + body.length, crc32(bytes, at + 4, at + 8 + body.length));
    at += 12 + body.length;
  };
  const header = new Uint8Array(headerLength);
  const headerView = new DataView(header.buffer);
  headerView.setUint32(0, width);
  headerView.setUint32(4, height);
  header.set([8, 4, 0, 0, 0], 8);
  chunk('IHDR', header);
  chunk('IDAT', data);
  chunk('IEND', new Uint8Array(0));
  return `data:image/png;base64,${Buffer.from(bytes.buffer).toString('base64')}`;
}
