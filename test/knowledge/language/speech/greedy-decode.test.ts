import { describe, expect, it } from 'vitest';
import { decodeGreedily, type GreedyDecoding } from '../../../../knowledge/language/speech/greedy-decode.ts';
import { growTermTree } from '../../../../knowledge/language/speech/key-terms.ts';

const words = ['<s>', '</s>', '▁brown', '▁sugar', '▁cl', 'oves', 'ubs', 'ha', '▁please'];
const [end, brown, sugar, cl, oves, ubs, ha, please] = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** Logits that prefer tokens in the given order, a step apart. */
const logitsOf = (preferred: readonly number[], apart = 2) =>
  Float32Array.from(words, (_, token) => {
    const place = preferred.indexOf(token);
    return place < 0 ? -20 : -place * apart;
  });

/** A model that gives its logits in order, then ends. */
function decode(steps: readonly Float32Array[], more: Partial<GreedyDecoding> = {}) {
  const asked: number[] = [];
  const step = (token: number) => {
    asked.push(token);
    return Promise.resolve(steps[asked.length - 1] ?? logitsOf([end]));
  };
  const result = decodeGreedily({
    step,
    start: 0,
    end,
    budget: 40,
    piece: (token) => words[token] ?? '',
    ...more,
  });
  return { asked, result };
}
const saying = (...tokens: number[]) => tokens.map((token) => logitsOf([token]));

describe('greedy decoding', () => {
  it('hands each token to the next step until the model ends the text', async () => {
    const { asked, result } = decode(saying(brown, sugar));
    expect(await result).toMatchObject({ tokens: [brown, sugar], stopped: 'end' });
    expect(asked).toEqual([0, brown, sugar]);
  });

  it('gives the mean log-probability of what was chosen, the end included', async () => {
    const even = new Float32Array(words.length).fill(-100);
    even[brown] = 0;
    even[sugar] = -1e-3;
    const { meanLogProbability } = await decode([even]).result;
    expect(meanLogProbability).toBeCloseTo(Math.log(0.5) / 2, 3);
  });

  it('stops at the budget', async () => {
    const { result } = decode(saying(brown, sugar, please, cl), { budget: 2 });
    expect(await result).toMatchObject({ tokens: [brown, sugar], stopped: 'budget' });
  });

  it('keeps one round of words that loop', async () => {
    const { asked, result } = decode(
      saying(please, brown, sugar, brown, sugar, brown, sugar, brown, sugar, brown),
    );
    expect(await result).toMatchObject({ tokens: [please, brown, sugar], stopped: 'loop' });
    expect(asked.length).toBeLessThan(10);
  });

  it('sees a loop that the model ends itself', async () => {
    const { result } = decode(saying(brown, sugar, brown, sugar, brown, sugar));
    expect(await result).toMatchObject({ tokens: [brown, sugar], stopped: 'loop' });
  });

  it('stops sub-words that run on inside a word', async () => {
    const { result } = decode(saying(brown, ...new Array<number>(30).fill(ha)));
    expect(await result).toMatchObject({ tokens: [brown, ha], stopped: 'loop' });
  });

  const bias = { tree: growTermTree([[[cl, ubs]]]), boost: 2 };

  it('prefers a term that is nearly as likely, and tells its unbiased probability', async () => {
    const steps = [logitsOf([cl]), logitsOf([oves, ubs])];
    const plain = await decode(steps).result;
    const biased = await decode(steps, { bias }).result;
    expect(plain.tokens).toEqual([cl, oves]);
    expect(biased.tokens).toEqual([cl, ubs]);
    expect(biased.meanLogProbability).toBeLessThan(plain.meanLogProbability);
  });

  it('leaves a word alone that is far likelier than the term', async () => {
    const { result } = decode([logitsOf([cl]), logitsOf([oves, ubs], 5)], { bias });
    expect((await result).tokens).toEqual([cl, oves]);
  });

  it('never carries on a text that the model ends', async () => {
    const { result } = decode([logitsOf([end, cl], 0.1)], { bias });
    expect(await result).toMatchObject({ tokens: [], stopped: 'end' });
  });

  it('rejects with the reason once it is aborted', async () => {
    const abort = new AbortController();
    const step = (token: number) => {
      if (token === brown) abort.abort(new Error('the person pressed stop'));
      return Promise.resolve(logitsOf([token === 0 ? brown : sugar]));
    };
    const { result } = decode([], { step, signal: abort.signal });
    await expect(result).rejects.toThrow('the person pressed stop');
  });
});
