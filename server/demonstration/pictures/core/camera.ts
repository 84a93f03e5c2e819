import type { View } from '../../catalogue/vocabulary.ts';
import type { P2, P3, Run } from './geometry.ts';
import { frame } from './sheet.ts';

/** How far the object is turned in the three-quarter view, and how far one looks down on it. Degrees. */
export interface Turn {
  readonly yaw: number;
  readonly pitch: number;
}

/** What the detail view looks at. */
export interface Focus {
  readonly at: P3;
  readonly zoom: number;
}

export interface Stage {
  readonly front: Turn;
  readonly turned: Turn;
  /** The point that the camera turns about; on the floor line of the object. */
  readonly pivot: P3;
  readonly focus: Focus;
  /** Moves the whole picture down (or up, when negative), so that low things stand in its middle. Not in the detail view. */
  readonly shift?: number;
}

/** Projects the object into the frame. */
export interface Camera {
  readonly view: View;
  /** Pixels of the drawing per unit of the object: 1 but for the detail view. */
  readonly zoom: number;
  readonly at: (point: P3) => P2;
  /** Distance towards the viewer: the larger, the nearer. */
  readonly nearness: (point: P3) => number;
  /** A run of points given with a depth for each. */
  readonly run: (points: Run, depth: number | ((x: number, y: number) => number)) => P2[];
  /** How far the object is turned, in degrees. */
  readonly yaw: number;
  /** Direction towards the key light, in screen axes (x right, y down, z to the viewer). */
  readonly light: P3;
}

const viewerDistance = 1700;

/** A mild perspective camera. Front: nearly level. Three-quarter: turned. Detail: turned a little, tilted, close to the focus. */
export function createCamera(view: View, stage: Stage): Camera {
  const turn: Turn =
    view === 'three-quarter'
      ? stage.turned
      : view === 'front'
        ? stage.front
        : { yaw: stage.front.yaw + stage.turned.yaw * 0.45, pitch: stage.front.pitch + 4 };
  const roll = view === 'detail' ? (-11 * Math.PI) / 180 : 0;
  const [cy, sy] = [Math.cos((turn.yaw * Math.PI) / 180), Math.sin((turn.yaw * Math.PI) / 180)];
  const [cp, sp] = [Math.cos((turn.pitch * Math.PI) / 180), Math.sin((turn.pitch * Math.PI) / 180)];
  const zoom = view === 'detail' ? stage.focus.zoom : 1;

  const turnedPoint = ([x, y, z]: P3): P3 => {
    const [px, py, pz] = [x - stage.pivot[0], y - stage.pivot[1], z - stage.pivot[2]];
    const [ax, az] = [px * cy + pz * sy, pz * cy - px * sy];
    return [ax, py * cp + az * sp, az * cp - py * sp];
  };
  const flat = (point: P3): P2 => {
    const [x, y, z] = turnedPoint(point);
    const scale = viewerDistance / (viewerDistance - z);
    return [frame.width / 2 + x * scale, stage.pivot[1] + y * scale];
  };
  const middle: P2 = view === 'detail' ? flat(stage.focus.at) : [frame.width / 2, frame.height / 2];
  const [cr, sr] = [Math.cos(roll) * zoom, Math.sin(roll) * zoom];
  const at = (point: P3): P2 => {
    const [x, y] = flat(point);
    if (view !== 'detail') return [x, y + (stage.shift ?? 0)];
    const [dx, dy] = [x - middle[0], y - middle[1]];
    return [frame.width / 2 + dx * cr - dy * sr, frame.height * 0.49 + dx * sr + dy * cr];
  };
  return {
    view,
    zoom,
    yaw: turn.yaw,
    at,
    nearness: (point) => turnedPoint(point)[2],
    run: (points, depth) =>
      points.map(([x, y]) => at([x, y, typeof depth === 'number' ? depth : depth(x, y)])),
    light:
      view === 'front' ? [-0.46, -0.62, 0.64] : view === 'detail' ? [-0.66, -0.5, 0.56] : [0.52, -0.6, 0.61],
  };
}
