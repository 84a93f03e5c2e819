const bullet = /^\s*[•·▪◦‣∙●○■□–]\s+/;
const numbered = /^\s*(\d{1,2})[.)]\s+/;
const pageNumber = /^\s*(?:(?:page|p\.|pagina)\s*)?\d{1,4}(?:\s*(?:\/|of|sur|di|–|-)\s*\d{1,4})?\s*$/i;

/**
 * Text of pages (as a PDF gives it, one visual line a line) → Markdown: lines that repeat on most pages and page
 * numbers go, bullets and numbers become lists, neighbouring lines of equally many cells tables, short lines before a paragraph become headings, and wrapped lines
 * join into paragraphs.
 */
export function pagesToMarkdown(pages: readonly string[]): string {
  const repeated = repeatedLines(pages);
  const lines = pages.flatMap((page) =>
    page.split(/\r?\n/).filter((line) => !pageNumber.test(line) && !repeated.has(line.trim())),
  );
  const blocks: string[] = [];
  const rows = tableRows(lines);
  let open: 'paragraph' | 'list' | 'table' | null = null;
  lines.forEach((raw, position) => {
    const row = rows.get(position);
    if (row) {
      if (row.isFirst) blocks.push(`${row.text}\n|${' --- |'.repeat(row.columns)}`);
      else blocks[blocks.length - 1] += `\n${row.text}`;
      open = 'table';
      return;
    }
    if (open === 'table') open = null;
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '') {
      open = null;
      return;
    }
    const [, number] = numbered.exec(line) ?? [];
    if (bullet.test(line) || number !== undefined) {
      const item = number === undefined ? line.replace(bullet, '- ') : line.replace(numbered, `${number}. `);
      if (open === 'list') blocks[blocks.length - 1] += `\n${item}`;
      else blocks.push(item);
      open = 'list';
    } else if (open !== 'list' && isHeading(line, lines[position - 1], lines[position + 1])) {
      blocks.push(`## ${line}`);
      open = null;
    } else if (open !== null) {
      blocks[blocks.length - 1] += ` ${line}`;
      if (open === 'list' && /[.!?]$/.test(line) && (lines[position + 1] ?? '').trim() === '') open = null;
    } else {
      blocks.push(line);
      open = 'paragraph';
    }
  });
  return blocks.join('\n\n');
}

/** Cells of a line: a PDF reader sets a tab where the gap is wider than a blank. */
const cellsOf = (line: string) =>
  line
    .split('\t')
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '');

/** Lines, by position, that stand in neighbouring rows of equally many cells (two at least). */
function tableRows(
  lines: readonly string[],
): Map<number, { text: string; columns: number; isFirst: boolean }> {
  const rows = new Map<number, { text: string; columns: number; isFirst: boolean }>();
  let start = 0;
  while (start < lines.length) {
    const columns = cellsOf(lines[start] ?? '').length;
    let end = start + 1;
    while (columns > 1 && end < lines.length && cellsOf(lines[end] ?? '').length === columns) end++;
    const isList = bullet.test(lines[start] ?? '') || numbered.test(lines[start] ?? '');
    if (end - start > 1 && !isList) {
      for (let at = start; at < end; at++) {
        const cells = cellsOf(lines[at] ?? '').map((cell) => cell.replaceAll('|', '\\|'));
        rows.set(at, { text: `| ${cells.join(' | ')} |`, columns, isFirst: at === start });
      }
    }
    start = end;
  }
  return rows;
}

/** Short, begins with a capital, ends without punctuation, stands after the end of a sentence and before text. */
function isHeading(line: string, before: string | undefined, after: string | undefined): boolean {
  if (line.length > 70 || /[.,;:!]$/.test(line) || !/^[\p{Lu}\d]/u.test(line)) return false;
  const endsBefore = before === undefined || before.trim() === '' || /[.!?:]["»”)]?\s*$/.test(before);
  const next = (after ?? '').trim();
  return (
    endsBefore &&
    (after === undefined ||
      next === '' ||
      next.length > line.length ||
      bullet.test(next) ||
      numbered.test(next))
  );
}

/** Headers and footers: the first or last lines that stand on more than half of at least three pages. */
function repeatedLines(pages: readonly string[]): Set<string> {
  if (pages.length < 3) return new Set();
  const counts = new Map<string, number>();
  for (const page of pages) {
    const lines = page
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    for (const line of new Set([...lines.slice(0, 2), ...lines.slice(-2)])) {
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([line]) => line));
}
