import { fold } from '../../../knowledge/language/folded-words.ts';
import { toolNames } from '../../../contracts/tool-names.ts';
import type { Read, Reading } from './reading.ts';

/** Probability that both halves must reach for their tool: a single question that holds an "and" must stay whole. */
const clearHalf = 0.55;
const shortestHalf = 3;
/** Places in a sentence at which a split is tried; reading a half costs about a millisecond. */
const mostSplits = 3;
const conjunction =
  /(?:[,;]\s*)?\b(?:and also|and then|and|plus|et aussi|et puis|et|puis|e anche|e poi|ed|e|poi)\b|[?.;]\s+(?=\p{L})/giu;

const isTool = (name: string) => (toolNames as readonly string[]).includes(name);
const wordCount = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function clearTool({ intents: [best] }: Reading): string | null {
  return best !== undefined && isTool(best.name) && best.probability >= clearHalf ? best.name : null;
}

/**
 * Parts a message that asks two things of two tools ("is it in stock and how do I reserve it?") at the conjunction
 * where both halves are the clearest questions; null when it asks one thing.
 */
export async function splitQuestion(text: string, read: Read): Promise<[Reading, Reading] | null> {
  const places = [...text.matchAll(conjunction)]
    .map((match) => [text.slice(0, match.index), text.slice(match.index + match[0].length)] as const)
    .map(([first, second]) => [first.trim(), second.trim()] as const)
    .filter(([first, second]) => wordCount(first) >= shortestHalf && wordCount(second) >= shortestHalf)
    .filter(([first]) => !/\b(?:between|entre|tra|fra)\b[^,]*$/.test(fold(first)))
    .slice(0, mostSplits);
  let best: { halves: [Reading, Reading]; clearness: number } | null = null;
  for (const [first, second] of places) {
    const halves: [Reading, Reading] = [await read(first), await read(second)];
    const [one, other] = halves.map(clearTool);
    if (!one || !other || one === other) continue;
    const clearness = Math.min(...halves.map(({ intents }) => intents[0]?.probability ?? 0));
    if (best === null || clearness > best.clearness) best = { halves, clearness };
  }
  return best?.halves ?? null;
}
