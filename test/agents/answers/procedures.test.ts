import { describe, expect, it } from 'vitest';
import { answerPart } from '../../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Citation, ProcedureHit, ProceduresResult } from '../../../contracts/tool-results.ts';
import { composeProcedures } from '../../../agents/answers/procedures.ts';
import { createReaders } from '../../../agents/answers/reader.ts';

const readers = createReaders();
const readerOf = (language: LanguageCode) =>
  readers({
    language,
    country: 'FR',
    role: 'advisor',
    homeStoreId: null,
    today: '2026-11-22',
    imageUrl: () => null,
  });

function hit(quote: string, fields: Partial<Citation> = {}, rest: Partial<ProcedureHit> = {}): ProcedureHit {
  return {
    citation: {
      documentId: 'tax-refund',
      title: 'Tax refund',
      section: 'At the till',
      quote,
      language: 'en',
      version: '1',
      startOffset: 0,
      endOffset: quote.length,
      countries: [],
      effectiveFrom: null,
      owner: null,
      ...fields,
    },
    score: 1,
    sectionText: quote,
    ...rest,
  };
}

function compose(
  hits: ProcedureHit[],
  fields: Partial<ProceduresResult> = {},
  language: LanguageCode = 'en',
) {
  const parts = composeProcedures(
    {
      kind: 'procedures',
      source: 'procedures',
      asOf: '2026-11-22',
      query: 'How do I process a tax refund?',
      language,
      hits,
      answerable: true,
      conflicts: [],
      ...fields,
    },
    readerOf(language),
  );
  for (const part of parts) expect(() => answerPart.parse(part)).not.toThrow();
  expect(parts[0]?.type).toBe('text');
  return {
    parts,
    text: parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])),
    steps: parts.flatMap((part) => (part.type === 'steps' ? part.steps.map((step) => step.text) : [])),
    citations: parts.flatMap((part) => (part.type === 'citations' ? part.citations : [])),
    notices: parts.flatMap((part) => (part.type === 'notice' ? [part] : [])),
    replies: parts.flatMap((part) => (part.type === 'quick-replies' ? part.replies : [])),
  };
}

describe('an answer about a procedure', () => {
  it('is the passage word for word with its mark and its citation', () => {
    const passage = 'A visitor recovers the VAT (20%) above EUR 100. The store issues the form.';
    const answer = compose([hit(passage)]);
    expect(answer.text).toEqual([`${passage} [1]`]);
    expect(answer.citations).toEqual([hit(passage).citation]);
    expect(answer.steps).toEqual([]);
    expect(answer.notices).toEqual([]);
  });

  it('gives numbered steps as steps, also when the passage holds only some of them', () => {
    const section =
      '## At the till\n\nAsk for the passport first.\n\n1. Scan **the** passport.\n2. Print the form.\n   - twice\n3. Sign.';
    const answer = compose([
      hit('1. Scan **the** passport.\n2. Print the form.', {}, { sectionText: section }),
    ]);
    expect(answer.steps).toEqual(['Scan **the** passport.', 'Print the form. twice', 'Sign.']);
    expect(answer.text).toEqual(['Here is how, from “Tax refund” [1]:']);
    const withLead = compose([hit(section.replace(/^.*\n\n/, ''), {}, { sectionText: section })]);
    expect(withLead.text).toEqual(['Ask for the passport first. [1]']);
    expect(withLead.steps).toHaveLength(3);
  });

  it('writes table rows as lines that name their columns', () => {
    const table =
      '| Gap | Action | Told |\n|---|---|---|\n| Up to EUR 5 | Write it down | Nobody |\n| More | Recount | Manager |';
    expect(compose([hit(table)]).text).toEqual([
      'From “Tax refund”, At the till [1]:\n\n- **Up to EUR 5**: Action: Write it down; Told: Nobody\n- **More**: Action: Recount; Told: Manager',
    ]);
  });

  it('of a long table shows the rows that the question is about', () => {
    const rows = ['Hem', 'Sleeve', 'Waist', 'Collar', 'Lining'].map(
      (name, index) => `| ${name} | ${index + 2} days |`,
    );
    const table = ['| Work | Time |', '|---|---|', ...rows].join('\n');
    const [text] = compose([hit(table, { title: 'Alterations' })], {
      query: 'How long does a hem take?',
    }).text;
    expect(text).toContain('**Hem**: 2 days');
    expect(text).not.toContain('Collar');
    const [all] = compose([hit(table, { title: 'Alterations' })], {
      query: 'How long do alterations take?',
    }).text;
    expect(all).toContain('Collar');
  });

  it('shows at most 90 words of a long passage, never a sentence without the one it leans on', () => {
    const filler = (word: string) => `${word} ${'word '.repeat(30)}end.`;
    const passage = [
      `${filler('Alpha')} It goes on.`,
      `${filler('Beta')} The passport is scanned then.`,
      `${filler('Gamma')} And so on.`,
    ].join('\n\n');
    const [text = ''] = compose([hit(passage)], { query: 'When is the passport scanned?' }).text;
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(95);
    expect(text).toContain('Beta');
    expect(text).toContain('The passport is scanned then.');
    for (const sentence of text.replace(/ \[1\]/, '').split('\n\n')) expect(passage).toContain(sentence);
  });

  it('shows links as their words', () => {
    expect(compose([hit('Ask [the desk](https://example.org/a(b)) and `print`.')]).text).toEqual([
      'Ask the desk and print. [1]',
    ]);
  });

  it('offers other documents that are near, not those that are far', () => {
    const near = hit('x', { documentId: 'b', title: 'Exchange' }, { score: 0.6 });
    const far = hit('x', { documentId: 'c', title: 'Windows' }, { score: 0.1 });
    expect(compose([hit('Text.'), near, far]).replies).toEqual([{ label: 'Exchange', text: 'Exchange' }]);
  });
});

