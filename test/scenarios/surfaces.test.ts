import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversation, conversationSummary } from '../../contracts/chat.ts';
import { procedureDocument, procedureSearchResponse } from '../../contracts/http-api.ts';
import { demoOptions, me } from '../../contracts/session.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

describe('the surfaces over HTTP', () => {
  let house: ServedHouse;
  let headers: { authorization: string };
  beforeAll(async () => {
    house = await serveSmallHouse();
    headers = { authorization: `Bearer ${await house.signIn('manager', 'milan', 'it')}` };
  });
  afterAll(() => house.close());

  verifies('surfaces.http', 'each answers in its promised shape', async () => {
    const get = async (url: string) => (await house.app.inject({ url, headers })).json<unknown>();
    expect(me.parse(await get('/api/v1/me'))).toMatchObject({
      role: 'manager',
      storeId: 'milan',
      language: 'it',
    });
    demoOptions.parse(await get('/api/v1/demo/options'));
    const search = procedureSearchResponse.parse(
      await get('/api/v1/procedures/search?q=rimborso%20iva&k=3&language=it'),
    );
    expect(search.hits.length).toBeGreaterThan(0);
    expect(search.hits.length).toBeLessThanOrEqual(3);
    const [hit] = search.hits;
    procedureDocument.parse(await get(`/api/v1/procedures/${hit?.citation.documentId}?language=it`));
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers,
      payload: { text: 'ciao' },
    });
    const { conversationId } = answer.json<{ conversationId: string }>();
    conversation.parse(await get(`/api/v1/conversations/${conversationId}`));
    const { conversations } = (await get('/api/v1/conversations')) as { conversations: unknown[] };
    expect(conversations.map((item) => conversationSummary.parse(item).conversationId)).toContain(
      conversationId,
    );
  });

  verifies('surfaces.http', 'the OpenAPI page lists the promised paths', async () => {
    const response = await house.app.inject({ url: '/docs/json' });
    const { paths } = response.json<{ paths: Record<string, unknown> }>();
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/v1/demo/session',
        '/api/v1/chat',
        '/api/v1/uploads',
        '/api/v1/transcriptions',
        '/api/v1/visual-matches',
        '/api/v1/replenishment-plans',
        '/api/v1/procedures/search',
        '/healthz',
        '/readyz',
      ]),
    );
    expect((await house.app.inject({ url: '/docs' })).statusCode).toBeLessThan(400);
  });

  it('tells its health, what is loaded, and its metrics', async () => {
    expect((await house.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
    expect((await house.app.inject({ url: '/readyz' })).json()).toMatchObject({
      ready: true,
      hasStock: true,
    });
    expect((await house.app.inject({ url: '/metrics' })).body).toContain('http_request_duration');
  });

  it('serves product pictures to signed-in people only', async () => {
    const { catalogue } = house.composition.dependencies.house();
    const url = `/api/v1/products/${catalogue.products[0]?.productId}/picture`;
    const picture = await house.app.inject({ url, headers });
    expect(picture.statusCode).toBe(200);
    expect(picture.headers['content-type']).toBe('image/jpeg');
    expect((await house.app.inject({ url })).statusCode).toBe(401);
  });
});
