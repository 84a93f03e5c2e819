import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import { toolNames } from '../../contracts/tool-names.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';
import { composeAnswer, proseOf } from '../answers/compose-answer.ts';
import { explainParts } from '../answers/explain.ts';
import { errorMessage } from '../answers/error-messages.ts';
import type { Reader, ReaderOptions } from '../answers/reader.ts';
import { composeReply } from '../answers/replies.ts';
import { sentenceGuard } from '../guards/sentence-guard.ts';
import { LocalChatModel, type LocalTurn } from '../models/local-chat-model.ts';
import type { OpenChatModel } from '../models/provider-chat-model.ts';
import type { HouseTool, ToolContext } from '../tools/house-tool.ts';
import { callsAfter } from '../understanding/dialogue/photo-question.ts';
import { toldDecision } from '../understanding/dialogue/told-decision.ts';
import { rememberResult } from '../understanding/dialogue/remember.ts';
import type { Understanding } from '../understanding/decision.ts';
import { bindTools, type ToolRecord } from './bind-tools.ts';
import { writeBrief } from './brief.ts';
import { runAgent } from './run-agent.ts';
import type { EmitAssistantEvent, TurnAnswer, TurnRequest } from './turn.ts';

export interface AssistantDependencies {
  tools: readonly HouseTool[];
  understanding: Understanding;
  createReader: (options: ReaderOptions) => Reader;
  /** Address of a product's picture, or null when it has none. */
  imageUrl: (productId: string) => string | null;
  /** A provider's model with its name; null for the local model alone. */
  provider: { name: string; open: OpenChatModel; timeoutMs: number } | null;
  newId: () => string;
  /** Milliseconds of a monotonic clock. */
  clock: () => number;
  /** Where operators read of tool and model failures. */
  report: (failure: { turnId: string; where: string; error: unknown }) => void;
}

/** Answers one question, emitting what happens. Rejects only when the turn is aborted or the assistant itself is broken. */
export interface Assistant {
  answer(request: TurnRequest, emit: EmitAssistantEvent): Promise<TurnAnswer>;
}

const localModelName = 'local';

/** Builds the one assistant of the house; it keeps no state between turns. */
export function createAssistant(dependencies: AssistantDependencies): Assistant {
  const { tools, understanding, createReader, imageUrl, provider, newId, clock, report } = dependencies;

  function readerOf({ access }: TurnRequest, language: LanguageCode): Reader {
    const { country, role, homeStoreId } = access.principal;
    return createReader({ language, country, role, homeStoreId, today: access.today, imageUrl });
  }

  async function prepareLocalTurn(request: TurnRequest): Promise<LocalTurn> {
    const { access, question, previous } = request;
    const available = new Set(tools.map((tool) => tool.name));
    const mayUse = toolNames.filter((name) => available.has(name) && access.mayUse(name));
    const decision = await understanding.understand(
      {
        text: question.text,
        imageId: question.imageId,
        language: question.language,
        person: {
          role: access.principal.role,
          homeStoreId: access.principal.homeStoreId,
          language: access.principal.language,
          mayUse,
        },
        today: access.planningDay,
        previous,
      },
      access,
    );
    return {
      decision,
      callsAfter: (results) => callsAfter(decision, results, access),
      compose(results) {
        if (decision.kind === 'reply') return composeReply(decision, mayUse);
        const parts = composeAnswer(results, readerOf(request, decision.language));
        return decision.explain ? explainParts(parts, decision.language) : parts;
      },
    };
  }

  async function runWith(
    kind: 'local' | 'provider',
    request: TurnRequest,
    localTurn: LocalTurn,
    record: ToolRecord,
    emit: EmitAssistantEvent,
  ): Promise<string> {
    const { language } = localTurn.decision;
    const signal =
      kind === 'provider' && provider
        ? AbortSignal.any([request.signal, AbortSignal.timeout(provider.timeoutMs)])
        : request.signal;
    const context: ToolContext = {
      access: request.access,
      language,
      conversationId: request.conversationId,
      turnId: request.turnId,
      newId,
      signal,
    };
    let text = '';
    const say = (delta: string) => {
      text += delta;
      emit({ type: 'text-delta', delta });
    };
    const results = () => record.calls.flatMap((call) => call.result ?? []);
    const guard = kind === 'provider' ? sentenceGuard(request.question.text, results, say) : null;
    await runAgent({
      model: kind === 'provider' && provider ? await provider.open() : new LocalChatModel(localTurn),
      tools: bindTools(tools, context, record, emit, clock),
      brief: writeBrief(request.access, language, request.question.imageId),
      question: request.question.text === '' ? '(photo)' : request.question.text,
      previous: request.previous,
      signal,
      onText: guard ? guard.write : say,
    });
    guard?.end();
    return text;
  }

  /** The parts of the answer with the model's own words in place of the composed prose. */
  function partsWith(text: string, composed: readonly AnswerPart[]): AnswerPart[] {
    const words = text.trim();
    const others = composed.filter((part) => part.type !== 'text');
    return words === '' ? [...composed] : [{ type: 'text', text: words }, ...others];
  }

  return {
    async answer(request, emit) {
      const localTurn = await prepareLocalTurn(request);
      const { language } = localTurn.decision;
      const record: ToolRecord = { uses: [], calls: [], failures: [] };
      const notices: AnswerPart[] = [];
      let model = provider?.name ?? localModelName;
      let providerText: string | null = null;

      if (provider) {
        try {
          providerText = await runWith('provider', request, localTurn, record, emit);
        } catch (error) {
          if (request.signal.aborted) throw error;
          report({ turnId: request.turnId, where: `model ${provider.name}`, error });
          model = localModelName;
          record.uses.length = 0;
          record.calls.length = 0;
          emit({ type: 'text-replaced', text: '' });
          notices.push({
            type: 'notice',
            level: 'warning',
            code: 'model-unavailable',
            text: errorMessage('model-unavailable', language),
          });
        }
      }
      const streamed = providerText ?? (await runWith('local', request, localTurn, record, emit));

      for (const failure of record.failures)
        report({ turnId: request.turnId, where: failure.name, ...failure });
      if (record.failures.length > 0) {
        const text = errorMessage('internal', language);
        notices.push({ type: 'notice', level: 'error', code: 'internal', text });
      }
      const results: ToolResult[] = record.calls.flatMap((call) => call.result ?? []);
      const composed =
        providerText === null
          ? localTurn.compose(results)
          : composeAnswer(results, readerOf(request, language));
      const parts = [...notices, ...(providerText === null ? composed : partsWith(providerText, composed))];
      const calls = record.calls.map(({ result, ...call }) => ({
        ...call,
        result: result && rememberResult(result),
      }));
      const text = proseOf(parts);
      if (text !== streamed) emit({ type: 'text-replaced', text });
      for (const part of parts) emit({ type: 'part-added', part });
      const decision = toldDecision(localTurn.decision);
      return { language, model, text, parts, tools: record.uses, calls, decision };
    },
  };
}
