import { z } from 'zod';

/**
 * One table of error codes. `status` is the HTTP status; `retryable` tells a client whether the same call
 * may succeed later; `audience` says who may read the detail (`person` or only `operator`).
 */
export const errorCatalogue = {
  'not-signed-in': { status: 401, retryable: false, audience: 'person' },
  'session-expired': { status: 401, retryable: false, audience: 'person' },
  'not-permitted': { status: 403, retryable: false, audience: 'person' },
  'not-found': { status: 404, retryable: false, audience: 'person' },
  'unknown-store': { status: 422, retryable: false, audience: 'person' },
  'unknown-product': { status: 422, retryable: false, audience: 'person' },
  'invalid-input': { status: 400, retryable: false, audience: 'person' },
  'message-empty': { status: 400, retryable: false, audience: 'person' },
  'message-too-long': { status: 413, retryable: false, audience: 'person' },
  'upload-too-large': { status: 413, retryable: false, audience: 'person' },
  'upload-type-refused': { status: 415, retryable: false, audience: 'person' },
  'picture-unreadable': { status: 422, retryable: false, audience: 'person' },
  'reference-photos-full': { status: 409, retryable: false, audience: 'person' },
  'audio-unreadable': { status: 422, retryable: false, audience: 'person' },
  'speech-language-unavailable': { status: 422, retryable: false, audience: 'person' },
  'speech-unavailable': { status: 503, retryable: true, audience: 'person' },
  'visual-match-unavailable': { status: 503, retryable: true, audience: 'person' },
  'demand-unavailable': { status: 422, retryable: false, audience: 'person' },
  'document-refused': { status: 422, retryable: false, audience: 'person' },
  'document-in-folder': { status: 409, retryable: false, audience: 'person' },
  'plan-changed': { status: 409, retryable: false, audience: 'person' },
  'plan-approved': { status: 409, retryable: false, audience: 'person' },
  'nothing-to-undo': { status: 409, retryable: false, audience: 'person' },
  'turn-in-progress': { status: 409, retryable: true, audience: 'person' },
  'model-unavailable': { status: 503, retryable: true, audience: 'person' },
  'too-many-requests': { status: 429, retryable: true, audience: 'person' },
  'not-ready': { status: 503, retryable: true, audience: 'person' },
  internal: { status: 500, retryable: true, audience: 'operator' },
} as const satisfies Record<string, { status: number; retryable: boolean; audience: 'person' | 'operator' }>;

export type ErrorCode = keyof typeof errorCatalogue;
export const errorCodes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]];

/** What a client receives when something is refused or fails. `message` is a sentence with a next step. */
export const errorBody = z.strictObject({
  error: z.strictObject({
    code: z.enum(errorCodes),
    message: z.string(),
    retryable: z.boolean(),
    /** Names the fields or values that are wrong, when input is refused. */
    details: z.array(z.strictObject({ path: z.string(), reason: z.string() })).optional(),
    requestId: z.string().optional(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
