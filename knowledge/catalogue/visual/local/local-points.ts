/** Words of 32 bits in a descriptor. */
export const descriptorWords = 8;

/** Oriented points of a picture with binary descriptors, as columns. Coordinates are in pixels of the picture with a longest side of `baseSide`. */
export interface LocalPoints {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Pixels of the base picture that one pixel of the point's level stands for. */
  readonly scale: Float32Array;
  /** Radians, clockwise from the x axis. */
  readonly angle: Float32Array;
  /** `descriptorWords` numbers a point. */
  readonly descriptors: Uint32Array;
}

/** Room for `count` points. */
export function emptyPoints(count: number): LocalPoints {
  return {
    count,
    x: new Float32Array(count),
    y: new Float32Array(count),
    scale: new Float32Array(count),
    angle: new Float32Array(count),
    descriptors: new Uint32Array(count * descriptorWords),
  };
}

/** Number of ones in a 32-bit word (Warren, Hacker's Delight, §5-1). */
export function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
