/** A byte-pair vocabulary: the text of each id, and the pairs of ids that merge, the strongest first. */
export interface SubWordVocabulary {
  pieces: readonly string[];
  merges: readonly (readonly [left: number, right: number])[];
}

/** Base64 literals of this size are data; code holds none so long. */
const dataLiteral = /["'`]([A-Za-z0-9+/]{50000,}={0,2})["'`]/g;

/**
 * Reads LLaMA's vocabulary out of the text of a JavaScript bundle that carries `llama-tokenizer-js`; nothing of the
 * bundle is run. Two base64 literals hold it: the pieces, one a line, and the merges, two little-endian 16-bit ids each.
 * Throws an `Error` when either is missing.
 */
export function readMoonshineVocabulary(bundle: string): SubWordVocabulary {
  const literals = [...bundle.matchAll(dataLiteral)].map((match) => Buffer.from(match[1] ?? '', 'base64'));
  const words = literals.find((bytes) =>
    bytes.subarray(0, 16).toString('latin1').startsWith('<unk>\n<s>\n</s>\n'),
  );
  if (!words) throw new Error('The speech model’s bundle carries no vocabulary; run "npm run setup" again.');
  const pieces = words.toString('utf8').split('\n');
  for (const bytes of literals) {
    const merges = bytes === words ? undefined : readMerges(bytes, pieces);
    if (merges) return { pieces, merges };
  }
  throw new Error('The speech model’s bundle carries no merges; run "npm run setup" again.');
}

function readMerges(bytes: Buffer, pieces: readonly string[]): [number, number][] | undefined {
  if (bytes.length === 0 || bytes.length % 4 !== 0) return undefined;
  const merges: [number, number][] = [];
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const left = bytes.readUInt16LE(offset);
    const right = bytes.readUInt16LE(offset + 2);
    if (left >= pieces.length || right >= pieces.length) return undefined;
    merges.push([left, right]);
  }
  return merges;
}
