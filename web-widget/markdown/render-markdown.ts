import { html, nothing, type TemplateResult } from 'lit';
import { Lexer, type Token, type Tokens } from 'marked';
import { decodeEntities } from './decode-entities.ts';

/**
 * `answer`: words of a model, which may have been talked into writing anything: paragraphs, lists and emphasis only,
 * a link is its words. `document`: the house's own procedures, with headings, tables and links to http(s) and mail.
 */
type MarkdownScope = 'answer' | 'document';

export interface MarkdownOptions {
  scope: MarkdownScope;
  /** Renders a run of plain words, called in reading order. */
  words?: (text: string) => unknown;
}

/**
 * Markdown as Lit templates. The text is only ever split into tokens and bound as text: no HTML is parsed and no
 * address but a link's is used, so markup in it (`<img onerror=…>`) is shown as the characters it is, without a
 * sanitizer having to know every trick. Pictures are their description, as they would be fetched from anywhere.
 */
export function renderMarkdown(source: string, options: MarkdownOptions): TemplateResult {
  return html`${blocks(tokensOf(source), options)}`;
}

/** What a text is made of, without its words: two texts with the same outline differ in words only. */
export function markdownOutline(source: string): string {
  return outline(tokensOf(source));
}

function tokensOf(source: string): Token[] {
  return new Lexer({ gfm: true, breaks: true }).lex(source);
}

function outline(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'table') {
        const { header, rows } = token as Tokens.Table;
        return `table(${[header, ...rows].map((row) => row.map((cell) => outline(cell.tokens)).join()).join(';')})`;
      }
      const inner: readonly Token[] | undefined =
        token.type === 'list' ? (token as Tokens.List).items : 'tokens' in token ? token.tokens : undefined;
      if (inner === undefined) return token.type === 'text' ? '' : `${token.type} `;
      return `${token.type}(${outline(inner)})`;
    })
    .join('');
}

/** Text still being streamed: an emphasis that is not closed yet is closed, so asterisks do not flicker. */
export function closeOpenEmphasis(text: string): string {
  const marks = text.split('**').length - 1;
  if (marks % 2 === 0) return text.endsWith('*') && !text.endsWith('**') ? text.slice(0, -1) : text;
  return text.endsWith('**') ? text.slice(0, -2) : `${text}**`;
}

function blocks(tokens: readonly Token[], options: MarkdownOptions): unknown[] {
  return tokens.map((token) => block(token, options));
}

function block(token: Token, options: MarkdownOptions): unknown {
  const inDocument = options.scope === 'document';
  switch (token.type) {
    case 'space':
    case 'def':
      return nothing;
    case 'paragraph':
      return html`<p>${inline(token.tokens ?? [], options)}</p>`;
    case 'heading':
      return heading((token as Tokens.Heading).depth, inline(token.tokens ?? [], options), inDocument);
    case 'list':
      return list(token as Tokens.List, options);
    case 'blockquote':
      return html`<blockquote>${blocks(token.tokens ?? [], options)}</blockquote>`;
    case 'hr':
      return inDocument ? html`<hr />` : nothing;
    case 'table':
      return table(token as Tokens.Table, options);
    case 'code':
      return html`<pre><code>${words((token as Tokens.Code).text, options)}</code></pre>`;
    case 'text':
    case 'checkbox':
      return inlineToken(token, options);
    default:
      return html`<p>${words(token.raw.trim(), options)}</p>`;
  }
}

function heading(depth: number, content: unknown, inDocument: boolean): TemplateResult {
  if (!inDocument) return html`<p><strong>${content}</strong></p>`;
  // The panel that shows a document has the second-level heading.
  if (depth <= 1) return html`<h3>${content}</h3>`;
  return depth === 2 ? html`<h4>${content}</h4>` : html`<h5>${content}</h5>`;
}

function list(token: Tokens.List, options: MarkdownOptions): TemplateResult {
  const items = token.items.map((item) => html`<li>${blocks(item.tokens, options)}</li>`);
  if (!token.ordered)
    return html`<ul>
      ${items}
    </ul>`;
  return html`<ol start=${token.start === '' ? 1 : token.start}>
    ${items}
  </ol>`;
}

function table(token: Tokens.Table, options: MarkdownOptions): TemplateResult {
  const head = token.header.map((cell) => html`<th scope="col">${inline(cell.tokens, options)}</th>`);
  const body = token.rows.map(
    (row) =>
      html`<tr>
        ${row.map((cell) => html`<td>${inline(cell.tokens, options)}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

function inline(tokens: readonly Token[], options: MarkdownOptions): unknown[] {
  return tokens.map((token) => inlineToken(token, options));
}

function inlineToken(token: Token, options: MarkdownOptions): unknown {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined
        ? words(decodeEntities((token as Tokens.Text).text), options)
        : inline(token.tokens, options);
    case 'escape':
      return words((token as Tokens.Escape).text, options);
    case 'strong':
      return html`<strong>${inline(token.tokens ?? [], options)}</strong>`;
    case 'em':
      return html`<em>${inline(token.tokens ?? [], options)}</em>`;
    case 'del':
      return html`<del>${inline(token.tokens ?? [], options)}</del>`;
    case 'codespan':
      return html`<code>${words((token as Tokens.Codespan).text, options)}</code>`;
    case 'br':
      return html`<br />`;
    case 'link':
      return link(token as Tokens.Link, options);
    case 'image':
      return words((token as Tokens.Image).text, options);
    case 'checkbox':
      return (token as Tokens.Checkbox).checked ? '☑ ' : '☐ ';
    default:
      return words(token.raw, options);
  }
}

function link(token: Tokens.Link, options: MarkdownOptions): unknown {
  const content = inline(token.tokens, options);
  if (options.scope !== 'document' || !/^(?:https?:\/\/|mailto:|tel:)/i.test(token.href)) return content;
  return html`<a href=${token.href} target="_blank" rel="noopener noreferrer">${content}</a>`;
}

function words(text: string, options: MarkdownOptions): unknown {
  return options.words === undefined ? text : options.words(text);
}
