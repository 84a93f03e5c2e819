import { createSecretKey } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { principal as principalSchema, type Principal } from '../../contracts/principal.ts';
import { HouseError } from '../house-error.ts';
import type { Authenticator } from './authenticator.ts';

/** How long a demonstration session lasts. */
const sessionHours = 12;
const algorithm = 'HS256';
const issuer = 'comptoir-demo';

export interface DemoSessions extends Authenticator {
  /** Signs a session for a person; `now` in milliseconds since 1970. */
  sign(person: Principal): Promise<string>;
}

/** Demonstration sessions: the person is written into a token signed with the house's secret (at least 32 bytes). */
export function createDemoSessions(secret: string, now: () => number): DemoSessions {
  const key = createSecretKey(Buffer.from(secret, 'utf8'));
  return {
    sign: (person) =>
      new SignJWT({ person })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setIssuedAt(Math.floor(now() / 1000))
        .setExpirationTime(Math.floor(now() / 1000) + sessionHours * 3600)
        .sign(key),
    async authenticate(token) {
      if (token === null) throw new HouseError('not-signed-in');
      try {
        const { payload } = await jwtVerify(token, key, {
          issuer,
          algorithms: [algorithm],
          currentDate: new Date(now()),
        });
        return principalSchema.parse(payload['person']);
      } catch (error) {
        throw new HouseError(error instanceof errors.JWTExpired ? 'session-expired' : 'not-signed-in', [], {
          cause: error,
        });
      }
    },
  };
}
