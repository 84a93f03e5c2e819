// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { all, createChat, lastClientId, press, prepareChats, write } from './chat-fixture.ts';
import { eventsOf, wholeTurn } from './fakes.ts';
import { everyPart } from './sample-parts.ts';

prepareChats();

describe('answers in <comptoir-chat>', () => {
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

  it('keeps what one did in a part while the rest of the answer comes', async () => {
    const chat = await createChat();
    await chat.online();
    await write(chat, 'How many?');
    await chat.receive(
      ...wholeTurn('turn-1', 1, lastClientId(chat)).slice(0, 1),
      ...eventsOf('turn-1', 2, { name: 'part:added', payload: { part: everyPart['replenishment-plan'] } }),
    );
    await press(chat, 'One more: Aurelia tote, cognac, dark, Size 38');
    await chat.receive(
      ...eventsOf(
        'turn-1',
        3,
        { name: 'text:delta', payload: { delta: 'Eighteen.' } },
        { name: 'part:added', payload: { part: { type: 'text', text: 'Eighteen.' } } },
        { name: 'part:added', payload: { part: everyPart.notice } },
        { name: 'turn:finished', payload: { language: 'en', model: 'local', milliseconds: 9 } },
      ),
    );
    expect(chat.words).toContain('changed from 12');
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
