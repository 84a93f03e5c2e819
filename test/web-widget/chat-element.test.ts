// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation } from '../../contracts/chat.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import { ComptoirChat } from '../../web-widget/chat-element.ts';
import { defineComptoirElements } from '../../web-widget/define-elements.ts';
import type { ChatSocketListener } from '../../web-widget/service/chat-socket.ts';
import type { Services } from '../../web-widget/service/open-services.ts';
import { offline } from '../../web-widget/service/service-result.ts';
import { serverAddress } from '../../web-widget/service/server-address.ts';
import { createTokenSource } from '../../web-widget/service/token-source.ts';
import {
  createFakeSocket,
  eventsOf,
  type FakeSocket,
  loadedConversation,
  settled,
  wholeTurn,
} from './fakes.ts';
import { citation, everyPart } from './sample-parts.ts';

/** The element over services in memory. */
class TestChat extends ComptoirChat {
  readonly socket: FakeSocket = createFakeSocket();
  readonly stored = new Map<string, Conversation>();
  listener: ChatSocketListener | null = null;
  connections = 0;
  unreachable = false;

  protected override openServices(
    settings: Parameters<ComptoirChat['openServices']>[0],
    listener: ChatSocketListener,
  ): Services | null {
    const address = serverAddress(settings.server, 'https://page.example/');
    if (address === null) return null;
    this.listener = listener;
    this.socket.connect = () => void (this.connections += 1);
    return {
      address,
      tokens: createTokenSource(settings.tokenProvider),
      socket: this.socket,
      pictures: { load: () => Promise.resolve(null), clear: () => undefined },
      uploader: { upload: () => Promise.resolve({ ok: true, value: 'image-1' }) },
      api: {
        me: () =>
          Promise.resolve({
            ok: true,
            value: {
              name: 'Giulia Ferraro',
              role: 'advisor',
              storeId: 'S1',
              storeName: 'Milano',
              language: 'it',
              tools: [],
              suggestions: ['Come faccio il tax free?'],
              voice: { languages: [] },
            },
          }),
        conversations: () =>
          Promise.resolve({
            ok: true,
            value: [
              {
                conversationId: 'conversation-1',
                title: 'Do we have it?',
                updatedAt: '2025-11-22T09:00:00Z',
              },
            ],
          }),
        conversation: (id) => {
          if (this.unreachable) return Promise.resolve({ ok: false, error: offline });
          const value = this.stored.get(id);
          return Promise.resolve(
            value === undefined
              ? { ok: false, error: { code: 'not-found', message: '', retryable: false } }
              : { ok: true, value },
          );
        },
        procedure: () =>
          Promise.resolve({
            ok: true,
            value: {
              documentId: 'tax-refund',
              title: 'Tax refund',
              language: 'en',
              version: '3',
              text: 'At till:\n\nPrint the form.\n',
              countries: ['IT'],
              effectiveFrom: '2025-01-15',
              effectiveTo: '2025-06-30',
              owner: 'Retail',
            },
          }),
        picture: () =>
          Promise.resolve({ ok: false, error: { code: 'not-found', message: '', retryable: false } }),
      },
    };
  }

  /** What the element shows, through its shadow roots. */
  get words(): string {
    return deepWords(this.renderRoot).replaceAll(/\s+/g, ' ').trim();
  }

  online(): Promise<void> {
    this.socket.isOnline = true;
    this.listener?.statusChanged('online', null);
    return drawn(this);
  }

  offline(): Promise<void> {
    this.socket.isOnline = false;
    this.listener?.statusChanged('reconnecting', null);
    return drawn(this);
  }

  receive(...events: TurnEvent[]): Promise<void> {
    this.socket.log.push(...events);
    for (const event of events) this.listener?.eventArrived(event);
    return drawn(this);
  }
}

function deepWords(root: ParentNode): string {
  return [...root.childNodes]
    .map((node) => {
      if (node instanceof HTMLElement) {
        const own = node.shadowRoot === null ? '' : deepWords(node.shadowRoot);
        return node.tagName === 'STYLE' ? '' : `${own} ${deepWords(node)}`;
      }
      return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
    })
    .join(' ');
}

/** All elements that match, through shadow roots. */
function all(root: ParentNode, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null) found.push(...all(element.shadowRoot, selector));
  }
  return found;
}

async function drawn(chat: ComptoirChat): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await settled();
    await chat.updateComplete;
  }
}

