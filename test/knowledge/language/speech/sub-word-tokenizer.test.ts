import { describe, expect, it } from 'vitest';
import { readMoonshineVocabulary } from '../../../../knowledge/language/speech/moonshine-vocabulary.ts';
import { createSubWordTokenizer } from '../../../../knowledge/language/speech/sub-word-tokenizer.ts';
import { moonshineBundle } from './moonshine-folder.ts';

const bytePieces = Array.from(
  { length: 256 },
  (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
);
const small = {
  pieces: ['<unk>', '<s>', '</s>', ...bytePieces, '▁', 'b', 'a', 'g', 'ag', 'bag', '▁bag', 'ba', 's'],
  // 'a'+'g', 'b'+'ag', '▁'+'bag', 'b'+'a'
  merges: [
    [261, 262],
    [260, 263],
    [259, 264],
    [260, 261],
  ] as [number, number][],
};

/** A bundle that carries the small vocabulary, filled up to the size of real data. */
function smallBundle({
  merges = small.merges,
}: { merges?: readonly (readonly [number, number])[] } = {}): string {
  const filler = Array.from({ length: 9_000 }, (_, index) => `filler${index}`);
  const pairs = [...merges, ...Array.from({ length: 12_000 }, () => [300, 300] as const)];
  const words = Buffer.from([...small.pieces, ...filler].join('\n')).toString('base64');
  const numbers = Buffer.from(Uint16Array.from(pairs.flat()).buffer).toString('base64');
  return `import x from"y";const A="${words}",B='${numbers}';class C{}`;
}

describe('the sub-word tokenizer', () => {
  const tokenizer = createSubWordTokenizer(small);

  it('merges the strongest pair first', () => {
    expect(tokenizer.encode('bag')).toEqual([265]);
    expect(tokenizer.encode('bags')).toEqual([265, 267]);
    expect(tokenizer.encode('ab')).toEqual([259, 261, 260]);
  });

  it('falls back to bytes and reads them again', () => {
    const ids = tokenizer.encode('bag é');
    expect(ids).toEqual([265, 259, 3 + 0xc3, 3 + 0xa9]);
    expect(tokenizer.decode(ids)).toBe('bag é');
  });

  it('leaves out control ids and ids outside the vocabulary', () => {
    expect(tokenizer.decode([1, 265, 40_000, 2])).toBe('bag');
    expect(tokenizer.piece(265)).toBe('▁bag');
    expect(tokenizer.piece(2)).toBe('');
  });

  it('gives nothing for nothing', () => {
    expect(tokenizer.encode('')).toEqual([]);
    expect(tokenizer.decode([])).toBe('');
  });
});

describe('readMoonshineVocabulary', () => {
  it('finds the pieces and the merges among the code', () => {
    const { pieces, merges } = readMoonshineVocabulary(smallBundle());
    expect(pieces.slice(259, 268)).toEqual(small.pieces.slice(259));
    expect(merges.slice(0, 4)).toEqual(small.merges);
  });

  it('says which part a bundle lacks', () => {
    expect(() => readMoonshineVocabulary('const A="PHVuaz4=";')).toThrow('no vocabulary');
    expect(() => readMoonshineVocabulary(smallBundle({ merges: [[65_000, 65_000]] }))).toThrow('no merges');
  });

  const bundle = moonshineBundle();
  it.skipIf(bundle === null)('reads the 32,000 sub-words of the installed model', () => {
    const vocabulary = readMoonshineVocabulary(bundle ?? '');
    expect(vocabulary.pieces).toHaveLength(32_000);
    expect(vocabulary.merges).toHaveLength(61_249);
    const tokenizer = createSubWordTokenizer(vocabulary);
    // Ids that LLaMA's own tokenizer gives.
    expect(tokenizer.encode('grabbed')).toEqual([2646, 1327, 287]);
    expect(tokenizer.encode(' grabbed')).toEqual([29871, 2646, 1327, 287]);
    expect(tokenizer.encode('ax\n####\nboo')).toEqual([4853, 13, 4136, 13, 833, 29877]);
    expect(tokenizer.encode('镇')).toEqual([29871, 30411]);
    expect(tokenizer.encode('🦙Ꙋ')).toEqual([29871, 243, 162, 169, 156, 237, 156, 141]);
    for (const text of [
      'How many units for Milan?',
      'la maroquinerie à Genève',
      '🦙 12,50 €',
      'x'.repeat(60),
    ]) {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });
});
