import { randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorBody } from '../../contracts/errors.ts';
import { largestPicture } from '../../contracts/http-api.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

describe('refusals over HTTP', () => {
  let house: ServedHouse;
  let token: string;
  beforeAll(async () => {
    house = await serveSmallHouse();
    token = await house.signIn('advisor', 'milan', 'en');
  });
  afterAll(() => house.close());

  const bearer = (value: string) => ({ authorization: `Bearer ${value}` });

  async function upload(bytes: Uint8Array, as = token) {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(bytes)]), 'photo.jpg');
    const response = await fetch(`${house.address}/api/v1/uploads`, {
      method: 'POST',
      headers: bearer(as),
      body: form,
    });
    return {
      status: response.status,
      body: (await response.json()) as { id?: string; error?: { code: string } },
    };
  }

  verifies('session.demo', 'an unknown store is named with those that exist', async () => {
    const refused = await house.app.inject({
      method: 'POST',
      url: '/api/v1/demo/session',
      payload: { role: 'advisor', storeId: 'atlantis' },
    });
    expect(refused.statusCode).toBe(422);
    const { error } = errorBody.parse(refused.json());
    expect(error.code).toBe('unknown-store');
    expect(error.details?.[0]?.reason).toContain('milan');
    expect(token).toMatch(/\./);
  });

  verifies(
    'session.expired',
    'an expired, a forged and a missing token are told apart from a good one',
    async () => {
      const secret = new TextEncoder().encode(await readFile(join(house.dataFolder, 'secret'), 'utf8'));
      const person = {
        personId: 'x',
        name: 'x',
        role: 'admin',
        house: 'x',
        homeStoreId: null,
        country: null,
        region: null,
        language: 'en',
      };
      const sign = (key: Uint8Array, expiresAt: number) =>
        new SignJWT({ person })
          .setProtectedHeader({ alg: 'HS256' })
          .setIssuer('comptoir-demo')
          .setExpirationTime(expiresAt)
          .sign(key);
      const now = Math.floor(Date.now() / 1000);
      const codeOf = async (headers: Record<string, string>) => {
        const response = await house.app.inject({ url: '/api/v1/me', headers });
        return response.statusCode === 200 ? 200 : errorBody.parse(response.json()).error.code;
      };
      expect(await codeOf(bearer(await sign(secret, now - 60)))).toBe('session-expired');
      expect(await codeOf(bearer(await sign(randomBytes(32), now + 60)))).toBe('not-signed-in');
      expect(await codeOf({})).toBe('not-signed-in');
      expect(await codeOf(bearer(await sign(secret, now + 60)))).toBe(200);
    },
  );

  verifies(
    'uploads.checked',
    'a huge upload and a file of another kind are refused, a picture is taken',
    async () => {
      const huge = new Uint8Array(largestPicture + 2);
      huge.set([0xff, 0xd8, 0xff]);
      expect(await upload(huge)).toMatchObject({
        status: 413,
        body: { error: { code: 'upload-too-large' } },
      });
      const disguised = await upload(new TextEncoder().encode('<svg onload="alert(1)"/>'));
      expect(disguised).toMatchObject({ status: 415, body: { error: { code: 'upload-type-refused' } } });
      const image = house.composition.dependencies
        .house()
        .catalogue.products.flatMap((product) =>
          house.composition.dependencies.house().catalogue.imagesOf(product.productId),
        )[0];
      const good = await upload(await readFile(join(house.dataFolder, image?.file ?? '')));
      expect(good).toMatchObject({ status: 200, body: { id: expect.any(String) as string } });
      const own = { url: `/api/v1/uploads/${good.body.id}`, headers: bearer(token) };
      expect((await house.app.inject(own)).headers['content-type']).toBe('image/jpeg');
      const stranger = await house.signIn('admin', undefined, 'en');
      expect((await house.app.inject({ ...own, headers: bearer(stranger) })).statusCode).toBe(404);
    },
  );

  verifies('uploads.checked', 'a broken picture ends in a clear answer in the chat', async () => {
    const broken = new Uint8Array(400).fill(7);
    broken.set([0xff, 0xd8, 0xff, 0xe0]);
    const { body } = await upload(broken);
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: bearer(token),
      payload: { imageId: body.id },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json<{ text: string }>().text).toMatch(/read|unreadable|damaged/i);
  });

  verifies(
    'access.gate',
    'every route needs a signed-in person, and another person’s uploads and conversations are absent',
    async () => {
      const routes: [method: 'GET' | 'POST', url: string, payload?: object][] = [
        ['GET', '/api/v1/me'],
        ['GET', '/api/v1/conversations'],
        ['GET', '/api/v1/conversations/x'],
        ['GET', '/api/v1/procedures/search?q=refund'],
        ['GET', '/api/v1/procedures/tax-refund-italy'],
        ['GET', '/api/v1/products/x/picture'],
        ['POST', '/api/v1/chat', { text: 'hello' }],
        ['POST', '/api/v1/uploads'],
        ['POST', '/api/v1/transcriptions', { audioId: 'x' }],
        ['POST', '/api/v1/visual-matches', { imageId: 'x' }],
        ['POST', '/api/v1/replenishment-plans', {}],
      ];
      for (const [method, url, payload] of routes) {
        const response = await house.app.inject({ method, url, ...(payload ? { payload } : {}) });
        expect(response.statusCode, url).toBe(401);
      }
      const mine = await house.app.inject({
        method: 'POST',
        url: '/api/v1/chat',
        headers: bearer(token),
        payload: { text: 'hello' },
      });
      const { conversationId } = mine.json<{ conversationId: string }>();
      const other = await house.signIn('advisor', 'milan', 'en');
      const status = async (as: string) =>
        (await house.app.inject({ url: `/api/v1/conversations/${conversationId}`, headers: bearer(as) }))
          .statusCode;
      expect(await status(token)).toBe(200);
      expect(await status(other)).toBe(404);
      const goOn = await house.app.inject({
        method: 'POST',
        url: '/api/v1/chat',
        headers: bearer(other),
        payload: { conversationId, text: 'hello' },
      });
      expect(goOn.statusCode).toBe(404);
    },
  );

  verifies('access.gate', 'a plan over HTTP exists for planners only', async () => {
    const plan = async (role: 'advisor' | 'planner') =>
      house.app.inject({
        method: 'POST',
        url: '/api/v1/replenishment-plans',
        headers: bearer(await house.signIn(role, 'milan', 'en')),
        payload: { place: 'Milan' },
      });
    expect((await plan('advisor')).statusCode).toBe(403);
    const allowed = await plan('planner');
    expect(allowed.statusCode, allowed.body).toBe(200);
    expect(allowed.json()).toMatchObject({ kind: 'plan' });
  });

  it.each([
    [{}, 400, 'message-empty'],
    [{ text: '   ' }, 400, 'message-empty'],
    [{ text: 'x'.repeat(4001) }, 413, 'message-too-long'],
    [{ text: 'hello', identity: 'admin' }, 400, 'invalid-input'],
    [{ text: 'hello', imageId: 'unknown' }, 404, 'not-found'],
    [{ audioId: 'unknown' }, 404, 'not-found'],
  ])('answers the message %j with %i %s', async (payload, status, code) => {
    const response = await house.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: bearer(token),
      payload,
    });
    expect(response.statusCode).toBe(status);
    expect(errorBody.parse(response.json()).error.code).toBe(code);
  });
});