function press(chat: ComptoirChat, name: string): Promise<void> {
  const button = all(chat.renderRoot, 'button').find(
    (one) => one.getAttribute('aria-label') === name || (one.textContent ?? '').trim().includes(name),
  );
  if (button === undefined) throw new Error(`no button "${name}"`);
  button.click();
  return drawn(chat);
}

async function write(chat: ComptoirChat, text: string): Promise<void> {
  const [field] = all(chat.renderRoot, 'textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(chat);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await drawn(chat);
}

let person = 0;

async function createChat(attributes: Record<string, string> = { language: 'en' }): Promise<TestChat> {
  const chat = new TestChat();
  for (const [name, value] of Object.entries({ server: 'https://a.example', ...attributes })) {
    chat.setAttribute(name, value);
  }
  const token = `token of person ${(person += 1)}`;
  chat.tokenProvider = () => token;
  document.body.append(chat);
  await drawn(chat);
  return chat;
}

beforeAll(() => {
  defineComptoirElements();
  customElements.define('test-chat', TestChat);
  vi.stubGlobal('ResizeObserver', undefined);
});
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  return () => document.body.replaceChildren();
});

/** The client id of the question that the server got last. */
function lastClientId(chat: TestChat): string {
  return chat.socket.arrived.at(-1)?.clientId ?? '';
}

