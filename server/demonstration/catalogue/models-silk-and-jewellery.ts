import { men, unisex, women } from './model.ts';
import type { Model } from './model.ts';

/** Silk and jewellery models. */
export const silkModels: readonly Model[] = [
  women('Filigrana', 'square scarf', '', 420, 'silk twill', {
    core: ['ivory', 'navy blue', 'scarlet'],
    seasonal: ['sage', 'saffron', 'lilac'],
    upcoming: ['fuchsia'],
  }),
  women('Pergola', 'square scarf', '', 440, 'silk twill', {
    core: ['forest green', 'powder pink'],
    seasonal: ['powder blue', 'burgundy'],
    upcoming: ['ivory'],
  }),
  women('Filigrana', 'square scarf', 'small', 260, 'silk twill', { core: ['black', 'scarlet'] }),
  women('Ondine', 'twilly', '', 190, 'silk twill', {
    core: ['black', 'powder pink'],
    seasonal: ['saffron', 'navy blue'],
    upcoming: ['lilac'],
  }),
  women('Pergola', 'stole', '', 690, 'silk chiffon', {
    core: ['ivory', 'black'],
    seasonal: ['powder blue', 'fuchsia'],
  }),
  women('Lunaria', 'stole', '', 820, 'silk jacquard', {
    core: ['camel'],
    seasonal: ['slate grey', 'burgundy'],
  }),
  men('Duecento', 'tie', '', 210, 'silk twill', {
    core: ['navy blue', 'burgundy', 'black'],
    seasonal: ['forest green'],
  }),
  men('Filigrana', 'tie', '', 230, 'silk jacquard', { core: ['slate grey'], seasonal: ['powder blue'] }),
];

export const jewelleryModels: readonly Model[] = [
  women('Filigrana', 'ring', '', 390, 'gold vermeil', { core: ['gold'] }),
  women('Filigrana', 'ring', '', 350, 'sterling silver', { core: ['silver'] }),
  unisex('Cassiope', 'ring', '', 420, 'enamel', { core: ['black'], seasonal: ['scarlet', 'forest green'] }),
  women('Aurelia', 'bracelet', '', 520, 'gold vermeil', { core: ['gold'] }),
  women('Aurelia', 'bracelet', '', 480, 'palladium', { core: ['silver'] }),
  women('Cassiope', 'bracelet', '', 460, 'enamel', {
    core: ['black', 'ivory'],
    seasonal: ['navy blue', 'powder pink', 'saffron'],
    upcoming: ['lilac'],
  }),
  unisex('Tessera', 'bracelet', '', 390, 'sterling silver', { core: ['silver'] }),
  women('Filigrana', 'necklace', '', 690, 'gold vermeil', { core: ['gold'] }),
  women('Filigrana', 'necklace', '', 620, 'sterling silver', { core: ['silver'] }),
  women('Lunaria', 'necklace', '', 750, 'enamel', { core: ['black'], seasonal: ['powder blue', 'burgundy'] }),
  women('Aurelia', 'earrings', '', 420, 'gold vermeil', { core: ['gold'] }),
  women('Lunaria', 'earrings', '', 380, 'palladium', { core: ['silver'] }),
  women('Ondine', 'earrings', '', 360, 'enamel', {
    core: ['ivory', 'black'],
    seasonal: ['fuchsia', 'sage'],
    upcoming: ['scarlet'],
  }),
  women('Vespera', 'cuff', '', 890, 'gold vermeil', { core: ['gold'] }),
  women('Vespera', 'cuff', '', 820, 'palladium', { core: ['silver'] }),
  women('Corvina', 'cuff', '', 720, 'enamel', {
    core: ['black'],
    seasonal: ['forest green'],
    upcoming: ['navy blue'],
  }),
];
