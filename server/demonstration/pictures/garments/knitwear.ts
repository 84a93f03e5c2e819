import type { Draft } from '../core/draft.ts';
import { type P2, through, trace } from '../core/geometry.ts';
import { type Fold, button, cloth, garmentShadow, garmentStage, onBody } from './cloth.ts';
import { type Figure, bodyOf, collarBody, figureOf, sleeveOf } from './figure.ts';
import { drawSleeve } from './sleeves.ts';
import { neckInside, trunk, trunkFolds } from './trunk.ts';
import { clasp } from '../hardware.ts';
import type { Look } from '../look.ts';
import type { Silhouette } from '../scene.ts';
import type { Place } from '../structures.ts';
import { knit } from '../textures.ts';

/** Knitwear. Line: crew, V, turtleneck or cardigan; gauge, cable or plain, ribs. */
export const knitwear: Silhouette = (source) => {
  const { line } = source;
  const soft = source.product.material === 'cashmere';
  const gauge = soft ? 6 : line.choice('gauge', [8, 12, 8] as const);
  const knitted = ['wool', 'cashmere'].includes(source.product.material);
  const look: Look = knitted
    ? { ...source, body: { ...source.body, texture: knit(gauge, soft ? 0.3 : 0.42) } }
    : source;
  const f = figureOf(look, 86, line.number('size', 286, 306));
  const kind = line.choice('neck', ['crew', 'vee', 'turtle', 'cardigan'] as const);
  const ease = line.number('ease', 6, 26);
  const hem = f.hipY + line.number('length', -6, 46);
  const cables = line.choice('pattern', ['plain', 'cable', 'rib', 'plain'] as const);
  const folds = trunkFolds(look, f, hem);
  return {
    stage: garmentStage(
      [f.neck * 0.5, f.neckY + (kind === 'cardigan' ? 100 : 56), f.chest * 0.5],
      f.neckY - (kind === 'turtle' ? 30 : 0),
      hem,
      2.2,
    ),
    draw(draft) {
      const body = bodyOf(f, ease, ease + 12);
      const width = body.half;
      const place = onBody(draft, body);
      garmentShadow(
        draft,
        place([
          [-f.hip, hem],
          [f.hip, hem],
        ]),
      );
      const sleeve = (side: 1 | -1): void => {
        const shape = sleeveOf(f, side, f.hipY + 4, (f.men ? 36 : 31) + ease * 0.35, 20, 34 + ease * 0.5);
        drawSleeve(draft, look, shape, side, { cuff: 26 });
      };
      if (draft.camera.view !== 'front') sleeve(1);
      const depth = kind === 'vee' || kind === 'cardigan' ? 118 : kind === 'crew' ? 30 : 8;
      neckInside(draft, look, f, place, f.neckY + depth + 10);
      const scoop = (u: number): number =>
        kind === 'vee' || kind === 'cardigan'
          ? (1 - Math.abs(u)) * depth
          : depth * Math.sqrt(Math.max(0, 1 - u * u));
      cloth(draft, look, place, trunk(f, width, hem, -6, scoop, 0), {
        folds: [...folds, ...stitchPattern(cables, f, hem)],
      });
      ribs(draft, look, place, width, hem);
      neckRib(draft, look, kind === 'turtle' ? onBody(draft, collarBody(f)) : place, f, kind, scoop, hem);
      if (draft.camera.view === 'front') sleeve(1);
      sleeve(-1);
      if (kind !== 'cardigan' && line.choice('emblem', [true, false]))
        clasp(
          draft,
          look.product.line,
          look.metal,
          (points) => place(points.map(([x, y]) => [x + f.hip * 0.6, y + hem - 34])),
          9,
        );
    },
  };
};

function stitchPattern(kind: 'plain' | 'cable' | 'rib', f: Figure, hem: number): Fold[] {
  if (kind === 'plain') return [];
  const from = f.neckY + 60;
  if (kind === 'rib')
    return Array.from({ length: 11 }, (_, i): Fold => ({
      run: through([
        [(i - 5) * 15, from],
        [(i - 5) * 15.4, f.waistY],
        [(i - 5) * 15.8, hem - 30],
      ]),
      width: 3.4,
      height: 3.2,
    }));
  return [-52, 0, 52].flatMap((x) =>
    [1, -1].map((s): Fold => ({
      run: Array.from({ length: 40 }, (_, i): P2 => [
        x + s * 9 * Math.sin(i * 0.62),
        from + ((hem - 34 - from) * i) / 39,
      ]),
      width: 6,
      height: 5,
    })),
  );
}

