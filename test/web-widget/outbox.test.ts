import { describe, expect, it } from 'vitest';
import { createOutboxStorage } from '../../web-widget/state/outbox-storage.ts';
import {
  afterReload,
  change,
  enqueue,
  messagesOf,
  nameConversation,
  nextToSend,
  type OutgoingMessage,
} from '../../web-widget/state/outbox.ts';
import { personKey } from '../../web-widget/state/person-key.ts';
import { askedAt, createFakeStorage } from './fakes.ts';

const message = (clientId: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  clientId,
  conversationId: null,
  draftId: 'draft',
  text: clientId,
  imageId: null,
  picture: null,
  language: null,
  askedAt,
  state: 'waiting',
  error: null,
  ...more,
});

describe('the outbox', () => {
  it('sends in the order of asking, one at a time, past the refused', () => {
    const outbox = [message('a', { state: 'refused' }), message('b'), message('c')];
    expect(nextToSend(outbox)?.clientId).toBe('b');
    expect(nextToSend(change(outbox, 'b', { state: 'sending' }))).toBeNull();
    expect(nextToSend(change(outbox, 'b', { state: 'sent' }))?.clientId).toBe('c');
  });

  it('holds a question once', () => {
    const outbox = enqueue([message('a', { text: 'first' })], message('a', { text: 'again' }));
    expect(outbox.map((one) => one.text)).toEqual(['first']);
  });

  it('names the conversation of the questions that were asked before it had an id, and of no others', () => {
    const outbox = [message('a'), message('b'), message('c', { draftId: 'other' })];
    const named = nameConversation(outbox, 'draft', 'conversation-1');
    expect(named.map((one) => one.conversationId)).toEqual(['conversation-1', 'conversation-1', null]);
    expect(messagesOf(named, 'conversation-1', 'new draft').map((one) => one.clientId)).toEqual(['a', 'b']);
  });

  it('sends again after a reload what may not have arrived, and forgets what was stored', () => {
    const outbox = [message('a', { state: 'sent' }), message('b', { state: 'sending' }), message('c')];
    expect(afterReload(outbox).map((one) => [one.clientId, one.state])).toEqual([
      ['b', 'waiting'],
      ['c', 'waiting'],
    ]);
  });
});

describe('keeping the outbox in the browser', () => {
  it('finds the unsent questions again, with their ids', () => {
    const storage = createFakeStorage();
    const kept = message('a', { picture: { name: 'p.jpg', type: 'image/jpeg', dataUrl: 'data:,x' } });
    createOutboxStorage(storage, 'key').save([kept, message('b', { state: 'sent' })]);
    expect(createOutboxStorage(storage, 'key').load()).toEqual([kept]);
    expect(createOutboxStorage(storage, 'other person').load()).toEqual([]);
  });

  it('leaves nothing behind when everything is sent', () => {
    const storage = createFakeStorage();
    const outbox = createOutboxStorage(storage, 'key');
    outbox.save([message('a')]);
    outbox.save([message('a', { state: 'sent' })]);
    expect(storage.length).toBe(0);
  });

  it.each(['{', 'null', '{"a":1}', '[1, null, {"clientId": 3}]'])('reads %s as nothing', (stored) => {
    const storage = createFakeStorage();
    storage.setItem('key', stored);
    expect(createOutboxStorage(storage, 'key').load()).toEqual([]);
  });

  it('keeps at least the words when there is no room for a picture', () => {
    const storage = createFakeStorage(1000);
    const dataUrl = `data:image/jpeg;base64,${'A'.repeat(2000)}`;
    const withPicture = message('a', { picture: { name: 'p.jpg', type: 'image/jpeg', dataUrl } });
    const outbox = createOutboxStorage(storage, 'key');
    expect(outbox.save([withPicture, message('b')])).toBe(false);
    expect(outbox.load().map((one) => one.clientId)).toEqual(['b']);
  });

  it('says so when the browser has no room or no storage', () => {
    expect(createOutboxStorage(createFakeStorage(10), 'key').save([message('a')])).toBe(false);
    expect(createOutboxStorage(null, 'key').save([message('a')])).toBe(false);
    expect(createOutboxStorage(null, 'key').load()).toEqual([]);
  });
});

describe('naming a person in the browser', () => {
  const token = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

  it('is the same for every token of a person and differs between people and servers', () => {
    const giulia = personKey('https://a.example/', token({ sub: 'giulia', iat: 1 }));
    expect(personKey('https://a.example/', token({ sub: 'giulia', iat: 2 }))).toBe(giulia);
    expect(personKey('https://a.example/', token({ sub: 'marco', iat: 1 }))).not.toBe(giulia);
    expect(personKey('https://b.example/', token({ sub: 'giulia', iat: 1 }))).not.toBe(giulia);
  });

  it('works with a token that is no JWT, and holds nothing of it', () => {
    const key = personKey('https://a.example/', 'opaque-secret');
    expect(key).toMatch(/^comptoir:[0-9a-f]{16}$/);
    expect(personKey('https://a.example/', 'another-secret')).not.toBe(key);
  });
});
