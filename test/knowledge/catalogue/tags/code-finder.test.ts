import { describe, expect, it } from 'vitest';
import type { Product } from '../../../../contracts/catalogue.ts';
import { createCatalogue } from '../../../../knowledge/catalogue/catalogue.ts';
import { createCodeFinder, hasValidCheckDigit } from '../../../../knowledge/catalogue/tags/code-finder.ts';
import { bareCode, foldCode, withinOneEdit } from '../../../../knowledge/catalogue/tags/fold-code.ts';
import type { TagText } from '../../../../knowledge/catalogue/tags/tag-reader.ts';

const product = (productId: string, styleCode: string): Product => ({
  productId,
  styleCode,
  name: 'Tote',
  category: 'bags',
  subcategory: null,
  line: null,
  material: null,
  colour: null,
  colourFamily: null,
  gender: null,
  season: null,
  launchedOn: null,
  price: null,
  description: null,
});

const finder = createCodeFinder(
  createCatalogue({
    products: [
      product('P1', '410000 BLK1'),
      product('P2', '410000 COG1'),
      product('P3', 'SB-2301-06'),
      product('P4', 'SB-2301-07'),
      product('P5', 'XK77.201'),
      product('P6', 'XK77.201'),
      product('MILANO', 'Milano'),
    ],
    variants: [{ sku: 'P1-TU', productId: 'P1', size: null, barcode: '2040000010003' }],
    images: [],
  }),
);
const box = { left: 0, top: 0, width: 1, height: 1 };
const print = (text: string, confidence = 0.9): TagText => ({ source: 'print', text, confidence, box });
const bars = (text: string): TagText => ({ source: 'barcode', text, confidence: 1, box });
const productsOf = (...texts: TagText[]) => finder.find(texts)?.productIds;

describe('the code on a tag', () => {
  it.each([
    ['410000 BLK1', 'as it is printed'],
    ['REF: 410000-BLK1', 'after a word and with another dash'],
    ['41OOOO BLKI', 'with letters that look like digits'],
    ['410000 8LK1', 'with a digit that looks like a letter'],
    ['410000 BXK1', 'with one wrong letter'],
    ['41000 BLK1', 'with one letter left out'],
    ['410000 BLLK1', 'with one letter too many'],
  ])('is found in “%s”, %s', (text) => {
    expect(productsOf(print('MAISON ORSANE'), print(text), print('EUR 2300 SIZE M'))).toEqual(['P1']);
  });

  it('is told as the catalogue writes it, with what was read and where', () => {
    expect(finder.find([print('sb 23O1 06')])).toEqual({
      kind: 'style-code',
      code: 'SB-2301-06',
      text: 'sb 23O1 06',
      source: 'print',
      box,
      productIds: ['P3'],
    });
  });

  it('names all products that share it', () => {
    expect(productsOf(print('XK77201'))).toEqual(['P5', 'P6']);
  });

  it('is not guessed where a wrong letter fits two codes', () => {
    expect(productsOf(print('SB-2301-0X'))).toBeUndefined();
    expect(productsOf(print('SB-2301-06'))).toEqual(['P3']);
  });

  it('is not decided where two tags name different articles', () => {
    expect(productsOf(print('410000 BLK1'), print('410000 COG1'))).toBeUndefined();
  });

  it('is no word of a label, no price and no uncertain reading', () => {
    expect(productsOf(print('MILANO'), print('EUR 4100'))).toBeUndefined();
    expect(productsOf(print('410000 BLK1', 0.3))).toBeUndefined();
  });

  it('is found by its bars, and by their number in print only when the check digit is right', () => {
    expect(productsOf(bars('2040000010003'))).toEqual(['P1']);
    expect(productsOf(bars('https://house.example/p/410000-BLK1'))).toEqual(['P1']);
    expect(productsOf(bars('5901234123457'))).toBeUndefined();
    expect(productsOf(print('2040000010008'))).toBeUndefined();
    expect(productsOf(print('2 040000 010003'))).toEqual(['P1']);
  });
});

describe('codes as they are compared', () => {
  it('lose case, accents and everything between letters and digits', () => {
    expect(bareCode(' ré-12.b/ ')).toBe('RE12B');
    expect(foldCode('OQILSBZG')).toBe('00115826');
  });

  it('differ by one edit or by more', () => {
    expect(withinOneEdit('ABC', 'ABC')).toBe(true);
    expect(withinOneEdit('ABC', 'AXC')).toBe(true);
    expect(withinOneEdit('ABC', 'ABCD')).toBe(true);
    expect(withinOneEdit('BC', 'ABC')).toBe(true);
    expect(withinOneEdit('ABC', 'CBA')).toBe(false);
    expect(withinOneEdit('ABC', 'ABCDE')).toBe(false);
  });

  it('check their last digit as GS1 lays down', () => {
    expect(hasValidCheckDigit('4006381333931')).toBe(true);
    expect(hasValidCheckDigit('4006381333932')).toBe(false);
    expect(hasValidCheckDigit('96385074')).toBe(true);
  });
});
