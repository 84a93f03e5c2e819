import type { Principal } from '../../contracts/principal.ts';

/**
 * Port: from a bearer token to the person. Throws `HouseError` with `not-signed-in` or `session-expired`.
 */
export interface Authenticator {
  authenticate(token: string | null): Promise<Principal>;
}

/** The token of an `Authorization: Bearer …` header, or null. */
export function bearerToken(header: string | undefined): string | null {
  const match = /^Bearer\s+(\S+)$/i.exec(header ?? '');
  return match?.[1] ?? null;
}
