import { Lexer, type Token } from 'marked';

/** A paragraph, list, table … of a Markdown text, with its place in UTF-16 units (no trailing blank lines). */
export interface Block {
  kind: 'paragraph' | 'list' | 'table' | 'code' | 'quote';
  /** Whether a list is numbered. */
  ordered: boolean;
  start: number;
  end: number;
}

/** A heading and what follows it until the next heading; the first section may have no heading. */
export interface Section {
  /** Heading as readable text; null before the first heading. */
  heading: string | null;
  /** Headings from the outermost to this one. */
  path: readonly string[];
  /** The whole section, heading included. */
  start: number;
  end: number;
  blocks: readonly Block[];
}

const blockKinds: Readonly<Record<string, Block['kind']>> = {
  paragraph: 'paragraph',
  text: 'paragraph',
  html: 'paragraph',
  list: 'list',
  table: 'table',
  code: 'code',
  blockquote: 'quote',
};

/** Sections of a Markdown text in order (GitHub flavour). The text must have LF line ends. */
export function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string | null; path: string[]; start: number; end: number; blocks: Block[] }[] =
    [];
  const open: { depth: number; text: string }[] = [];
  let offset = 0;
  // Blocks only: what stands inside a paragraph does not matter here and costs most of the time.
  for (const token of new Lexer().blockTokens(markdown)) {
    const start = offset;
    offset += token.raw.length;
    if (token.type === 'heading') {
      const depth = token['depth'] as number;
      const text = readableText(String(token['text'])).trim();
      while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
      open.push({ depth, text });
      sections.push({ heading: text, path: open.map((item) => item.text), start, end: offset, blocks: [] });
      continue;
    }
    const kind = blockKinds[token.type];
    if (kind === undefined || isComment(token)) continue;
    let section = sections.at(-1);
    if (!section) {
      section = { heading: null, path: [], start, end: offset, blocks: [] };
      sections.push(section);
    }
    const trimmed = start + token.raw.trimEnd().length;
    section.blocks.push({ kind, ordered: token.type === 'list' && isOrdered(token), start, end: trimmed });
    section.end = trimmed;
  }
  return sections;
}

const isOrdered = (token: Token) => 'ordered' in token && token.ordered === true;
const isComment = (token: Token) => token.type === 'html' && token.raw.trimStart().startsWith('<!--');

/**
 * What a reader sees of Markdown, for scoring and headings: link addresses, tags, marks and table rules give way
 * to blanks. Length is not kept.
 */
export function readableText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^>]*>/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/^[ \t]*\|?[ \t]*:?-{2,}[-:| \t]*$/gm, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/[*_`~|#>]+/g, ' ')
    .replace(/[ \t]+/g, ' ');
}
