import type { HandOff } from '../../../contracts/hand-offs.ts';
import type { Principal } from '../../../contracts/principal.ts';

/** A question to pass to a person. */
export interface NewHandOff {
  handOffId: string;
  turnId: string;
  conversationId: string;
  person: Principal;
  question: string;
  language: HandOff['language'];
  before: HandOff['before'];
  askedAt: string;
}

/** A hand-off with where its answer goes. */
export interface StoredHandOff extends Omit<HandOff, 'storeName'> {
  turnId: string;
  conversationId: string;
  personId: string;
}

/** Port: questions that were passed to people. A turn passes one question on at most. */
export interface HandOffs {
  /** Stores a hand-off; the same turn gives the one it made before. */
  open(handOff: NewHandOff): Promise<StoredHandOff>;
  get(handOffId: string): Promise<StoredHandOff | null>;
  /** Open ones first, oldest first; then answered ones, newest first. */
  all(): Promise<StoredHandOff[]>;
  /** Gives false when it was answered already. */
  answer(handOffId: string, answer: { text: string; by: string; at: string }): Promise<boolean>;
  linkGap(turnId: string, gapId: string): Promise<void>;
}
