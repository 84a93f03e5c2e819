import { chooseOption } from './choices.ts';
import { isScoped, optionsOf } from './context.ts';
import { followUp, ownWords, type Dialogue, type FollowUp } from './dialogue.ts';
import { readOrdinal } from './markers.ts';
import { sharedConditions, withChoice } from './merge.ts';

/** "The second one", "la nera": one of what the last answer put before the person. */
export function chosenArticle(dialogue: Dialogue): FollowUp | null {
  const { question, reading, vocabulary, calls, left, ownTool } = dialogue;
  const offered = optionsOf(calls);
  if (!offered || left > 3) return null;
  const { slots } = reading;
  const isOneModel =
    offered.call.choices.length === 0 && new Set(offered.options.map(({ label }) => label)).size === 1;
  // The colours shown of one model may not be all that it has.
  if (isOneModel && readOrdinal(question.text) === null) return null;
  const chosen = chooseOption(question.text, slots, offered.options, vocabulary);
  if (!chosen) return null;
  // A question that waits for the article comes before the answer that showed it.
  const waiting = calls.find((call) => call.turnsAgo === offered.call.turnsAgo && call.isOpen);
  const before = waiting ?? offered.call;
  const place = slots.place === undefined ? {} : { place: slots.place.value };
  if (before.result?.kind === 'declined' && before.result.reason === 'unknown-place') {
    return followUp(dialogue, before.name, { ...before.input, place: chosen.value }, before.turnsAgo);
  }
  const looksUp = before.name === 'match_product' || before.name === 'find_similar_sellers';
  const continued = looksUp ? 'look_up_stock' : before.name;
  const tool = ownTool !== null && isScoped(ownTool) && left > ownWords ? ownTool : continued;
  const kept = tool === before.name ? before.input : sharedConditions(before.input);
  const asks = before.choices.length > 0 || before.isOpen;
  // A colour of the list that was shown is no condition on top of the choice.
  const input = { ...withChoice(asks ? kept : withoutColour(kept), chosen, vocabulary), ...place };
  return followUp(dialogue, tool, input, before.turnsAgo);
}

function withoutColour(input: Record<string, unknown>): Record<string, unknown> {
  const { colour: _colour, material: _material, ...rest } = input;
  return rest;
}
