// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { DemoOptions } from '../../contracts/session.ts';
import { type DemoEnvironment, showDemo } from '../../web-widget/demo/demo-page.ts';
import { storesByCountry } from '../../web-widget/demo/sign-in-page.ts';
import { createFakeStorage, settled } from './fakes.ts';

const options: DemoOptions = {
  house: 'Maison <b>Aurelle</b>',
  roles: ['advisor', 'planner'],
  languages: ['en', 'fr', 'it'],
  stores: [
    { storeId: 'S1', name: 'Montenapoleone', city: 'Milan', country: 'IT' },
    { storeId: 'S2', name: 'Paris Saint-Honoré', city: 'Paris', country: 'FR' },
    { storeId: 'S3', name: 'Duomo', city: 'Milan', country: 'IT' },
  ],
  suggestions: { en: ['How?'], fr: ['Comment ?'] },
};

type Answer = { status: number; body: unknown } | Error;

/** A server that answers by path, and remembers what was sent. */
function createDemo(answers: Record<string, Answer>, storage = createFakeStorage()) {
  const sent: { path: string; body: unknown; authorization: string | null }[] = [];
  const root = document.createElement('div');
  document.body.append(root);
  const environment: DemoEnvironment = {
    root,
    storage,
    languages: ['fr-CH', 'en'],
    fetch: ((path: string, init: RequestInit = {}) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
      sent.push({ path, body, authorization: new Headers(init.headers).get('authorization') });
      const answer = answers[path] ?? { status: 404, body: {} };
      return answer instanceof Error
        ? Promise.reject(answer)
        : Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
    }) as typeof fetch,
  };
  return { environment, root, sent, storage };
}

const working = {
  'api/v1/demo/options': { status: 200, body: options },
  'api/v1/demo/session': { status: 200, body: { token: 'token-1' } },
  'api/v1/me': { status: 200, body: { suggestions: ['Combien expédier ?'] } },
};

const done = async (): Promise<void> => {
  for (let round = 0; round < 10; round += 1) {
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
};
const choose = (root: HTMLElement, id: string): void => {
  const radio = root.querySelector<HTMLInputElement>(`#${id}`);
  if (radio === null) throw new Error(`no choice ${id}`);
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
};
const enter = async (root: HTMLElement): Promise<void> => {
  root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
  await done();
};

beforeEach(() => document.body.replaceChildren());

describe('the demonstration page', () => {
  it('begins in the browser’s language and changes with the one that is picked', async () => {
    const { environment, root } = createDemo(working);
    await showDemo(environment);
    expect(root.textContent).toContain('L’assistant de la boutique');
    choose(root, 'language-it');
    expect(root.textContent).toContain('L’assistente della boutique');
    expect(document.documentElement.lang).toBe('it');
    // A name is words, whatever is in it.
    expect(root.querySelector('.house')?.textContent).toBe('Maison <b>Aurelle</b>');
  });

  it('signs in with what was picked and shows the assistant with the questions for the role', async () => {
    const { environment, root, sent, storage } = createDemo(working);
    await showDemo(environment);
    choose(root, 'role-planner');
    const select = root.querySelector('select');
    if (select === null) throw new Error('no stores');
    select.value = 'S2';
    select.dispatchEvent(new Event('change'));
    await enter(root);
    expect(sent.find(({ path }) => path === 'api/v1/demo/session')?.body).toEqual({
      role: 'planner',
      storeId: 'S2',
      language: 'fr',
    });
    expect(sent.at(-1)).toMatchObject({ path: 'api/v1/me', authorization: 'Bearer token-1' });
    const chat = root.querySelector('comptoir-chat');
    expect(chat?.getAttribute('language')).toBe('fr');
    expect(root.querySelector('aside')?.textContent).toContain('Paris Saint-Honoré');
    expect(root.querySelector('aside li')?.textContent).toBe('Combien expédier ?');
    expect(JSON.stringify([...Array(storage.length).keys()].map((index) => storage.key(index)))).toContain(
      'token',
    );
    // No token stands in the page.
    expect(root.innerHTML).not.toContain('token-1');
  });

  it('goes on after a reload with the token it has, and asks anew when that was refused', async () => {
    const storage = createFakeStorage();
    const first = createDemo(working, storage);
    await showDemo(first.environment);
    await enter(first.root);
    const second = createDemo(working, storage);
    await showDemo(second.environment);
    await done();
    const chat = second.root.querySelector('comptoir-chat') as HTMLElement & {
      tokenProvider: (request: { refresh: boolean }) => Promise<string>;
    };
    expect(await chat.tokenProvider({ refresh: false })).toBe('token-1');
    expect(second.sent.map(({ path }) => path)).not.toContain('api/v1/demo/session');
    await chat.tokenProvider({ refresh: true });
    expect(second.sent.at(-1)?.path).toBe('api/v1/demo/session');
  });

  it('forgets the person when one changes the role', async () => {
    const { environment, root, storage } = createDemo(working);
    await showDemo(environment);
    await enter(root);
    root.querySelector<HTMLButtonElement>('.leave')?.click();
    expect(root.querySelector('form')).not.toBeNull();
    expect(storage.length).toBe(0);
  });

  it.each<[string, Answer, string]>([
    [
      'demonstration sign-in is off',
      { status: 404, body: {} },
      'La connexion de démonstration est désactivée',
    ],
    ['nothing is loaded', { status: 200, body: { ...options, stores: [] } }, 'npm run import'],
    ['the server cannot be reached', new TypeError('Failed to fetch'), 'Le serveur est injoignable'],
    ['the server is not ready', { status: 503, body: {} }, 'Le serveur est injoignable'],
  ])('says that %s', async (_case, answer, words) => {
    const { environment, root } = createDemo({ 'api/v1/demo/options': answer });
    await showDemo(environment);
    expect(root.textContent).toContain(words);
    expect(root.querySelector('comptoir-chat')).toBeNull();
  });

  it('stays with the choice when signing in does not work', async () => {
    const { environment, root, storage } = createDemo({
      ...working,
      'api/v1/demo/session': { status: 422, body: {} },
    });
    await showDemo(environment);
    choose(root, 'role-planner');
    await enter(root);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('n’a pas fonctionné');
    expect(root.querySelector<HTMLInputElement>('#role-planner')?.checked).toBe(true);
    expect(storage.length).toBe(0);
  });

  it('lists stores under their countries in the reader’s order', () => {
    expect(
      storesByCountry(options, 'fr').map(({ country, stores }) => [country, stores.map((one) => one.name)]),
    ).toEqual([
      ['France', ['Paris Saint-Honoré']],
      ['Italie', ['Duomo', 'Montenapoleone']],
    ]);
  });
});
