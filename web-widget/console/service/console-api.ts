import type { ApprovedAnswerBody, ApprovedAnswerRequest } from '../../../contracts/approved-answers.ts';
import type { GapDetail, GapDraftRequest, GapSummary } from '../../../contracts/gaps.ts';
import type { HandOff } from '../../../contracts/hand-offs.ts';
import type { DocumentMetadata, DocumentProblem, DocumentSummary } from '../../../contracts/http-api.ts';
import type { Me } from '../../../contracts/session.ts';
import type { TrialRequest, TrialResponse } from '../../../contracts/trial.ts';
import type { ServerAddress } from '../../service/server-address.ts';
import type { TokenSource } from '../../service/token-source.ts';
import { readFailure, type ConsoleResult } from './console-result.ts';
import { sendFile, type SendProgress } from './send-file.ts';

export interface DocumentPage {
  total: number;
  documents: DocumentSummary[];
  folder: { path: string; files: number; refused: DocumentProblem[] } | null;
}
export type DocumentWithText = DocumentSummary & { text: string };

/** The HTTP calls of the console, each with the person's token and a time limit. Nothing here throws. */
export interface ConsoleApi {
  me(): Promise<ConsoleResult<Me>>;
  gaps(): Promise<ConsoleResult<GapSummary[]>>;
  gap(gapId: string): Promise<ConsoleResult<GapDetail>>;
  changeGap(
    gapId: string,
    change: { status?: 'open' | 'dismissed'; owned?: boolean },
  ): Promise<ConsoleResult<GapDetail>>;
  saveDraft(gapId: string, draft: GapDraftRequest): Promise<ConsoleResult<GapDetail>>;
  approveDraft(gapId: string): Promise<ConsoleResult<GapDetail>>;
  replay(gapId: string): Promise<ConsoleResult<GapDetail>>;
  handOffs(): Promise<ConsoleResult<HandOff[]>>;
  answerHandOff(handOffId: string, text: string): Promise<ConsoleResult<HandOff>>;
  documents(query: { q: string; offset: number; limit: number }): Promise<ConsoleResult<DocumentPage>>;
  document(documentId: string): Promise<ConsoleResult<DocumentWithText[]>>;
  removeDocument(document: DocumentSummary): Promise<ConsoleResult<{ removed: number }>>;
  /** Sends a document file; `progress` hears of the share that is sent, 0–1. */
  sendDocument(
    file: File,
    metadata: DocumentMetadata,
    progress: SendProgress,
  ): Promise<ConsoleResult<{ document: DocumentSummary; replaced: boolean }>>;
  tryQuestion(trial: TrialRequest): Promise<ConsoleResult<TrialResponse>>;
  answers(): Promise<ConsoleResult<ApprovedAnswerBody[]>>;
  approveAnswer(answer: ApprovedAnswerRequest): Promise<ConsoleResult<ApprovedAnswerBody>>;
  withdrawAnswer(answerId: string): Promise<ConsoleResult<null>>;
}

/** Longest wait for an answer, milliseconds; an approval makes vectors and asks all questions again. */
const patience = 60_000;

/** Builds the calls for one server and one signed-in person. */
export function createConsoleApi(address: ServerAddress, tokens: TokenSource): ConsoleApi {
  async function call<Value>(
    method: string,
    path: string,
    body?: object,
    attempt = 1,
  ): Promise<ConsoleResult<Value>> {
    const token = await tokens.current().catch(() => null);
    if (token === null) return { ok: false, error: { code: 'not-signed-in', message: '', details: [] } };
    try {
      const response = await fetch(address.api(path), {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(patience),
      });
      if (response.status === 204) return { ok: true, value: null as Value };
      if (response.ok) return { ok: true, value: (await response.json()) as Value };
      const failed = readFailure(await response.text());
      if (response.status === 401) {
        tokens.refused(token);
        // A token may simply have run out: a fresh one is asked for, once.
        if (attempt === 1) return await call(method, path, body, 2);
      }
      return failed;
    } catch {
      return { ok: false, error: { code: 'offline', message: '', details: [] } };
    }
  }
  /** One field of an answer. */
  async function field<Value>(path: string, name: string): Promise<ConsoleResult<Value>> {
    const result = await call<Record<string, Value>>('GET', path);
    return result.ok ? { ok: true, value: result.value[name] as Value } : result;
  }
  const id = encodeURIComponent;
  return {
    me: () => call('GET', 'me'),
    gaps: () => field('gaps', 'gaps'),
    gap: (gapId) => call('GET', `gaps/${id(gapId)}`),
    changeGap: (gapId, change) => call('PATCH', `gaps/${id(gapId)}`, change),
    saveDraft: (gapId, draft) => call('PUT', `gaps/${id(gapId)}/draft`, draft),
    approveDraft: (gapId) => call('POST', `gaps/${id(gapId)}/draft/approval`),
    replay: (gapId) => call('POST', `gaps/${id(gapId)}/replays`),
    handOffs: () => field('hand-offs', 'handOffs'),
    answerHandOff: (handOffId, text) => call('POST', `hand-offs/${id(handOffId)}/answer`, { text }),
    documents: ({ q, offset, limit }) => {
      const query = new URLSearchParams({ offset: String(offset), limit: String(limit) });
      if (q !== '') query.set('q', q);
      return call('GET', `documents?${query.toString()}`);
    },
    document: (documentId) => field(`documents/${id(documentId)}`, 'documents'),
    removeDocument: ({ documentId, language, version }) =>
      call('DELETE', `documents/${id(documentId)}?${new URLSearchParams({ language, version }).toString()}`),
    sendDocument: (file, metadata, progress) =>
      sendFile(address.api('documents'), tokens, { file, metadata }, progress),
    tryQuestion: (trial) => call('POST', 'trials', trial),
    answers: () => field('approved-answers', 'answers'),
    approveAnswer: (answer) => call('POST', 'approved-answers', answer),
    withdrawAnswer: (answerId) => call('DELETE', `approved-answers/${id(answerId)}`),
  };
}
