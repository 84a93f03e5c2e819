import { crc32 } from 'node:zlib';

/** Typed arrays and texts by name, as one file holds them. */
export interface Packed {
  /** What the file was made from; a file of another key is of no use. */
  key: string;
  texts: Readonly<Record<string, readonly string[]>>;
  arrays: Readonly<Record<string, Float32Array | Float64Array | Uint32Array | Uint16Array>>;
}

const signature = 'COMPTOIR-INDEX-1';
const kinds = { Float32Array, Float64Array, Uint32Array, Uint16Array } as const;
type Kind = keyof typeof kinds;
const alignment = 8;
const separator = '\n';

interface Part {
  name: string;
  kind: Kind | 'texts';
  offset: number;
  bytes: number;
}

/** Header: signature, checksum of what follows, length of the description; then the description and the parts. */
const headerLength = signature.length + 8;

/** Packs into one block of bytes with a checksum. Texts may hold no line end. */
export function pack(packed: Packed): Uint8Array {
  const parts: Part[] = [];
  const blocks: Uint8Array[] = [];
  let offset = 0;
  const add = (name: string, kind: Part['kind'], block: Uint8Array) => {
    parts.push({ name, kind, offset, bytes: block.length });
    const padding = (alignment - (block.length % alignment)) % alignment;
    blocks.push(block, new Uint8Array(padding));
    offset += block.length + padding;
  };
  for (const [name, array] of Object.entries(packed.arrays)) {
    add(
      name,
      array.constructor.name as Kind,
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
    );
  }
  for (const [name, texts] of Object.entries(packed.texts)) {
    add(name, 'texts', Buffer.from(texts.join(separator)));
  }
  const description = Buffer.from(JSON.stringify({ key: packed.key, parts }));
  const padding = (alignment - ((headerLength + description.length) % alignment)) % alignment;
  const body = Buffer.concat([description, Buffer.alloc(padding, ' '), ...blocks]);
  const header = Buffer.alloc(headerLength);
  header.write(signature, 'latin1');
  header.writeUInt32LE(crc32(body), signature.length);
  header.writeUInt32LE(description.length + padding, signature.length + 4);
  return Buffer.concat([header, body]);
}

/** Unpacks; null for bytes that are damaged, of another version or of another key. */
export function unpack(bytes: Uint8Array, key: string): Packed | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length < headerLength) return null;
  if (buffer.toString('latin1', 0, signature.length) !== signature) return null;
  const body = buffer.subarray(headerLength);
  if (crc32(body) !== buffer.readUInt32LE(signature.length)) return null;
  const descriptionLength = buffer.readUInt32LE(signature.length + 4);
  const described = JSON.parse(body.toString('utf8', 0, descriptionLength)) as { key: string; parts: Part[] };
  if (described.key !== key) return null;
  const arrays: Record<string, Packed['arrays'][string]> = {};
  const texts: Record<string, readonly string[]> = {};
  for (const { name, kind, offset, bytes: length } of described.parts) {
    const start = descriptionLength + offset;
    const block = body.subarray(start, start + length);
    if (kind === 'texts') texts[name] = length === 0 ? [] : block.toString('utf8').split(separator);
    else {
      // A copy begins at an address that the array type can read.
      const copy = new Uint8Array(block).buffer;
      arrays[name] = new kinds[kind](copy);
    }
  }
  return { key, texts, arrays };
}
