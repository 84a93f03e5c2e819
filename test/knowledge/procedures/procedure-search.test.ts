import { describe, expect, it } from 'vitest';
import { createProcedureSearch } from '../../../knowledge/procedures/create-procedure-search.ts';
import type { ProcedureDocument } from '../../../knowledge/procedures/procedure-documents.ts';
import { verifies } from '../../support/verifies.ts';
import { makeDocument } from './make-document.ts';

const inParis = { country: 'FR', role: 'advisor', today: '2026-11-22' };

const documents: ProcedureDocument[] = [
  makeDocument({
    documentId: 'tax-refund-france',
    title: 'Tax refund (France)',
    countries: ['FR'],
    text: 'A visitor recovers the VAT above EUR 100.\n\n## At the till\n\n1. Scan the passport.\n2. Print the form.',
  }),
  makeDocument({
    documentId: 'tax-refund-japan',
    title: 'Tax refund (Japan)',
    countries: ['JP'],
    text: 'A visitor is refunded the consumption tax above JPY 5,000 at the airport kiosk.',
  }),
  makeDocument({
    documentId: 'key-holding',
    title: 'Key holding and alarm',
    roles: ['manager'],
    text: 'Use the duress code under threat: it disarms the alarm and calls the police.',
  }),
  makeDocument({
    documentId: 'returns',
    title: 'Exchange and return',
    version: '1',
    effectiveTo: '2026-01-31',
    text: 'A client returns an article within 14 days of purchase.',
  }),
  makeDocument({
    documentId: 'returns',
    title: 'Exchange and return',
    version: '2',
    effectiveFrom: '2026-02-01',
    text: 'A client returns an unworn article within 30 days of purchase, with the receipt.',
  }),
  makeDocument({
    documentId: 'repair',
    title: 'Repair and after-sales',
    text: 'A repair takes from two to eight weeks. The workshop sends a quote.\n\n## Taking in\n\n1. Photograph the fault.\n2. Write the repair slip.',
  }),
  makeDocument({
    documentId: 'closing',
    title: 'Closing the boutique',
    text: 'Two people arm the alarm and lock the door. A client who is inside is never hurried.',
  }),
];

type Query = Parameters<ReturnType<typeof createProcedureSearch>['search']>[0];

function ask(search: ReturnType<typeof createProcedureSearch>, text: string, options: Partial<Query> = {}) {
  return search.search({ text, language: 'en', scope: inParis, limit: 5, ...options });
}

const idsOf = (result: Awaited<ReturnType<typeof ask>>) => result.hits.map((hit) => hit.citation.documentId);

describe('the scope of a search', () => {
  const search = createProcedureSearch({ documents });

  verifies('procedures.scope', 'finds the rule of the country and never that of another', async () => {
    const here = await ask(search, 'How do I process a tax refund?');
    expect(here.answerable).toBe(true);
    expect(idsOf(here)).toContain('tax-refund-france');
    expect(idsOf(here)).not.toContain('tax-refund-japan');
    const there = await ask(search, 'How do I process a tax refund?', {
      scope: { ...inParis, country: 'JP' },
    });
    expect(idsOf(there)[0]).toBe('tax-refund-japan');
    expect(idsOf(there)).not.toContain('tax-refund-france');
  });

  verifies('procedures.scope', 'shows a document to its roles and to nobody else', async () => {
    const question = 'Which code do I use under threat?';
    const manager = await ask(search, question, { scope: { ...inParis, role: 'manager' } });
    expect(manager).toMatchObject({ answerable: true });
    expect(idsOf(manager)[0]).toBe('key-holding');
    const advisor = await ask(search, question);
    expect(advisor.answerable).toBe(false);
    expect(idsOf(advisor)).not.toContain('key-holding');
  });

  verifies('procedures.scope', 'cites the version in force and never a superseded one', async () => {
    const now = await ask(search, 'How many days to return an article?');
    expect(now.hits.map(({ citation }) => [citation.documentId, citation.version])).toContainEqual([
      'returns',
      '2',
    ]);
    expect(now.hits.filter(({ citation }) => citation.documentId === 'returns')).toHaveLength(1);
    expect(now.hits[0]?.citation.quote).toContain('30 days');
    const before = await ask(search, 'How many days to return an article?', {
      scope: { ...inParis, today: '2026-01-10' },
    });
    expect(before.hits[0]?.citation.quote).toContain('14 days');
  });

  it('answers as if a document that does not apply did not exist', async () => {
    const without = createProcedureSearch({
      documents: documents.filter(
        ({ documentId }) => !['key-holding', 'tax-refund-japan'].includes(documentId),
      ),
    });
    for (const question of [
      'How do I process a tax refund?',
      'Who arms the alarm?',
      'duress code',
      'airport kiosk',
    ]) {
      expect(await ask(search, question)).toEqual(await ask(without, question));
    }
  });

  it('gives a person of no country the documents of every country', async () => {
    const result = await ask(search, 'How do I process a tax refund?', {
      scope: { ...inParis, country: null, role: 'planner' },
    });
    expect(idsOf(result).slice(0, 2).toSorted()).toEqual(['tax-refund-france', 'tax-refund-japan']);
    expect(result.conflicts).toEqual([]);
  });

  it('does not answer for another country with the rule of this one', async () => {
    expect((await ask(search, 'How does a tax refund work in Japan?')).answerable).toBe(false);
    expect((await ask(search, 'How does a tax refund work in France?')).answerable).toBe(true);
    const visitor = await ask(search, 'How does a tax refund work for a client living in Japan?');
    expect(visitor.answerable).toBe(true);
  });
});

