import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../../knowledge/procedures/html-to-markdown.ts';
import { loadDocument } from '../../../knowledge/procedures/load-document.ts';
import { pagesToMarkdown } from '../../../knowledge/procedures/pages-to-markdown.ts';
import { makeLockedPdf, makePdf, makeWordDocument } from './document-files.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a document file', () => {
  it('of Markdown is read as it is', async () => {
    expect(await loadDocument('a.md', bytesOf('---\nid: a\n---\n# Été\n'))).toBe('---\nid: a\n---\n# Été\n');
  });

  it('of HTML keeps headings, lists, tables and strong text', async () => {
    const html = `<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Menu</nav>
      <h1>Opening the till</h1><p>Count the <b>float</b> &amp; sign.<br>Two people.</p>
      <ol><li>Take the pouch.</li><li>Count it<ul><li>coins</li><li>notes</li></ul></li></ol>
      <table><tr><th>Gap</th><th>Tell</th></tr><tr><td>&euro;5</td><td>Nobody</td></tr></table>
      <script>alert('<p>no</p>')</script></body></html>`;
    expect(await loadDocument('a.HTML', bytesOf(html))).toBe(
      '# Opening the till\n\nCount the **float** & sign.\nTwo people.\n\n1. Take the pouch.\n2. Count it\n   - coins\n   - notes\n\n| Gap | Tell |\n| --- | --- |\n| €5 | Nobody |',
    );
  });

  it('of Word keeps headings, numbered lists and tables', async () => {
    const paragraph = (text: string, properties = '') =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const item = (text: string) =>
      paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>');
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const markdown = await loadDocument(
      'closing.docx',
      makeWordDocument(
        paragraph('Closing', '<w:pStyle w:val="Heading1"/>') +
          paragraph('Two people close.') +
          item('Count the till.') +
          item('Arm the alarm.') +
          `<w:tbl><w:tr>${cell('Gap')}${cell('Tell')}</w:tr><w:tr>${cell('5')}${cell('Nobody')}</w:tr></w:tbl>`,
      ),
    );
    expect(markdown).toContain('Two people close.\n\n1. Count the till.\n2. Arm the alarm.');
    expect(markdown).toContain('| Gap | Tell |\n| --- | --- |\n| 5 | Nobody |');
  });

  it('of PDF gives its text in paragraphs and lists', async () => {
    const pdf = makePdf([
      [
        'Lost property',
        'Log every object that a client forgets and',
        'lock it in the safe.',
        '1. Tell the manager.',
        '2. Seal the object.',
      ],
      ['Objects are kept for 30 days.'],
    ]);
    const markdown = await loadDocument('lost.pdf', pdf);
    expect(markdown).toContain('Log every object that a client forgets and lock it in the safe.');
    expect(markdown).toContain('1. Tell the manager.\n2. Seal the object.');
    expect(markdown).toContain('Objects are kept for 30 days.');
  });

  it.each([
    ['a locked PDF', 'a.pdf', makeLockedPdf(), 'encrypted'],
    ['a damaged PDF', 'a.pdf', bytesOf('%PDF-1.4 broken'), 'broken'],
    ['a PDF without text', 'a.pdf', makePdf([[]]), 'no-text'],
    ['a protected Word document', 'a.docx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'encrypted'],
    ['a damaged Word document', 'a.docx', bytesOf('PK no zip'), 'broken'],
    ['a text in another encoding', 'a.md', new Uint8Array([0xe9, 0x74, 0xe9]), 'not-text'],
    ['an empty page', 'a.html', bytesOf('<html><body></body></html>'), 'no-text'],
    ['a format that is not read', 'a.xlsx', bytesOf('x'), 'unknown-format'],
    ['a file of 21 MB', 'a.md', new Uint8Array(21 * 1024 * 1024), 'too-large'],
  ])('is refused with its reason when it is %s', async (_, name, bytes, reason) => {
    await expect(loadDocument(name, bytes)).rejects.toMatchObject({ name: 'UnreadableDocument', reason });
  });
});

it('page texts lose running headers and page numbers', () => {
  const pages = [1, 2, 3].map((page) => `Maison Orsane\nRule ${page} is to count twice.\n${page} / 3`);
  const markdown = pagesToMarkdown(pages);
  expect(markdown).not.toContain('Maison Orsane');
  expect(markdown).not.toMatch(/\/ 3/);
  expect(markdown).toContain('Rule 2 is to count twice.');
});

it('broken HTML gives its text', () => {
  expect(htmlToMarkdown('<p>One <b>two<p>a < b &unknown; &#233;</table>')).toContain('a < b &unknown; é');
});

it('page texts keep tables: neighbouring lines of equally many cells', () => {
  const markdown = pagesToMarkdown([
    'Gaps at the till are told as follows.\nGap\tTell\n5 EUR\tNobody\n20 EUR\tThe manager | on duty\nThen sign the sheet.',
  ]);
  expect(markdown).toContain(
    '| Gap | Tell |\n| --- | --- |\n| 5 EUR | Nobody |\n| 20 EUR | The manager \\| on duty |',
  );
  expect(markdown).toMatch(/\n\nThen sign the sheet\.$/);
});

it('HTML loses what a reader does not see, also where it is not closed', () => {
  const page = '<p>Seen.</p><!-- a <b>comment --><svg/><nav>Menu</nav><p>Also seen.</p><script>never closed';
  expect(htmlToMarkdown(page)).toBe('Seen.\n\nAlso seen.');
  expect(htmlToMarkdown('<a "'.repeat(1000))).not.toContain('undefined');
});