describe('what a person must know about an answer is a notice', () => {
  it('when two documents in force disagree, with both sources', () => {
    const rival = hit('It is 24 months.', {
      documentId: 'gift-b',
      title: 'Gift cards (new)',
      owner: 'Finance',
    });
    const answer = compose([hit('It is 36 months.', { documentId: 'gift-a', title: 'Gift cards' }), rival], {
      conflicts: [{ documentIds: ['gift-a', 'gift-b'], about: 'Gift cards' }],
    });
    expect(answer.text).toEqual(['It is 36 months. [1]', 'The other one says:\n\nIt is 24 months. [2]']);
    expect(answer.citations.map(({ documentId }) => documentId)).toEqual(['gift-a', 'gift-b']);
    expect(answer.notices).toMatchObject([{ level: 'warning', code: 'procedures-in-conflict' }]);
    expect(answer.notices[0]?.text).toContain('Gift cards (new) (Finance)');
  });

  it('when the rule differs by country', () => {
    const answer = compose([
      hit('In France above EUR 100.', { title: 'Tax refund (France)', countries: ['FR'] }),
      hit('In Italy above EUR 70.', { documentId: 'it', title: 'Tax refund (Italy)', countries: ['IT'] }),
    ]);
    expect(answer.notices).toMatchObject([{ code: 'differs-by-country' }]);
    expect(answer.notices[0]?.text).toContain('France');
    expect(answer.replies[0]?.label).toBe('Tax refund (Italy)');
  });

  it.each([
    ['en', 'it', 'Italian'],
    ['fr', 'en', 'anglais'],
    ['it', 'fr', 'francese'],
  ] as const)('when a %s reader gets a passage in %s', (language, written, name) => {
    const answer = compose([hit('Testo.', { language: written })], {}, language);
    expect(answer.notices).toMatchObject([{ code: 'other-language', text: expect.stringContaining(name) }]);
    expect(compose([hit('Text.', { language })], {}, language).notices).toEqual([]);
  });
});

describe('a question that no procedure answers', () => {
  it.each([
    ['en', 'None of the procedures', 'Pass this question on'],
    ['fr', 'Aucune procédure', 'Transmettre la question'],
    ['it', 'Nessuna delle procedure', 'Inoltra la domanda'],
  ] as const)('is refused in %s, with the nearest titles and no passage', (language, beginning, handOff) => {
    const answer = compose([hit('Secret passage.', { title: 'Near' })], { answerable: false }, language);
    expect(answer.text[0]).toMatch(new RegExp(`^${beginning}`));
    expect(JSON.stringify(answer.parts)).not.toContain('Secret passage');
    expect(answer.citations).toEqual([]);
    expect(answer.replies).toEqual([
      { label: 'Near', text: 'Near' },
      { label: handOff, text: handOff },
    ]);
  });

  it('is refused without titles when nothing is near, and can still be handed on', () => {
    const answer = compose([], { answerable: false });
    expect(answer.parts).toHaveLength(2);
    expect(answer.replies).toEqual([{ label: 'Pass this question on', text: 'Pass this question on' }]);
  });
});
