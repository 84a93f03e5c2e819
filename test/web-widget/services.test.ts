import { describe, expect, it, vi } from 'vitest';
import { type ApiClient, createApiClient } from '../../web-widget/service/api-client.ts';
import { backoff } from '../../web-widget/service/chat-socket.ts';
import { blobOf } from '../../web-widget/service/data-url.ts';
import { errorText } from '../../web-widget/service/error-text.ts';
import { createPictureCache } from '../../web-widget/service/picture-cache.ts';
import { serverAddress } from '../../web-widget/service/server-address.ts';
import { offline } from '../../web-widget/service/service-result.ts';
import { createTokenSource } from '../../web-widget/service/token-source.ts';
import { textsIn } from '../../web-widget/language/texts.ts';

function addressOf(server: string) {
  const address = serverAddress(server, 'https://shop.example/page/');
  if (address === null) throw new Error('a usable address');
  return address;
}

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const expired = () =>
  json(401, { error: { code: 'session-expired', message: 'Sign in again.', retryable: false } });

/** A server that answers one response after the other and remembers what it was asked. */
function answering(...responses: (Response | Error)[]) {
  const requests: { url: string; authorization: string | null }[] = [];
  const fetchFunction = ((url: string, init: RequestInit) => {
    requests.push({ url, authorization: new Headers(init.headers).get('authorization') });
    const response = responses.shift() ?? new Error('one request too many');
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  }) as typeof fetch;
  return { requests, fetchFunction };
}

describe('the server’s address', () => {
  it.each([
    [
      'https://comptoir.example',
      'https://comptoir.example/api/v1/me',
      'https://comptoir.example/chat',
      '/socket.io/',
    ],
    [
      'https://a.example/comptoir',
      'https://a.example/comptoir/api/v1/me',
      'https://a.example/chat',
      '/comptoir/socket.io/',
    ],
    [
      '/comptoir/?x#y',
      'https://shop.example/comptoir/api/v1/me',
      'https://shop.example/chat',
      '/comptoir/socket.io/',
    ],
  ])('finds everything below %s', (server, api, socketUrl, socketPath) => {
    const address = addressOf(server);
    expect(address.api('me')).toBe(api);
    expect(address).toMatchObject({ socketUrl, socketPath });
  });

  it.each(['javascript:alert(1)', 'ftp://a.example', 'https://'])('refuses %s', (server) => {
    expect(serverAddress(server, 'https://shop.example/')).toBeNull();
  });

  it('keeps addresses of other hosts apart, as no token may go there', () => {
    const address = addressOf('https://a.example/comptoir');
    expect(address.own('/api/v1/pictures/1')).toBe('https://a.example/api/v1/pictures/1');
    expect(address.own('https://evil.example/x.png')).toBeNull();
    expect(address.own('//evil.example/x.png')).toBeNull();
    expect(address.own('javascript:alert(1)')).toBeNull();
  });
});

describe('the person’s token', () => {
  it('is asked for once by many calls, and anew only after the one in use was refused', async () => {
    const provider = vi.fn<(request: { refresh: boolean }) => Promise<string>>(({ refresh }) =>
      Promise.resolve(refresh ? 'fresh' : 'first'),
    );
    const tokens = createTokenSource(provider);
    expect(await Promise.all([tokens.current(), tokens.current()])).toEqual(['first', 'first']);
    tokens.refused('some older token');
    expect(await tokens.current()).toBe('first');
    tokens.refused('first');
    expect(await tokens.current()).toBe('fresh');
    expect(provider.mock.calls).toEqual([[{ refresh: false }], [{ refresh: true }]]);
  });

  it('is asked for again after the page could not give one', async () => {
    const provider = vi.fn<() => Promise<string>>();
    provider.mockRejectedValueOnce(new Error('offline')).mockResolvedValueOnce('').mockResolvedValue('token');
    const tokens = createTokenSource(provider);
    await expect(tokens.current()).rejects.toThrow('offline');
    await expect(tokens.current()).rejects.toThrow('no token');
    expect(await tokens.current()).toBe('token');
  });
});

