import { describe, expect, it } from 'vitest';
import { convertSize, type SizedGoods, type SizeSystem } from '../../../knowledge/catalogue/size-systems.ts';

const range = (first: number, last: number, step = 1) =>
  Array.from({ length: (last - first) / step + 1 }, (_, index) => String(first + index * step));
const women: SizedGoods = { kind: 'shoes', gender: 'women' };
const men: SizedGoods = { kind: 'shoes', gender: 'men' };
const dresses: SizedGoods = { kind: 'ready-to-wear', gender: 'women' };
const suits: SizedGoods = { kind: 'ready-to-wear', gender: 'men' };
const rings: SizedGoods = { kind: 'rings', gender: 'women' };

describe('sizes of other countries', () => {
  it.each<[number, SizeSystem, SizedGoods, string[], string | null]>([
    [5, 'uk', women, range(35, 42), '38'],
    [8, 'us', women, range(35, 42), '38'],
    [4.5, 'uk', women, range(35, 42), '37.5'],
    [9, 'uk', men, range(39, 46), '43'],
    [10, 'us', men, range(39, 46), '43'],
    [38, 'eu', women, range(35, 42), '38'],
    [38, 'fr', dresses, range(36, 48, 2), '42'],
    [10, 'uk', dresses, range(36, 48, 2), '42'],
    [6, 'us', dresses, range(36, 48, 2), '42'],
    [42, 'it', dresses, range(34, 44, 2), '38'],
    [40, 'uk', suits, range(46, 56, 2), '50'],
    [6, 'us', rings, range(48, 58, 2), '52'],
    [7, 'us', rings, range(48, 58, 2), '54'],
    [5, 'uk', women, [], null],
    [5, 'uk', women, ['S', 'M', 'L'], null],
    [12, 'uk', rings, range(48, 58, 2), null],
  ])('%d %s', (size, system, goods, carried, expected) => {
    expect(convertSize(size, system, goods, carried)).toBe(expected);
  });
});
