import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { Principal } from '../../contracts/principal.ts';
import type { OidcConfig } from '../config.ts';
import { HouseError } from '../house-error.ts';
import type { Authenticator } from './authenticator.ts';

/** Port: the person of a staff id, or null when the house does not employ them. */
export type FindStaff = (staffId: string) => Promise<Principal | null>;

const requestTimeoutMs = 5000;

async function discoverKeys(issuer: string): Promise<URL> {
  const address = new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const response = await fetch(address, { signal: AbortSignal.timeout(requestTimeoutMs) });
  if (!response.ok) throw new Error(`The OIDC issuer answered ${response.status} for ${address.href}.`);
  const { jwks_uri: keys } = (await response.json()) as { jwks_uri?: string };
  if (!keys) throw new Error(`The OIDC issuer ${issuer} names no jwks_uri.`);
  return new URL(keys);
}

/**
 * Bearer tokens of the house's own identity provider (OpenID Connect discovery, RFC 7519). The configured claim holds
 * the `staff_id`; role, store and country come from the house's staff file, never from the token.
 */
export function createOidcTokens(config: OidcConfig, findStaff: FindStaff): Authenticator {
  let keySet: Promise<ReturnType<typeof createRemoteJWKSet>> | null = null;
  const keys = () => {
    keySet ??= discoverKeys(config.issuer).then((address) =>
      createRemoteJWKSet(address, { timeoutDuration: requestTimeoutMs }),
    );
    // An issuer that was unreachable is asked again by the next request.
    keySet.catch(() => {
      keySet = null;
    });
    return keySet;
  };
  return {
    async authenticate(token) {
      if (token === null) throw new HouseError('not-signed-in');
      let staffId: unknown;
      try {
        const { payload } = await jwtVerify(token, await keys(), {
          issuer: config.issuer,
          audience: config.audience,
        });
        staffId = payload[config.staffClaim];
      } catch (error) {
        if (error instanceof errors.JWTExpired) throw new HouseError('session-expired', [], { cause: error });
        if (error instanceof errors.JOSEError) throw new HouseError('not-signed-in', [], { cause: error });
        throw new HouseError('not-ready', [], { cause: error });
      }
      const person = typeof staffId === 'string' ? await findStaff(staffId) : null;
      if (!person) throw new HouseError('not-permitted');
      return person;
    },
  };
}
