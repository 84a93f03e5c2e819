import { beforeEach, describe, expect, it } from 'vitest';
import type {
  ApprovedAnswer,
  ApprovedAnswers,
} from '../../../../knowledge/procedures/approved/approved-answers.ts';
import { withApprovedAnswers } from '../../../../knowledge/procedures/approved/approved-search.ts';
import { fingerprintOf, sectionAt } from '../../../../knowledge/procedures/approved/cited-section.ts';
import {
  createQuestionReader,
  isSameQuestion,
} from '../../../../knowledge/procedures/approved/same-question.ts';
import {
  createProcedureSearch,
  type UpdatableProcedureSearch,
} from '../../../../knowledge/procedures/create-procedure-search.ts';
import type { ProcedureDocument } from '../../../../knowledge/procedures/procedure-documents.ts';
import { tradeGlossary } from '../../../../knowledge/procedures/trade-glossary.ts';
import { verifies } from '../../../support/verifies.ts';

const quote = 'The safe is opened by the manager with a second person.';
const safe: ProcedureDocument = {
  documentId: 'safe',
  language: 'en',
  version: '1',
  title: 'Keys',
  text: `Keys are counted every evening.\n\n## The strong room\n\n${quote}\n\n## Lost keys\n\nTell security.`,
  countries: ['IT'],
  roles: [],
  effectiveFrom: null,
  effectiveTo: null,
  owner: null,
  sourceFile: 'safe.md',
};
const other: ProcedureDocument = {
  ...safe,
  documentId: 'opening',
  title: 'Who opens the boutique',
  text: 'The manager opens the boutique. Who opens it early signs the list.',
};
const question = 'Who opens the safe?';

function approval(change: Partial<ApprovedAnswer> = {}): ApprovedAnswer {
  const section = sectionAt(safe, safe.text.indexOf(quote));
  return {
    answerId: 'a1',
    question,
    language: 'en',
    documentId: 'safe',
    documentLanguage: 'en',
    title: 'Keys',
    section: 'The strong room',
    quote,
    fingerprint: fingerprintOf(safe.text.slice(section?.start, section?.end)),
    countries: ['IT'],
    status: 'active',
    withdrawn: null,
    approvedBy: 'Ada',
    approvedAt: '2026-01-05T10:00:00Z',
    ...change,
  };
}

function inMemory(answers: ApprovedAnswer[]): ApprovedAnswers {
  const active = (answer: ApprovedAnswer) => answer.status === 'active';
  return {
    active: (language) =>
      Promise.resolve(
        answers.filter((one) => active(one) && (language === undefined || one.language === language)),
      ),
    all: () => Promise.resolve(answers),
    get: (answerId) => Promise.resolve(answers.find((one) => one.answerId === answerId) ?? null),
    save: (answer) => Promise.resolve(void answers.push(answer)),
    withdraw(answerId, why) {
      const at = answers.findIndex((one) => one.answerId === answerId);
      const found = answers[at];
      if (found) answers[at] = { ...found, status: 'withdrawn', withdrawn: why };
      return Promise.resolve();
    },
  };
}

describe('approved answers before documents', () => {
  let answers: ApprovedAnswer[];
  let search: UpdatableProcedureSearch;
  beforeEach(async () => {
    answers = [approval()];
    search = withApprovedAnswers(createProcedureSearch({ documents: [] }), inMemory(answers), tradeGlossary);
    await search.updateDocuments([safe, other]);
  });
  const ask = (text: string, country = 'IT', role = 'advisor') =>
    search.search({ text, language: 'en', limit: 3, scope: { country, role, today: '2026-02-01' } });

  verifies(
    'loop.approved',
    'the approved passage comes first for its question, with an exact citation',
    async () => {
      const result = await ask('who opens the safe');
      expect(result).toMatchObject({ answerable: true, approved: { by: 'Ada' } });
      const citation = result.hits[0]?.citation;
      expect(citation).toMatchObject({ documentId: 'safe', section: 'The strong room', quote });
      expect(safe.text.slice(citation?.startOffset, citation?.endOffset)).toBe(quote);
    },
  );

  verifies(
    'loop.approved',
    'it is not given in another country, nor where its document does not apply',
    async () => {
      expect((await ask(question, 'FR')).approved).toBeUndefined();
      await search.updateDocuments([{ ...safe, roles: ['manager'] }, other]);
      expect((await ask(question)).approved).toBeUndefined();
      expect((await ask(question, 'IT', 'manager')).approved).toBeDefined();
    },
  );

  verifies(
    'loop.approved',
    'it is withdrawn when its section changes, and stays when another one does',
    async () => {
      await search.updateDocuments([
        { ...safe, version: '2', text: safe.text.replace('Tell security', 'Call security') },
        other,
      ]);
      expect((await ask(question)).approved).toBeDefined();
      expect(answers[0]?.status).toBe('active');
      await search.updateDocuments([
        { ...safe, version: '3', text: safe.text.replace('a second person', 'two persons') },
        other,
      ]);
      expect((await ask(question)).approved).toBeUndefined();
      expect(answers[0]).toMatchObject({ status: 'withdrawn', withdrawn: 'section-changed' });
      await search.updateDocuments([other]);
      answers[0] = approval();
      await search.updateDocuments([other]);
      expect(answers[0]).toMatchObject({ withdrawn: 'document-gone' });
    },
  );
});

describe('whether two questions are the same', () => {
  const read = createQuestionReader(tradeGlossary);
  it.each([
    ['Who opens the safe?', 'who is opening the safe', true],
    ['How do I process a tax refund?', 'how to process a VAT refund', true],
    ['Who approves an embroidery?', 'who approves an embroidry', true],
    ['Who opens the safe?', 'When do we open the safe?', false],
    ['Can I refund without a receipt?', 'Can I refund with a receipt?', false],
    ['Is a refund possible after 30 days?', 'Is a refund possible after 60 days?', false],
    ['Who opens the safe?', 'Who opens the boutique?', false],
    ['Who opens the safe?', 'Who opens the safe on Sunday?', false],
    ['the and of', 'the and of', false],
  ])('“%s” and “%s”: %s', (a, b, same) => {
    expect(isSameQuestion(read(a, 'en'), read(b, 'en'))).toBe(same);
  });
});
