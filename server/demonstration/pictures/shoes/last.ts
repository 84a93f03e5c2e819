import type { Camera, Stage } from '../core/camera.ts';
import type { P2, P3 } from '../core/geometry.ts';
import type { Grid } from '../core/mesh.ts';
import { profile } from '../core/profile.ts';

/** The floor that shoes stand on, in object units. */
export const ground = 404;

/** Shoes are designed at about 320 pixels of length and drawn this much larger. */
const enlargement = 1.16;

type Curve = (t: number) => number;
type Knots = readonly (readonly [number, number])[];

/** The measures of a shoe along its length: t is 0 at the heel and 1 at the toe; heights are above the floor. */
export interface Measures {
  readonly length: number;
  /** Half the width of the upper where it meets the sole. */
  readonly width: Knots;
  /** Height where the upper meets the sole. */
  readonly feather: Knots;
  /** Height of the opening's edge, and past the throat of the ridge. */
  readonly top: Knots;
  /** Half the width of the opening; 0 where the upper is closed. */
  readonly opening: Knots;
  /** How far the middle line bends to the inside of the foot. */
  readonly bend?: number;
  /** How far the back of the shoe swells. */
  readonly back?: number;
}

/** A shoe's upper as a surface over t and s: s is 0 at the sole on the near side, 1 on the ridge or at the opening. */
export interface Last {
  readonly length: number;
  /** `side` is 1 for the side near the viewer and −1 for the far side. */
  at(t: number, s: number, side: number): P3;
  /** A point on the outline of the sole, `out` pixels outside it, `rise` above the feather line. */
  sole(t: number, side: number, out?: number, rise?: number): P3;
  readonly feather: (t: number) => number;
  readonly width: (t: number) => number;
  readonly isOpen: (t: number) => boolean;
  /** Moves the whole shoe, for a pair. */
  readonly shift: P3;
}

export function createLast(measures: Measures, shift: P3 = [0, 0, 0]): Last {
  const scaled = (knots: Knots): ((t: number) => number) => {
    const curve = profile(knots);
    return (t) => curve(t) * enlargement;
  };
  const [width, feather, top, opening] = [
    measures.width,
    measures.feather,
    measures.top,
    measures.opening,
  ].map(scaled) as [Curve, Curve, Curve, Curve];
  const bend = measures.bend ?? 5;
  const length = measures.length * enlargement;
  const x = (t: number): number => length * (0.5 - t) + shift[0];
  const middle = (t: number): number =>
    shift[2] -
    bend * Math.sin(Math.PI * Math.min(1, t * 1.1)) +
    (t > 0.6 ? bend * 0.8 * ((t - 0.6) / 0.4) ** 2 : 0);
  const back = (measures.back ?? 4) * enlargement;
  return {
    length,
    shift,
    feather,
    width,
    isOpen: (t) => opening(t) > 0.4,
    at: (t, s, side) => {
      const [w, c] = [width(t), opening(t)];
      const [low, high] = [feather(t), top(t)];
      // Walls of an open shoe stand; a closed one is vaulted. Near the throat the one passes into the other.
      const vault = Math.max(0, 1 - c / 16);
      const angle = (s * Math.PI) / 2;
      const across = (1 - vault) * (1 - s ** 2.2) + vault * Math.cos(angle) ** 0.82;
      const up = (1 - vault) * s + vault * Math.sin(angle) ** 0.9;
      const bulge = 1 + 0.05 * Math.sin(Math.PI * s) * (1 - vault);
      // The back of a shoe swells over the heel and closes in at the collar.
      const heel =
        Math.max(0, 1 - t / 0.12) ** 2 * back * (Math.sin(Math.PI * Math.min(1, s * 1.25)) - s * 0.7);
      return [
        x(t) + heel,
        ground - (low + (high - low) * up) + shift[1],
        middle(t) + side * (c + (Math.max(w, c * 0.2) - c) * across) * bulge,
      ];
    },
    sole: (t, side, out = 0, rise = 0) => {
      const w = width(t);
      const tip = t < 0.5 ? -1 : 1;
      // At the ends the outline runs across: there the welt grows along the shoe instead of to its side.
      const sideways = Math.min(1, w / 24);
      return [
        x(t) - tip * out * (1 - sideways),
        ground - feather(t) - rise + shift[1],
        middle(t) + side * (w + out * sideways),
      ];
    },
  };
}

/** Places along the shoe, denser at heel and toe where it curves most. */
export function stations(count: number, from = 0, to = 1): number[] {
  return Array.from(
    { length: count + 1 },
    (_, i) => from + (to - from) * (0.5 - 0.5 * Math.cos((Math.PI * i) / count)),
  );
}

/** One side of the upper between two places and two heights; its outside is the outside of the shoe. */
export function sideGrid(
  last: Last,
  side: 1 | -1,
  from: number,
  to: number,
  low = 0,
  high = 1,
  count = 28,
): Grid {
  const heights = Array.from({ length: 9 }, (_, i) => low + ((high - low) * i) / 8);
  const places = side === 1 ? stations(count, to, from) : stations(count, from, to);
  return places.map((t) => heights.map((s) => last.at(t, s, side)));
}

/** The vaulted upper between two places, from the near sole over the ridge to the far sole. */
export function vaultGrid(last: Last, from: number, to: number, count = 22): Grid {
  const heights = Array.from({ length: 8 }, (_, i) => i / 7);
  return stations(count, to, from).map((t) => [
    ...heights.map((s) => last.at(t, s, 1)),
    ...heights
      .slice(0, -1)
      .reverse()
      .map((s) => last.at(t, s, -1)),
  ]);
}

/** A closed wall around the sole between two heights over the feather line. */
export function wallGrid(last: Last, out: Curve, low: Curve, high: Curve): Grid {
  const around = [
    ...stations(30).map((t) => [t, -1] as const),
    ...stations(30)
      .reverse()
      .map((t) => [t, 1] as const),
    [0, -1] as const,
  ];
  return around.map(([t, side]) => [
    last.sole(t, side, out(t), low(t)),
    last.sole(t, side, out(t), (low(t) + high(t)) / 2),
    last.sole(t, side, out(t) * 0.9, high(t)),
  ]);
}

/** A line on the upper, as far as the camera sees it. Points are [t, s] on one side. */
export function onUpper(camera: Camera, last: Last, side: 1 | -1, points: readonly P2[]): P2[] {
  return points
    .filter(([t, s]) => side === 1 || faces(camera, last, t, s))
    .map(([t, s]) => camera.at(last.at(t, s, side)));
}

/** Whether the far side of the upper turns towards the camera at a place. */
function faces(camera: Camera, last: Last, t: number, s: number): boolean {
  const [a, b, c] = [
    last.at(t, s, -1),
    last.at(Math.min(1, t + 0.02), s, -1),
    last.at(t, Math.min(1, s + 0.06), -1),
  ].map(camera.at) as [P2, P2, P2];
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) < 0;
}

/** The stage of shoes: a side view in front, a pair turned towards the viewer in the three-quarter view. */
export function shoeStage(focus: P3, tall: number, zoom = 2.2): Stage {
  return {
    front: { yaw: 20, pitch: 17 },
    turned: { yaw: 47, pitch: 28 },
    pivot: [0, ground, 0],
    focus: { at: focus, zoom },
    shift: Math.round(318 - (ground - tall * 0.58)),
  };
}
