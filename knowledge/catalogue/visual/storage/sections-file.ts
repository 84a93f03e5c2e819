/** Kinds of columns that a sections file holds. */
const kinds = {
  i8: Int8Array,
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
type Kind = keyof typeof kinds;
export type Column = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array;

/** A JSON header and named columns of numbers, as one block of bytes. */
export interface Sections {
  header: unknown;
  columns: Readonly<Record<string, Column>>;
}

interface Layout {
  header: unknown;
  columns: { name: string; kind: Kind; length: number }[];
}

const magic = 'CVS1';
const alignment = 8;
const padded = (length: number) => Math.ceil(length / alignment) * alignment;

function kindOf(column: Column): Kind {
  if (column instanceof Int8Array) return 'i8';
  if (column instanceof Uint8Array) return 'u8';
  if (column instanceof Uint16Array) return 'u16';
  return column instanceof Uint32Array ? 'u32' : 'f32';
}

/** Writes sections in the byte order of this machine: the file is a cache, it is not moved between machines. */
export function encodeSections({ header, columns }: Sections): Uint8Array {
  const entries = Object.entries(columns);
  const layout: Layout = {
    header,
    columns: entries.map(([name, column]) => ({ name, kind: kindOf(column), length: column.length })),
  };
  const text = new TextEncoder().encode(JSON.stringify(layout));
  const start = padded(8 + text.length);
  const size = entries.reduce((sum, [, column]) => sum + padded(column.byteLength), start);
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  let at = start;
  for (const [, column] of entries) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at += padded(column.byteLength);
  }
  return bytes;
}

/** Reads sections; columns are copied, so that they are aligned and the block can be let go. Throws on damage. */
export function decodeSections(bytes: Uint8Array): Sections {
  if (bytes.length < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) {
    throw new Error('not a sections file');
  }
  const textLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const layout = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + textLength))) as Layout;
  const columns: Record<string, Column> = {};
  let at = padded(8 + textLength);
  for (const { name, kind, length } of layout.columns) {
    const size = length * kinds[kind].BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new Error('a sections file ends early');
    const copy = Uint8Array.from(bytes.subarray(at, at + size));
    columns[name] = new kinds[kind](copy.buffer);
    at += padded(size);
  }
  return { header: layout.header, columns };
}
