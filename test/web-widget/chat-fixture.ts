import { beforeAll, beforeEach, vi } from 'vitest';
import type { Conversation } from '../../contracts/chat.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import { ComptoirChat } from '../../web-widget/chat-element.ts';
import { defineComptoirElements } from '../../web-widget/define-elements.ts';
import type { ChatSocketListener } from '../../web-widget/service/chat-socket.ts';
import type { Services } from '../../web-widget/service/open-services.ts';
import { offline } from '../../web-widget/service/service-result.ts';
import { serverAddress } from '../../web-widget/service/server-address.ts';
import { createTokenSource } from '../../web-widget/service/token-source.ts';
import { createFakeSocket, type FakeSocket, settled } from './fakes.ts';

/** The element over services in memory. */
export class TestChat extends ComptoirChat {
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
        send: () => Promise.reject(new Error('not needed here')),
        read: () => Promise.resolve({ ok: false, error: offline }),
        file: () => Promise.reject(new Error('not needed here')),
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
        speech: () => Promise.resolve({ ok: false, error: offline }),
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
export function all(root: ParentNode, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot !== null) found.push(...all(element.shadowRoot, selector));
  }
  return found;
}

export async function drawn(chat: ComptoirChat): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await settled();
    await chat.updateComplete;
  }
}

export function press(chat: ComptoirChat, name: string): Promise<void> {
  const button = all(chat.renderRoot, 'button').find(
    (one) => one.getAttribute('aria-label') === name || (one.textContent ?? '').trim().includes(name),
  );
  if (button === undefined) throw new Error(`no button "${name}"`);
  button.click();
  return drawn(chat);
}

export async function write(chat: ComptoirChat, text: string): Promise<void> {
  const [field] = all(chat.renderRoot, 'textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(chat);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await drawn(chat);
}

export async function createChat(attributes: Record<string, string> = { language: 'en' }): Promise<TestChat> {
  const chat = new TestChat();
  for (const [name, value] of Object.entries({ server: 'https://a.example', ...attributes })) {
    chat.setAttribute(name, value);
  }
  // Another person each time: what one test leaves in the browser's storage is not the next one's.
  const token = `token of ${crypto.randomUUID()}`;
  chat.tokenProvider = () => token;
  document.body.append(chat);
  await drawn(chat);
  return chat;
}

/** The client id of the question that the server got last. */
export function lastClientId(chat: TestChat): string {
  return chat.socket.arrived.at(-1)?.clientId ?? '';
}

/** Call at the top of a test file: makes the elements known, and gives every test an empty page and browser. */
export function prepareChats(): void {
  beforeAll(() => {
    defineComptoirElements();
    customElements.define('test-chat', TestChat);
    // happy-dom's never reports a size.
    vi.stubGlobal('ResizeObserver', undefined);
  });
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    return () => document.body.replaceChildren();
  });
}
