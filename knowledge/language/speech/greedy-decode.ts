import { followTerms, noProgress, termBonuses, type TermNode } from './key-terms.ts';
import { tailLoop, wordsBeforeLoop } from './loop-guard.ts';
import { wordMark } from './sub-word-tokenizer.ts';

export interface GreedyDecoding {
  /** Takes the latest token and gives the logits of the next one. */
  step: (token: number) => Promise<Float32Array>;
  /** The token that is handed to the first step. */
  start: number;
  /** The token that ends the text. */
  end: number;
  /** Most tokens of a text. */
  budget: number;
  /** Text of a token; a word begins with `wordMark`. */
  piece: (token: number) => string;
  /** Terms to expect. */
  bias?: { tree: TermNode; boost: number };
  signal?: AbortSignal;
}

export interface GreedyText {
  tokens: number[];
  /** Mean natural log-probability, without bias, of the tokens chosen, the end included. */
  meanLogProbability: number;
  stopped: 'end' | 'budget' | 'loop';
}

/** Runs of sub-words inside one word, such as endless laughter. */
const subWordLoop = { shortest: 1, longest: 4, times: 8 };

/**
 * Takes the likeliest token at each step, helped by the bias, until the model ends the text, the budget is spent or
 * the text loops. The bias never carries on a text that the model ends, so noise stays empty. Rejects with the
 * signal's reason when it is aborted.
 */
export async function decodeGreedily(options: GreedyDecoding): Promise<GreedyText> {
  const { step, end, budget, piece, bias, signal } = options;
  const tokens: number[] = [];
  /** Complete words, and the token that each word begins with; the word in progress has only the latter. */
  const words: string[] = [];
  const wordStarts: number[] = [];
  let progress = noProgress;
  let token = options.start;
  let sum = 0;
  const finish = (stopped: GreedyText['stopped']): GreedyText => {
    // The end counts as a token; without one there are only the tokens.
    const counted = tokens.length + (stopped === 'end' ? 1 : 0);
    return { tokens, meanLogProbability: counted === 0 ? 0 : sum / counted, stopped };
  };
  const completeWord = () => {
    const begin = wordStarts.at(-1);
    if (begin !== undefined)
      words.push(
        tokens
          .slice(begin)
          .map(piece)
          .join('')
          .replace(/[^\p{L}\p{N}]/gu, '')
          .toLowerCase(),
      );
  };
  const cutLoop = (): boolean => {
    const kept = wordsBeforeLoop(words);
    if (kept !== null) tokens.length = wordStarts[kept] ?? tokens.length;
    return kept !== null;
  };

  for (;;) {
    signal?.throwIfAborted();
    const logits = await step(token);
    const likeliest = argMax(logits);
    token =
      bias && likeliest !== end
        ? argMaxWith(logits, likeliest, termBonuses(bias.tree, progress, bias.boost))
        : likeliest;
    if (token === end || piece(token).startsWith(wordMark)) {
      completeWord();
      if (cutLoop()) return finish('loop');
      if (token !== end) wordStarts.push(tokens.length);
    }
    if (token !== end && tokens.length >= budget) return finish('budget');
    sum += logProbability(logits, token);
    if (token === end) return finish('end');
    tokens.push(token);
    if (wordStarts.length === 0) wordStarts.push(0);
    const period = tailLoop(tokens, subWordLoop);
    if (period !== null) {
      tokens.length -= period * (subWordLoop.times - 1);
      return finish('loop');
    }
    if (bias) progress = followTerms(bias.tree, progress, token);
  }
}

function argMax(values: Float32Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index += 1) {
    if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  }
  return best;
}

function argMaxWith(logits: Float32Array, likeliest: number, bonuses: ReadonlyMap<number, number>): number {
  let best = likeliest;
  let highest = (logits[likeliest] ?? -Infinity) + (bonuses.get(likeliest) ?? 0);
  for (const [token, bonus] of bonuses) {
    const value = (logits[token] ?? -Infinity) + bonus;
    if (value > highest) [best, highest] = [token, value];
  }
  return best;
}

function logProbability(logits: Float32Array, token: number): number {
  let highest = -Infinity;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  return (logits[token] ?? -Infinity) - highest - Math.log(sum);
}
