import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ProductRow } from '../../../../contracts/data-files.ts';
import { makeProducts } from '../../../../server/demonstration/catalogue/products.ts';
import {
  createPictureDrawer,
  drawPicture,
  picturedProduct,
} from '../../../../server/demonstration/pictures/draw-picture.ts';
import { createRandom } from '../../../../server/demonstration/random.ts';

const rows: ProductRow[] = makeProducts(createRandom('pictures'), 19000, 20000).map(({ row }) => row);

describe('pictures of the products file', () => {
  it('know every product of the demonstration catalogue', () => {
    expect(rows.length).toBeGreaterThan(300);
    for (const row of rows) {
      const pictured = picturedProduct(row);
      expect([pictured.line, pictured.sizeWord, pictured.subcategory].filter(Boolean).join(' ')).toBe(
        row.name,
      );
      expect(pictured).toMatchObject({
        productId: row.product_id,
        material: row.material,
        colour: row.colour,
      });
    }
  });

  it('are the same drawn one by one and in a row', async () => {
    const [row] = rows;
    if (row === undefined) throw new Error('the catalogue is empty');
    const drawer = createPictureDrawer();
    const [alone, first, again] = [
      await drawPicture(row, 'detail'),
      await drawer(row, 'detail'),
      await drawer(row, 'detail'),
    ];
    expect(Buffer.compare(alone, first)).toBe(0);
    expect(Buffer.compare(first, again)).toBe(0);
    expect((await sharp(alone).metadata()).format).toBe('jpeg');
  });

  it.each([
    ['material', 'cardboard'],
    ['category', 'furniture'],
    ['subcategory', 'pump'],
    ['colour', null],
  ] as const)('are refused for a product whose %s is %s', async (field, value) => {
    const bag = rows.find((row) => row.category === 'bags');
    if (bag === undefined) throw new Error('no bag in the catalogue');
    await expect(drawPicture({ ...bag, [field]: value }, 'front')).rejects.toThrow(
      `No picture of product ${bag.product_id}: its ${field} is ${value}`,
    );
  });
});
