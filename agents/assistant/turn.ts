import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { ToolUse } from '../../contracts/chat.ts';
import type { TurnDecision } from '../../contracts/decisions.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { Access } from '../guards/access.ts';
import type { PreviousTurn } from '../understanding/decision.ts';

/** One question to answer, with everything the answer may depend on. */
export interface TurnRequest {
  conversationId: string;
  turnId: string;
  question: { text: string; imageId: string | null; language: LanguageCode | null };
  access: Access;
  /** Newest last; the assistant reads at most the last eight. */
  previous: readonly PreviousTurn[];
  signal: AbortSignal;
}

/** What happens during a turn, in order. */
export type AssistantEvent =
  | { type: 'tool-started'; name: ToolName; input: Record<string, unknown> }
  | { type: 'tool-finished'; tool: ToolUse }
  | { type: 'text-delta'; delta: string }
  | { type: 'text-replaced'; text: string }
  | { type: 'part-added'; part: AnswerPart };

export type EmitAssistantEvent = (event: AssistantEvent) => void;

/** A finished answer. `calls` is what a follow-up in the next turn is understood from. */
export interface TurnAnswer {
  language: LanguageCode;
  model: string;
  text: string;
  parts: AnswerPart[];
  tools: ToolUse[];
  calls: PreviousTurn['calls'];
  /** What the understanding decided and why. */
  decision: TurnDecision;
}
