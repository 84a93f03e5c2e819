import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConversationSummary } from '../../contracts/chat.ts';
import type { ApiClient } from '../service/api-client.ts';
import type { ServiceError } from '../service/service-result.ts';

/** The list of conversations, as an explicit state. */
export type HistoryState =
  | { state: 'closed' }
  | { state: 'loading' }
  | { state: 'listed'; conversations: readonly ConversationSummary[] }
  | { state: 'failed'; error: ServiceError };

/** Opens and loads the list of earlier conversations. */
export class HistoryController implements ReactiveController {
  list: HistoryState = { state: 'closed' };

  readonly #host: ReactiveControllerHost;
  readonly #api: () => Pick<ApiClient, 'conversations'> | null;

  constructor(host: ReactiveControllerHost, api: () => Pick<ApiClient, 'conversations'> | null) {
    this.#host = host;
    this.#api = api;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.list = { state: 'closed' };
  }

  get isOpen(): boolean {
    return this.list.state !== 'closed';
  }

  async open(): Promise<void> {
    const api = this.#api();
    if (api === null) return;
    this.#set({ state: 'loading' });
    const result = await api.conversations();
    if (!this.isOpen) return;
    this.#set(
      result.ok ? { state: 'listed', conversations: result.value } : { state: 'failed', error: result.error },
    );
  }

  close(): void {
    this.#set({ state: 'closed' });
  }

  #set(list: HistoryState): void {
    this.list = list;
    this.#host.requestUpdate();
  }
}
