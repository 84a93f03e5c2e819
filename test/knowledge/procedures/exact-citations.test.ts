import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../contracts/languages.ts';
import { chunksOf } from '../../../knowledge/procedures/chunks.ts';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import { sectionsOf } from '../../../knowledge/procedures/markdown-sections.ts';
import { parseProcedure } from '../../../knowledge/procedures/parse-procedure.ts';
import { compareVersions } from '../../../knowledge/procedures/procedure-documents.ts';
import { verifies } from '../../support/verifies.ts';

const folder = join(import.meta.dirname, '../../../server/demonstration/procedures');
const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const parsed = parseProcedure(name, readFileSync(join(folder, name), 'utf8'));
    if (!parsed.ok || !parsed.document) throw new Error(`${name} is not a procedure.`);
    return parsed.document;
  });

describe('the procedures of the demonstration house', () => {
  const search = createProcedureSearch({ documents });
  const scope = { country: 'IT', role: 'manager', today: '2026-11-22' };

  verifies('procedures.cited', 'are cited with the exact text between the offsets', async () => {
    let hits = 0;
    for (const language of languages) {
      const questions = documents
        .filter((document) => document.language === language)
        .flatMap(({ title, text }) => [title, ...sectionsOf(text).map(({ heading }) => heading ?? title)]);
      for (const text of questions) {
        const result = await search.search({ text, language, scope, limit: 5 });
        for (const { citation, sectionText } of result.hits) {
          const source = documents.find(
            ({ documentId, language: written, version }) =>
              documentId === citation.documentId &&
              written === citation.language &&
              version === citation.version,
          );
          expect(source?.text.slice(citation.startOffset, citation.endOffset)).toBe(citation.quote);
          expect(citation.quote.trim()).toBe(citation.quote);
          expect(sectionText).toContain(citation.quote);
          hits++;
        }
      }
    }
    expect(hits).toBeGreaterThan(1000);
  });

  it('are found by their own titles, in each language, in the version in force', async () => {
    const applicable = documents.filter(
      ({ countries, roles, effectiveTo }) =>
        (countries.length === 0 || countries.includes('IT')) &&
        (roles.length === 0 || roles.includes('manager')) &&
        (effectiveTo === null || effectiveTo >= scope.today),
    );
    expect(applicable.length).toBeGreaterThan(90);
    for (const { documentId, language, title, version } of applicable) {
      const result = await search.search({
        text: title,
        language: languages.find((code) => code === language) ?? 'en',
        scope,
        limit: 3,
      });
      const { answerable, hits } = result;
      expect({ title, answerable, ...hits[0]?.citation }).toMatchObject({
        title,
        answerable: true,
        documentId,
        language,
        version,
      });
    }
  });

  it('hold no passage of a superseded version or of another country', async () => {
    const superseded = documents.filter(
      ({ effectiveTo }) => effectiveTo !== null && effectiveTo < scope.today,
    );
    expect(superseded.length).toBeGreaterThan(0);
    for (const old of superseded) {
      const result = await search.search({ text: old.text.slice(0, 400), language: 'en', scope, limit: 20 });
      for (const { citation } of result.hits) {
        expect(citation.countries.length === 0 || citation.countries.includes('IT')).toBe(true);
        if (citation.documentId !== old.documentId) continue;
        expect(compareVersions(citation.version, old.version)).toBeGreaterThan(0);
      }
    }
  });
});

describe('passages', () => {
  it('of the demonstration procedures keep every list and table whole', () => {
    for (const { text } of documents) {
      const sections = sectionsOf(text);
      const chunks = chunksOf(text, sections);
      for (const block of sections.flatMap((section) => section.blocks)) {
        const holding = chunks.filter(({ start, end }) => start <= block.start && block.end <= end);
        expect(holding).toHaveLength(1);
      }
    }
  });

  it('cover the text of any Markdown once, in order and inside their section', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '# Title',
        '## Part',
        '### Detail',
        '- item',
        '1. step',
        '| a | b |',
        '|---|---|',
        '> said',
        '',
        '```',
        '<p>x</p>',
      ),
      fc.lorem({ maxCount: 30 }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n').replace(/\r/g, '');
        const sections = sectionsOf(text);
        let last = 0;
        for (const { section, start, end } of chunksOf(text, sections)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(sections[section]?.start ?? Infinity);
          expect(end).toBeLessThanOrEqual(sections[section]?.end ?? 0);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('split long paragraphs between sentences and long lists between items', () => {
    const sentence = 'The advisor counts the pieces with a colleague before the doors open. ';
    const paragraph = sentence.repeat(40).trim();
    const list = Array.from(
      { length: 60 },
      (_, index) => `- Piece ${index} goes back to its own shelf.`,
    ).join('\n');
    const text = `${paragraph}\n\n## List\n\n${list}`;
    const quotes = chunksOf(text, sectionsOf(text)).map(({ start, end }) => text.slice(start, end));
    expect(quotes.length).toBeGreaterThan(5);
    for (const quote of quotes) {
      expect(quote.split(/\s+/).length).toBeLessThanOrEqual(200);
      expect(quote).toMatch(/^(The advisor|- Piece)/);
      expect(quote).toMatch(/\.$/);
    }
  });
});