function ribs(draft: Draft, look: Look, place: Place, width: (y: number) => number, hem: number): void {
  const top = hem - 28;
  const [a, b] = [width(top) - 6, width(hem) - 7];
  const lines = Array.from({ length: 33 }, (_, i): P2[] =>
    place([
      [(-1 + i / 16) * a, top + 2],
      [(-1 + i / 16) * b, hem + 3],
    ]),
  );
  const zoom = draft.camera.zoom;
  cloth(
    draft,
    look,
    place,
    [
      [-a, top],
      [0, top + 3],
      [a, top],
      [b, hem],
      [0, hem + 4],
      [-b, hem],
    ],
    {
      edge: 3,
      swell: 12,
      swellSlope: 0.2,
      creases: [{ runs: lines, width: 2 * zoom, depth: -2.4 * zoom, blur: 1.2 * zoom }],
    },
  );
}

function neckRib(
  draft: Draft,
  look: Look,
  place: Place,
  f: Figure,
  kind: 'crew' | 'vee' | 'turtle' | 'cardigan',
  scoop: (u: number) => number,
  hem: number,
): void {
  const zoom = draft.camera.zoom;
  if (kind === 'turtle') {
    const roll = trace(
      `M${-f.neck - 3} ${f.neckY + 14} C${-f.neck - 2} ${f.neckY - 10} ${-f.neck + 3} ${f.neckY - 30} ${-f.neck + 4} ${f.neckY - 34} C${-f.neck * 0.5} ${f.neckY - 40} ${f.neck * 0.5} ${f.neckY - 40} ${f.neck - 4} ${f.neckY - 34} C${f.neck - 3} ${f.neckY - 30} ${f.neck + 2} ${f.neckY - 10} ${f.neck + 3} ${f.neckY + 14} C${f.neck * 0.6} ${f.neckY + 26} ${-f.neck * 0.6} ${f.neckY + 26} ${-f.neck - 3} ${f.neckY + 14}`,
    );
    const lines = Array.from({ length: 13 }, (_, i): P2[] =>
      place([
        [(-1 + i / 6) * f.neck, f.neckY - 32],
        [(-1 + i / 6) * f.neck * 1.06, f.neckY + 20],
      ]),
    );
    cloth(draft, look, place, roll, {
      over: 2,
      edge: 7,
      edgeSlope: 0.8,
      creases: [{ runs: lines, width: 2 * zoom, depth: -2.2 * zoom, blur: 1.3 * zoom }],
    });
    return;
  }
  const inner: P2[] = Array.from({ length: 25 }, (_, i): P2 => [
    (-1 + i / 12) * f.neck,
    f.neckY + 2 + scoop(-1 + i / 12),
  ]);
  const outer = inner.map(([x, y]): P2 => [
    x * 1.2,
    y + (kind === 'crew' ? 13 : 11) - Math.abs(x / f.neck) * 8,
  ]);
  cloth(draft, look, place, [...inner, ...outer.reverse()], {
    over: 1,
    edge: 2.6,
    edgeSlope: 0.8,
    swellSlope: 0,
  });
  const back = trace(
    `M${-f.neck * 1.18} ${f.neckY + 8} C${-f.neck * 0.6} ${f.neckY - 9} ${f.neck * 0.6} ${f.neckY - 9} ${f.neck * 1.18} ${f.neckY + 8} L${f.neck} ${f.neckY + 6} C${f.neck * 0.5} ${f.neckY} ${-f.neck * 0.5} ${f.neckY} ${-f.neck} ${f.neckY + 6} Z`,
  );
  cloth(draft, look, place, back, { edge: 2, swellSlope: 0 });
  if (kind !== 'cardigan') return;
  const from = f.neckY + scoop(0);
  cloth(
    draft,
    look,
    place,
    [
      [-10, from],
      [10, from + 2],
      [10, hem + 1],
      [-10, hem + 1],
    ],
    { over: 1.2, edge: 2.2, swellSlope: 0.1 },
  );
  for (let y = from + 16; y < hem - 10; y += 44) button(draft, look, place, [0, y], 6);
}
