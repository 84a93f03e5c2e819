import { men, unisex, women } from './model.ts';
import type { Model } from './model.ts';

/** Small leather goods: wallets, card holders, belts, key rings, pouches. */
export const smallLeatherGoodsModels: readonly Model[] = [
  women('Aurelia', 'wallet', '', 690, 'smooth calfskin', {
    core: ['black', 'cognac', 'burgundy'],
    seasonal: ['forest green', 'powder pink'],
    upcoming: ['lilac'],
  }),
  women('Lunaria', 'wallet', 'small', 590, 'grained calfskin', {
    core: ['black', 'sand'],
    seasonal: ['scarlet', 'powder blue'],
  }),
  men('Duecento', 'wallet', '', 550, 'grained calfskin', {
    core: ['black', 'chestnut', 'navy blue'],
    seasonal: ['slate grey'],
  }),
  unisex('Tessera', 'wallet', 'large', 620, 'monogram canvas', { core: ['camel', 'black'] }),
  unisex('Tessera', 'card holder', '', 320, 'monogram canvas', {
    core: ['camel', 'black'],
    seasonal: ['navy blue'],
  }),
  women('Aurelia', 'card holder', '', 350, 'smooth calfskin', {
    core: ['black', 'cognac', 'ivory'],
    seasonal: ['saffron', 'fuchsia'],
    upcoming: ['forest green'],
  }),
  men('Duecento', 'card holder', '', 330, 'embossed leather', {
    core: ['black', 'chestnut'],
    seasonal: ['burgundy'],
  }),
  women('Aurelia', 'belt', '', 490, 'smooth calfskin', { core: ['black', 'cognac'], seasonal: ['ivory'] }),
  men('Duecento', 'belt', '', 460, 'grained calfskin', {
    core: ['black', 'chestnut'],
    seasonal: ['navy blue'],
  }),
  unisex('Corvina', 'key ring', '', 260, 'grained calfskin', {
    core: ['black', 'chestnut'],
    seasonal: ['scarlet', 'sage'],
    upcoming: ['saffron'],
  }),
  women('Lunaria', 'pouch', '', 620, 'smooth calfskin', {
    core: ['black', 'ivory'],
    seasonal: ['lilac', 'powder pink'],
  }),
  unisex('Tessera', 'pouch', 'large', 650, 'monogram canvas', {
    core: ['camel', 'black'],
    upcoming: ['navy blue'],
  }),
  women('Vespera', 'pouch', 'small', 480, 'embossed leather', {
    core: ['black'],
    seasonal: ['gold', 'burgundy'],
  }),
];