describe('<comptoir-chat>', () => {
  it('welcomes the person in their language with what they might ask, and asks it at a press', async () => {
    const chat = await createChat({});
    await chat.online();
    expect(chat.words).toContain('Buongiorno, Giulia');
    await press(chat, 'Come faccio il tax free?');
    expect(chat.socket.arrived.map((message) => message.text)).toEqual(['Come faccio il tax free?']);
  });

  it('streams an answer with its tool, words and parts, and ends with the suggestions', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'Do we have it?');
    expect(chat.words).toContain('Do we have it?');
    const [started, toolStarted, toolFinished, first, second] = wholeTurn('turn-1', 1, lastClientId(chat));
    if (!started || !toolStarted || !toolFinished || !first || !second) throw new Error('seven events');
    await chat.receive(started, toolStarted);
    expect(chat.words).toContain('Looking up the stock');
    expect(all(chat.renderRoot, '.answer')[0]?.getAttribute('aria-busy')).toBe('true');
    await chat.receive(toolFinished, first, second);
    expect(chat.words).toContain('Two here.');
    await chat.receive(
      ...eventsOf(
        'turn-1',
        6,
        { name: 'part:added', payload: { part: everyPart['stock-table'] } },
        { name: 'part:added', payload: { part: everyPart['quick-replies'] } },
        { name: 'turn:finished', payload: { language: 'en', model: 'local', milliseconds: 9 } },
      ),
    );
    expect(chat.words).toContain('Milano Montenapoleone');
    expect(all(chat.renderRoot, '.answer')[0]?.getAttribute('aria-busy')).toBe('false');
    expect(chat.words).toContain('The answer is complete');
    await press(chat, 'And in France?');
    expect(chat.socket.arrived.at(-1)).toMatchObject({
      text: 'How is it done in France?',
      conversationId: 'conversation-1',
    });
    await chat.receive(...wholeTurn('turn-2', 9, lastClientId(chat)));
    // Suggestions of an earlier answer would be stale.
    expect(chat.words).not.toContain('And in France?');
  });

  it('speaks the language of each answer in its parts', async () => {
    const chat = await createChat({ language: 'en' });
    await chat.online();
    await write(chat, 'Abbiamo la borsa?');
    await chat.receive(
      ...wholeTurn('turn-1', 1, lastClientId(chat)).slice(0, 1),
      ...eventsOf(
        'turn-1',
        2,
        { name: 'part:added', payload: { part: everyPart['stock-table'] } },
        { name: 'turn:finished', payload: { language: 'it', model: 'local', milliseconds: 9 } },
      ),
    );
    expect(chat.words).toContain('Ultimo pezzo');
    expect(all(chat.renderRoot, '.answer')[0]?.getAttribute('lang')).toBe('it');
  });

  it('keeps what is asked without a connection over a reload and sends it with the same id', async () => {
    const before = await createChat();
    await before.online();
    await before.offline();
    expect(before.words).toContain('Connection lost');
    await write(before, 'Kept question');
    expect(before.words).toContain('Kept, sent when the connection returns');
    before.remove();

    const after = new TestChat();
    after.setAttribute('server', 'https://a.example');
    after.tokenProvider = before.tokenProvider;
    document.body.append(after);
    after.setAttribute('language', 'en');
    await after.offline();
    expect(after.words).toContain('Kept question');
    await after.online();
    expect(after.socket.arrived.map((message) => message.text)).toEqual(['Kept question']);
    expect(localStorage.length).toBe(0);
  });

  it('shows the conversation again after a reload and resumes it', async () => {
    const before = await createChat();
    await before.online();
    await write(before, 'Do we have it?');
    await before.receive(...wholeTurn('turn-1', 1, lastClientId(before)).slice(0, 4));
    before.remove();

    const after = new TestChat();
    after.setAttribute('server', 'https://a.example');
    after.tokenProvider = before.tokenProvider;
    const [turn] = loadedConversation.turns;
    if (turn === undefined) throw new Error('one turn');
    after.stored.set('conversation-1', {
      ...loadedConversation,
      latestSequence: 4,
      turns: [{ ...turn, status: 'answering', text: 'Two ', parts: [] }],
    });
    after.socket.log.push(...wholeTurn());
    document.body.append(after);
    await drawn(after);
    await after.online();
    expect(after.words).toContain('Two here.');
    expect(after.words).toContain('Counted this morning.');
  });

  it('loads the conversation of before the reload as soon as the server can be reached', async () => {
    const before = await createChat();
    await before.online();
    await write(before, 'Do we have it?');
    await before.receive(...wholeTurn('turn-1', 1, lastClientId(before)));
    before.remove();

    const after = new TestChat();
    after.setAttribute('server', 'https://a.example');
    after.setAttribute('language', 'en');
    after.tokenProvider = before.tokenProvider;
    after.unreachable = true;
    document.body.append(after);
    await after.offline();
    expect(after.words).toContain('The server cannot be reached.');
    await write(after, 'And in black?');
    expect(after.words).toContain('And in black?');

    after.unreachable = false;
    after.stored.set('conversation-1', loadedConversation);
    after.socket.log.push(...wholeTurn());
    await after.online();
    expect(after.words).toContain('Two here.');
    expect(after.socket.arrived).toMatchObject([{ text: 'And in black?', conversationId: 'conversation-1' }]);
  });

  it('resumes after a lost connection with the last sequence it has', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'Do we have it?');
    const events = wholeTurn('turn-1', 1, lastClientId(chat));
    await chat.receive(...events.slice(0, 4));
    await chat.offline();
    chat.socket.log.push(...events.slice(4));
    await chat.online();
    expect(chat.socket.resumes.at(-1)).toEqual({ conversationId: 'conversation-1', afterSequence: 4 });
    expect(chat.words).toContain('Two here.');
    await chat.offline();
    expect(chat.words).toContain('Connection lost');
    await chat.online();
    expect(chat.words).toContain('Connected again');
  });

  it('stops an answer, and asks again what failed', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'Do we have it?');
    await chat.receive(...wholeTurn('turn-1', 1, lastClientId(chat)).slice(0, 4));
    await press(chat, 'Stop the answer');
    expect(chat.socket.stops).toEqual(['turn-1']);
    await chat.receive(
      ...eventsOf('turn-1', 5, {
        name: 'turn:failed',
        payload: { error: { code: 'internal', message: 'Please ask again in a minute.' } },
      }),
    );
    expect(chat.words).toContain('Please ask again in a minute.');
    await press(chat, 'Ask again');
    expect(chat.socket.arrived.map((message) => message.text)).toEqual(['Do we have it?', 'Do we have it?']);
    expect(new Set(chat.socket.arrived.map((message) => message.clientId)).size).toBe(2);
  });

  it('shows a refused question with its reason and gives it back for editing', async () => {
    const chat = await createChat();
    await chat.online();
    chat.socket.answers.push({
      ok: false,
      error: { code: 'not-permitted', message: 'For planners only.', retryable: false },
    });
    await write(chat, 'How many?');
    expect(chat.words).toContain('Not sent. For planners only.');
    await press(chat, 'Edit');
    const [field] = all(chat.renderRoot, 'textarea');
    expect(field instanceof HTMLTextAreaElement && field.value).toBe('How many?');
    expect(chat.words).not.toContain('Not sent');
  });

  it('opens a cited passage with its words marked, says that it is no longer in force, and closes with Escape', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'Tax refund?');
    await chat.receive(
      ...wholeTurn('turn-1', 1, lastClientId(chat)).slice(0, 1),
      ...eventsOf('turn-1', 2, {
        name: 'part:added',
        payload: { part: { type: 'citations', citations: [citation] } },
      }),
    );
    all(chat.renderRoot, 'comptoir-citations-part')
      .flatMap((part) => all(part.shadowRoot ?? part, 'button'))[0]
      ?.click();
    await drawn(chat);
    await drawn(chat);
    expect(all(chat.renderRoot, 'mark').map((mark) => mark.textContent)).toEqual(['Print the form.']);
    expect(chat.words).toContain('No longer in force since 30 Jun 2025');
    expect(chat.renderRoot.querySelector('.body')?.hasAttribute('inert')).toBe(true);
    chat.renderRoot
      .querySelector('comptoir-sheet')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await drawn(chat);
    expect(chat.renderRoot.querySelector('comptoir-sheet')).toBeNull();
    expect(chat.renderRoot.querySelector('.body')?.hasAttribute('inert')).toBe(false);
  });

  it('lists conversations, opens one, and begins a new one', async () => {
    const chat = await createChat();
    await chat.online();
    chat.stored.set('conversation-1', loadedConversation);
    chat.socket.log.push(...wholeTurn());
    const changes: unknown[] = [];
    chat.addEventListener('comptoir-conversation-change', (event) =>
      changes.push((event as CustomEvent<{ conversationId: string | null }>).detail.conversationId),
    );
    await press(chat, 'Conversations');
    await press(chat, 'Do we have it?');
    expect(chat.words).toContain('Two here.');
    await press(chat, 'New conversation');
    expect(chat.words).toContain('Hello, Giulia');
    expect(changes).toEqual(['conversation-1', null]);
  });

  it('says that a conversation is gone and offers a new one', async () => {
    const chat = await createChat();
    await chat.online();
    await press(chat, 'Conversations');
    await press(chat, 'Do we have it?');
    expect(chat.words).toContain('This is no longer there, or is not open to you.');
    await press(chat, 'New conversation');
    expect(chat.words).toContain('Hello, Giulia');
  });

  it('asks the page for a sign-in when the session has ended, and connects again at a press', async () => {
    const chat = await createChat();
    await chat.online();
    let needed = 0;
    chat.addEventListener('comptoir-sign-in-needed', () => (needed += 1));
    chat.listener?.statusChanged('signed-out', { code: 'session-expired', message: '', retryable: false });
    await drawn(chat);
    expect(needed).toBe(1);
    expect(chat.words).toContain('Your session has ended.');
    const connections = chat.connections;
    await press(chat, 'Sign in again');
    expect(chat.connections).toBe(connections + 1);
  });

  it('forgets what was on screen when another person signs in', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'A private question');
    await chat.receive(...wholeTurn('turn-1', 1, lastClientId(chat)));
    chat.tokenProvider = () => 'token of somebody else';
    await drawn(chat);
    await chat.online();
    expect(chat.words).not.toContain('Two here.');
    expect(chat.words).toContain('Hello, Giulia');
  });

  it('says when it is not set up, and connects to nothing before it is opened from its launcher', async () => {
    const broken = await createChat({ server: 'javascript:alert(1)', language: 'en' });
    expect(broken.words).toContain('not set up on this page');
    const chat = await createChat({ launcher: '', language: 'en' });
    expect(chat.connections).toBe(0);
    expect(chat.words).toBe('Comptoir');
    const changes: unknown[] = [];
    chat.addEventListener('comptoir-open-change', (event) =>
      changes.push((event as CustomEvent<{ open: boolean }>).detail.open),
    );
    await press(chat, 'Open the assistant');
    expect(chat.connections).toBe(1);
    expect(chat.hasAttribute('open')).toBe(true);
    await press(chat, 'Close the assistant');
    expect(chat.hasAttribute('open')).toBe(false);
    expect(changes).toEqual([true, false]);
  });

  it('has a name for every button and field', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'Everything');
    await chat.receive(
      ...wholeTurn('turn-1', 1, lastClientId(chat)).slice(0, 1),
      ...eventsOf(
        'turn-1',
        2,
        ...Object.values(everyPart).map((part) => ({ name: 'part:added' as const, payload: { part } })),
      ),
    );
    const controls = all(chat.renderRoot, 'button, textarea, input');
    expect(controls.length).toBeGreaterThan(20);
    const nameless = controls.filter((control) => {
      const name = control.getAttribute('aria-label') ?? (control.closest('label') ?? control).textContent;
      return name.trim() === '';
    });
    expect(nameless.map((control) => control.outerHTML)).toEqual([]);
  });
});
