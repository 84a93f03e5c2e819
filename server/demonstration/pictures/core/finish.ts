/** How a surface answers light. Strengths are 0 to 1. */
export interface Finish {
  /** The colour under full light. */
  readonly colour: string;
  /** Height and tightness of the highlight. */
  readonly gloss: number;
  readonly sharpness: number;
  /** Brightening where the surface turns away (suede, velvet, wool fuzz). */
  readonly sheen: number;
  /** Mirrors a window-shaped light (patent leather, enamel, stones). */
  readonly mirror: number;
  /** Shines as metal does: bands of sky, horizon and floor instead of a soft highlight. */
  readonly metal: boolean;
  /** How strongly unlit sides darken. */
  readonly contrast: number;
  /** The small-scale texture, if any. */
  readonly texture?: Texture | undefined;
}

/**
 * A tile that repeats, `size` cells wide and high, made when it is first painted: `make` returns its SVG.
 * `scale` is drawing pixels per cell at zoom 1; a whole number of device pixels per tile keeps the renderer fast.
 */
export interface Texture {
  /** Equal keys mean equal tiles. */
  readonly key: string;
  readonly size: number;
  readonly scale: number;
  readonly make: () => string;
}

const soft: Omit<Finish, 'colour'> = {
  gloss: 0.16,
  sharpness: 9,
  sheen: 0,
  mirror: 0,
  metal: false,
  contrast: 0.8,
};

export function finish(colour: string, changes: Partial<Omit<Finish, 'colour'>> = {}): Finish {
  return { ...soft, ...changes, colour };
}
