import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { lines, materials, views } from '../../../../server/demonstration/catalogue/vocabulary.ts';
import { renderProduct } from '../../../../server/demonstration/pictures/render-product.ts';
import { difference, everySubcategoryAndView, product, thumbnail } from './picture-samples.ts';

const tiles = new Map<string, string>();

describe('rendering a product', () => {
  it.each(everySubcategoryAndView())('gives a JPEG of 480×600 for a $name', async ({ pictured, view }) => {
    const bytes = await renderProduct(pictured, view, { tiles });
    const { info, data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 480, height: 600 });
    expect(info.channels).toBe(3);
    // Whole products leave the corner to the pale backdrop; a detail may fill it.
    const corner = view === 'detail' ? 255 : Math.min(...data.subarray(0, 3));
    expect(corner).toBeGreaterThan(200);
    const dark = data.reduce((count, value) => count + (value < 190 ? 1 : 0), 0);
    expect(dark / data.length).toBeGreaterThan(0.004);
  });

  it('renders at another width in the same proportion', async () => {
    const bytes = await renderProduct(product(), 'front', { width: 240, tiles });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 240, height: 300 });
  });

  it.each([0, 12.5, 5000])('refuses %d as a width', async (width) => {
    await expect(renderProduct(product(), 'front', { width })).rejects.toThrow(RangeError);
  });
});

describe('what one can tell apart', () => {
  it('a tote of every line from the tote of every other line, in the same leather and colour', async () => {
    const pictures = await Promise.all(lines.map((line) => thumbnail(product({ line }), 'front', tiles)));
    const differences = pictures.flatMap((a, i) => pictures.slice(i + 1).map((b) => difference(a, b)));
    expect(Math.min(...differences)).toBeGreaterThan(2);
  });

  it.each([
    product({ subcategory: 'shoulder bag', line: 'Marenza' }),
    product({ category: 'shoes', subcategory: 'pump', line: 'Vespera', colour: 'burgundy' }),
    product({
      category: 'ready-to-wear',
      subcategory: 'coat',
      line: 'Corvina',
      colour: 'camel',
      material: 'wool',
    }),
    product({ category: 'small leather goods', subcategory: 'wallet', line: 'Duecento', colour: 'sage' }),
  ])('the materials of a $line $subcategory in one colour', async (pictured) => {
    const pictures = await Promise.all(
      materials[pictured.category].map((material) =>
        thumbnail({ ...pictured, material }, 'detail', tiles, 240),
      ),
    );
    const differences = pictures.flatMap((a, i) => pictures.slice(i + 1).map((b) => difference(a, b)));
    expect(Math.min(...differences)).toBeGreaterThan(0.8);
  });

  it('the colours of one bag, and two bags of all the same that are different products', async () => {
    const [one, other, twin] = await Promise.all([
      thumbnail(product(), 'front', tiles),
      thumbnail(product({ colour: 'chestnut' }), 'front', tiles),
      thumbnail(product({ productId: 'P-77' }), 'front', tiles),
    ]);
    expect(difference(one, other)).toBeGreaterThan(4);
    expect(difference(one, twin)).toBeGreaterThan(0.1);
  });

  it('the three views of a product', async () => {
    for (const { pictured } of everySubcategoryAndView().filter((_, i) => i % 15 === 0)) {
      const [front, turned, detail] = await Promise.all(
        views.map((view) => thumbnail(pictured, view, tiles)),
      );
      if (front === undefined || turned === undefined || detail === undefined)
        throw new Error('a view is missing');
      const least = Math.min(
        difference(front, turned),
        difference(front, detail),
        difference(turned, detail),
      );
      expect(least, pictured.subcategory).toBeGreaterThan(2.5);
    }
  });
});
