import { figureOf } from './figure.ts';
import { jacket } from './jacket.ts';
import type { Silhouette } from '../scene.ts';

/** A blazer. Line: one or two rows of buttons, lapels, length, waist and pockets. */
export const blazer: Silhouette = (look) => {
  const { line } = look;
  const figure = figureOf(look, 84, line.number('size', 300, 326));
  const double = line.choice('rows', [false, true, false]);
  return jacket(look, {
    figure,
    hem: figure.hipY + line.number('length', 26, 78),
    flare: line.number('flare', 2, 16),
    ease: line.number('ease', 8, 18),
    waist: line.number('waist', 4, 16),
    stance: figure.armholeY + line.number('stance', 34, 100),
    double,
    lapel: double
      ? line.choice('double lapel', ['peak', 'peak', 'notch'] as const)
      : line.choice('lapel', ['notch', 'shawl', 'notch', 'none', 'peak'] as const),
    lapelWidth: line.number('lapel width', 26, 44),
    buttons: line.choice('buttons', [1, 2, 3, 2]),
    pockets: line.choice('pockets', ['flap', 'patch', 'welt', 'flap'] as const),
    belt: false,
    cutaway: !double,
    sleeveY: figure.hipY + 14,
  });
};
