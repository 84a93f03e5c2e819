/** Growing columns of whole numbers: the large tables of the house, kept as typed arrays instead of objects. */

type ColumnArray = Int32Array<ArrayBuffer>;

export interface Columns<Name extends string> {
  readonly length: number;
  /** Values of a column; only the first `length` are meant. */
  readonly of: Readonly<Record<Name, Int32Array>>;
}

export interface GrowingColumns<Name extends string> {
  /** Adds a row, in the order of the names. */
  push(...values: number[]): void;
  /** The columns so far, without spare room. */
  done(): Columns<Name>;
}

/** Empty columns with the given names. */
export function growColumns<const Name extends string>(names: readonly Name[]): GrowingColumns<Name> {
  let capacity = 1024;
  let length = 0;
  let arrays: ColumnArray[] = names.map(() => new Int32Array(capacity));
  return {
    push(...values) {
      if (length === capacity) {
        capacity *= 2;
        arrays = arrays.map((array) => {
          const larger = new Int32Array(capacity);
          larger.set(array);
          return larger;
        });
      }
      for (let index = 0; index < arrays.length; index += 1) arrays[index]![length] = values[index]!;
      length += 1;
    },
    done() {
      const entries = names.map((name, index) => [name, arrays[index]!.slice(0, length)] as const);
      return { length, of: Object.fromEntries(entries) as Record<Name, Int32Array> };
    },
  };
}
