import { lexer, type Token, type Tokens } from 'marked';

/** The smallest parts of a passage that a reader can take alone. */
export type MarkdownUnit =
  | { kind: 'sentence'; text: string; startsParagraph: boolean }
  | { kind: 'item'; text: string; ordered: boolean }
  | { kind: 'row'; cells: { column: string; cell: string }[] };

/** Sentences, list items and table rows of a piece of Markdown in order; headings are left out. */
export function unitsOf(markdown: string): MarkdownUnit[] {
  return lexer(markdown).flatMap((token): MarkdownUnit[] => {
    if (isList(token)) {
      return token.items.map(({ text }) => ({ kind: 'item', ordered: token.ordered, text: oneLine(text) }));
    }
    if (isTable(token)) {
      const columns = token.header.map(({ text }) => text);
      return token.rows.map((row) => ({
        kind: 'row',
        cells: row.map(({ text }, index) => ({ column: columns[index] ?? '', cell: text })),
      }));
    }
    if (token.type === 'paragraph' || token.type === 'text') return sentencesOf(token.raw);
    if (token.type === 'blockquote') return sentencesOf(token.raw.replace(/^[ \t]*>[ \t]?/gm, ''));
    return token.type === 'code' ? sentencesOf(token.raw) : [];
  });
}

function sentencesOf(text: string): MarkdownUnit[] {
  const parts = oneLine(text).match(/.+?(?:[.!?…]["”»)*]*(?=\s+[\p{Lu}\d"“«*])|$)/gu) ?? [];
  return parts.map((part, index) => ({ kind: 'sentence', text: part.trim(), startsParagraph: index === 0 }));
}

/** Nested lists and wrapped lines on one line; of links, pictures, tags and code the words that a reader sees. */
function oneLine(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^>]*>/g, ' ')
    .replace(/`([^`]*)`/g, '$1')
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '').trim())
    .filter(Boolean)
    .join(' ')
    .replace(/ {2,}/g, ' ');
}

const isList = (token: Token): token is Tokens.List => token.type === 'list';
const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