describe('calls to the server', () => {
  const client = (fetchFunction: typeof fetch) =>
    createApiClient(
      addressOf('https://a.example'),
      createTokenSource(({ refresh }) => (refresh ? 'fresh' : 'first')),
      fetchFunction,
    );

  it('carry the token and name what they ask for', async () => {
    const { requests, fetchFunction } = answering(json(200, { documentId: 'a/b', text: 'x' }));
    const result = await client(fetchFunction).procedure('a/b', { language: 'it', version: '2' });
    expect(result).toEqual({ ok: true, value: { documentId: 'a/b', text: 'x' } });
    expect(requests).toEqual([
      {
        url: 'https://a.example/api/v1/procedures/a%2Fb?language=it&version=2',
        authorization: 'Bearer first',
      },
    ]);
  });

  it('are tried once more with a fresh token, and then say that the session has ended', async () => {
    const once = answering(expired(), json(200, { conversations: [] }));
    expect(await client(once.fetchFunction).conversations()).toEqual({ ok: true, value: [] });
    expect(once.requests.map((request) => request.authorization)).toEqual(['Bearer first', 'Bearer fresh']);

    const twice = answering(expired(), expired());
    expect(await client(twice.fetchFunction).me()).toEqual({
      ok: false,
      error: { code: 'session-expired', message: 'Sign in again.', retryable: false },
    });
  });

  it.each<[string, Response | Error, string]>([
    ['an unreachable server', new TypeError('Failed to fetch'), 'offline'],
    ['a server that is too slow', new DOMException('slow', 'TimeoutError'), 'timed-out'],
    ['a page of a proxy in between', new Response('<html>', { status: 502 }), 'unexpected'],
    ['an answer that is no JSON', new Response('<html>', { status: 200 }), 'unexpected'],
    ['a 401 without a body', new Response('', { status: 401 }), 'session-expired'],
  ])('tell %s', async (_case, response, code) => {
    const { fetchFunction } = answering(response, new Response('', { status: 401 }));
    const result = await client(fetchFunction).me();
    expect(result).toMatchObject({ ok: false, error: { code } });
  });
});

describe('words for an error', () => {
  it('are the server’s own before the widget’s general ones', () => {
    const texts = textsIn('fr');
    expect(errorText(texts, { code: 'internal', message: 'Réessayez dans une minute.' })).toBe(
      'Réessayez dans une minute.',
    );
    expect(errorText(texts, offline)).toBe(texts.errors.offline);
    expect(errorText(texts, { code: 'not-signed-in', message: '' })).toBe(texts.errors['session-expired']);
    expect(errorText(texts, { code: 'never-heard-of', message: '' })).toBe(texts.errors.unexpected);
  });
});

describe('pictures', () => {
  it('are fetched once each, only from the server, and released', async () => {
    const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
    const picture = vi.fn<ApiClient['picture']>(() =>
      Promise.resolve({ ok: true as const, value: new Blob(['x'], { type: 'image/png' }) }),
    );
    const cache = createPictureCache({ picture }, addressOf('https://a.example'));
    expect(await Promise.all([cache.load('/p/1'), cache.load('https://a.example/p/1')])).toEqual([
      'blob:1',
      'blob:1',
    ]);
    expect(await cache.load('https://evil.example/p/1')).toBeNull();
    expect(picture.mock.calls).toEqual([['https://a.example/p/1']]);
    cache.clear();
    await Promise.resolve();
    expect(revoke).toHaveBeenCalledWith('blob:1');
    create.mockRestore();
    revoke.mockRestore();
  });

  it('that failed or are none are asked for again', async () => {
    const picture = vi
      .fn<ApiClient['picture']>()
      .mockResolvedValueOnce({ ok: false, error: offline })
      .mockResolvedValueOnce({ ok: true, value: new Blob(['<html>'], { type: 'text/html' }) });
    const cache = createPictureCache({ picture }, addressOf('https://a.example'));
    expect(await cache.load('/p/1')).toBeNull();
    expect(await cache.load('/p/1')).toBeNull();
    expect(picture).toHaveBeenCalledTimes(2);
  });

  it('kept as text come back as the same bytes', async () => {
    const blob = blobOf('data:image/jpeg;base64,/9j/4AA=', 'image/jpeg');
    expect(blob.type).toBe('image/jpeg');
    expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual([0xff, 0xd8, 0xff, 0xe0, 0x00]);
  });
});

describe('waiting before the next attempt', () => {
  it('doubles, is spread by chance, and has an end', () => {
    expect([0, 1, 2, 3].map((attempt) => backoff(attempt, 1))).toEqual([500, 1000, 2000, 4000]);
    expect(backoff(0, 0)).toBe(250);
    expect(backoff(50, 1)).toBe(10_000);
  });
});
