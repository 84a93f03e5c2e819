import type { Block, Section } from './markdown-sections.ts';

/** A passage that is scored and quoted as one: `text.slice(start, end)` is exactly its Markdown. */
export interface Chunk {
  /** Position of its section in the document's sections. */
  section: number;
  start: number;
  end: number;
}

/** Words that a passage aims at; a list or a table alone may be longer. */
const targetWords = 120;
const enoughWords = 60;
const wholeListWords = 200;

/**
 * Passages of a document along its structure: never across a heading; neighbouring blocks of a section join up to
 * 120 words; lists and tables stay whole up to 200 words and are cut between items or rows beyond; long paragraphs
 * are cut between sentences.
 */
export function chunksOf(text: string, sections: readonly Section[]): Chunk[] {
  return sections.flatMap((section, index) => {
    const pieces = section.blocks.flatMap((block) => piecesOf(text, block));
    const chunks: (Chunk & { words: number })[] = [];
    for (const piece of pieces) {
      const last = chunks.at(-1);
      const words = countWords(text.slice(piece.start, piece.end));
      if (last && last.words + words <= targetWords && (last.words < enoughWords || words < enoughWords)) {
        last.end = piece.end;
        last.words += words;
      } else {
        chunks.push({ section: index, start: piece.start, end: piece.end, words });
      }
    }
    return chunks.map(({ section: place, start, end }) => ({ section: place, start, end }));
  });
}

interface Piece {
  start: number;
  end: number;
}

function piecesOf(text: string, block: Block): Piece[] {
  const body = text.slice(block.start, block.end);
  const isStructured = block.kind === 'list' || block.kind === 'table' || block.kind === 'code';
  if (countWords(body) <= (isStructured ? wholeListWords : targetWords)) return [block];
  const cuts = isStructured ? /\n(?=(?:[-*+]|\d+[.)])\s|\|)/g : /(?<=[.!?…]["»”)]?)\s+/g;
  return gather(text, block, cuts);
}

/** Splits a block at the pattern and joins the parts again up to the target. */
function gather(text: string, block: Block, cuts: RegExp): Piece[] {
  const body = text.slice(block.start, block.end);
  const bounds: Piece[] = [];
  let start = 0;
  for (const match of body.matchAll(cuts)) {
    bounds.push({ start: block.start + start, end: block.start + match.index });
    start = match.index + match[0].length;
  }
  bounds.push({ start: block.start + start, end: block.end });
  const pieces: (Piece & { words: number })[] = [];
  for (const part of bounds) {
    const last = pieces.at(-1);
    const words = countWords(text.slice(part.start, part.end));
    if (last && last.words + words <= targetWords) {
      last.end = part.end;
      last.words += words;
    } else if (part.end > part.start) {
      pieces.push({ ...part, words });
    }
  }
  return pieces;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
