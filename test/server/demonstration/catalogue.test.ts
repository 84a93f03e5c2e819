import { describe, expect, it } from 'vitest';
import { productRow, variantRow } from '../../../contracts/data-files.ts';
import { ean13CheckDigit } from '../../../server/demonstration/catalogue/barcodes.ts';
import { localPrice, priceLevel } from '../../../server/demonstration/catalogue/prices.ts';
import { makeProducts, variantRows } from '../../../server/demonstration/catalogue/products.ts';
import { sizeShares, sizesOf } from '../../../server/demonstration/catalogue/sizes.ts';
import { dayNumber } from '../../../server/demonstration/dates.ts';
import { createRandom } from '../../../server/demonstration/random.ts';

const lastDay = dayNumber('2026-11-22');
const products = makeProducts(createRandom('catalogue'), lastDay - 1098, lastDay);
const rows = products.map(({ row }) => row);
const variants = variantRows(products);

describe('the catalogue', () => {
  it('has 320 products in six categories, each a valid row with its own id and style code', () => {
    expect(rows).toHaveLength(320);
    expect(new Set(rows.map(({ category }) => category)).size).toBe(6);
    for (const row of rows) expect(productRow.parse(row)).toEqual(row);
    expect(new Set(rows.map(({ product_id }) => product_id)).size).toBe(320);
    expect(new Set(rows.map(({ style_code }) => style_code)).size).toBe(320);
    for (const row of rows) expect(row.style_code).toMatch(/^\d{6} [A-Z]{3}\d$/);
  });

  it('has the Aurelia tote in black, cognac, burgundy and forest green under one name', () => {
    const totes = rows.filter(
      ({ name, material }) => name === 'Aurelia tote' && material === 'smooth calfskin',
    );
    expect(totes.map(({ colour }) => colour)).toEqual(
      expect.arrayContaining(['black', 'cognac', 'burgundy', 'forest green']),
    );
    expect(totes[0]?.product_id).toBe('ORS-AUR-TOT-01-BLK');
  });

  it('has at least 24 products launched in the last four weeks or not yet', () => {
    const launches = products.map(({ launchDay }) => launchDay - lastDay);
    expect(launches.filter((offset) => offset > -28).length).toBeGreaterThanOrEqual(24);
    expect(launches.filter((offset) => offset > 0).length).toBeGreaterThanOrEqual(10);
    expect(launches.filter((offset) => offset > -28 && offset <= 0).length).toBeGreaterThanOrEqual(10);
  });

  it('names seasons after their launch', () => {
    const bySeason = (pattern: RegExp): string[] =>
      rows
        .filter(({ season }) => pattern.test(season ?? ''))
        .map(({ launched_on }) => (launched_on ?? '').slice(5, 7));
    expect(new Set(bySeason(/^SS/))).toEqual(new Set(['01', '02', '03']));
    expect(new Set(bySeason(/^FW/))).toEqual(new Set(['07', '08', '09']));
    expect(rows.filter(({ season }) => season === 'carry-over').length).toBeGreaterThan(100);
  });

  it('gives every size one SKU and one valid in-store EAN-13 barcode', () => {
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
    expect(new Set(variants.map(({ barcode }) => barcode)).size).toBe(variants.length);
    for (const variant of variants) {
      expect(variantRow.parse(variant)).toEqual(variant);
      const barcode = variant.barcode ?? '';
      expect(barcode).toMatch(/^2\d{12}$/);
      expect(Number(barcode[12])).toBe(ean13CheckDigit(barcode.slice(0, 12)));
    }
  });

  it('computes the check digit of the GS1 specification', () => {
    expect(ean13CheckDigit('629104150021')).toBe(3);
  });

  it('makes the sizes of the trade', () => {
    expect(sizesOf('pump', 'women')).toEqual(['35', '36', '37', '38', '39', '40', '41', '42']);
    expect(sizesOf('loafer', 'men').at(-1)).toBe('46');
    expect(sizesOf('dress', 'women')).toEqual(['36', '38', '40', '42', '44', '46', '48']);
    expect(sizesOf('blazer', 'men')).toEqual(['46', '48', '50', '52', '54', '56']);
    expect(sizesOf('belt', 'men')).toEqual(['75', '80', '85', '90', '95', '100', '105']);
    expect(sizesOf('ring', 'women')).toEqual(['48', '50', '52', '54', '56', '58']);
    expect(sizesOf('bracelet', 'women')).toEqual(['S', 'M', 'L']);
    expect(sizesOf('tote', 'women')).toEqual(['one size']);
  });

  it('divides demand over sizes, smaller ones in Asia', () => {
    const mean = (region: 'EMEA' | 'APAC'): number =>
      sizeShares('pump', 'women', region).reduce((sum, share, position) => sum + share * position, 0);
    expect(sizeShares('pump', 'women', 'EMEA').reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(mean('APAC')).toBeLessThan(mean('EMEA'));
  });

  it('keeps a spread of the catalogue in a small house, with the black Aurelia tote', () => {
    const few = makeProducts(createRandom('catalogue'), lastDay - 181, lastDay, 40);
    expect(few).toHaveLength(40);
    expect(few[0]?.row.product_id).toBe('ORS-AUR-TOT-01-BLK');
    expect(new Set(few.map(({ model }) => model.category)).size).toBe(6);
  });
});

describe('prices', () => {
  it('follow the coefficient and the step of the country', () => {
    expect(localPrice(2950, 'IT')).toBe(2950);
    expect(localPrice(2950, 'GB')).toBe(2660);
    expect(localPrice(2950, 'JP')).toBe(507_000);
  });

  it('rise every first of February up to the catalogue price', () => {
    expect(priceLevel('bags', lastDay, lastDay)).toBe(1);
    expect(priceLevel('bags', dayNumber('2026-02-01'), lastDay)).toBe(1);
    expect(priceLevel('bags', dayNumber('2026-01-31'), lastDay)).toBeCloseTo(1 / 1.05);
    expect(priceLevel('bags', dayNumber('2024-03-01'), lastDay)).toBeCloseTo(1 / 1.05 ** 2);
  });
});
