import { describe, expect, it } from 'vitest';
import { conversation as conversationSchema, type Conversation } from '../../contracts/chat.ts';
import type { TurnEvent } from '../../contracts/socket-events.ts';
import { applyTurnEvent, emptyConversation, replayEvents } from '../../web-widget/state/apply-turn-event.ts';
import { askedAt, eventsOf, loadedConversation, wholeTurn } from './fakes.ts';

function applyAll(events: readonly TurnEvent[], from = emptyConversation('conversation-1')): Conversation {
  return events.reduce((state, event) => {
    const applied = applyTurnEvent(state, event);
    if (applied.outcome !== 'applied') throw new Error(`event ${event.payload.sequence}: ${applied.outcome}`);
    return applied.conversation;
  }, from);
}

const started = (turnId: string, first = 1) =>
  eventsOf(turnId, first, {
    name: 'turn:started',
    payload: { clientId: null, question: { text: 'Hello', imageId: 'image-1' }, askedAt },
  });

describe('applying the events of a conversation', () => {
  it('gives the same conversation as loading it', () => {
    expect(applyAll(wholeTurn())).toEqual(loadedConversation);
    expect(conversationSchema.parse(applyAll(wholeTurn()))).toEqual(loadedConversation);
  });

  it('gives the same conversation live, replayed, and resumed from any point', () => {
    const events = [...wholeTurn(), ...wholeTurn('turn-2', 8, null)];
    const whole = applyAll(events);
    expect(replayEvents(emptyConversation('conversation-1'), events, 14)).toEqual(whole);
    for (let seen = 0; seen <= events.length; seen += 1) {
      const before = applyAll(events.slice(0, seen));
      expect(replayEvents(before, events.slice(seen), 14)).toEqual(whole);
    }
  });

  it('ignores an event that it has seen', () => {
    const events = wholeTurn();
    const state = applyAll(events.slice(0, 5));
    for (const event of events.slice(0, 5)) {
      expect(applyTurnEvent(state, event)).toEqual({ outcome: 'duplicate' });
    }
    expect(replayEvents(state, events, 7)).toEqual(loadedConversation);
  });

  it('asks for what is missing when an event comes too early', () => {
    const events = wholeTurn();
    const state = applyAll(events.slice(0, 3));
    const sixth = events[5];
    if (sixth === undefined) throw new Error('the turn has seven events');
    expect(applyTurnEvent(state, sixth)).toEqual({ outcome: 'gap', expected: 4 });
  });

  it('accepts a jump in a replay, and counts on from the latest sequence that the server names', () => {
    const [first, , , fourth] = wholeTurn();
    if (first === undefined || fourth === undefined) throw new Error('the turn has seven events');
    const state = replayEvents(emptyConversation('conversation-1'), [first, fourth], 9);
    expect(state.turns[0]?.text).toBe('Two ');
    expect(state.latestSequence).toBe(9);
  });

  it.each<[string, TurnEvent[], Partial<Conversation['turns'][number]>]>([
    [
      'replaces the text so far',
      eventsOf(
        't',
        2,
        { name: 'text:delta', payload: { delta: 'wrong' } },
        { name: 'text:replaced', payload: { text: 'right' } },
      ),
      { text: 'right', status: 'answering' },
    ],
    ['stops', eventsOf('t', 2, { name: 'turn:stopped', payload: {} }), { status: 'stopped' }],
    [
      'fails with its error',
      eventsOf('t', 2, {
        name: 'turn:failed',
        payload: { error: { code: 'internal', message: 'Try again.' } },
      }),
      { status: 'failed', error: { code: 'internal', message: 'Try again.' } },
    ],
    [
      'forgets text, parts, tools and error when it is answered again',
      eventsOf(
        't',
        2,
        { name: 'text:delta', payload: { delta: 'half' } },
        { name: 'part:added', payload: { part: { type: 'text', text: 'half' } } },
        { name: 'turn:failed', payload: { error: { code: 'internal', message: '' } } },
        { name: 'turn:restarted', payload: {} },
      ),
      { status: 'answering', text: '', parts: [], tools: [], error: null, language: null, model: null },
    ],
  ])('%s', (_behaviour, events, expected) => {
    const [turn] = applyAll([...started('t'), ...events]).turns;
    expect(turn).toMatchObject(expected);
  });

  it('changes only the turn that the event names', () => {
    const state = applyAll([
      ...started('a'),
      ...started('b', 2),
      ...eventsOf('a', 3, { name: 'text:delta', payload: { delta: 'x' } }),
    ]);
    expect(state.turns.map((turn) => [turn.turnId, turn.text])).toEqual([
      ['a', 'x'],
      ['b', ''],
    ]);
  });

  it('counts an event of a newer server that it does not know', () => {
    const [unknown] = eventsOf('t', 2, {
      name: 'tool:started',
      payload: { name: 'look_up_stock', input: {} },
    });
    const state = applyAll([...started('t'), { ...unknown, name: 'turn:applauded' } as never]);
    expect(state.latestSequence).toBe(2);
    expect(state.turns[0]?.status).toBe('answering');
  });
});
