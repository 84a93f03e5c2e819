import { tool, type StructuredTool } from '@langchain/core/tools';
import type { ToolUse } from '../../contracts/chat.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';
import type { HouseTool, ToolContext } from '../tools/house-tool.ts';
import type { PreviousTurn } from '../understanding/decision.ts';
import type { EmitAssistantEvent } from './turn.ts';

/** What the tools of one turn did, in the order of their ends. */
export interface ToolRecord {
  uses: ToolUse[];
  calls: PreviousTurn['calls'];
  /** Exceptions of tools, for the operators' log. */
  failures: { name: ToolName; error: unknown }[];
}

/** What a model reads when a tool broke; it carries no detail of the failure. */
const failureInstruction =
  'This tool failed. Tell the person that this information cannot be read right now and to try again; state no figures.';

/** Longest tool result that is shown to a provider's model, characters. */
const longestContent = 12_000;

/**
 * Binds the house's tools to one turn as LangChain tools. A tool message carries its result as JSON for the model and
 * as artifact for the answer; a failing tool becomes an instruction to the model, never an error text to the person.
 */
export function bindTools(
  houseTools: readonly HouseTool[],
  context: ToolContext,
  record: ToolRecord,
  emit: EmitAssistantEvent,
  clock: () => number,
): StructuredTool[] {
  return houseTools
    .filter((houseTool) => context.access.mayUse(houseTool.name))
    .map((houseTool) =>
      tool(
        async (input: unknown): Promise<[string, ToolResult | null]> => {
          const parsed = houseTool.input.parse(input);
          const shown = { ...(parsed as Record<string, unknown>) };
          emit({ type: 'tool-started', name: houseTool.name, input: shown });
          const start = clock();
          let result: ToolResult | null = null;
          try {
            result = await houseTool.run(parsed, context);
          } catch (error) {
            if (context.signal.aborted) throw error;
            record.failures.push({ name: houseTool.name, error });
          }
          const use: ToolUse = {
            name: houseTool.name,
            input: shown,
            ok: result !== null,
            milliseconds: Math.round((clock() - start) * 100) / 100,
          };
          record.uses.push(use);
          record.calls.push({ name: houseTool.name, input: shown, result });
          emit({ type: 'tool-finished', tool: use });
          return [result ? JSON.stringify(result).slice(0, longestContent) : failureInstruction, result];
        },
        {
          name: houseTool.name,
          description: houseTool.description,
          schema: houseTool.input,
          responseFormat: 'content_and_artifact',
        },
      ),
    );
}
