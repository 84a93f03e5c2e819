import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { me } from '../../contracts/session.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import { join } from 'node:path';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

describe('sign-in through the house’s identity provider', () => {
  let house: ServedHouse;
  let issuer: string;
  let sign: (claims: object, audience?: string) => Promise<string>;
  const closers: (() => void)[] = [];

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
    const server = createServer((request, response) => {
      response.setHeader('content-type', 'application/json');
      if (request.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
      else response.end(JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    sign = (claims, audience = 'comptoir') =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'one' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('5m')
        .sign(privateKey);
    house = await serveSmallHouse({
      env: { COMPTOIR_AUTH: 'oidc', COMPTOIR_OIDC_ISSUER: issuer, COMPTOIR_OIDC_AUDIENCE: 'comptoir' },
    });
  });
  afterAll(async () => {
    await house.close();
    closers.forEach((close) => close());
  });

  const asks = async (token: string) =>
    house.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });

  verifies(
    'session.oidc',
    'the token’s staff id decides who one is; role and store come from the staff file',
    async () => {
      const database = await openDatabase(join(house.dataFolder, 'house.db'));
      const manager = await database
        .selectFrom('staff')
        .selectAll()
        .where('role', '=', 'manager')
        .executeTakeFirstOrThrow();
      await database.destroy();
      const response = await asks(await sign({ sub: manager.staff_id, role: 'admin' }));
      expect(me.parse(response.json())).toMatchObject({
        role: 'manager',
        storeId: manager.home_store_id,
        name: manager.name,
      });
      expect((await asks(await sign({ sub: 'nobody-we-employ' }))).statusCode).toBe(403);
      expect((await asks(await sign({ sub: manager.staff_id }, 'another-service'))).statusCode).toBe(401);
    },
  );

  verifies('session.oidc', 'demonstration sign-in does not exist then', async () => {
    const response = await house.app.inject({
      method: 'POST',
      url: '/api/v1/demo/session',
      payload: { role: 'admin' },
    });
    expect(response.statusCode).toBe(404);
  });
});
