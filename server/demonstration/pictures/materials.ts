import { colours, type Colour, type Line, type Material } from '../catalogue/vocabulary.ts';
import { lightness, mix, tone } from './core/colour.ts';
import { finish, type Finish } from './core/finish.ts';
import { felt, grain, knit, nap, plainWeave, pores, silkGround, tweed, twill } from './textures.ts';

/** Structure that is larger than a texture and follows the form: it is drawn on each face by structures.ts. */
export type Structure = 'none' | 'quilted' | 'monogram' | 'scales';

export const structures: Partial<Record<Material, Structure>> = {
  'quilted lambskin': 'quilted',
  'monogram canvas': 'monogram',
  'embossed leather': 'scales',
};

/** The strength of a texture on a colour: light and shade show least on black, and most on white. */
function onto(colour: string, strength: number): number {
  const light = lightness(colour);
  return Math.round(strength * (light < 0.35 ? 1.8 : light > 0.8 ? 0.6 : 1) * 1000) / 1000;
}

const surfaces: Record<Material, (colour: string, key: string) => Finish> = {
  'smooth calfskin': (c) => finish(c, { gloss: 0.27, sharpness: 15, texture: pores(onto(c, 0.06)) }),
  'grained calfskin': (c) => finish(c, { gloss: 0.2, sharpness: 11, texture: grain(13, onto(c, 0.18)) }),
  suede: (c) => finish(c, { gloss: 0.02, sheen: 0.3, contrast: 0.72, texture: nap(onto(c, 0.13), 0.12) }),
  'monogram canvas': (c) => finish(c, { gloss: 0.17, sharpness: 20, texture: plainWeave(onto(c, 0.13)) }),
  'quilted lambskin': (c) => finish(c, { gloss: 0.3, sharpness: 14, texture: pores(onto(c, 0.045)) }),
  'embossed leather': (c) =>
    finish(c, { gloss: 0.42, sharpness: 24, mirror: 0.12, texture: pores(onto(c, 0.06)) }),
  'patent leather': (c) => finish(c, { gloss: 0.4, sharpness: 50, mirror: 0.8, contrast: 0.9 }),
  'technical knit': (c) => finish(c, { gloss: 0.05, sheen: 0.06, texture: knit(6, onto(c, 0.4)) }),
  wool: (c) => finish(c, { gloss: 0.03, sheen: 0.12, contrast: 0.8, texture: felt(onto(c, 0.18)) }),
  cashmere: (c) => finish(c, { gloss: 0.03, sheen: 0.3, contrast: 0.66, texture: nap(onto(c, 0.13), 0.1) }),
  'cotton poplin': (c) =>
    finish(c, { gloss: 0.07, sharpness: 6, contrast: 0.72, texture: plainWeave(onto(c, 0.06), 0.3) }),
  'silk crepe': (c) =>
    finish(c, { gloss: 0.22, sharpness: 8, contrast: 0.86, texture: silkGround(onto(c, 0.055)) }),
  denim: (c) => finish(c, { gloss: 0.03, sheen: 0.05, texture: twill(4, onto(c, 0.26), 0.22) }),
  tweed: (c, key) => finish(c, { gloss: 0.02, sheen: 0.08, texture: tweed(c, key) }),
  'silk twill': (c) =>
    finish(c, { gloss: 0.26, sharpness: 10, contrast: 0.7, texture: silkGround(onto(c, 0.06)) }),
  'silk chiffon': (c) =>
    finish(c, { gloss: 0.1, sharpness: 7, contrast: 0.6, texture: plainWeave(onto(c, 0.1), 0.2) }),
  'silk jacquard': (c) =>
    finish(c, { gloss: 0.36, sharpness: 13, contrast: 0.8, texture: twill(6, onto(c, 0.09), 0) }),
  'gold vermeil': () => metals.vermeil,
  'sterling silver': () => metals.silver,
  palladium: () => metals.palladium,
  enamel: (c) =>
    finish(tone(c, lightness(c) < 0.4 ? 0.05 : 0, 1.15), {
      gloss: 0.45,
      sharpness: 60,
      mirror: 0.55,
      contrast: 0.7,
    }),
};

const metal = (colour: string): Finish => finish(colour, { metal: true });

export const metals = {
  gold: metal('#cda65a'),
  vermeil: metal('#d2a753'),
  silver: metal('#cfd2d6'),
  palladium: metal('#a7abb3'),
} as const;

/** Lines whose hardware is of pale metal; the others have gold. */
const paleLines: readonly Line[] = ['Lunaria', 'Corvina', 'Ondine', 'Cassiope', 'Duecento'];

export function hardwareMetal(line: Line): Finish {
  return paleLines.includes(line) ? metals.silver : metals.gold;
}

/** The surface of a material in a colour. `key` decides accidents of the weave. */
export function surfaceOf(material: Material, colour: Colour, key: string): Finish {
  return foiled(surfaces[material](colours[colour].hex, key), colour);
}

/** Leather and cloth of a metal colour carry a foil: their highlight is stronger and tighter, and they mirror a little. */
export function foiled(surface: Finish, colour: Colour): Finish {
  if ((colour !== 'gold' && colour !== 'silver') || surface.metal) return surface;
  return {
    ...surface,
    gloss: surface.gloss + 0.3,
    sharpness: surface.sharpness + 12,
    sheen: surface.sheen + 0.1,
    mirror: surface.mirror + 0.34,
    contrast: 1,
  };
}

/** Smooth leather for edges, handles and tabs beside the main material. */
export function trimLeather(colour: string): Finish {
  return finish(colour, { gloss: 0.24, sharpness: 14, texture: pores(0.05) });
}

/** The leather that goes with a canvas: tan on pale and warm grounds, dark on dark ones. */
export function canvasTrim(colour: string): string {
  return lightness(colour) > 0.5 ? '#a8743f' : mix(colour, '#2a1d16', 0.55);
}

export function lining(colour: string, share: number): Finish {
  return finish(tone(mix(colour, '#d9c7a8', share), -0.08), { gloss: 0.03, contrast: 0.7 });
}
