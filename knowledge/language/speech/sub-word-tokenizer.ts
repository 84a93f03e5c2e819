import type { SubWordVocabulary } from './moonshine-vocabulary.ts';

/** Stands for a space inside a piece (SentencePiece's convention). */
export const wordMark = '▁';

export interface SubWordTokenizer {
  /** Ids of a text that begins a word; no marks of beginning or end. */
  encode(text: string): number[];
  /** Text of ids; control ids and ids outside the vocabulary are left out. */
  decode(ids: readonly number[]): string;
  /** The text of one id; empty for an id outside the vocabulary. */
  piece(id: number): string;
}

const bytePiece = /^<0x([0-9A-F]{2})>$/;
/** `<unk>`, `<s>` and `</s>`. */
const controlIds = 3;

/** Byte-pair encoding with byte fallback, as LLaMA's SentencePiece model does it (Sennrich et al. 2016). */
export function createSubWordTokenizer({ pieces, merges }: SubWordVocabulary): SubWordTokenizer {
  const idOf = new Map(pieces.map((piece, id) => [piece, id]));
  const key = (left: number, right: number) => left * pieces.length + right;
  const rankOf = new Map(merges.map(([left, right], rank) => [key(left, right), rank]));
  const utf8 = new TextEncoder();

  const idsOf = (character: string): number[] => {
    const id = idOf.get(character);
    if (id !== undefined) return [id];
    return [...utf8.encode(character)].map(
      (byte) => idOf.get(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`) ?? 0,
    );
  };

  return {
    encode(text) {
      if (text === '') return [];
      const ids = Array.from(` ${text}`.replaceAll(' ', wordMark)).flatMap(idsOf);
      for (;;) {
        let best = Infinity;
        let at = -1;
        for (let index = 0; index + 1 < ids.length; index += 1) {
          const rank = rankOf.get(key(ids[index] ?? 0, ids[index + 1] ?? 0)) ?? Infinity;
          if (rank < best) [best, at] = [rank, index];
        }
        const merged = idOf.get(`${pieces[ids[at] ?? -1] ?? ''}${pieces[ids[at + 1] ?? -1] ?? ''}`);
        if (at < 0 || merged === undefined) return ids;
        ids.splice(at, 2, merged);
      }
    },
    decode(ids) {
      const bytes = ids.flatMap((id) => {
        const piece = id < controlIds ? '' : (pieces[id] ?? '');
        const byte = bytePiece.exec(piece)?.[1];
        return byte === undefined ? [...utf8.encode(piece)] : [Number.parseInt(byte, 16)];
      });
      return new TextDecoder().decode(Uint8Array.from(bytes)).replaceAll(wordMark, ' ').trim();
    },
    piece: (id) => (id < controlIds ? '' : (pieces[id] ?? '')),
  };
}