describe('a question', () => {
  const search = createProcedureSearch({ documents });

  it('is understood with slips of the pen, without accents and in synonyms', async () => {
    const french = createProcedureSearch({
      documents: [
        makeDocument({
          documentId: 'detaxe',
          language: 'fr',
          title: 'Détaxe',
          text: 'Le client valide son bordereau à la borne.',
        }),
        makeDocument({
          documentId: 'inventaire',
          language: 'fr',
          title: 'Inventaire',
          text: 'Compter par deux.',
        }),
      ],
    });
    expect(idsOf(await ask(search, 'repiar taking in'))[0]).toBe('repair');
    expect(idsOf(await ask(search, 'can we mend a bag'))[0]).toBe('repair');
    expect(idsOf(await ask(french, 'comment faire une detaxe', { language: 'fr' }))[0]).toBe('detaxe');
    expect(idsOf(await ask(french, 'remboursement de TVA', { language: 'fr' }))[0]).toBe('detaxe');
  });

  it.each([
    'What is the capital of Australia?',
    'Who won the match last night?',
    'How do I book a flight?',
    'asdf qwerty',
    '???',
  ])('that no document answers is refused: %s', async (question) => {
    expect((await ask(search, question)).answerable).toBe(false);
  });

  it('that asks how gets the steps, another one the summary', async () => {
    const how = await ask(search, 'How do I write the repair slip?');
    expect(how.hits[0]?.citation).toMatchObject({ documentId: 'repair', section: 'Taking in' });
    expect(how.hits[0]?.sectionText).toContain('2. Write the repair slip.');
    const what = await ask(search, 'repair weeks');
    expect(what.hits[0]?.citation.section).toBe('Repair and after-sales');
  });

  it('to a house without documents is refused', async () => {
    const empty = createProcedureSearch({ documents: [] });
    expect(await ask(empty, 'How do I process a tax refund?')).toMatchObject({ answerable: false, hits: [] });
  });
});

describe('languages', () => {
  const english = makeDocument({
    documentId: 'stock-count',
    title: 'Stock count',
    text: 'Count the jewellery every day.\n\n## A difference\n\nRecount with another pair.',
  });
  const italian = makeDocument({
    documentId: 'stock-count',
    language: 'it',
    title: 'Inventario',
    text: 'Contare i gioielli ogni giorno.\n\n## Una differenza\n\nRicontare con un’altra coppia.',
  });
  const onlyEnglish = makeDocument({
    documentId: 'lost-property',
    title: 'Lost property',
    text: 'Seal the object in an envelope and lock it in the safe.',
  });

  it('are one document, cited in the reader’s language', async () => {
    const search = createProcedureSearch({ documents: [english, italian, onlyEnglish] });
    const inItalian = await ask(search, 'Ogni quanto si contano i gioielli?', { language: 'it' });
    expect(inItalian.hits.filter((hit) => hit.citation.documentId === 'stock-count')).toHaveLength(1);
    expect(inItalian.hits[0]?.citation).toMatchObject({ documentId: 'stock-count', language: 'it' });
    const inEnglish = await ask(search, 'How often do we count the jewellery?');
    expect(inEnglish.hits[0]?.citation).toMatchObject({ documentId: 'stock-count', language: 'en' });
  });

  it('do not keep a document from being found that exists in another one only', async () => {
    const search = createProcedureSearch({ documents: [english, italian, onlyEnglish] });
    const result = await ask(search, 'Ho trovato un oggetto smarrito', { language: 'it' });
    expect(result.hits[0]?.citation).toMatchObject({ documentId: 'lost-property', language: 'en' });
    expect(result.answerable).toBe(true);
  });
});

describe('two documents in force for one thing', () => {
  const rule = (documentId: string, fields: Partial<ProcedureDocument>) =>
    makeDocument({ documentId, title: 'Gift cards', text: 'A gift card is valid for 36 months.', ...fields });

  it('are reported as a conflict', async () => {
    const search = createProcedureSearch({
      documents: [
        rule('gift-a', {}),
        rule('gift-b', { title: 'Gift cards (new)', text: 'A gift card is valid for 24 months.' }),
      ],
    });
    const result = await ask(search, 'How long is a gift card valid?');
    expect(result.conflicts).toHaveLength(1);
    expect(result.conflicts[0]?.documentIds.toSorted()).toEqual(['gift-a', 'gift-b']);
  });

  it('are none when they hold in different countries', async () => {
    const search = createProcedureSearch({
      documents: [rule('gift-a', { countries: ['FR'] }), rule('gift-b', { countries: ['IT'] })],
    });
    const scope = { ...inParis, country: null };
    expect((await ask(search, 'How long is a gift card valid?', { scope })).conflicts).toEqual([]);
  });
});

describe('new documents', () => {
  const changed = documents.map((document) =>
    document.documentId === 'repair' ? { ...document, text: 'A repair takes one day.' } : document,
  );

  it('replace the old ones at once, and questions are answered meanwhile', async () => {
    const search = createProcedureSearch({ documents });
    const updating = search.updateDocuments(changed);
    expect((await ask(search, 'How long does a repair take?')).answerable).toBe(true);
    await updating;
    const after = await ask(search, 'How long does a repair take?');
    expect(after.hits[0]?.citation.quote).toBe('A repair takes one day.');
    expect(search.documentCount).toBe(6);
  });

  it('of the last call stay when calls overlap', async () => {
    const search = createProcedureSearch({ documents: [] });
    await Promise.all([search.updateDocuments(documents), search.updateDocuments(changed)]);
    const result = await ask(search, 'How long does a repair take?');
    expect(result.hits[0]?.citation.quote).toBe('A repair takes one day.');
  });
});
