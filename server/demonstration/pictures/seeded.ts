import { lines, type Line } from '../catalogue/vocabulary.ts';

/** A stream of repeatable numbers. The same keys give the same stream on every machine. */
export interface Seeded {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  range(low: number, high: number): number;
  /** One of the options, each as likely. */
  pick<T>(options: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
}

/** 32-bit FNV-1a of the keys joined with a separator that names cannot contain. */
export function hash(...keys: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const character of keys.join('\u0000')) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}

/** Seeds a stream from the keys (mulberry32, after one FNV-1a hash). */
export function seeded(...keys: readonly string[]): Seeded {
  let state = hash(...keys);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    pick: (options) => options[Math.floor(next() * options.length)] ?? options[0],
    chance: (probability) => next() < probability,
  };
}

/** What a line gives to one kind of product: its proportions and its choices of form. */
export interface Traits {
  /** A value in [low, high]; the lines are spread over the whole range, so no two of them are close. */
  number(name: string, low: number, high: number): number;
  /** One of the options; the lines are dealt evenly over them. */
  choice<T>(name: string, options: readonly [T, ...T[]]): T;
}

/** Where a line stands among all lines for one trait: a shuffled rank, so ranks of different traits are unrelated. */
function rank(line: Line, scope: string, name: string): number {
  const order = lines
    .map((other) => ({ other, key: hash(scope, name, other) }))
    .sort((a, b) => a.key - b.key || (a.other < b.other ? -1 : 1));
  return order.findIndex(({ other }) => other === line);
}

/** The traits of a line within a scope (a subcategory, say). Ranks are stratified: neighbours in rank differ by 1/12 of the range. */
export function lineTraits(line: Line, scope: string): Traits {
  return {
    number: (name, low, high) => low + ((high - low) * rank(line, scope, name)) / (lines.length - 1),
    choice: (name, options) => options[rank(line, scope, name) % options.length] ?? options[0],
  };
}
