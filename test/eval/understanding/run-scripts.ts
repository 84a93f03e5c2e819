import type { Decision, PreviousTurn, Understanding } from '../../../agents/understanding/decision.ts';
import { callsAfter } from '../../../agents/understanding/dialogue/photo-question.ts';
import { rememberResult } from '../../../agents/understanding/dialogue/remember.ts';
import { openOf } from '../../../agents/understanding/dialogue/told-decision.ts';
import type { Access } from '../../../agents/guards/access.ts';
import type { House } from '../../../agents/guards/house.ts';
import { lookUpStockTool } from '../../../agents/tools/look-up-stock/look-up-stock.ts';
import { matchProductTool } from '../../../agents/tools/match-product/match-product.ts';
import { searchProceduresTool } from '../../../agents/tools/search-procedures/search-procedures.ts';
import type { HouseTool, ToolContext } from '../../../agents/tools/house-tool.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import { toolNames, type ToolName } from '../../../contracts/tool-names.ts';
import type { ToolResult } from '../../../contracts/tool-results.ts';
import type {
  ConversationScript,
  ConversationTurn,
  ExpectedTurn,
} from '../cases/understanding/conversation.ts';
import { accessOf, photoOf } from './demonstration-in-memory.ts';
import { recordedDemand } from './recorded-demand.ts';
import { wrongConditions } from './scope-of-input.ts';

export interface ScriptOutcome {
  script: ConversationScript;
  /** A turn that went wrong says how; the conversation goes on with what really happened. */
  turns: { said: string; problem: string | null }[];
  right: boolean;
}

type Call = PreviousTurn['calls'][number];

const realTools = new Map<ToolName, HouseTool>(
  [lookUpStockTool, matchProductTool, searchProceduresTool].map((tool) => [tool.name, tool as HouseTool]),
);

/** Stock, photos and procedures come from the real tools; demand is told over the scope that the real tools resolve. */
async function runTool(
  name: ToolName,
  input: Record<string, unknown>,
  access: Access,
  language: LanguageCode,
): Promise<ToolResult | null> {
  const tool = realTools.get(name);
  if (!tool) return recordedDemand(name, input, access);
  const context: ToolContext = {
    access,
    language,
    conversationId: 'conversation',
    turnId: 'turn',
    newId: () => 'id',
    signal: new AbortController().signal,
  };
  return tool.run(tool.input.parse(input), context);
}

/** What went wrong in a turn, or null. */
function problemOf(
  expected: ExpectedTurn,
  decision: Decision,
  calls: readonly Call[],
  house: House,
  access: Access,
): string | null {
  const names = calls.map(({ name }) => name).join(' + ');
  const told =
    decision.kind === 'reply' ? `reply ${decision.reply}` : `${names} ${JSON.stringify(calls.at(-1)?.input)}`;
  const last = calls.at(-1);
  switch (expected.kind) {
    case 'reply':
      return decision.kind === 'reply' && decision.reply === expected.reply
        ? null
        : `expected ${expected.reply}, got ${told}`;
    case 'ask': {
      const asks =
        decision.kind === 'reply' && decision.reply === 'clarify-product' && decision.tool === expected.tool;
      const declined =
        last?.name === expected.tool &&
        last.result?.kind === 'declined' &&
        last.result.reason !== 'unknown-product';
      return asks || declined ? null : `expected a question for ${expected.tool}, got ${told}`;
    }
    case 'unknown': {
      const declined = last?.name === expected.tool && last.result?.kind === 'declined';
      return declined ? null : `expected an unknown name for ${expected.tool}, got ${told}`;
    }
    case 'tools': {
      if (names !== expected.tools.join(' + ')) return `expected ${expected.tools.join(' + ')}, got ${told}`;
      if (decision.kind === 'tools' && decision.explain !== expected.explain)
        return `explain is ${String(decision.explain)}`;
      const scoped = calls.filter(({ name }) => name !== 'search_procedures' && name !== 'match_product');
      const wrong = scoped.flatMap(({ input }) =>
        wrongConditions(expected.conditions, input, house, access.home, false),
      );
      return wrong.length === 0 ? null : `wrong ${wrong.join(', ')} in ${told}`;
    }
  }
}

async function runTurn(
  { said, photo, expected }: ConversationTurn,
  script: ConversationScript,
  previous: readonly PreviousTurn[],
  understanding: Understanding,
  house: House,
  access: Access,
): Promise<{ turn: PreviousTurn; problem: string | null }> {
  const imageId = photo === null ? null : photoOf(photo);
  const { role, storeId, language } = script;
  const person = {
    role,
    homeStoreId: storeId,
    language,
    mayUse: toolNames.filter((name) => access.mayUse(name)),
  };
  const question = { text: said, imageId, language: null, person, today: house.planningDay, previous };
  const decision = await understanding.understand(question, house);
  const calls: Call[] = [];
  let next = decision.kind === 'tools' ? decision.calls : [];
  while (next.length > 0) {
    for (const { name, input } of next) {
      calls.push({ name, input, result: await runTool(name, input, access, decision.language) });
    }
    next = callsAfter(
      decision,
      calls.flatMap(({ result }) => result ?? []),
      house,
    );
  }
  const remembered = calls.map((call) => ({ ...call, result: call.result && rememberResult(call.result) }));
  const turn: PreviousTurn = {
    text: said,
    answer: '',
    language: decision.language,
    imageId,
    // What is stored is JSON: nothing else may be needed by the next turn.
    calls: JSON.parse(JSON.stringify(remembered)) as Call[],
    open: openOf(decision),
  };
  return { turn, problem: problemOf(expected, decision, calls, house, access) };
}

/** Holds conversations, rebuilding the state from the stored turns each time. */
export async function holdConversations(
  scripts: readonly ConversationScript[],
  understanding: Understanding,
  house: House,
): Promise<ScriptOutcome[]> {
  const outcomes: ScriptOutcome[] = [];
  for (const script of scripts) {
    const access = accessOf(house, script);
    const previous: PreviousTurn[] = [];
    const turns: ScriptOutcome['turns'] = [];
    for (const scripted of script.turns) {
      const { turn, problem } = await runTurn(scripted, script, previous, understanding, house, access);
      previous.push(turn);
      turns.push({ said: scripted.said, problem });
    }
    outcomes.push({ script, turns, right: turns.every(({ problem }) => problem === null) });
  }
  return outcomes;
}
