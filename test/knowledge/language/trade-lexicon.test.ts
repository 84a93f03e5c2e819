import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourRows } from '../../../knowledge/language/trade-lexicon-colours.ts';
import { normaliseSize } from '../../../knowledge/language/trade-lexicon-sizes.ts';
import {
  canonicalColour,
  canonicalTerms,
  colourFamilyOf,
  isKindOf,
  termMentions,
  translateTerm,
} from '../../../knowledge/language/trade-lexicon.ts';

describe('colours in three languages', () => {
  it.each([
    ['black', 'black'],
    ['noire', 'black'],
    ['NOIRS', 'black'],
    ['nere', 'black'],
    ['Bordeaux', 'burgundy'],
    ['bleu marine', 'navy blue'],
    ['blu scuro', 'navy blue'],
    ['gris ardoise', 'slate grey'],
    ['cuoio', 'tan'],
    ['cognac', 'cognac'],
    ['écarlate', 'scarlet'],
    ['rosa cipria', 'powder pink'],
    ['zafferano', 'saffron'],
    ['argentée', 'silver'],
  ])('reads %s as %s', (word, colour) => {
    expect(canonicalColour(word)).toBe(colour);
  });

  it('reads "or" as gold in French and as a conjunction in English', () => {
    expect(canonicalColour('or', 'fr')).toBe('gold');
    expect(canonicalColour('or', 'en')).toBeUndefined();
  });

  it('knows at least twenty colours, each with a family and a word in each language that reads back', () => {
    expect(colourRows.length).toBeGreaterThanOrEqual(20);
    for (const [name, family] of colourRows) {
      expect(colourFamilyOf(name)).toBe(family);
      for (const language of ['en', 'fr', 'it'] as const) {
        const word = translateTerm('colour', name, language);
        expect(canonicalTerms(word, language), `${word} (${language})`).toContainEqual({
          kind: 'colour',
          name,
        });
      }
    }
  });

  it('does not invent a colour for a word it does not know', () => {
    expect(canonicalColour('tempesta')).toBeUndefined();
    expect(colourFamilyOf('tempesta')).toBeUndefined();
  });
});

describe('terms', () => {
  it('puts narrower terms under broader ones', () => {
    expect(isKindOf('material', 'suede', 'leather')).toBe(true);
    expect(isKindOf('material', 'leather', 'suede')).toBe(false);
    expect(isKindOf('subcategory', 'clutch', 'bags')).toBe(true);
    expect(isKindOf('subcategory', 'twilly', 'silk')).toBe(true);
    expect(isKindOf('subcategory', 'twilly', 'bags')).toBe(false);
  });

  it('translates canonical terms for answers and leaves unknown ones alone', () => {
    expect(translateTerm('category', 'small leather goods', 'fr')).toBe('petite maroquinerie');
    expect(translateTerm('subcategory', 'loafer', 'it')).toBe('mocassino');
    expect(translateTerm('colour', 'tempesta', 'it')).toBe('tempesta');
  });
});

const readings = (sentence: string, language: 'en' | 'fr' | 'it') =>
  termMentions(sentence, language).map(
    ({ said, readings: all }) => `${said}=${all.map((r) => r.name).join('/')}`,
  );

describe('terms in a sentence', () => {
  it.each([
    ['abbiamo la borsa in nero?', 'it', ['borsa=bags', 'nero=black']],
    ['des mocassins en veau grainé', 'fr', ['mocassins=loafer', 'veau grainé=grained calfskin']],
    ['the navy blue shoulder bags', 'en', ['navy blue=navy blue', 'shoulder bags=shoulder bag']],
    ['petite maroquinerie bordeaux', 'fr', ['petite maroquinerie=small leather goods', 'bordeaux=burgundy']],
    ['piccola pelletteria', 'it', ['piccola pelletteria=small leather goods']],
    ['a present or a gift', 'en', ['gift=gift']],
    ['a wicker basket', 'en', ['wicker=raffia']],
    ['des baskets blanches', 'fr', ['baskets=sneaker', 'blanches=white']],
  ] as const)('reads "%s" (%s)', (sentence, language, expected) => {
    expect(readings(sentence, language)).toEqual(expected);
  });

  it('reads a misspelt word, with a lower score', () => {
    const [mention] = termMentions('in black leathr', 'en').slice(-1);
    expect(mention?.readings[0]?.name).toBe('leather');
    expect(mention?.score).toBeLessThan(1);
  });

  it('gives the offsets of what was said', () => {
    const sentence = 'Une bague dorée ?';
    for (const { start, end, said } of termMentions(sentence, 'fr')) {
      expect(sentence.slice(start, end)).toBe(said);
    }
  });

  it('never fails and never overlaps, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (sentence) => {
        const mentions = termMentions(sentence, 'fr');
        mentions.forEach((mention, index) => {
          expect(mention.start).toBeLessThan(mention.end);
          expect(mention.start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('terms that were misspelt', () => {
  it.each([
    ['any brcaelets in silver', 'en', ['brcaelets=bracelet']],
    ['a black cultch', 'en', ['cultch=clutch']],
    ['des chaus sures', 'fr', ['chaus sures=shoes']],
    ['un anelol', 'it', ['anelol=ring']],
    ['zaini in vitello maetellato', 'it', ['vitello maetellato=grained calfskin']],
  ] as const)('%s (%s)', (sentence, language, expected) => {
    expect(readings(sentence, language)).toEqual(expect.arrayContaining([...expected]));
  });

  it.each([
    ['let the client complete the form', 'en'],
    ['la campagne commence', 'fr'],
    ['les ventes vont monter', 'fr'],
    ['quali costano meno', 'it'],
    ['un signore entra', 'it'],
  ] as const)('takes an ordinary word for no term: %s (%s)', (sentence, language) => {
    expect(readings(sentence, language)).toEqual([]);
  });

  it('reads a word of two goods as both', () => {
    expect(readings('une pochette', 'fr')).toEqual(['pochette=clutch/pouch']);
  });
});

describe('sizes', () => {
  it.each([
    ['38', '38'],
    ['Taille 38½', '38.5'],
    ['38,5', '38.5'],
    ['38 1/2', '38.5'],
    ['EU 38.5', '38.5'],
    ['size thirty-eight', '38'],
    ['trente-huit et demi', '38.5'],
    ['trentotto', '38'],
    ['quarante et un', '41'],
    ['Medium', 'm'],
    ['taille M', 'm'],
    ['extra large', 'xl'],
    ['taglia unica', 'one size'],
    ['T.40', '40'],
    ['85 cm', '85 cm'],
  ])('writes %s as %s', (said, size) => {
    expect(normaliseSize(said)).toBe(size);
  });

  it('leaves a normalised size as it is', () => {
    fc.assert(
      fc.property(fc.constantFrom('36', '38.5', 's', 'xl', 'one size', '54', '85 cm'), (size) => {
        expect(normaliseSize(size)).toBe(size);
      }),
    );
  });
});
