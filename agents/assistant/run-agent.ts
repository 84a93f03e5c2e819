import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessage, HumanMessage, SystemMessage, type BaseMessage } from '@langchain/core/messages';
import type { StructuredTool } from '@langchain/core/tools';
import { createAgent } from 'langchain';
import type { PreviousTurn } from '../understanding/decision.ts';

/** Turns of the conversation that a model reads; the transcript keeps them all. */
export const rememberedTurns = 8;

/** Model and tool steps of one turn before it is given up. */
const mostSteps = 16;

export interface AgentRun {
  model: BaseChatModel;
  tools: StructuredTool[];
  brief: string;
  question: string;
  previous: readonly PreviousTurn[];
  signal: AbortSignal;
  onText: (delta: string) => void;
}

function history(previous: AgentRun['previous']): BaseMessage[] {
  return previous
    .slice(-rememberedTurns)
    .flatMap((turn) => [
      new HumanMessage(turn.text === '' ? '(photo)' : turn.text),
      ...(turn.answer === '' ? [] : [new AIMessage(turn.answer)]),
    ]);
}

/**
 * Runs the one agent graph of Comptoir for one turn and streams the prose of its last reply.
 * A graph a turn keeps the tools bound to the person who asks and leaves no thread state behind (building one takes
 * a fraction of a millisecond); the conversation comes from the transcript.
 */
export async function runAgent({
  model,
  tools,
  brief,
  question,
  previous,
  signal,
  onText,
}: AgentRun): Promise<void> {
  const agent = createAgent({ model, tools });
  const messages = [new SystemMessage(brief), ...history(previous), new HumanMessage(question)];
  const stream = await agent.stream(
    { messages },
    { streamMode: 'messages', signal, recursionLimit: mostSteps },
  );
  for await (const [message] of stream) {
    // Some OpenAI-compatible servers name no role, and their words come as messages of no kind.
    const fromModel = ['ai', 'generic'].includes(message.getType());
    if (fromModel && message.text !== '') onText(message.text);
  }
}
