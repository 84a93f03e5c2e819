import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlaceLinker } from '../../../knowledge/people/store-place-linker.ts';
import { smallHouseStores } from '../../fixtures/small-house.ts';

const linker = createPlaceLinker(smallHouseStores);
const [home] = smallHouseStores;
const resolve = (place: string) => {
  const resolution = linker.resolve(place, home ?? null);
  if (resolution.kind !== 'found') return resolution.kind;
  return resolution.stores.map(({ storeId }) => storeId);
};

describe('what a place stands for', () => {
  it.each<[string, string | string[]]>([
    ['par-sh', ['par-sh']],
    ['here', ['par-sh']],
    ['chez nous', ['par-sh']],
    ['Paris', ['par-sh', 'par-rg']],
    ['Parigi', ['par-sh', 'par-rg']],
    ['Milan', ['mil-mn']],
    ['the Milan store', ['mil-mn']],
    ['Londres', ['lon-bs']],
    ['Londn', ['lon-bs']],
    ['Rive Gauche', ['par-rg']],
    ['FR', ['par-sh', 'par-rg', 'can-cr']],
    ['Francia', ['par-sh', 'par-rg', 'can-cr']],
    ['Paris and London', ['par-sh', 'par-rg', 'lon-bs']],
    ['Asia Pacific', ['tyo-gz']],
    ['Asie', ['tyo-gz']],
    ['Lyon', ['wh-eu']],
    ['magazzino', ['wh-eu']],
    ['nearest', 'nearest'],
    ['il più vicino', 'nearest'],
    ['ovunque', 'everywhere'],
  ])('%s', (place, expected) => {
    expect(resolve(place)).toEqual(expected);
  });

  it('tells whether it is the person’s own store', () => {
    expect(linker.resolve('Saint-Honoré', home ?? null)).toMatchObject({ isHere: true });
    expect(linker.resolve('Paris', home ?? null)).toMatchObject({ isHere: false, label: 'Paris' });
  });

  it('offers the nearest stores for a city without one, by distance', () => {
    expect(linker.resolve('Barcelona', home ?? null)).toEqual({
      kind: 'unknown',
      subject: 'Barcelona',
      choices: [
        { label: 'Cannes Croisette', value: 'can-cr' },
        { label: 'Milano Montenapoleone', value: 'mil-mn' },
        { label: 'Paris Rive Gauche', value: 'par-rg' },
      ],
    });
    expect(linker.resolve('Séoul', home ?? null)).toMatchObject({ choices: [{ value: 'tyo-gz' }, {}, {}] });
    expect(linker.resolve('Corée du Sud', home ?? null)).toMatchObject({
      choices: [{ value: 'tyo-gz' }, {}, {}],
    });
  });

  it('offers similar names for one that does not exist, and stores when "here" means nothing', () => {
    expect(linker.resolve('Montenapoli', home ?? null)).toMatchObject({ kind: 'found' });
    expect(linker.resolve('Mont', home ?? null)).toMatchObject({ kind: 'unknown' });
    expect(linker.resolve('here', null)).toMatchObject({ kind: 'unknown', choices: [{}, {}, {}] });
  });

  it('finds every store by its id and by its name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...smallHouseStores), ({ storeId, name }) => {
        expect(resolve(storeId)).toEqual([storeId]);
        expect(resolve(name.toLowerCase())).toEqual([storeId]);
      }),
    );
  });

  it('offers only choices that resolve to a store', () => {
    fc.assert(
      fc.property(fc.constantFrom('Barcelona', 'Chine', 'Zzz', 'Oslo', 'Montreal'), (place) => {
        const resolution = linker.resolve(place, home ?? null);
        expect(resolution.kind).toBe('unknown');
        const offered = resolution.kind === 'unknown' ? resolution.choices : [];
        expect(offered).toHaveLength(3);
        expect(offered.map(({ value }) => resolve(value))).toEqual(offered.map(({ value }) => [value]));
      }),
    );
  });
});
