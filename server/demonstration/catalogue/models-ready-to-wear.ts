import { men, women } from './model.ts';
import type { Model } from './model.ts';

/** Ready-to-wear models. */
export const readyToWearModels: readonly Model[] = [
  women('Vespera', 'blazer', '', 2100, 'wool', {
    core: ['black', 'navy blue'],
    seasonal: ['camel', 'slate grey'],
  }),
  men('Duecento', 'blazer', '', 2250, 'wool', { core: ['black', 'navy blue'], seasonal: ['chestnut'] }),
  women('Sestina', 'blazer', '', 2450, 'tweed', { seasonal: ['ivory', 'powder pink'], upcoming: ['lilac'] }),
  women('Cassiope', 'dress', '', 2350, 'silk crepe', {
    core: ['black'],
    seasonal: ['scarlet', 'forest green', 'powder blue'],
    upcoming: ['burgundy', 'silver'],
  }),
  women('Pergola', 'dress', '', 1890, 'cotton poplin', { seasonal: ['optic white', 'sage'] }),
  women('Marenza', 'shirt', '', 790, 'cotton poplin', {
    core: ['optic white'],
    seasonal: ['powder blue', 'powder pink'],
    upcoming: ['sage'],
  }),
  women('Ondine', 'shirt', '', 1150, 'silk crepe', { core: ['ivory', 'black'], seasonal: ['burgundy'] }),
  men('Duecento', 'shirt', '', 690, 'cotton poplin', {
    core: ['optic white', 'powder blue'],
    seasonal: ['sand'],
  }),
  women('Vespera', 'trousers', '', 1090, 'wool', { core: ['black', 'navy blue'], seasonal: ['camel'] }),
  men('Tessera', 'trousers', '', 890, 'denim', { core: ['navy blue', 'black'], seasonal: ['slate grey'] }),
  women('Tessera', 'skirt', '', 1190, 'denim', { core: ['navy blue'], seasonal: ['powder blue'] }),
  women('Sestina', 'skirt', '', 1390, 'tweed', { seasonal: ['ivory', 'black', 'fuchsia'] }),
  women('Corvina', 'coat', '', 3900, 'cashmere', {
    core: ['camel', 'black'],
    seasonal: ['slate grey', 'burgundy'],
    upcoming: ['ivory'],
  }),
  men('Duecento', 'coat', '', 3700, 'cashmere', { core: ['navy blue', 'black'], seasonal: ['camel'] }),
  women('Aurelia', 'knitwear', '', 1290, 'cashmere', {
    core: ['ivory', 'black', 'camel'],
    seasonal: ['sage', 'lilac'],
    upcoming: ['scarlet'],
  }),
  men('Duecento', 'knitwear', '', 1190, 'cashmere', {
    core: ['navy blue', 'slate grey'],
    seasonal: ['forest green'],
    upcoming: ['burgundy'],
  }),
];
