import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { DeclinedResult } from '../../contracts/tool-results.ts';
import { declinedWording } from './declined-wording.ts';
import type { Reader } from './reader.ts';
import { choiceIn, labelIn, placeIn } from './terms.ts';

const mostReplies = 4;

/** Choices as short questions of their own: pressing one says it. */
function replies(result: DeclinedResult, reader: Reader): QuickReply[] {
  return result.choices.slice(0, mostReplies).map(({ label }) => {
    const text = choiceIn(label, reader.language);
    return { label: text, text };
  });
}

/**
 * Something that cannot be answered as asked, with the next step and the nearest things that exist. Pure; the
 * subject is told back as it was said.
 */
export function composeDeclined(result: DeclinedResult, reader: Reader): AnswerPart[] {
  const words = declinedWording(reader.language);
  const choices = result.choices.map(({ label }) => choiceIn(label, reader.language));
  const subject =
    result.reason === 'unknown-place' || result.reason === 'not-permitted'
      ? placeIn(result.subject, reader)
      : labelIn(result.subject, reader.language);
  const sentence = words[result.reason](subject.trim(), choices.length > 0 ? choices.join(', ') : null);
  const suggested = replies(result, reader);
  return [
    { type: 'text', text: sentence },
    ...(suggested.length > 0 ? [{ type: 'quick-replies' as const, replies: suggested }] : []),
  ];
}
