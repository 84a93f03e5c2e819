/**
 * Reads FlatBuffers tables without a generated schema: a field is addressed by its number in the schema.
 * Format: https://flatbuffers.dev/internals/ (little-endian; a table begins with the signed distance to its vtable).
 */
export interface FlatTable {
  /** Signed byte, or `otherwise` when the field is absent. */
  byte(field: number, otherwise?: number): number;
  /** Signed 32-bit number, or `otherwise` when the field is absent. */
  integer(field: number, otherwise?: number): number;
  text(field: number): string;
  table(field: number): FlatTable | null;
  /** Tables of a vector; empty when the field is absent. */
  tables(field: number): FlatTable[];
  /** Signed 32-bit numbers of a vector; empty when the field is absent. */
  integers(field: number): number[];
  /** Bytes of a vector, not copied; empty when the field is absent. */
  bytes(field: number): Uint8Array;
}

/** Opens the root table of a FlatBuffers file. Reading outside the file throws a `RangeError`. */
export function openFlatbuffer(file: Uint8Array): FlatTable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const follow = (position: number) => position + view.getUint32(position, true);

  const openTable = (start: number): FlatTable => {
    const vtable = start - view.getInt32(start, true);
    const vtableLength = view.getUint16(vtable, true);
    /** Position of a field's value, or 0 when the table does not have it. */
    const positionOf = (field: number): number => {
      const entry = 4 + 2 * field;
      if (entry >= vtableLength) return 0;
      const distance = view.getUint16(vtable + entry, true);
      return distance === 0 ? 0 : start + distance;
    };
    const vectorOf = (field: number): { length: number; first: number } => {
      const position = positionOf(field);
      if (position === 0) return { length: 0, first: 0 };
      const vector = follow(position);
      return { length: view.getUint32(vector, true), first: vector + 4 };
    };
    const bytes = (field: number): Uint8Array => {
      const { length, first } = vectorOf(field);
      if (first + length > file.byteLength) throw new RangeError('a vector reaches past the end of the file');
      return file.subarray(first, first + length);
    };
    return {
      byte(field, otherwise = 0) {
        const position = positionOf(field);
        return position === 0 ? otherwise : view.getInt8(position);
      },
      integer(field, otherwise = 0) {
        const position = positionOf(field);
        return position === 0 ? otherwise : view.getInt32(position, true);
      },
      text: (field) => new TextDecoder().decode(bytes(field)),
      table(field) {
        const position = positionOf(field);
        return position === 0 ? null : openTable(follow(position));
      },
      tables(field) {
        const { length, first } = vectorOf(field);
        return Array.from({ length }, (_, index) => openTable(follow(first + 4 * index)));
      },
      integers(field) {
        const { length, first } = vectorOf(field);
        return Array.from({ length }, (_, index) => view.getInt32(first + 4 * index, true));
      },
      bytes,
    };
  };

  return openTable(view.getUint32(0, true));
}
