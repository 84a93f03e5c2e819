import type { Figure } from './figure.ts';

export interface Cut {
  readonly figure: Figure;
  readonly hem: number;
  readonly flare: number;
  readonly ease: number;
  readonly waist: number;
  /** Height where the lapels meet. */
  readonly stance: number;
  readonly double: boolean;
  readonly lapel: 'notch' | 'peak' | 'shawl' | 'collar' | 'none';
  readonly lapelWidth: number;
  readonly buttons: number;
  readonly pockets: 'flap' | 'welt' | 'patch' | 'slant';
  readonly belt: boolean;
  readonly cutaway: boolean;
  readonly sleeveY: number;
}
