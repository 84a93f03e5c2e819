const skipped = new Set([
  'script',
  'style',
  'head',
  'nav',
  'footer',
  'noscript',
  'template',
  'svg',
  'iframe',
]);
/** No attempt reads past the next "<", so that a page of unclosed tags takes no longer than another. */
const tokens =
  /<!--|<!doctype[^<>]*>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"<]*"|'[^'<]*'|[^<>"'])*)>|[^<]+|</gi;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  pound: '£',
  yen: '¥',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  agrave: 'à',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  ccedil: 'ç',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
};

/**
 * HTML → Markdown with what a procedure needs: headings, paragraphs, nested lists, tables, strong text and quotes.
 * Scripts, navigation and addresses of links go. Broken HTML gives its text.
 */
export function htmlToMarkdown(html: string): string {
  const out = createWriter();
  const pattern = new RegExp(tokens);
  for (let match = pattern.exec(html); match; match = pattern.exec(html)) {
    const [text, slash, name = '', attributes = ''] = match;
    const tag = name.toLowerCase();
    if (text === '<!--') pattern.lastIndex = endOf(html, '-->', pattern.lastIndex);
    else if (/^<!doctype/i.test(text)) continue;
    else if (tag === '') out.text(decodeEntities(text));
    else if (slash === '/') out.close(tag);
    else if (!skipped.has(tag)) out.open(tag);
    else if (!attributes.endsWith('/')) {
      pattern.lastIndex = endOf(html, new RegExp(`</${tag}\\s*>`, 'gi'), pattern.lastIndex);
    }
  }
  return out.finish();
}

/** Where the text after the next `mark` begins; the end without one. */
function endOf(html: string, mark: string | RegExp, from: number): number {
  if (typeof mark === 'string') {
    const at = html.indexOf(mark, from);
    return at < 0 ? html.length : at + mark.length;
  }
  mark.lastIndex = from;
  return mark.exec(html) ? mark.lastIndex : html.length;
}

function createWriter() {
  let markdown = '';
  let line = '';
  const lists: { ordered: boolean; count: number }[] = [];
  let row: string[] | null = null;
  let isFirstRow = true;
  let marker = '';
  const endLine = (blank: boolean) => {
    const text = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (text !== '') markdown += `${marker}${text}\n`;
    if (text !== '' && marker.trim() !== '') marker = ' '.repeat(marker.length);
    if (blank && !markdown.endsWith('\n\n')) markdown += '\n';
  };
  return {
    text(text: string) {
      line += text;
    },
    open(name: string) {
      const heading = /^h([1-6])$/.exec(name);
      if (heading) {
        endLine(true);
        marker = `${'#'.repeat(Number(heading[1]))} `;
      } else if (name === 'ul' || name === 'ol') {
        endLine(lists.length === 0);
        lists.push({ ordered: name === 'ol', count: 0 });
      } else if (name === 'li') {
        endLine(false);
        const list = lists.at(-1) ?? { ordered: false, count: 0 };
        list.count++;
        marker = `${'   '.repeat(Math.max(0, lists.length - 1))}${list.ordered ? `${list.count}. ` : '- '}`;
      } else if (name === 'table') {
        endLine(true);
        isFirstRow = true;
      } else if (name === 'tr') row = [];
      else if (name === 'td' || name === 'th') line = '';
      else if (name === 'br' && row) line += ' ';
      else if (name === 'br') endLine(false);
      else if (name === 'strong' || name === 'b') line += '**';
      else if (isBlock(name) && !row) endLine(lists.length === 0);
    },
    close(name: string) {
      if (/^h[1-6]$/.test(name)) {
        endLine(true);
        marker = '';
        markdown += markdown.endsWith('\n\n') ? '' : '\n';
      } else if (name === 'ul' || name === 'ol') {
        endLine(false);
        lists.pop();
        marker = '';
        if (lists.length === 0) endLine(true);
      } else if (name === 'li') endLine(false);
      else if ((name === 'td' || name === 'th') && row) {
        row.push(line.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim());
        line = '';
      } else if (name === 'tr' && row) {
        markdown += `| ${row.join(' | ')} |\n`;
        if (isFirstRow) markdown += `|${' --- |'.repeat(row.length)}\n`;
        isFirstRow = false;
        row = null;
      } else if (name === 'table') endLine(true);
      else if (name === 'strong' || name === 'b')
        line = line.endsWith('**') ? line.slice(0, -2) : `${line}**`;
      else if (isBlock(name) && !row) {
        endLine(lists.length === 0);
      }
    },
    finish() {
      endLine(false);
      return markdown.replace(/\n{3,}/g, '\n\n').trim();
    },
  };
}

const isBlock = (name: string) =>
  [
    'p',
    'div',
    'section',
    'article',
    'main',
    'header',
    'body',
    'html',
    'blockquote',
    'pre',
    'dl',
    'dt',
    'dd',
  ].includes(name);

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
