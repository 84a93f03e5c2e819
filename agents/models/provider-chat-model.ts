import type { BaseChatModel } from '@langchain/core/language_models/chat_models';

export interface ProviderModelConfig {
  /** `provider:model` as LangChain names it, e.g. `ollama:qwen3`, `openai:gpt-5`, `anthropic:…`, `mistralai:…`. */
  model: string;
  /** Address of an OpenAI-compatible or Ollama server; the provider's own when null. */
  baseUrl: string | null;
  apiKey: string | null;
  /** Longest wait for the whole turn, milliseconds. */
  timeoutMs: number;
}

/** Opens the configured chat model on first use: importing a provider costs up to seconds. */
export type OpenChatModel = () => Promise<BaseChatModel>;

const addressOption: Record<string, string> = {
  ollama: 'baseUrl',
  mistralai: 'serverURL',
  anthropic: 'anthropicApiUrl',
};

/** Prepares a provider's chat model through LangChain's `initChatModel`. Throws on use when the provider is unknown. */
export function createProviderChatModel(config: ProviderModelConfig): OpenChatModel {
  let opened: Promise<BaseChatModel> | null = null;
  return () => {
    opened ??= (async () => {
      const { initChatModel } = await import('langchain');
      const provider = config.model.split(':', 1)[0] ?? '';
      const address =
        config.baseUrl === null
          ? {}
          : provider in addressOption
            ? { [addressOption[provider] as string]: config.baseUrl }
            : { configuration: { baseURL: config.baseUrl } };
      return initChatModel(config.model, {
        temperature: 0,
        maxRetries: 1,
        timeout: config.timeoutMs,
        ...(config.apiKey === null ? {} : { apiKey: config.apiKey }),
        ...address,
      });
    })();
    // A failed start is tried again by the next turn.
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
}
