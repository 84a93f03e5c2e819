import { men, unisex, women } from './model.ts';
import type { Model } from './model.ts';

/** Bag models: line, size word, prices in euro, and the colours of each material by rhythm. */
export const bagModels: readonly Model[] = [
  women('Aurelia', 'tote', '', 2950, 'smooth calfskin', {
    core: ['black', 'cognac', 'burgundy', 'forest green', 'ivory'],
    seasonal: ['navy blue', 'sage'],
    upcoming: ['lilac'],
  }),
  women('Aurelia', 'tote', '', 3100, 'suede', { seasonal: ['chestnut', 'sage'], upcoming: ['burgundy'] }),
  women('Aurelia', 'tote', 'small', 2350, 'smooth calfskin', {
    core: ['black', 'cognac', 'sand'],
    seasonal: ['powder pink', 'forest green', 'scarlet'],
    upcoming: ['saffron'],
  }),
  women('Aurelia', 'tote', 'large', 3400, 'grained calfskin', {
    core: ['black', 'chestnut'],
    seasonal: ['slate grey'],
  }),
  women('Aurelia', 'shoulder bag', '', 2600, 'grained calfskin', {
    core: ['black', 'camel'],
    seasonal: ['burgundy', 'lilac'],
  }),
  women('Lunaria', 'shoulder bag', '', 2750, 'quilted lambskin', {
    core: ['black', 'ivory'],
    seasonal: ['powder blue', 'fuchsia'],
    upcoming: ['silver'],
  }),
  women('Lunaria', 'shoulder bag', 'small', 2250, 'quilted lambskin', {
    core: ['black', 'sand'],
    seasonal: ['powder pink', 'scarlet'],
  }),
  women('Lunaria', 'clutch', '', 1450, 'quilted lambskin', {
    core: ['black', 'gold'],
    seasonal: ['silver', 'burgundy'],
    upcoming: ['scarlet'],
  }),
  women('Sestina', 'top-handle bag', '', 4200, 'smooth calfskin', {
    core: ['black', 'cognac', 'ivory'],
    seasonal: ['scarlet', 'forest green'],
    upcoming: ['burgundy'],
  }),
  women('Sestina', 'top-handle bag', 'small', 3600, 'smooth calfskin', {
    core: ['black', 'sand'],
    seasonal: ['powder blue'],
  }),
  women('Sestina', 'top-handle bag', 'small', 3900, 'embossed leather', {
    seasonal: ['chestnut', 'forest green'],
  }),
  women('Corvina', 'crossbody', '', 1650, 'grained calfskin', {
    core: ['black', 'chestnut', 'navy blue'],
    seasonal: ['sage', 'saffron'],
    upcoming: ['powder pink'],
  }),
  women('Corvina', 'crossbody', '', 1450, 'monogram canvas', { core: ['camel', 'black'] }),
  unisex('Corvina', 'backpack', '', 2200, 'grained calfskin', {
    core: ['black', 'navy blue'],
    seasonal: ['forest green'],
  }),
  women('Ondine', 'bucket bag', '', 1950, 'suede', {
    core: ['chestnut', 'black'],
    seasonal: ['sage', 'powder blue'],
  }),
  women('Ondine', 'bucket bag', 'small', 1690, 'smooth calfskin', {
    core: ['cognac', 'black'],
    seasonal: ['ivory'],
    upcoming: ['lilac'],
  }),
  unisex('Tessera', 'tote', '', 1750, 'monogram canvas', {
    core: ['camel', 'black'],
    seasonal: ['navy blue'],
  }),
  unisex('Tessera', 'backpack', '', 1890, 'monogram canvas', {
    core: ['black', 'chestnut'],
    upcoming: ['slate grey'],
  }),
  women('Vespera', 'clutch', '', 1290, 'embossed leather', {
    core: ['black', 'gold'],
    seasonal: ['lilac', 'fuchsia'],
  }),
  women('Vespera', 'shoulder bag', '', 2400, 'embossed leather', {
    core: ['black'],
    seasonal: ['burgundy'],
  }),
  women('Marenza', 'crossbody', '', 1490, 'smooth calfskin', {
    core: ['black', 'camel'],
    seasonal: ['scarlet'],
    upcoming: ['forest green'],
  }),
  women('Cassiope', 'top-handle bag', '', 3900, 'quilted lambskin', {
    core: ['black', 'ivory'],
    seasonal: ['lilac'],
  }),
  men('Duecento', 'backpack', '', 2400, 'smooth calfskin', { core: ['black', 'cognac'] }),
  men('Duecento', 'tote', 'large', 2700, 'grained calfskin', {
    core: ['black', 'navy blue'],
    seasonal: ['slate grey'],
  }),
  women('Pergola', 'bucket bag', '', 1850, 'grained calfskin', {
    core: ['sand', 'forest green'],
    seasonal: ['saffron', 'powder pink'],
  }),
];
