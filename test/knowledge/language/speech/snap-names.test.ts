import { describe, expect, it } from 'vitest';
import { createProductLinker } from '../../../../knowledge/catalogue/catalogue-product-linker.ts';
import { judgeTranscript } from '../../../../knowledge/language/speech/judge-transcript.ts';
import { snapNames } from '../../../../knowledge/language/speech/snap-names.ts';
import { createStoreDirectory } from '../../../../knowledge/people/store-directory.ts';
import { createPlaceLinker } from '../../../../knowledge/people/store-place-linker.ts';
import { smallHouseStores } from '../../../fixtures/small-house.ts';
import { smallHouseCatalogue } from '../../../fixtures/small-house-products.ts';

const linkers = {
  products: createProductLinker(smallHouseCatalogue),
  places: createPlaceLinker(createStoreDirectory(smallHouseStores).all),
};
const snap = (text: string) => snapNames(text, 'en', linkers);

describe('names that were misheard', () => {
  it('are written as the house writes them', () => {
    expect(snap('Do we have the orelia tote in Cans?')).toMatch(/Aurelia/);
    expect(snap('how many should we ship to Londen')).toBe('how many should we ship to London');
  });

  it.each(['How do I process a tax refund?', 'Do we have the Aurelia tote in London?', 'good morning', ''])(
    'words that are right stay: %s',
    (text) => {
      expect(snap(text)).toBe(text);
    },
  );

  it('are left as heard where several are about as near', () => {
    const mention = { start: 0, end: 5, said: 'orela', kind: 'model', value: 'Orella', score: 0.8 };
    const products = { mentions: () => [{ ...mention, alternatives: [{ value: 'Aurelia' }] }] };
    expect(snapNames('orela bag', 'en', { products, places: { mentions: () => [] } })).toBe('orela bag');
  });
});

describe('what may be done with a transcript', () => {
  it.each([
    ['clear words are sent', 'text', -0.1, { sure: true, otherLanguage: false }],
    ['doubtful words are shown', 'text', -0.3, { sure: false, otherLanguage: false }],
    ['unlikely words may be another language', 'text', -0.6, { sure: false, otherLanguage: true }],
    ['no words are nothing', '', -0.1, { sure: false, otherLanguage: false }],
  ])('%s', (_name, text, score, judged) => {
    expect(judgeTranscript({ text, confidence: Math.exp(score) })).toEqual(judged);
  });

  it('an engine without a confidence is never sure', () => {
    expect(judgeTranscript({ text: 'text', confidence: null })).toEqual({
      sure: false,
      otherLanguage: false,
    });
  });
});
