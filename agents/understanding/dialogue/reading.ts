import type { Slots } from '../slots/slots.ts';

/** What a message, or a part of one, says by itself. */
export interface Reading {
  text: string;
  slots: Slots;
  /** Every intent with its calibrated probability, best first. */
  intents: { name: string; probability: number }[];
  /** A name of an article that nothing in the house bears. */
  unknownName: string | null;
}

/** Reads a text in the language of the turn. */
export type Read = (text: string) => Promise<Reading>;
