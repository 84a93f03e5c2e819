import type { Stage } from './core/camera.ts';
import type { Draft } from './core/draft.ts';
import type { Look } from './look.ts';

/** A product that is designed and ready to be drawn from any side. */
export interface Scene {
  readonly stage: Stage;
  draw(draft: Draft): void;
}

/** Designs the product: all its proportions and accidents are decided here, before a view is chosen. */
export type Silhouette = (look: Look) => Scene;
