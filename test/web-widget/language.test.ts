import { describe, expect, it } from 'vitest';
import { languages } from '../../contracts/languages.ts';
import { longestMessage as serverLongestMessage } from '../../contracts/chat.ts';
import { toolNames } from '../../contracts/tool-names.ts';
import { largestPicture as serverLargestPicture } from '../../contracts/http-api.ts';
import { createFormats } from '../../web-widget/language/formats.ts';
import { pickLanguage, textsIn } from '../../web-widget/language/texts.ts';
import { largestPicture, longestMessage } from '../../web-widget/limits.ts';

/** Every text as words, by its path; a function is called with a figure or a name. */
function wordsOf(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'object' && value !== null) return wordsOf(value, `${path}${key}.`);
    const words: unknown = typeof value === 'function' ? value('7', '8', '9', '10') : value;
    return [[`${path}${key}`, String(words)]];
  });
}

describe('the words of the widget', () => {
  it.each(languages)('are all there in %s', (language) => {
    const words = wordsOf(textsIn(language));
    expect(words.map(([path]) => path)).toEqual(wordsOf(textsIn('en')).map(([path]) => path));
    expect(words.filter(([, word]) => word.trim() === '')).toEqual([]);
  });

  it('differ between the languages, except for names and words that are the same', () => {
    const english = new Map(wordsOf(textsIn('en')));
    const same = (language: 'fr' | 'it') =>
      wordsOf(textsIn(language))
        .filter(([path, word]) => english.get(path) === word)
        .map(([path]) => path);
    expect(same('fr')).toEqual([
      'title',
      'conversations',
      'sources',
      'passage',
      'version',
      'distance',
      'sourceNames.stock',
      'sourceNames.catalogue',
    ]);
    expect(same('it')).toEqual(['title']);
  });

  it('name every tool at work', () => {
    expect(Object.keys(textsIn('en').activities).sort()).toEqual([...toolNames].sort());
  });

  it('follow French spacing before double punctuation', () => {
    const words = wordsOf(textsIn('fr'));
    expect(words.filter(([, word]) => /[^\u00a0\u202f][:;!?](\s|$)/.test(word))).toEqual([]);
  });
});

describe('choosing the language', () => {
  it.each([
    [['fr-CH', 'it'], 'fr'],
    [[null, undefined, '', 'de-DE', 'IT_it'], 'it'],
    [['ja'], 'en'],
    [['toString'], 'en'],
    [[], 'en'],
  ])('takes the first wish of %j that it knows', (wishes, expected) => {
    expect(pickLanguage(wishes)).toBe(expected);
  });
});

describe('figures and dates', () => {
  it('are those of the reader’s language', () => {
    const [english, french, italian] = languages.map(createFormats);
    expect(english?.count(12_345)).toBe('12,345');
    expect(french?.count(12_345)).toBe('12\u202f345');
    expect(italian?.price({ amount: 2450, currency: 'EUR' })).toMatch(/2450\s?€|2\.450\s?€/);
    expect(english?.day('2025-11-03')).toBe('3 Nov 2025');
    expect(french?.day('2025-11-03')).toBe('3 nov. 2025');
    expect(italian?.country('FR')).toBe('Francia');
  });

  it('show figures that stand together with one precision', () => {
    const { amounts } = createFormats('en');
    expect(amounts(14.2, 8.5, 21)).toEqual(['14', '9', '21']);
    expect(amounts(2.04, 0.5, 4)).toEqual(['2', '0.5', '4']);
  });

  it('show what cannot be read as it came', () => {
    const { day, country } = createFormats('en');
    expect(day('soon')).toBe('soon');
    expect(country('Narnia')).toBe('Narnia');
  });
});

describe('the limits', () => {
  it('are the server’s', () => {
    expect({ longestMessage, largestPicture }).toEqual({
      longestMessage: serverLongestMessage,
      largestPicture: serverLargestPicture,
    });
  });
});
