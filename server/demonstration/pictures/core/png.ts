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

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let i = 0; i < bytes.length;) {
    const stop = Math.min(bytes.length, i + 3800);
    for (; i < stop; i++) {
      a += bytes[i] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const largestBlock = 65535;

/**
 * A PNG with 8-bit grey and alpha (two bytes a pixel), as a data URI. Its deflate stream is stored, not compressed:
 * the bytes do not depend on a zlib version, and the picture is decoded again within milliseconds anyway.
 */
export function greyAlphaPng(width: number, height: number, pixels: Uint8Array): string {
  const stride = width * 2 + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width * 2, (y + 1) * width * 2), y * stride + 1);
  const blocks = Math.ceil(rows.length / largestBlock);
  const deflated = 2 + blocks * 5 + rows.length + 4;
  const bytes = new Uint8Array(signature.length + 25 + 12 + deflated + 12);
  const view = new DataView(bytes.buffer);
  bytes.set(signature, 0);

  let at = signature.length;
  const chunk = (type: string, length: number, fill: (body: number) => void): void => {
    view.setUint32(at, length);
    for (let i = 0; i < 4; i++) bytes[at + 4 + i] = type.charCodeAt(i);
    fill(at + 8);
    view.setUint32(at + 8 + length, crc32(bytes, at + 4, at + 8 + length));
    at += 12 + length;
  };
  chunk('IHDR', 13, (body) => {
    view.setUint32(body, width);
    view.setUint32(body + 4, height);
    bytes.set([8, 4, 0, 0, 0], body + 8);
  });
  chunk('IDAT', deflated, (body) => {
    bytes.set([0x78, 0x01], body);
    let to = body + 2;
    for (let block = 0; block < blocks; block++) {
      const part = rows.subarray(block * largestBlock, (block + 1) * largestBlock);
      bytes[to] = block === blocks - 1 ? 1 : 0;
      view.setUint16(to + 1, part.length, true);
      view.setUint16(to + 3, ~part.length & 0xffff, true);
      bytes.set(part, to + 5);
      to += 5 + part.length;
    }
    view.setUint32(to, adler32(rows));
  });
  chunk('IEND', 0, () => undefined);
  return `data:image/png;base64,${Buffer.from(bytes.buffer).toString('base64')}`;
}
