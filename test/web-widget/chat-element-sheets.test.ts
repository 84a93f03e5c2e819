// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all, createChat, drawn, lastClientId, press, prepareChats, write } from './chat-fixture.ts';
import { eventsOf, loadedConversation, wholeTurn } from './fakes.ts';
import { citation } from './sample-parts.ts';

prepareChats();

describe('what opens in <comptoir-chat>', () => {
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
});
