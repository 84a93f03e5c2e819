import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { Turn } from '../../contracts/chat.ts';

/**
 * What to show of an answer, in reading order: the streamed text first, then the parts.
 *
 * A turn carries its words twice when the server also adds them as `text` parts. The streamed text then steps back
 * as soon as the parts hold all of it, and a part that only repeats words of the streamed text is left out, so
 * nothing is shown twice and nothing is lost at any moment of the stream.
 */
export function visibleParts(turn: Pick<Turn, 'text' | 'parts'>): AnswerPart[] {
  const streamed = normalized(turn.text);
  if (streamed === '') return turn.parts;
  const written = normalized(turn.parts.map((part) => (part.type === 'text' ? part.text : '')).join(' '));
  if (written.includes(streamed)) return turn.parts;
  const others = turn.parts.filter(
    (part) => part.type !== 'text' || !streamed.includes(normalized(part.text)),
  );
  return [{ type: 'text', text: turn.text }, ...others];
}

/** The suggestions offered after an answer; they are shown apart from it, and only after the last one. */
export function isSuggestion(part: AnswerPart): boolean {
  return part.type === 'quick-replies';
}

/**
 * A name for each part that stays while further parts come, so that a part keeps its element and with it what a person
 * did there: its kind and its place among those of its kind.
 */
export function partKeys(parts: readonly AnswerPart[]): string[] {
  const counts = new Map<string, number>();
  return parts.map(({ type }) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return `${type} ${count}`;
  });
}

function normalized(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
