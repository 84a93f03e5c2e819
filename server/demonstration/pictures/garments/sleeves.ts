import { tone } from '../core/colour.ts';
import type { Draft } from '../core/draft.ts';
import { ellipse, type P2 } from '../core/geometry.ts';
import type { Look } from '../look.ts';
import { button, cloth, clothSeam, drape, fold, onLimb, type ClothOptions } from './cloth.ts';
import type { Sleeve } from './figure.ts';

export interface SleeveOptions {
  /** Height of the cuff; none when 0. */
  readonly cuff?: number;
  readonly buttons?: number;
  readonly options?: ClothOptions;
  /** Distance of the limb in front of the body's middle. */
  readonly forward?: number;
}

/** Draws a sleeve with its elbow folds, its cuff and the dark of its opening. */
export function drawSleeve(
  draft: Draft,
  look: Look,
  sleeve: Sleeve,
  side: 1 | -1,
  more: SleeveOptions = {},
): void {
  const place = onLimb(draft, sleeve.middle, sleeve.radius, more.forward ?? -4);
  const { cuffY, middle, radius } = sleeve;
  const top = Math.min(...sleeve.outline.map(([, y]) => y));
  const length = cuffY - top;
  const strong = drape(look);
  const mouth = place(ellipse(middle(cuffY), cuffY, radius(cuffY) * 0.96, radius(cuffY) * 0.16, 24));
  const at = (share: number, across: number): P2 => [
    middle(top + length * share) + across * radius(top + length * share),
    top + length * share,
  ];
  const folds = [
    fold(at(0.16, -0.7 * side), at(0.3, 0.5 * side), 6, 7, 3.6 * strong),
    fold(at(0.46, 0.85 * side), at(0.54, -0.7 * side), -6, 6, -4 * strong),
    fold(at(0.53, -0.85 * side), at(0.6, 0.6 * side), 5, 6, -3.4 * strong),
    fold(at(0.7, 0.8 * side), at(0.78, -0.4 * side), -4, 5, 2.6 * strong),
    fold(at(0.2, 0.2 * side), at(0.9, 0.3 * side), 3, 12, 3 * strong),
  ];
  cloth(draft, look, place, sleeve.outline, { swell: 16, swellSlope: 0.75, edge: 5, folds, ...more.options });
  const cuff = more.cuff ?? 0;
  if (cuff > 0) {
    const line: P2[] = [
      at(1 - cuff / length, -1),
      at(1 - cuff / length + 0.006, 0),
      at(1 - cuff / length, 1),
    ];
    clothSeam(draft, place, line);
  }
  for (let i = 0; i < (more.buttons ?? 0); i++)
    button(draft, look, place, at(0.965 - i * 0.032, 0.62 * side), 3.6);
  cloth(draft, look, (points) => [...points], mouth, {
    finish: { ...look.lining, colour: tone(look.lining.colour, -0.16) },
    swellSlope: 0,
    edge: 2,
    edgeSlope: -0.6,
  });
}
