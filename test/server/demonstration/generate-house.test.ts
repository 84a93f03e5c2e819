import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../../contracts/data-files.ts';
import { dayNumber } from '../../../server/demonstration/dates.ts';
import { describeHouse } from '../../../server/demonstration/describe-house.ts';
import { defaultLastDay, defaultSeed, generateHouse } from '../../../server/demonstration/generate-house.ts';
import type { House } from '../../../server/demonstration/generate-house.ts';
import { saleRows, shipmentRows, webViewRows } from '../../../server/demonstration/rows.ts';
import { verifies } from '../../support/verifies.ts';
import { smallHouse } from './small-house.ts';

function fingerprint(house: House): string {
  const hash = createHash('sha256');
  for (const part of [house.stores, house.products, house.variants, house.events, house.staff, house.stock]) {
    hash.update(JSON.stringify(part));
  }
  for (const { of } of [house.sales, house.webViews, house.shipments, house.lostSales]) {
    for (const column of Object.values(of)) hash.update(column);
  }
  return hash.digest('hex');
}

describe('a small house', () => {
  const house = smallHouse();

  verifies('demo.deterministic', 'is the same for the same seed and another for another seed', () => {
    expect(fingerprint(smallHouse())).toBe(fingerprint(house));
    expect(fingerprint(smallHouse('another'))).not.toBe(fingerprint(house));
  });

  it('ends on the day that was asked for and has the size that was asked for', () => {
    const other = generateHouse({ lastDay: '2025-06-18', scale: { products: 12, stores: 2, weeks: 10 } });
    expect([other.firstDay, other.lastDay]).toEqual(['2025-04-10', '2025-06-18']);
    expect(other.products).toHaveLength(12);
    expect(other.stores.map(({ kind }) => kind)).toEqual([
      'store',
      'store',
      'warehouse',
      'warehouse',
      'warehouse',
    ]);
    expect(new Set(other.stock.map(({ as_of }) => as_of))).toEqual(new Set(['2025-06-18']));
    expect(() => generateHouse({ lastDay: '2025-06-31' })).toThrow(RangeError);
  });

  it.each([
    ['stores', house.stores],
    ['products', house.products],
    ['variants', house.variants],
    ['events', house.events],
    ['staff', house.staff],
    ['stock', house.stock],
    ['sales', [...saleRows(house)]],
    ['web_views', [...webViewRows(house)]],
    ['shipments', [...shipmentRows(house)]],
  ] as const)('has only valid rows of %s', (name, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    const invalid = rows.filter((row) => !dataFiles[name].safeParse(row).success);
    expect(invalid).toEqual([]);
  });

  it('gives every store a manager and at least three advisors, and every region a planner', () => {
    for (const { store_id } of house.stores.filter(({ kind }) => kind === 'store')) {
      const roles = house.staff.filter((person) => person.home_store_id === store_id).map(({ role }) => role);
      expect(roles.filter((role) => role === 'manager')).toHaveLength(1);
      expect(roles.filter((role) => role === 'advisor').length).toBeGreaterThanOrEqual(3);
    }
    for (const { store_id } of house.stores.filter(({ kind }) => kind === 'warehouse')) {
      expect(
        house.staff.some((person) => person.role === 'planner' && person.home_store_id === store_id),
      ).toBe(true);
    }
    expect(house.staff.filter(({ role }) => role === 'new-hire').length).toBeGreaterThan(0);
    expect(house.staff.filter(({ role }) => role === 'admin')).toHaveLength(1);
    expect(new Set(house.staff.map(({ name }) => name)).size).toBe(house.staff.length);
  });

  it('sells nothing before a launch, and nothing on a Sunday in a country that closes', () => {
    const launches = new Map(
      house.products.map(({ product_id, launched_on }) => [product_id, launched_on ?? '']),
    );
    const products = new Map(house.variants.map(({ sku, product_id }) => [sku, product_id]));
    for (const { sold_on, sku } of saleRows(house)) {
      expect(sold_on >= (launches.get(products.get(sku) ?? '') ?? '')).toBe(true);
    }
    const swiss = generateHouse({ scale: { products: 20, weeks: 12 } });
    const closed = new Set(
      swiss.stores.filter(({ country }) => ['CH', 'DE'].includes(country)).map((row) => row.store_id),
    );
    const sundays = [...saleRows(swiss)].filter(({ sold_on }) => new Date(sold_on).getUTCDay() === 0);
    expect(sundays.length).toBeGreaterThan(0);
    expect(sundays.filter(({ store_id }) => closed.has(store_id))).toEqual([]);
  });

  it('lists feasts, launches, campaigns and sales, also those planned after the last day', () => {
    const year = generateHouse({ scale: { products: 30, stores: 8, weeks: 60 } });
    expect(new Set(year.events.map(({ kind }) => kind))).toEqual(
      new Set(['holiday', 'launch', 'campaign', 'sale']),
    );
    expect(year.events.filter(({ starts_on }) => starts_on > year.lastDay).length).toBeGreaterThan(20);
    for (const { starts_on, ends_on } of year.events)
      expect(dayNumber(ends_on)).toBeGreaterThanOrEqual(dayNumber(starts_on));
  });
});

