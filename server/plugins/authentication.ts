import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../../contracts/principal.ts';
import { bearerToken, type Authenticator } from '../authentication/authenticator.ts';
import { HouseError } from '../house-error.ts';

/** Makes every route of this scope need a bearer token. */
export function requireSignIn(app: FastifyInstance, authenticator: Authenticator): void {
  app.addHook('onRequest', async (request) => {
    const person = await authenticator.authenticate(bearerToken(request.headers.authorization));
    request.setDecorator<Principal | null>('principal', person);
  });
}

/** The signed-in person of a request in a scope of `requireSignIn`. */
export function principalOf(request: FastifyRequest): Principal {
  const person = request.getDecorator<Principal | null>('principal');
  if (!person) throw new HouseError('not-signed-in');
  return person;
}
