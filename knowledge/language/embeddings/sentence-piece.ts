/** A unigram vocabulary: pieces with their log-probabilities; the position of a piece is its id. */
export type PieceVocabulary = readonly (readonly [piece: string, logProbability: number])[];

/** Text → piece ids. */
export type PieceTokenizer = (text: string) => number[];

const reservedPieces = 6;
const unknownId = 0;
const wordStart = '▁';

/**
 * Tokenizer of a SentencePiece unigram vocabulary (Kudo 2018, "Subword Regularization"): the most probable
 * segmentation by the Viterbi algorithm. As in the published encoder a symbol without any piece scores 0 and
 * runs of unknown symbols merge into one id.
 */
export function createPieceTokenizer(vocabulary: PieceVocabulary): PieceTokenizer {
  const ids = new Map<string, number>();
  let longest = 1;
  for (let id = reservedPieces; id < vocabulary.length; id++) {
    const piece = vocabulary[id]?.[0] ?? '';
    ids.set(piece, id);
    longest = Math.max(longest, Array.from(piece).length);
  }
  return (text) => {
    const normalized = text.normalize('NFKC');
    if (normalized === '') return [];
    // Code points, as the vocabulary was made of them.
    const symbols = Array.from(wordStart + normalized.replaceAll(' ', wordStart));
    const best = new Float64Array(symbols.length + 1).fill(-Infinity);
    const id = new Int32Array(symbols.length + 1);
    const from = new Int32Array(symbols.length + 1);
    best[0] = 0;
    for (let start = 0; start < symbols.length; start++) {
      let piece = '';
      let matched = false;
      for (let end = start + 1; end <= symbols.length && end - start <= longest; end++) {
        piece += symbols[end - 1];
        const candidate = ids.get(piece);
        if (candidate === undefined) continue;
        matched = true;
        relax(start, end, candidate, vocabulary[candidate]?.[1] ?? 0);
      }
      if (!matched) relax(start, start + 1, unknownId, 0);
    }
    const found: number[] = [];
    for (let end = symbols.length; end > 0; end = from[end] ?? 0) {
      const piece = id[end] ?? unknownId;
      if (piece !== unknownId || found.at(-1) !== unknownId) found.push(piece);
    }
    return found.reverse();

    function relax(start: number, end: number, piece: number, logProbability: number): void {
      const score = (best[start] ?? 0) + logProbability;
      if (score < (best[end] ?? 0)) return;
      best[end] = score;
      id[end] = piece;
      from[end] = start;
    }
  };
}
