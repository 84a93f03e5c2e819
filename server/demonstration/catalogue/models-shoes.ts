import { men, women } from './model.ts';
import type { Model } from './model.ts';

/** Shoe models. */
export const shoeModels: readonly Model[] = [
  women('Aurelia', 'pump', '', 890, 'smooth calfskin', {
    core: ['black', 'sand'],
    seasonal: ['burgundy', 'cognac'],
  }),
  women('Vespera', 'pump', '', 950, 'patent leather', {
    core: ['black'],
    seasonal: ['scarlet', 'powder pink'],
    upcoming: ['burgundy'],
  }),
  women('Cassiope', 'pump', '', 920, 'suede', {
    core: ['black'],
    seasonal: ['chestnut', 'fuchsia'],
    upcoming: ['silver'],
  }),
  women('Aurelia', 'loafer', '', 850, 'smooth calfskin', {
    core: ['black', 'cognac', 'burgundy'],
    seasonal: ['ivory'],
    upcoming: ['forest green'],
  }),
  men('Duecento', 'loafer', '', 890, 'smooth calfskin', {
    core: ['black', 'chestnut'],
    seasonal: ['burgundy'],
  }),
  men('Duecento', 'loafer', '', 870, 'suede', { core: ['camel', 'navy blue'], seasonal: ['sage'] }),
  women('Marenza', 'sneaker', '', 690, 'technical knit', {
    core: ['optic white', 'black'],
    seasonal: ['powder pink', 'sage'],
    upcoming: ['lilac'],
  }),
  men('Marenza', 'sneaker', '', 720, 'grained calfskin', {
    core: ['optic white', 'black'],
    seasonal: ['navy blue'],
    upcoming: ['slate grey'],
  }),
  women('Corvina', 'ankle boot', '', 1190, 'smooth calfskin', {
    core: ['black', 'chestnut'],
    seasonal: ['burgundy'],
  }),
  women('Tessera', 'ankle boot', '', 1250, 'suede', { core: ['black'], seasonal: ['camel', 'slate grey'] }),
  men('Duecento', 'ankle boot', '', 1150, 'grained calfskin', {
    core: ['black', 'chestnut'],
    seasonal: ['cognac'],
  }),
  women('Ondine', 'sandal', '', 750, 'smooth calfskin', {
    core: ['black', 'camel'],
    seasonal: ['gold', 'ivory', 'scarlet'],
  }),
  women('Pergola', 'sandal', '', 690, 'suede', { seasonal: ['sand', 'powder blue', 'fuchsia'] }),
  women('Lunaria', 'ballet flat', '', 650, 'smooth calfskin', {
    core: ['black', 'powder pink'],
    seasonal: ['silver', 'ivory'],
    upcoming: ['gold'],
  }),
];
