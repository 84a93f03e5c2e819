import { designCharm } from '../charms.ts';
import { tone } from '../core/colour.ts';
import { paint, stitches, type Draft } from '../core/draft.ts';
import { ellipse, through, trace, type P2, type Run } from '../core/geometry.ts';
import { bounds } from '../core/runs.ts';
import { floorShadow } from '../core/studio.ts';
import { clasp, joint, stud } from '../hardware.ts';
import type { Look } from '../look.ts';
import { sizeScale } from '../product.ts';
import type { Silhouette } from '../scene.ts';
import { strap, strapOf, type StrapKind } from '../straps.ts';
import { structureOn, type Place } from '../structures.ts';
import { bagStage, floor } from './shell.ts';

/** A round body: its radius at every height, squeezed from front to back. */
interface Bucket {
  readonly radius: (y: number) => number;
  readonly squeeze: number;
  readonly top: number;
}

/** A bucket bag with a drawstring. Line: flare, height, how tightly it is gathered, base leather, strap. */
export const bucketBag: Silhouette = (look) => {
  const { line, own } = look;
  const scale = sizeScale(look.product);
  const height = line.number('height', 204, 256) * scale;
  const wide = line.number('width', 104, 132) * scale;
  const base = wide * line.number('base', 0.78, 1.08);
  const mouth = wide * line.number('mouth', 0.7, 1.02);
  const belly = line.number('belly', -0.02, 0.1);
  const top = floor - height;
  const bucket: Bucket = {
    top,
    squeeze: 0.78,
    radius: (y) => {
      const t = Math.min(1, Math.max(0, (y - top) / height));
      const corner = t > 0.93 ? 1 - ((t - 0.93) / 0.07) ** 2 * 0.06 : 1;
      return (mouth + (base - mouth) * t + belly * wide * Math.sin(Math.PI * t)) * corner;
    },
  };
  const apex = line.number('strap', 86, 150);
  const kind = line.choice<StrapKind>('strap kind', [
    'flat',
    'braid',
    'rolled',
    'chain',
    'flat',
    'woven chain',
  ]);
  const gather = line.number('gather', 0.1, 0.17) * height;
  const side = mouth * 0.98;
  const run: Run = trace(
    `M${-side} ${top + 22} C${-side} ${top - (top - apex) * 0.7} ${-side * 0.5} ${apex} 0 ${apex} C${side * 0.5} ${apex} ${side} ${top - (top - apex) * 0.7} ${side} ${top + 22}`,
    4,
  );
  const hasBase = line.choice('base leather', [true, false, true]);
  const claspY = top + height * line.number('clasp height', 0.4, 0.56);
  const hanging = designCharm(
    look,
    [mouth * 0.55 * own.pick([-1, 1] as const), top + gather + 8, bucket.radius(top) * 0.72],
    own.range(20, 40),
  );
  const knot = own.range(-0.12, 0.12);
  return {
    stage: bagStage([26, claspY - 24, wide * 0.78], apex, 2.2),
    draw(draft) {
      const zoom = draft.camera.zoom;
      const spot = draft.camera.at([0, floor, 0]);
      floorShadow(draft, spot[0], spot[1], base * zoom, base * 0.3 * zoom);
      const dressed = { ...strapOf(look, kind), width: kind === 'flat' ? 15 : 10 };
      strap(draft, draft.camera.run(run, 0), dressed);
      const lip = ring(draft, bucket, top);
      paint(draft, {
        outline: [lip],
        finish: { ...look.lining, colour: tone(look.lining.colour, -0.06) },
        form: { edge: 14 * zoom, edgeSlope: -1.1 },
      });
      body(draft, look, bucket, gather);
      if (hasBase) baseBand(draft, look, bucket, floor - height * 0.16);
      drawstring(draft, look, bucket, top + gather, knot);
      for (const s of [-1, 1]) {
        const place: Place = (points) =>
          draft.camera.run(
            points.map(([x, y]): P2 => [x + s * side, y + top + 26]),
            s * 2,
          );
        joint(draft, look.metal, place, 11, line.choice('ring', [true, false]));
      }
      clasp(
        draft,
        look.product.line,
        look.metal,
        around(draft, bucket, 0, claspY, 2),
        line.number('clasp', 16, 22),
      );
      hanging(draft);
    },
  };
};

/** The circle of the body at a height, on the screen. */
function ring(draft: Draft, bucket: Bucket, y: number): P2[] {
  const r = bucket.radius(y);
  return ellipse(0, 0, r, r * bucket.squeeze, 44).map(([x, z]) => draft.camera.at([x, y, z]));
}

/** Places points near `angle` (radians from the front) and `y` on the body. */
function around(draft: Draft, bucket: Bucket, angle: number, y: number, lift: number): Place {
  return (points) =>
    points.map(([px, py]) => {
      const r = bucket.radius(y + py);
      const a = angle + px / r;
      return draft.camera.at([(r + lift) * Math.sin(a), y + py, (r + lift) * bucket.squeeze * Math.cos(a)]);
    });
}

