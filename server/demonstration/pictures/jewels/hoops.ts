import { tone } from '../core/colour.ts';
import { stroke, type Draft } from '../core/draft.ts';
import type { Finish } from '../core/finish.ts';
import type { P3, Run } from '../core/geometry.ts';
import { paintMesh, seen, type Grid } from '../core/mesh.ts';
import type { Place } from '../structures.ts';

/** A ring of metal in space: a circle of a radius around an axis, with an elliptic section. */
export interface Hoop {
  readonly centre: P3;
  readonly radius: number;
  /** Half the width along the axis and half the thickness, at an angle of the circle. */
  readonly half: (angle: number) => number;
  readonly thick: (angle: number) => number;
  /** Axis of the circle: upright (a bangle that lies), towards the viewer (a ring that stands), or sideways. */
  readonly axis: 'up' | 'towards';
  /** Part of the circle, in radians; all of it when absent. Angle 0 is right, π/2 is front (up) or bottom (towards). */
  readonly from?: number;
  readonly to?: number;
}

/** A point of the hoop at an angle of the circle and an angle of its section (0 is outwards). */
export function hoopPoint(hoop: Hoop, angle: number, section: number): P3 {
  const r = hoop.radius + hoop.thick(angle) * Math.cos(section);
  const across = hoop.half(angle) * Math.sin(section);
  const [x, y, z] = hoop.centre;
  return hoop.axis === 'up'
    ? [x + r * Math.cos(angle), y + across, z + r * Math.sin(angle)]
    : [x + r * Math.cos(angle), y + r * Math.sin(angle), z + across];
}

/** Draws a hoop: its far half first, then its near half. `flat` keeps edges of the section square-ish. */
export function drawHoop(draft: Draft, hoop: Hoop, surface: Finish, flat = 0): void {
  const from = hoop.from ?? 0;
  const to = hoop.to ?? 2 * Math.PI;
  const sections = Array.from({ length: 21 }, (_, k) => {
    const a = (k / 20) * 2 * Math.PI;
    // Lingering at the four sides of the section makes a band with rounded edges out of a tube.
    return a - (flat * Math.sin(4 * a)) / 4;
  });
  const steps = Math.round(72 * ((to - from) / (2 * Math.PI)));
  const grid: Grid = Array.from({ length: steps + 1 }, (_, i) => {
    const angle = from + ((to - from) * i) / steps;
    return sections.map((section) => hoopPoint(hoop, angle, section));
  });
  const zoom = draft.camera.zoom;
  const { front } = seen(draft.camera, grid, hoop.axis === 'up');
  paintMesh(draft, front, surface, {
    edge: 1.2 * zoom,
    edgeSlope: 0.2,
    line: 0.42,
    cell: zoom > 1.5 ? 2.2 : 1.6,
  });
}

/** A plane that touches the outside of the hoop at an angle. */
export function onHoop(draft: Draft, hoop: Hoop, angle: number, lift = 1): Place {
  return (points) =>
    points.map(([px, py]) => {
      const r = hoop.radius + hoop.thick(angle) + lift;
      const a = angle + (hoop.axis === 'up' ? -px : px) / r;
      const [x, y, z] = hoop.centre;
      return draft.camera.at(
        hoop.axis === 'up'
          ? [x + r * Math.cos(a), y + py, z + r * Math.sin(a)]
          : [x + r * Math.cos(a), y + r * Math.sin(a), z + py],
      );
    });
}

/** Draws a thin band of sheet metal: its inside where one sees it, then its outside, then its bright rim. Lies (axis up). */
export function drawSheetBand(draft: Draft, hoop: Hoop, surface: Finish): void {
  const from = hoop.from ?? 0;
  const to = hoop.to ?? 2 * Math.PI;
  const angles = Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);
  const at = (angle: number, share: number): P3 => {
    const r = hoop.radius + hoop.thick(angle) * (1 - share * share);
    return [
      hoop.centre[0] + r * Math.cos(angle),
      hoop.centre[1] + share * hoop.half(angle),
      hoop.centre[2] + r * Math.sin(angle),
    ];
  };
  const rows = [-1, -0.94, -0.8, -0.4, 0, 0.4, 0.8, 0.94, 1];
  const grid: Grid = rows.map((share) => angles.map((angle) => at(angle, share)));
  const { zoom } = draft.camera;
  const { front, back } = seen(draft.camera, grid, true);
  paintMesh(draft, back, { ...surface, colour: tone(surface.colour, -0.05) }, { edgeSlope: 0, line: 0.3 });
  rim(
    draft,
    angles.map((angle) => draft.camera.at(at(angle, -1))),
    surface,
    3.4 * zoom,
  );
  paintMesh(draft, front, surface, { edge: 2.2 * zoom, edgeSlope: 0.5, line: 0.3 });
  rim(
    draft,
    angles
      .map((angle) => draft.camera.at(at(angle, -1)))
      .filter((_, i) => draft.camera.nearness(at(angles[i] ?? 0, 0)) > draft.camera.nearness(hoop.centre)),
    surface,
    3.4 * zoom,
  );
}

/** Draws enamel laid into the outside of a band, where it faces the viewer. */
export function drawEnamelBand(draft: Draft, hoop: Hoop, surface: Finish): void {
  const [from, to] = [hoop.from ?? 0, hoop.to ?? 2 * Math.PI];
  const angles = Array.from({ length: 61 }, (_, i) => from + ((to - from) * i) / 60);
  const grid: Grid = [-1, -0.5, 0, 0.5, 1].map((share) =>
    angles.map((angle) => {
      const r = hoop.radius + hoop.thick(angle);
      return [
        hoop.centre[0] + r * Math.cos(angle),
        hoop.centre[1] + share * hoop.half(angle),
        hoop.centre[2] + r * Math.sin(angle),
      ];
    }),
  );
  paintMesh(draft, seen(draft.camera, grid, true).front, surface, {
    edge: 1.6 * draft.camera.zoom,
    edgeSlope: 0.7,
  });
}

/** The polished edge of a sheet of metal. */
function rim(draft: Draft, run: Run, surface: Finish, width: number): void {
  draft.sheet.add(
    stroke(run, tone(surface.colour, -0.18), width) + stroke(run, tone(surface.colour, 0.14), width * 0.55),
  );
}
