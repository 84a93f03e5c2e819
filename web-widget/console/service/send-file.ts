import type { DocumentMetadata } from '../../../contracts/http-api.ts';
import type { TokenSource } from '../../service/token-source.ts';
import { readFailure, type ConsoleResult } from './console-result.ts';

export type SendProgress = (share: number) => void;

/** Sends a file as a form. `fetch` cannot tell how much is sent, so this is the older request. */
export async function sendFile<Value>(
  url: string,
  tokens: TokenSource,
  { file, metadata }: { file: File; metadata: DocumentMetadata },
  progress: SendProgress,
): Promise<ConsoleResult<Value>> {
  const token = await tokens.current().catch(() => null);
  if (token === null) return { ok: false, error: { code: 'not-signed-in', message: '', details: [] } };
  const form = new FormData();
  form.append('metadata', JSON.stringify(metadata));
  form.append('file', file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    });
    request.addEventListener('load', () =>
      resolve(
        request.status >= 200 && request.status < 300
          ? { ok: true, value: JSON.parse(request.responseText) as Value }
          : readFailure(request.responseText),
      ),
    );
    request.addEventListener('error', () =>
      resolve({ ok: false, error: { code: 'offline', message: '', details: [] } }),
    );
    request.send(form);
  });
}
