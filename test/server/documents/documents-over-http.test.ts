import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../../contracts/http-api.ts';
import { serveSmallHouse, type ServedHouse } from '../../support/small-house.ts';
import { makeLockedPdf, makePdf } from '../../knowledge/procedures/document-files.ts';

let house: ServedHouse;
let manager: string;
let admin: string;
let advisor: string;
beforeAll(async () => {
  house = await serveSmallHouse();
  manager = await house.signIn('manager', 'milan', 'en');
  admin = await house.signIn('admin', undefined, 'en');
  advisor = await house.signIn('advisor', 'milan', 'en');
});
afterAll(() => house.close());

/** Sends a file as a form does. */
async function send(token: string, fileName: string, content: string | Uint8Array, metadata?: object) {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(content)]), fileName);
  if (metadata) form.append('metadata', JSON.stringify(metadata));
  const response = await fetch(`${house.address}/api/v1/documents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function call(token: string, method: 'GET' | 'DELETE', path: string) {
  const response = await house.app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.statusCode, body: response.json<Record<string, unknown>>() };
}

async function firstHit(token: string, question: string) {
  const { body } = await call(
    token,
    'GET',
    `procedures/search?q=${encodeURIComponent(question)}&language=en`,
  );
  const { hits } = body as { hits: { citation: { documentId: string; version: string; quote: string } }[] };
  return hits[0]?.citation;
}

describe('a document sent over HTTP', () => {
  it('is searched as soon as the answer is there, and is replaced by id and version', async () => {
    const sent = await send(
      manager,
      'umbrellas.md',
      '---\ntitle: Lending umbrellas\nversion: 1\n---\n\nLend a client an umbrella for three days.\n',
    );
    expect(sent).toMatchObject({
      status: 200,
      body: { replaced: false, document: { documentId: 'umbrellas', origin: 'upload', state: 'in-force' } },
    });
    expect(await firstHit(advisor, 'May I lend an umbrella?')).toMatchObject({ documentId: 'umbrellas' });
    const again = await send(
      manager,
      'umbrellas.md',
      '# Lending umbrellas\n\nLend a client an umbrella for nine days.\n',
      { title: 'Lending umbrellas', version: '1' },
    );
    expect(again).toMatchObject({ status: 200, body: { replaced: true } });
    expect((await firstHit(advisor, 'May I lend an umbrella?'))?.quote).toContain('nine days');
    const { body } = await call(manager, 'GET', 'documents/umbrellas');
    expect(body['documents']).toHaveLength(1);
  });

  it('of PDF takes countries, roles and dates from the metadata beside it', async () => {
    const pdf = makePdf([['Parking for clients', 'The valet parks a car for free for two hours.']]);
    const { status, body } = await send(admin, 'parking.pdf', pdf, {
      countries: ['JP'],
      effective_from: '2020-01-01',
      owner: 'Concierge',
      version: '2',
    });
    expect(status).toBe(200);
    expect(body['document']).toMatchObject({
      countries: ['JP'],
      effectiveFrom: '2020-01-01',
      owner: 'Concierge',
      version: '2',
      fileName: 'parking.pdf',
    });
    expect((await firstHit(advisor, 'Does the valet park a car?'))?.documentId).not.toBe('parking');
  });

  it.each([
    ['a locked PDF', 'rules.pdf', makeLockedPdf(), /password.*without protection/],
    ['a scanned PDF', 'rules.pdf', makePdf([[]]), /scanned.*text recognition/],
    ['another kind of file', 'rules.xlsx', 'x', /cannot be read.*Save/],
    ['a wrong country', 'rules.md', '---\ncountries: [Italy]\n---\nText.', /two capital letters/],
    ['no text', 'rules.md', '---\ntitle: Rules\n---\n', /no text/],
  ])('is refused with a reason and a next step when it is %s', async (_, name, content, expected) => {
    const { status, body } = await send(manager, name, content);
    expect(status).toBe(422);
    expect(body['error']).toMatchObject({ code: 'document-refused' });
    const { details } = body['error'] as { details: { path: string; reason: string }[] };
    expect(details[0]?.path).toContain(name);
    expect(details[0]?.reason).toMatch(expected);
  });

  it('is refused when it is too large or its metadata are wrong', async () => {
    const large = await send(manager, 'large.md', new Uint8Array(21 * 1024 * 1024));
    expect(large).toMatchObject({ status: 413, body: { error: { code: 'upload-too-large' } } });
    const wrong = await send(manager, 'a.md', 'Text.', { effective_from: 'tomorrow' });
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: { details: [{ path: 'metadata.effective_from' }] } },
    });
  });

  it('goes when it is removed, one version or all', async () => {
    await send(manager, 'lockers.md', '# Lockers\n\nLockers are emptied on Sunday.\n', { version: '1' });
    await send(manager, 'lockers.md', '# Lockers\n\nLockers are emptied on Monday.\n', { version: '2' });
    const { body } = await call(manager, 'GET', 'documents?q=lockers');
    const states = (body['documents'] as DocumentSummary[]).map(
      ({ version, state }) => `${version} ${state}`,
    );
    expect(new Set(states)).toEqual(new Set(['1 superseded', '2 in-force']));
    expect(await call(manager, 'DELETE', 'documents/lockers?version=2')).toMatchObject({
      body: { removed: 1 },
    });
    expect((await firstHit(advisor, 'When are the lockers emptied?'))?.version).toBe('1');
    expect(await call(manager, 'DELETE', 'documents/lockers')).toMatchObject({ body: { removed: 1 } });
    expect((await call(manager, 'GET', 'documents/lockers')).status).toBe(404);
  });
});

describe('the documents of a house', () => {
  it('are kept by managers and administrators only', async () => {
    expect((await call(advisor, 'GET', 'documents')).status).toBe(403);
    expect((await send(advisor, 'a.md', 'Text.')).status).toBe(403);
    expect((await call(advisor, 'DELETE', 'documents/gift-card')).status).toBe(403);
    expect((await call(manager, 'GET', 'documents')).status).toBe(200);
  });

  it('are shown to a manager as far as they apply to the own country, and cannot be changed beyond', async () => {
    await send(admin, 'foreign.md', '# Foreign\n\nText for elsewhere.\n', { countries: ['JP'] });
    expect((await call(manager, 'GET', 'documents/foreign')).status).toBe(404);
    expect((await call(manager, 'DELETE', 'documents/foreign')).status).toBe(404);
    const overwritten = await send(manager, 'foreign.md', '# Foreign\n\nMine.\n', { countries: ['JP'] });
    expect(overwritten).toMatchObject({ status: 403, body: { error: { code: 'not-permitted' } } });
    expect((await call(admin, 'GET', 'documents/foreign')).status).toBe(200);
  });

  it('are listed in pages with the folder that is watched', async () => {
    const first = await call(admin, 'GET', 'documents?limit=2&language=fr&origin=import');
    const second = await call(admin, 'GET', 'documents?limit=2&offset=2&language=fr&origin=import');
    const ids = [first, second].map(({ body }) => body['documents'] as DocumentSummary[]).flat();
    expect(new Set(ids.map(({ documentId, version }) => documentId + version)).size).toBe(4);
    expect(ids.every(({ language, origin }) => language === 'fr' && origin === 'import')).toBe(true);
    expect(first.body).toMatchObject({ folder: { files: 0, refused: [] } });
  });
});
