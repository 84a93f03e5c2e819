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

/** Sends pictures to the server. */
export interface PictureUploader {
  /** Resolves to the picture's id. `onProgress` is called with shares between 0 and 1. */
  upload(
    picture: Blob,
    name: string,
    onProgress: (share: number) => void,
    signal: AbortSignal,
  ): Promise<ServiceResult<string>>;
}

/** Longest wait for an upload, milliseconds: a few megabytes over a weak store network. */
const patience = 120_000;

/** Uploads with XMLHttpRequest, the only browser interface that reports the progress of what is sent. */
export function createPictureUploader(address: ServerAddress, tokens: TokenSource): PictureUploader {
  return {
    async upload(picture, name, onProgress, signal) {
      for (let attempt = 1; ; attempt += 1) {
        const token = await tokens.current().catch(() => null);
        if (token === null) {
          return { ok: false, error: { code: 'not-signed-in', message: '', retryable: false } };
        }
        const result = await send(address.api('uploads'), token, picture, name, onProgress, signal);
        if (result.ok || !needsSignIn(result.error.code) || attempt > 1) return result;
        tokens.refused(token);
      }
    },
  };
}

function send(
  url: string,
  token: string,
  picture: Blob,
  name: string,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<ServiceResult<string>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = (): void => request.abort();
    const finish = (result: ServiceResult<string>): void => {
      signal.removeEventListener('abort', abort);
      resolve(result);
    };
    request.open('POST', url);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.responseType = 'json';
    request.timeout = patience;
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => finish(readAnswer(request.status, request.response));
    request.onerror = () => finish({ ok: false, error: offline });
    request.onabort = () => finish({ ok: false, error: offline });
    request.ontimeout = () => finish({ ok: false, error: timedOut });
    if (signal.aborted) {
      finish({ ok: false, error: offline });
      return;
    }
    signal.addEventListener('abort', abort);
    const form = new FormData();
    form.append('file', picture, name);
    request.send(form);
  });
}

function readAnswer(status: number, body: unknown): ServiceResult<string> {
  if (status >= 200 && status < 300 && typeof body === 'object' && body !== null && 'id' in body) {
    if (typeof body.id === 'string') return { ok: true, value: body.id };
  }
  const error = readErrorBody(body);
  if (error !== null) return { ok: false, error };
  return { ok: false, error: status === 401 ? { ...unexpected, code: 'session-expired' } : unexpected };
}
