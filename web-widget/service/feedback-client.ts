import type { FeedbackRequest, TurnFeedback } from '../../contracts/feedback.ts';
import type { ServerAddress } from './server-address.ts';
import { offline, readErrorBody, type ServiceResult, unexpected } from './service-result.ts';
import type { TokenSource } from './token-source.ts';

/** The person's words on answers, as the server keeps them. */
export interface FeedbackClient {
  ofConversation(conversationId: string): Promise<ServiceResult<TurnFeedback[]>>;
  give(turnId: string, feedback: FeedbackRequest): Promise<ServiceResult<TurnFeedback>>;
  withdraw(turnId: string): Promise<ServiceResult<null>>;
}

/** Longest wait for an answer, milliseconds. */
const patience = 15_000;

export function createFeedbackClient(
  address: ServerAddress,
  tokens: TokenSource,
  fetchFunction: typeof fetch,
): FeedbackClient {
  async function call<Value>(
    path: string,
    init: { method?: string; headers?: Record<string, string>; body?: string },
    read: (response: Response) => Promise<Value>,
  ): Promise<ServiceResult<Value>> {
    try {
      const response = await fetchFunction(address.api(path), {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${await tokens.current()}` },
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) return { ok: true, value: await read(response) };
      return { ok: false, error: readErrorBody(await response.json().catch(() => null)) ?? unexpected };
    } catch {
      return { ok: false, error: offline };
    }
  }
  const ofTurn = (turnId: string) => `turns/${encodeURIComponent(turnId)}/feedback`;
  return {
    ofConversation: (conversationId) =>
      call(
        `conversations/${encodeURIComponent(conversationId)}/feedback`,
        {},
        async (response) => ((await response.json()) as { feedback: TurnFeedback[] }).feedback,
      ),
    give: (turnId, feedback) =>
      call(
        ofTurn(turnId),
        {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(feedback),
        },
        async (response) => (await response.json()) as TurnFeedback,
      ),
    withdraw: (turnId) => call(ofTurn(turnId), { method: 'DELETE' }, () => Promise.resolve(null)),
  };
}
