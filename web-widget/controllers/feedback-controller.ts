import type { ReactiveControllerHost } from 'lit';
import type { FeedbackRequest, TurnFeedback } from '../../contracts/feedback.ts';
import type { FeedbackClient } from '../service/feedback-client.ts';

/** What the person thinks of one answer, and whether that is on its way. */
export interface TurnFeedbackState {
  given: TurnFeedback | null;
  state: 'idle' | 'saving' | 'failed';
}

const nothingGiven: TurnFeedbackState = { given: null, state: 'idle' };

/** The person's words on the answers of the conversation on screen. */
export class FeedbackController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => FeedbackClient | null;
  readonly #turns = new Map<string, TurnFeedbackState>();

  constructor(host: ReactiveControllerHost, client: () => FeedbackClient | null) {
    this.#host = host;
    this.#client = client;
  }

  /** Null where feedback cannot be given. */
  of(turnId: string): TurnFeedbackState | null {
    return this.#client() === null ? null : (this.#turns.get(turnId) ?? nothingGiven);
  }

  /** Reads what was said earlier in a conversation. */
  async load(conversationId: string): Promise<void> {
    const result = await this.#client()?.ofConversation(conversationId);
    if (result?.ok !== true) return;
    for (const given of result.value) this.#turns.set(given.turnId, { given, state: 'idle' });
    this.#host.requestUpdate();
  }

  readonly give = async (turnId: string, feedback: FeedbackRequest): Promise<void> => {
    await this.#change(turnId, async (client) => client.give(turnId, feedback));
  };

  readonly withdraw = async (turnId: string): Promise<void> => {
    await this.#change(turnId, async (client) => client.withdraw(turnId));
  };

  async #change(
    turnId: string,
    send: (client: FeedbackClient) => ReturnType<FeedbackClient['give' | 'withdraw']>,
  ): Promise<void> {
    const client = this.#client();
    const before = this.#turns.get(turnId) ?? nothingGiven;
    if (client === null || before.state === 'saving') return;
    this.#set(turnId, { ...before, state: 'saving' });
    const result = await send(client);
    this.#set(turnId, result.ok ? { given: result.value, state: 'idle' } : { ...before, state: 'failed' });
  }

  #set(turnId: string, state: TurnFeedbackState): void {
    this.#turns.set(turnId, state);
    this.#host.requestUpdate();
  }
}