describe('the whole house', () => {
  const house = generateHouse();
  const figures = describeHouse(house);

  it('is the house of the default seed and last day', () => {
    expect([house.seed, house.lastDay]).toEqual([defaultSeed, defaultLastDay]);
  });

  it('has the figures that its page shows', () => {
    const page = readFileSync(new URL('../../../docs/demonstration-house.md', import.meta.url), 'utf8');
    const printed = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '{}') as unknown;
    expect({ seed: house.seed, ...figures }).toEqual(printed);
  });

  verifies('demo.size', 'has the stores, countries and products that the demonstration promises', () => {
    const stores = house.stores.filter(({ kind }) => kind === 'store');
    expect(stores).toHaveLength(28);
    expect(house.stores.filter(({ kind }) => kind === 'warehouse')).toHaveLength(3);
    expect(new Set(stores.map(({ country }) => country)).size).toBe(13);
    expect(stores.filter(({ city }) => city === 'Milan').map(({ store_id }) => store_id)).toEqual(['milan']);
    expect(stores.filter(({ opened_on }) => (opened_on ?? '') > house.firstDay)).toHaveLength(2);
    expect(new Set(house.stores.map(({ store_id }) => store_id)).size).toBe(31);
    expect(figures.rows['products']).toBe(320);
    expect(figures.newProducts).toBeGreaterThanOrEqual(24);
  });

  verifies('demo.size', 'has three years of sales and web views at the volumes of a maison', () => {
    expect(dayNumber(house.lastDay) - dayNumber(house.firstDay) + 1).toBeGreaterThanOrEqual(3 * 365.25);
    expect(figures.rows['sales']).toBeGreaterThan(400_000);
    expect(figures.rows['sales']).toBeLessThan(900_000);
    expect(figures.rows['web_views']).toBeGreaterThan(300_000);
    expect(figures.rows['web_views']).toBeLessThanOrEqual(700_000);
    expect(figures.unitsADayAtTheEnd).toBeGreaterThan(600);
    expect(figures.unitsADayAtTheEnd).toBeLessThan(900);
  });

  it('returns 3 to 5 % of what it sells', () => {
    expect(figures.returnShare).toBeGreaterThan(0.03);
    expect(figures.returnShare).toBeLessThan(0.05);
  });

  it('has the black Aurelia tote in most stores and is out of it in some', () => {
    const stores = new Set(
      house.stores.filter(({ kind }) => kind === 'store').map(({ store_id }) => store_id),
    );
    const totes = house.stock.filter(
      (row) => row.sku === 'ORS-AUR-TOT-01-BLK-OS' && stores.has(row.store_id),
    );
    expect(totes).toHaveLength(28);
    const out = totes.filter(({ on_hand }) => on_hand === 0);
    expect(out.length).toBeGreaterThan(0);
    expect(out.length).toBeLessThan(14);
  });

  it('sells more before Christmas than in an ordinary week, and nothing in New York on Thanksgiving', () => {
    const first = dayNumber(house.firstDay);
    const { day, store, quantity } = house.sales.of;
    const newYork = house.stores.findIndex(({ store_id }) => store_id === 'new-york-madison');
    const unitsOf = (from: string, to: string, only?: number): number => {
      const [start, end] = [dayNumber(from) - first, dayNumber(to) - first];
      return quantity.reduce((sum, units, row) => {
        const inside = day[row]! >= start && day[row]! <= end && (only === undefined || store[row] === only);
        return inside && units > 0 ? sum + units : sum;
      }, 0);
    };
    expect(unitsOf('2025-12-15', '2025-12-21')).toBeGreaterThan(1.3 * unitsOf('2025-10-20', '2025-10-26'));
    expect(unitsOf('2025-11-26', '2025-11-26', newYork)).toBeGreaterThan(0);
    expect(unitsOf('2025-11-27', '2025-11-27', newYork)).toBe(0);
  });
});
