import { describe, expect, it } from 'vitest';
import { views } from '../../../../server/demonstration/catalogue/vocabulary.ts';
import { drawProduct } from '../../../../server/demonstration/pictures/draw-product.ts';
import { everySubcategoryAndView, product } from './picture-samples.ts';

describe('drawing a product', () => {
  it('gives the same text for the same product and view', () => {
    for (const view of views) expect(drawProduct(product(), view)).toBe(drawProduct(product(), view));
  });

  it('gives the same text with tiles made before, whatever they were made for', () => {
    const tiles = new Map<string, string>();
    drawProduct(product({ material: 'grained calfskin', colour: 'black' }), 'front', tiles);
    drawProduct(product({ colour: 'ivory' }), 'detail', tiles);
    expect(tiles.size).toBeGreaterThan(0);
    expect(drawProduct(product(), 'front', tiles)).toBe(drawProduct(product(), 'front'));
  });

  it('changes with each thing it knows of a product', () => {
    const drawings = [
      product(),
      product({ productId: 'P-2' }),
      product({ line: 'Lunaria' }),
      product({ material: 'suede' }),
      product({ colour: 'scarlet' }),
      product({ sizeWord: 'mini' }),
      product({ subcategory: 'clutch' }),
    ].map((pictured) => drawProduct(pictured, 'front'));
    expect(new Set(drawings).size).toBe(drawings.length);
    const loafer = product({ category: 'shoes', subcategory: 'loafer' });
    expect(drawProduct({ ...loafer, gender: 'men' }, 'front')).not.toBe(drawProduct(loafer, 'front'));
  });

  it('refers only to definitions of its own, and writes no figure that is not a number', () => {
    for (const { name, pictured, view } of everySubcategoryAndView()) {
      const svg = drawProduct(pictured, view).replace(/data:image\/png;base64,[^"]*/g, '');
      const defined = new Set([...svg.matchAll(/ id="(d\d+)"/g)].map(([, id]) => id));
      const referred = [...svg.matchAll(/(?:url\(|href=")#(d\d+)/g)].map(([, id]) => id);
      expect(
        referred.filter((id) => !defined.has(id)),
        name,
      ).toEqual([]);
      expect(/NaN|Infinity|undefined/.exec(svg)?.[0], name).toBeUndefined();
    }
  });
});
