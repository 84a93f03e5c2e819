import type { ToolName } from '../../../contracts/tool-names.ts';
import type { Because, Question, Vocabulary } from '../decision.ts';
import type { Slots } from '../slots/slots.ts';
import { toolInput } from '../tool-input.ts';
import type { EarlierCall, Option, Referent } from './context.ts';
import { mergedFrom } from './merge.ts';
import type { Reading } from './reading.ts';

/** A message completed from the turns before it, or the question that must be asked first. */
export interface FollowUp {
  tool: ToolName;
  input: Record<string, unknown>;
  /** The person asks for the reasons of the answer before. */
  explain: boolean;
  turnsAgo: number;
  merged: Because['merged'];
  /** Articles to choose from before `tool` can be called; null when it can be. */
  ask: Option[] | null;
}

/** A message with the conversation that it is understood in. */
export interface Dialogue {
  question: Question;
  reading: Reading;
  vocabulary: Vocabulary;
  calls: readonly EarlierCall[];
  referent: (Referent & { call: EarlierCall }) | null;
  /** Words beside the slots. */
  left: number;
  /** The tool that the message alone clearly asks for. */
  ownTool: ToolName | null;
  /** The tool that it asks for if it goes on from before, which needs less. */
  asked: ToolName | null;
}

/** Words beside the slots from which a clear question for another tool stands for itself. */
export const ownWords = 1;

/** Whether a message names an article closely enough to be about stock after a procedure. */
export const namesArticle = ({ product, line, colour, size }: Slots) =>
  (product ?? line ?? colour ?? size) !== undefined;

/** Completes a message with a call, and tells what came from `turnsAgo` turns before. */
export function followUp(
  dialogue: Dialogue,
  tool: ToolName,
  input: Record<string, unknown>,
  turnsAgo: number,
  more: Partial<Pick<FollowUp, 'explain' | 'ask'>> = {},
): FollowUp {
  const own = toolInput(tool, dialogue.reading.slots, dialogue.question);
  const merged = mergedFrom(input, own, turnsAgo);
  return { tool, input, turnsAgo, merged, explain: false, ask: null, ...more };
}
