import { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { BaseLanguageModelInput } from '@langchain/core/language_models/base';
import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import { AIMessage, AIMessageChunk, isToolMessage, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs';
import type { Runnable } from '@langchain/core/runnables';
import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';
import { proseOf } from '../answers/compose-answer.ts';
import type { Decision, ToolDecision } from '../understanding/decision.ts';

/** What the local model needs of the turn it speaks in. */
export interface LocalTurn {
  decision: Decision;
  /** What is called next, once the first results are there; empty when the answer can be composed. */
  callsAfter(results: readonly ToolResult[]): ToolDecision[];
  /** Pure; may be called more than once. */
  compose(results: readonly ToolResult[]): AnswerPart[];
}

/** Words that are streamed at a time. */
const wordsPerChunk = 6;

function* chunksOf(text: string): Generator<string> {
  const words = text.match(/\S+\s*|\s+/g) ?? [];
  for (let index = 0; index < words.length; index += wordsPerChunk) {
    yield words.slice(index, index + wordsPerChunk).join('');
  }
}

function resultsSinceQuestion(messages: readonly BaseMessage[]): ToolResult[] | null {
  const asked = messages.findLastIndex((message) => message.getType() === 'human');
  const toolMessages = messages.slice(asked + 1).filter((message) => isToolMessage(message));
  if (toolMessages.length === 0) return null;
  return toolMessages.flatMap((message) => (message.artifact ? [message.artifact as ToolResult] : []));
}

/**
 * The chat model that needs no key, no network and no GPU. Its first reply in a turn calls the tools that the
 * understanding decided on; when their results lead to another call it makes that one; then it streams the composed
 * answer.
 */
export class LocalChatModel extends BaseChatModel {
  readonly turn: LocalTurn;

  constructor(turn: LocalTurn) {
    super({});
    this.turn = turn;
  }

  override _llmType(): string {
    return 'comptoir-local';
  }

  override bindTools(): Runnable<BaseLanguageModelInput, AIMessageChunk> {
    return this;
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    let whole: ChatGenerationChunk | null = null;
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      whole = whole ? whole.concat(chunk) : chunk;
    }
    const text = whole?.text ?? '';
    const chunk = whole?.message as AIMessageChunk | undefined;
    return {
      generations: [{ text, message: new AIMessage({ content: text, tool_calls: chunk?.tool_calls ?? [] }) }],
    };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    runManager?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const results = resultsSinceQuestion(messages);
    const { decision } = this.turn;
    const first = decision.kind === 'tools' ? decision.calls : [];
    const calls = results === null ? first : this.turn.callsAfter(results);
    if (calls.length > 0) {
      yield new ChatGenerationChunk({
        text: '',
        message: new AIMessageChunk({
          content: '',
          tool_call_chunks: calls.map((call, index) => ({
            type: 'tool_call_chunk',
            index,
            id: `call-${messages.length}-${index}`,
            name: call.name,
            args: JSON.stringify(call.input),
          })),
        }),
      });
      return;
    }
    for (const text of chunksOf(proseOf(this.turn.compose(results ?? [])))) {
      options.signal?.throwIfAborted();
      const chunk = new ChatGenerationChunk({ text, message: new AIMessageChunk({ content: text }) });
      yield chunk;
      await runManager?.handleLLMNewToken(text, undefined, undefined, undefined, undefined, { chunk });
    }
  }
}
