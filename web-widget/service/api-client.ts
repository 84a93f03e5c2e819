import type { Conversation, ConversationSummary } from '../../contracts/chat.ts';
import type { ProcedureDocumentBody } from '../../contracts/http-api.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Me } from '../../contracts/session.ts';
import type { ServerAddress } from './server-address.ts';
import {
  needsSignIn,
  offline,
  readErrorBody,
  type ServiceResult,
  timedOut,
  unexpected,
} from './service-result.ts';
import type { TokenSource } from './token-source.ts';

/** The HTTP calls of the widget, each with the person's token and a time limit. */
export interface ApiClient {
  me(): Promise<ServiceResult<Me>>;
  conversations(): Promise<ServiceResult<ConversationSummary[]>>;
  conversation(conversationId: string): Promise<ServiceResult<Conversation>>;
  procedure(
    documentId: string,
    edition: { language: string; version: string },
  ): Promise<ServiceResult<ProcedureDocumentBody>>;
  /** Any other call of the API with a JSON body and a JSON answer. */
  send<Value>(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: object): Promise<ServiceResult<Value>>;
  read<Value>(path: string): Promise<ServiceResult<Value>>;
  /** A file of the API. */
  file(path: string): Promise<ServiceResult<Blob>>;
  /** A sentence read aloud by the server's voice. */
  speech(text: string, language: LanguageCode): Promise<ServiceResult<Blob>>;
  /** A picture below the server's own address. */
  picture(address: string): Promise<ServiceResult<Blob>>;
}

/** Longest wait for an answer, milliseconds. */
const patience = 15_000;

export function createApiClient(
  address: ServerAddress,
  tokens: TokenSource,
  fetchFunction: typeof fetch,
): ApiClient {
  async function get<Value>(
    url: string,
    read: (response: Response) => Promise<Value>,
    sent?: { method: 'POST' | 'PATCH' | 'DELETE'; body: object },
    attempt = 1,
  ): Promise<ServiceResult<Value>> {
    const token = await tokens.current().catch(() => null);
    if (token === null) return { ok: false, error: { code: 'not-signed-in', message: '', retryable: false } };
    try {
      const response = await fetchFunction(url, {
        headers: {
          authorization: `Bearer ${token}`,
          ...(sent ? { 'content-type': 'application/json' } : {}),
        },
        ...(sent ? { method: sent.method, body: JSON.stringify(sent.body) } : {}),
        signal: AbortSignal.timeout(patience),
      });
      if (response.ok) return { ok: true, value: await read(response) };
      const error = readErrorBody(await response.json().catch(() => null)) ?? {
        ...unexpected,
        code: response.status === 401 ? 'session-expired' : unexpected.code,
      };
      if (needsSignIn(error.code)) {
        tokens.refused(token);
        // A token may simply have run out: the host page is asked for a fresh one, once.
        if (attempt === 1) return await get(url, read, sent, 2);
      }
      return { ok: false, error };
    } catch (error) {
      return { ok: false, error: failureOf(error) };
    }
  }

  const json = <Value>(url: string) => get(url, async (response) => (await response.json()) as Value);

  return {
    me: () => json<Me>(address.api('me')),
    async conversations() {
      const result = await json<{ conversations: ConversationSummary[] }>(address.api('conversations'));
      return result.ok ? { ok: true, value: result.value.conversations } : result;
    },
    conversation: (conversationId) =>
      json<Conversation>(address.api(`conversations/${encodeURIComponent(conversationId)}`)),
    procedure: (documentId, edition) =>
      json<ProcedureDocumentBody>(
        address.api(
          `procedures/${encodeURIComponent(documentId)}?${new URLSearchParams({ ...edition }).toString()}`,
        ),
      ),
    send: (method, path, body) =>
      get(address.api(path), async (response) => (await response.json()) as never, { method, body }),
    read: (path) => json(address.api(path)),
    file: (path) => get(address.api(path), (response) => response.blob()),
    speech: (text, language) =>
      get(address.api('speech'), (response) => response.blob(), {
        method: 'POST',
        body: { text, language },
      }),
    picture: (url) => get(url, (response) => response.blob()),
  };
}

function failureOf(error: unknown): typeof offline {
  if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return timedOut;
  }
  if (error instanceof SyntaxError) return unexpected;
  return offline;
}
