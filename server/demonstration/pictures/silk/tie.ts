import { tone } from '../core/colour.ts';
import { dropShadow, paint, type Draft } from '../core/draft.ts';
import { band, bounds } from '../core/runs.ts';
import { mirrored, trace, type P2, type Run } from '../core/geometry.ts';
import type { Crease } from '../core/relief.ts';
import { floorShadow } from '../core/studio.ts';
import { fold, onBody, type Body } from '../garments/cloth.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';
import { inksOf, type Inks } from './inks.ts';
import { smallPrint } from './print.ts';
import { silkFinish } from './scarf.ts';

/** A tie, knotted around an unseen collar. Line: width, knot, dimple, pattern. */
export const tie: Silhouette = (look) => {
  const { line, own } = look;
  const inks = inksOf(look);
  const wide = line.number('width', 40, 58);
  const knot = line.number('knot', 27, 38);
  const low = line.number('length', 500, 544);
  const top = 118;
  const knotLow = top + knot * 1.75;
  const slip = own.range(-7, 7);
  const pitch = line.number('pitch', 26, 42);
  const body: Body = { half: () => 120, depth: (y) => (y < top ? 46 : 52) };
  const blade = mirrored(
    trace(
      `M0 ${knotLow - 8} L${knot * 0.5} ${knotLow - 8} C${knot * 0.56} ${knotLow + 40} ${wide * 0.82} ${low - 180} ${wide} ${low - wide * 0.96} L0 ${low}`,
    ),
  );
  const narrow = mirrored(
    trace(`M0 ${knotLow} L${knot * 0.4} ${knotLow} L${wide * 0.44} ${low - 92} L0 ${low - 62}`),
  ).map(([x, y]): P2 => [x + 13 + slip, y]);
  const collarRun = trace(
    `M${-knot * 0.3} ${top + 20} C-44 104 -82 96 -80 68 C-78 46 -36 42 0 42 C36 42 78 46 80 68 C82 96 44 104 ${knot * 0.3} ${top + 20}`,
    4,
  );
  const knotOutline = mirrored(
    trace(
      `M0 ${top} L${knot} ${top + 3} C${knot * 0.98} ${top + knot * 0.7} ${knot * 0.62} ${knotLow - 8} ${knot * 0.5} ${knotLow} L0 ${knotLow + 4}`,
    ),
  );
  return {
    stage: {
      front: { yaw: 0, pitch: 0 },
      turned: { yaw: 34, pitch: 6 },
      pivot: [0, 300, 0],
      focus: { at: [6, knotLow + 20, 46], zoom: 2.3 },
      shift: 14,
    },
    draw(draft) {
      const zoom = draft.camera.zoom;
      const place = onBody(draft, body);
      const foot = draft.camera.at([0, low + 26, 40]);
      floorShadow(draft, foot[0], foot[1], wide * 1.6 * zoom, 8 * zoom, 0.45);
      loop(draft, look, collarRun);
      piece(draft, look, inks, place, narrow, pitch, { dark: true });
      piece(draft, look, inks, place, blade, pitch, {
        creases: [
          {
            runs: [place(fold([slip * 0.4, knotLow - 6], [slip * 0.2, knotLow + 96], 3, 1, 1).run)],
            width: 8 * zoom,
            depth: -9 * zoom,
            blur: 6 * zoom,
          },
        ],
        casts: [{ runs: [place(knotOutline)], by: [0, 7 * zoom], blur: 5 * zoom, strength: 0.5 }],
      });
      piece(draft, look, inks, (points) => place(points).map(([x, y]) => [x, y]), knotOutline, pitch, {
        turn: 18,
        swell: 12,
      });
    },
  };
};

interface PieceOptions {
  readonly dark?: boolean;
  readonly creases?: readonly Crease[];
  readonly casts?: readonly { runs: readonly Run[]; by: P2; blur: number; strength: number }[];
  readonly turn?: number;
  readonly swell?: number;
}

function piece(
  draft: Draft,
  look: Look,
  inks: Inks,
  place: Place,
  outline: Run,
  pitch: number,
  options: PieceOptions,
): void {
  const zoom = draft.camera.zoom;
  const onScreen = place(outline);
  const box = bounds([outline]);
  const angle = ((options.turn ?? 0) * Math.PI) / 180;
  const [cx, cy] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const turnedPlace: Place = (points) =>
    place(
      points.map(([x, y]): P2 => [
        cx + (x - cx) * Math.cos(angle) - (y - cy) * Math.sin(angle),
        cy + (x - cx) * Math.sin(angle) + (y - cy) * Math.cos(angle),
      ]),
    );
  const surface = silkFinish(look);
  dropShadow(draft, [onScreen], 3, 0.6);
  paint(draft, {
    outline: [onScreen],
    finish: options.dark === true ? { ...surface, colour: tone(surface.colour, -0.07) } : surface,
    pattern: smallPrint(
      draft.sheet,
      look,
      inks,
      { left: box.left - 20, right: box.right + 20, top: box.top - 20, bottom: box.bottom + 20 },
      turnedPlace,
      pitch,
    ),
    form: {
      edge: 5 * zoom,
      edgeSlope: 0.7,
      swell: (options.swell ?? 22) * zoom,
      swellSlope: 0.36,
      creases: options.creases ?? [],
      casts: options.casts ?? [],
    },
  });
}

/** The part around the neck. */
function loop(draft: Draft, look: Look, run: Run): void {
  const zoom = draft.camera.zoom;
  const half = Math.floor(run.length / 2);
  const onScreen = run.map(([x, y], i): P2 =>
    draft.camera.at([x, y, 40 - 70 * Math.sin((Math.PI * i) / (run.length - 1))]),
  );
  const back = band(onScreen.slice(Math.floor(half * 0.5), Math.ceil(half * 1.5) + 1), 21 * zoom);
  const surface = silkFinish(look);
  paint(draft, {
    outline: [back],
    finish: { ...surface, colour: tone(surface.colour, -0.13) },
    form: { edge: 5 * zoom },
  });
  for (const part of [onScreen.slice(0, Math.floor(half * 0.6)), onScreen.slice(Math.ceil(half * 1.4))]) {
    paint(draft, {
      outline: [band(part, 24 * zoom)],
      finish: surface,
      form: { edge: 5 * zoom, edgeSlope: 0.8 },
    });
  }
}
