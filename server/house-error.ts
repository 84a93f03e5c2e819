import type { ErrorCode } from '../contracts/errors.ts';

/** A refusal or failure with a code of the error catalogue; thrown by routes and answered in the person's language. */
export class HouseError extends Error {
  override name = 'HouseError';
  readonly code: ErrorCode;
  readonly details: { path: string; reason: string }[];

  constructor(code: ErrorCode, details: { path: string; reason: string }[] = [], options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
