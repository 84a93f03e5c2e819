import { html, type TemplateResult } from 'lit';
import { markdownOutline, renderMarkdown } from './render-markdown.ts';

/** Where a quote stands in a document, in UTF-16 code units, end not included. */
export interface PassagePosition {
  startOffset: number;
  endOffset: number;
}

/**
 * Where the quote stands now. The cited offsets are right while the document is unchanged; otherwise the same words
 * are looked for, nearest to where they were. Null when they are gone.
 */
export function findPassage(text: string, quote: string, cited: PassagePosition): PassagePosition | null {
  if (quote === '') return null;
  if (text.slice(cited.startOffset, cited.endOffset) === quote) {
    return { startOffset: cited.startOffset, endOffset: cited.endOffset };
  }
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (nearest === null || Math.abs(at - cited.startOffset) < Math.abs(nearest - cited.startOffset)) {
      nearest = at;
    }
  }
  return nearest === null ? null : { startOffset: nearest, endOffset: nearest + quote.length };
}

// Private-use characters: Markdown takes them for letters, and no document has them.
const opening = '\uE000';
const closing = '\uE001';

/**
 * A document rendered from Markdown with the passage in `<mark>` elements. Two marker characters are put at the ends
 * of the passage and met again while the words are rendered in order, so a passage may run over paragraphs, list
 * items and emphasis. Null where the markers would change what the document is, e.g. in the middle of `**`: then the
 * document cannot show the passage in its place.
 */
export function highlightPassage(text: string, passage: PassagePosition): TemplateResult | null {
  const { start, end } = insideMarkup(text, passage);
  if (start >= end) return null;
  const marked = `${text.slice(0, start)}${opening}${text.slice(start, end)}${closing}${text.slice(end)}`;
  if (markdownOutline(marked) !== markdownOutline(text)) return null;
  let inside = false;
  const words = (run: string): unknown[] =>
    run.split(/([\uE000\uE001])/).map((piece) => {
      if (piece === opening) inside = true;
      if (piece === closing) inside = false;
      if (piece === opening || piece === closing) return '';
      return inside && piece.trim() !== '' ? html`<mark>${piece}</mark>` : piece;
    });
  return renderMarkdown(marked, { scope: 'document', words });
}

/**
 * Moves the ends off blank lines and line markup (`## `, `- `, `1. `, `| `), where a character more would change
 * what the line is.
 */
function insideMarkup(text: string, passage: PassagePosition): { start: number; end: number } {
  let { startOffset: start, endOffset: end } = passage;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  const markup = /^(?:[ \t]*(?:#{1,6}|[-*+>]|\d{1,9}[.)])(?=[ \t]))*[ \t|]*/.exec(
    text.slice(lineStartOf(text, start), end),
  );
  start = Math.max(start, lineStartOf(text, start) + (markup?.[0].length ?? 0));
  while (end > start) {
    const lineStart = Math.max(start, lineStartOf(text, end));
    if (/[\s|]/.test(text.charAt(end - 1))) end -= 1;
    else if (lineStart > start && /^[ \t]*(?:#{1,6}|[-*+>]|\d{1,9}[.)]?)$/.test(text.slice(lineStart, end))) {
      end = lineStart;
    } else break;
  }
  return { start, end };
}

function lineStartOf(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}
