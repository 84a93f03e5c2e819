const bullet = /^\s*[•·▪◦‣∙●○■□–]\s+/;
const numbered = /^\s*(\d{1,2})[.)]\s+/;
const pageNumber = /^\s*(?:(?:page|p\.|pagina)\s*)?\d{1,4}(?:\s*(?:\/|of|sur|di|–|-)\s*\d{1,4})?\s*$/i;

/**
 * Text of pages (as a PDF gives it, one visual line a line) → Markdown: lines that repeat on most pages and page
 * numbers go, bullets and numbers become lists, short lines before a paragraph become headings, and wrapped lines
 * join into paragraphs.
 */
export function pagesToMarkdown(pages: readonly string[]): string {
  const repeated = repeatedLines(pages);
  const lines = pages.flatMap((page) =>
    page.split(/\r?\n/).filter((line) => !pageNumber.test(line) && !repeated.has(line.trim())),
  );
  const blocks: string[] = [];
  let open: 'paragraph' | 'list' | null = null;
  lines.forEach((raw, position) => {
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