/** The visible outline of the body between two heights: the near rim above, the hull of the rims at the sides, the near rim below. */
function wall(draft: Draft, bucket: Bucket, from: number, to: number): P2[] {
  const steps = 16;
  const sides: [P2[], P2[]] = [[], []];
  for (let i = 0; i <= steps; i++) {
    const circle = ring(draft, bucket, from + ((to - from) * i) / steps);
    sides[0].push(circle.reduce((a, b) => (b[0] < a[0] ? b : a)));
    sides[1].push(circle.reduce((a, b) => (b[0] > a[0] ? b : a)));
  }
  const near = (y: number): P2[] => {
    const circle = ring(draft, bucket, y);
    const box = bounds([circle]);
    const middle = (box.top + box.bottom) / 2;
    return circle.filter((point) => point[1] > middle).sort((a, b) => a[0] - b[0]);
  };
  return [...near(from), ...sides[1], ...near(to).reverse(), ...sides[0].reverse()];
}

function body(draft: Draft, look: Look, bucket: Bucket, gather: number): void {
  const zoom = draft.camera.zoom;
  const turn = draft.camera.view === 'three-quarter' ? -0.5 : 0;
  const place = around(draft, bucket, 0, 0, 0);
  const outline = wall(draft, bucket, bucket.top, floor);
  const r = bucket.radius((bucket.top + floor) / 2);
  const structure = structureOn(draft, look, place, {
    left: -r * (1.5 + turn),
    right: r * (1.5 - turn),
    top: bucket.top,
    bottom: floor,
  });
  const pleats = Array.from({ length: 15 }, (_, i): Run => {
    const x = (i - 7) * 0.24 * r;
    return place(
      through([
        [x, bucket.top],
        [x * 1.01, bucket.top + gather],
        [x * 1.02, bucket.top + gather * 2.3],
      ]),
    );
  });
  paint(draft, {
    outline: [outline],
    finish: look.body,
    ...(structure.pattern === undefined ? {} : { pattern: structure.pattern }),
    form: {
      edge: 26 * zoom,
      edgeSlope: 0.9,
      swell: 60 * zoom,
      swellSlope: 0.5,
      lean: [0, -0.16],
      cell: 2.4,
      creases: [...structure.creases, { runs: pleats, width: 5 * zoom, depth: -6 * zoom, blur: 4 * zoom }],
    },
  });
  stitches(draft, place([-1.2, -0.6, 0, 0.6, 1.2].map((x): P2 => [x * r, bucket.top + 9])), look.thread, {
    width: 1.3,
  });
}

function baseBand(draft: Draft, look: Look, bucket: Bucket, from: number): void {
  const zoom = draft.camera.zoom;
  paint(draft, {
    outline: [wall(draft, bucket, from, floor)],
    finish: { ...look.trim, colour: tone(look.trim.colour, -0.04) },
    form: { edge: 15 * zoom, edgeSlope: 0.8, lean: [0, 0.08] },
  });
  const rim = wall(draft, bucket, from + 5, floor);
  stitches(
    draft,
    rim.slice(
      0,
      rim.findIndex((_, i) => i > 6 && i > rim.length / 3),
    ),
    look.thread,
    { width: 1.2 },
  );
}

/** The cord around the mouth, its eyelets, its knot and two ends. */
function drawstring(draft: Draft, look: Look, bucket: Bucket, y: number, knot: number): void {
  const zoom = draft.camera.zoom;
  const angles = [-1.25, -0.9, -0.55, -0.2, 0.2, 0.55, 0.9, 1.25];
  const cord = { ...strapOf(look, 'rolled'), width: 5.5 };
  const at = (angle: number, dy: number, lift = 3): P2 =>
    around(draft, bucket, angle, y, lift)([[0, dy]])[0] ?? [0, 0];
  for (let i = 0; i + 1 < angles.length; i += 2) {
    const [a, b] = [angles[i] ?? 0, angles[i + 1] ?? 0];
    strap(draft, through([at(a, 0), at((a + b) / 2, 3, 5), at(b, 0)]), cord);
  }
  for (const angle of angles) stud(draft, look.metal, around(draft, bucket, angle, y, 1), 5);
  const ends = [-1, 1].map((s) =>
    through([at(knot, 0, 6), at(knot + s * 0.12, 26, 12), at(knot + s * 0.19, 62, 8)], false, 6),
  );
  for (const end of ends) {
    strap(draft, end, cord);
    const tip = end.at(-1) ?? [0, 0];
    paint(draft, {
      outline: [ellipse(tip[0], tip[1] + 5 * zoom, 5 * zoom, 10 * zoom, 20)],
      finish: look.trim,
      form: { edge: 3 * zoom },
    });
  }
  const middle = at(knot, 2, 8);
  paint(draft, {
    outline: [ellipse(middle[0], middle[1], 9 * zoom, 7 * zoom, 20)],
    finish: look.trim,
    form: { edge: 3.4 * zoom, edgeSlope: 1.1 },
  });
}
