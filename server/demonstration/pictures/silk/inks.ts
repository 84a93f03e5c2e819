import { difference, lightness, mix, tone } from '../core/colour.ts';
import type { Look } from '../look.ts';
import type { Seeded } from '../seeded.ts';

/** The inks of a print. */
export interface Inks {
  readonly ground: string;
  readonly main: string;
  readonly pale: string;
  readonly deep: string;
  readonly spark: string;
}

/** Inks of a look: the ground is the colour of the product, the others are its relatives, and one accent of its own. */
export function inksOf(look: Look): Inks {
  const { hex, own } = look;
  const light = lightness(hex);
  return {
    ground: hex,
    main: light > 0.6 ? tone(hex, -0.28, 1.3) : tone(hex, 0.3, 0.95),
    pale: light > 0.8 ? mix(hex, '#c9a878', 0.35) : mix(hex, '#f6efe0', 0.86),
    deep: light > 0.35 ? mix(hex, '#241c20', 0.72) : mix(hex, '#8f7b62', 0.4),
    spark: sparkBeside(hex, own),
  };
}

/** Accents that the maison prints with. */
const sparks = [
  '#b5532f',
  '#c9a24b',
  '#23566b',
  '#8a2a42',
  '#66764f',
  '#9db8d2',
  '#d58d80',
  '#efe3c8',
] as const;

/** An accent that stands out from the ground. */
function sparkBeside(ground: string, own: Seeded): string {
  const fit = sparks.filter((spark) => difference(spark, ground) > 0.16);
  return fit[Math.floor(own.next() * fit.length)] ?? sparks[0];
}
