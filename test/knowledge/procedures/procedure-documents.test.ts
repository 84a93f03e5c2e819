import { describe, expect, it } from 'vitest';
import {
  appliesTo,
  compareVersions,
  visibleDocuments,
} from '../../../knowledge/procedures/procedure-documents.ts';
import { makeDocument } from './make-document.ts';

const inParis = { country: 'FR', role: 'advisor', today: '2026-11-22' };

describe('a document applies', () => {
  it.each([
    ['everywhere when it names no country', {}, true],
    ['in a country that it names', { countries: ['IT', 'FR'] }, true],
    ['not in a country that it does not name', { countries: ['IT'] }, false],
    ['to a role that it names', { roles: ['advisor'] }, true],
    ['not to a role that it does not name', { roles: ['manager'] }, false],
    ['from its first day', { effectiveFrom: '2026-11-22' }, true],
    ['not before its first day', { effectiveFrom: '2026-11-23' }, false],
    ['until its last day', { effectiveTo: '2026-11-22' }, true],
    ['not after its last day', { effectiveTo: '2026-11-21' }, false],
  ])('%s', (_, fields, expected) => {
    expect(appliesTo(makeDocument({ documentId: 'a', ...fields }), inParis)).toBe(expected);
  });

  it('in every country to a person who belongs to none', () => {
    const document = makeDocument({ documentId: 'a', countries: ['IT'] });
    expect(appliesTo(document, { ...inParis, country: null })).toBe(true);
  });
});

describe('visible documents', () => {
  const first = makeDocument({ documentId: 'returns', version: '9', effectiveTo: '2026-01-31' });
  const second = makeDocument({ documentId: 'returns', version: '10', effectiveFrom: '2026-02-01' });
  const draft = makeDocument({ documentId: 'returns', version: '11', effectiveFrom: '2027-01-01' });

  it('hold the highest version in force only', () => {
    expect(visibleDocuments([first, second, draft], inParis)).toEqual([second]);
    expect(visibleDocuments([first, second, draft], { ...inParis, today: '2026-01-15' })).toEqual([first]);
    expect(visibleDocuments([first, second, draft], { ...inParis, today: '2027-03-01' })).toEqual([draft]);
  });

  it('hold each language of a document in its own highest version', () => {
    const french = makeDocument({ documentId: 'returns', language: 'fr', version: '2' });
    expect(visibleDocuments([first, second, french], inParis)).toEqual([second, french]);
  });

  it('let a version of another country not hide the one that applies', () => {
    const japanese = makeDocument({ documentId: 'returns', version: '12', countries: ['JP'] });
    expect(visibleDocuments([second, japanese], inParis)).toEqual([second]);
  });
});

it('orders versions by their numbers', () => {
  expect(['10', '9', '1.10', '1.9', '2'].sort(compareVersions)).toEqual(['1.9', '1.10', '2', '9', '10']);
});
