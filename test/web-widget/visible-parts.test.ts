import { describe, expect, it } from 'vitest';
import type { AnswerPart } from '../../contracts/answer-parts.ts';
import { partKeys, visibleParts } from '../../web-widget/state/visible-parts.ts';

const notice: AnswerPart = { type: 'notice', level: 'info', code: 'x', text: 'Note' };
const text = (words: string): AnswerPart => ({ type: 'text', text: words });

describe('what is shown of an answer', () => {
  it.each<[string, { text: string; parts: AnswerPart[] }, AnswerPart[]]>([
    ['parts alone without streamed words', { text: '', parts: [notice] }, [notice]],
    ['streamed words before the parts', { text: 'Two here.', parts: [notice] }, [text('Two here.'), notice]],
    [
      'the same words once, in the place of their part',
      { text: 'Two here.', parts: [notice, text('Two  here.\n')] },
      [notice, text('Two  here.\n')],
    ],
    [
      'streamed words that go beyond a part that begins them',
      { text: 'Two here. One on the way.', parts: [text('Two here.'), notice] },
      [text('Two here. One on the way.'), notice],
    ],
    [
      'a text part that says something else',
      { text: 'Two here.', parts: [text('Ask the manager.')] },
      [text('Two here.'), text('Ask the manager.')],
    ],
  ])('shows %s', (_case, turn, expected) => {
    expect(visibleParts(turn)).toEqual(expected);
  });
});

describe('the names of parts', () => {
  it('stay when further parts come and when streamed words become a part', () => {
    const before = visibleParts({ text: 'Two here.', parts: [notice] });
    const after = visibleParts({ text: 'Two here.', parts: [text('Two here.'), notice, notice] });
    expect(partKeys(before)).toEqual(['text 1', 'notice 1']);
    expect(partKeys(after)).toEqual(['text 1', 'notice 1', 'notice 2']);
  });
});
