import type { ReferencePhotoBody } from '../../contracts/http-api.ts';
import type { ApiClient } from './api-client.ts';
import { offline, type ServiceResult } from './service-result.ts';

/** Keeps the person's own photo as a view of an article, after they said that it is the one. */
export interface PhotoService {
  keep(imageId: string, productId: string): Promise<ServiceResult<ReferencePhotoBody>>;
  takeBack(referenceId: string): Promise<ServiceResult<unknown>>;
}

export function createPhotoService(api: () => ApiClient | null): PhotoService {
  const send = <Value>(
    method: 'POST' | 'DELETE',
    path: string,
    body: object,
  ): Promise<ServiceResult<Value>> =>
    api()?.send<Value>(method, path, body) ?? Promise.resolve({ ok: false, error: offline });
  return {
    keep: (imageId, productId) => send('POST', 'reference-photos', { imageId, productId }),
    takeBack: (referenceId) => send('DELETE', `reference-photos/${encodeURIComponent(referenceId)}`, {}),
  };
}
