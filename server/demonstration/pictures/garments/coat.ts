import { figureOf } from './figure.ts';
import { jacket } from './jacket.ts';
import type { Silhouette } from '../scene.ts';

/** A coat. Line: straight or flared, collar, rows of buttons, belt and pockets. */
export const coat: Silhouette = (look) => {
  const { line } = look;
  const figure = figureOf(look, 54, line.number('size', 246, 262));
  const lapel = line.choice('lapel', ['notch', 'collar', 'shawl', 'peak', 'none'] as const);
  return jacket(look, {
    figure,
    hem: line.number('hem', 476, 556),
    flare: line.number('flare', 6, 52),
    ease: line.number('ease', 13, 22),
    waist: line.number('waist', 8, 24),
    // A turned-down collar buttons up to the neck.
    stance: lapel === 'collar' ? figure.neckY + 52 : figure.armholeY + line.number('stance', 6, 84),
    double: line.choice('rows', [true, false]),
    lapel,
    lapelWidth: line.number('lapel width', 28, 44),
    buttons: line.choice('buttons', [3, 4, 2, 3]),
    pockets: line.choice('pockets', ['slant', 'flap', 'patch', 'welt'] as const),
    belt: line.choice('belt', [true, false, false]),
    cutaway: false,
    sleeveY: figure.hipY + 30,
  });
};
