/** A refused or failed call, in words for the person. `code` is one of `contracts/errors.ts` or one of the three below. */
export interface ServiceError {
  code: string;
  /** The server's sentence, or empty where the widget has its own words for the code. */
  message: string;
  retryable: boolean;
}

/** Expected outcomes of talking to the server are values; nothing here throws for a lost connection. */
export type ServiceResult<Value> = { ok: true; value: Value } | { ok: false; error: ServiceError };

/** The network or the server is not there. */
export const offline: ServiceError = { code: 'offline', message: '', retryable: true };
/** No answer within the time given. */
export const timedOut: ServiceError = { code: 'timed-out', message: '', retryable: true };
/** An answer that is not one of ours, e.g. from a proxy in between. */
export const unexpected: ServiceError = { code: 'unexpected', message: '', retryable: true };

/** Codes after which only a new sign-in helps. */
export function needsSignIn(code: string): boolean {
  return code === 'session-expired' || code === 'not-signed-in';
}

/** The error in an answer's body, read loosely; null when the body is not ours. */
export function readErrorBody(body: unknown): ServiceError | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  if (typeof error !== 'object' || error === null) return null;
  const found: { code?: unknown; message?: unknown; retryable?: unknown } = error;
  if (typeof found.code !== 'string') return null;
  return {
    code: found.code,
    message: typeof found.message === 'string' ? found.message : '',
    retryable: found.retryable === true,
  };
}
