// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createChat, drawn, lastClientId, press, prepareChats, TestChat, write } from './chat-fixture.ts';
import { loadedConversation, wholeTurn } from './fakes.ts';

prepareChats();

describe('the connection of <comptoir-chat>', () => {
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
});
