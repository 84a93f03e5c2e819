import { afterAll, beforeAll, describe, expect } from 'vitest';
import { approvedAnswer } from '../../contracts/approved-answers.ts';
import type { ChatResponse, Conversation } from '../../contracts/chat.ts';
import { handOff, type HandOff } from '../../contracts/hand-offs.ts';
import { trialResponse } from '../../contracts/trial.ts';
import { openChatClient, type ChatClient } from '../support/chat-client.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

const question = 'What is the policy for dogs?';

describe('people behind the assistant', () => {
  let house: ServedHouse;
  let advisor: string;
  let manager: string;
  beforeAll(async () => {
    house = await serveSmallHouse();
    advisor = await house.signIn('advisor', 'milan', 'en');
    manager = await house.signIn('manager', 'milan', 'en');
  });
  let client: ChatClient | null = null;
  afterAll(async () => {
    client?.close();
    await house.close();
  });

  async function call(token: string, method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) {
    const response = await house.app.inject({
      method,
      url: `/api/v1/${url}`,
      headers: { authorization: `Bearer ${token}` },
      ...(payload ? { payload } : {}),
    });
    return { status: response.statusCode, body: response.body === '' ? null : response.json<unknown>() };
  }
  async function ask(token: string, text: string, conversationId?: string): Promise<ChatResponse> {
    const asked = await call(token, 'POST', 'chat', { text, ...(conversationId ? { conversationId } : {}) });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    return asked.body as ChatResponse;
  }
  async function handOffs(token: string): Promise<HandOff[]> {
    const { status, body } = await call(token, 'GET', 'hand-offs');
    expect(status).toBe(200);
    return (body as { handOffs: unknown[] }).handOffs.map((one) => handOff.parse(one));
  }

  verifies(
    'loop.hand-off',
    'the question before goes to the store’s manager, whose answer reaches the conversation live and on load',
    async () => {
      client = await openChatClient(house.address, advisor);
      const first = await client.send({ clientId: 'c1', text: question });
      if (!first.ok) throw new Error(first.error.message);
      await client.until('turn:finished', first.turnId);
      const { conversationId } = first;
      const passed = await client.send({
        clientId: 'c2',
        conversationId,
        text: 'Please pass this on to my manager',
      });
      if (!passed.ok) throw new Error(passed.error.message);
      await client.until('turn:finished', passed.turnId);
      const confirmation = client.events.find(
        (event) => event.name === 'part:added' && event.payload.part.type === 'confirmation',
      );
      expect(JSON.stringify(confirmation?.payload)).toContain(question);

      const [open] = await handOffs(manager);
      expect(open).toMatchObject({ status: 'open', question, role: 'advisor', storeId: 'milan' });
      expect(open?.gapId).not.toBeNull();
      const url = `hand-offs/${open?.handOffId}/answer`;
      const paris = await house.signIn('manager', 'paris-saint-honore', 'en');
      expect(await handOffs(paris)).toEqual([]);
      expect((await call(paris, 'POST', url, { text: 'No.' })).status).toBe(404);
      expect((await call(advisor, 'POST', url, { text: 'No.' })).status).toBe(403);
      expect((await call(advisor, 'GET', 'hand-offs')).status).toBe(403);
      expect((await call(manager, 'POST', url, { text: '  ' })).status).toBe(400);

      const answered = await call(manager, 'POST', url, { text: 'Small dogs are welcome.' });
      expect(handOff.parse(answered.body)).toMatchObject({
        status: 'answered',
        answer: 'Small dogs are welcome.',
      });
      const stored = (await call(advisor, 'GET', `conversations/${conversationId}`)).body as Conversation;
      expect(stored.turns).toHaveLength(3);
      expect(stored.turns.at(-1)).toMatchObject({ status: 'answered', question: { text: '' } });
      expect(stored.turns.at(-1)?.text).toContain('Small dogs are welcome.');
      const live = await client.until('text:delta', stored.turns.at(-1)?.turnId);
      expect(JSON.stringify(live.payload)).toContain('Small dogs are welcome.');
      expect((await call(manager, 'POST', url, { text: 'Again.' })).status).toBe(404);
      const goOn = await ask(advisor, 'How do I process a tax refund?', conversationId);
      expect(goOn.citations[0]?.documentId).toBe('tax-refund-italy');
    },
  );

  verifies(
    'loop.trial',
    'a manager tries a question for the own country and sees why, an administrator for any',
    async () => {
      const trial = {
        question: 'How do I process a tax refund?',
        country: 'IT',
        role: 'advisor',
        language: 'en',
      };
      const tried = trialResponse.parse((await call(manager, 'POST', 'trials', trial)).body);
      expect(tried.decision.tool).toBe('search_procedures');
      expect(tried.result.hits[0]?.citation.documentId).toBe('tax-refund-italy');
      expect((await call(advisor, 'POST', 'trials', trial)).status).toBe(403);
      expect((await call(manager, 'POST', 'trials', { ...trial, country: 'FR' })).status).toBe(403);
      expect((await call(manager, 'POST', 'trials', { ...trial, role: 'admin' })).status).toBe(403);
      const admin = await house.signIn('admin', 'milan', 'en');
      const abroad = trialResponse.parse(
        (await call(admin, 'POST', 'trials', { ...trial, country: 'FR' })).body,
      );
      expect(abroad.result.hits[0]?.citation.documentId).toBe('tax-refund-france');
    },
  );

  verifies(
    'loop.approved',
    'a passage that a manager approves comes first in the chat, for the country alone, until taken back',
    async () => {
      const asked = 'What is the policy for dogs at the till?';
      const trial = {
        question: 'How do I process a tax refund?',
        country: 'IT',
        role: 'advisor',
        language: 'en',
      };
      const { result } = trialResponse.parse((await call(manager, 'POST', 'trials', trial)).body);
      const { documentId, language, version, startOffset, endOffset } = result.hits[0]?.citation ?? {};
      const request = {
        question: asked,
        language: 'en',
        documentId,
        documentLanguage: language,
        version,
        startOffset,
        endOffset,
      };
      expect((await call(advisor, 'POST', 'approved-answers', request)).status).toBe(403);
      expect((await call(manager, 'POST', 'approved-answers', { ...request, endOffset: 1e6 })).status).toBe(
        400,
      );
      const approved = approvedAnswer.parse((await call(manager, 'POST', 'approved-answers', request)).body);
      expect(approved).toMatchObject({ status: 'active', countries: ['IT'], documentId });
      const answer = await ask(advisor, asked);
      expect(answer.citations[0]?.documentId).toBe(documentId);
      expect(answer.parts).toContainEqual(
        expect.objectContaining({ type: 'notice', code: 'approved-answer' }),
      );
      const paris = await house.signIn('advisor', 'paris-saint-honore', 'en');
      expect((await ask(paris, asked)).citations[0]?.documentId).not.toBe(documentId);
      const parisManager = await house.signIn('manager', 'paris-saint-honore', 'en');
      expect((await call(parisManager, 'DELETE', `approved-answers/${approved.answerId}`)).status).toBe(404);
      expect((await call(manager, 'DELETE', `approved-answers/${approved.answerId}`)).status).toBe(204);
      expect((await ask(advisor, asked)).citations[0]?.documentId).not.toBe(documentId);
      const listed = (await call(manager, 'GET', 'approved-answers')).body as { answers: unknown[] };
      expect(approvedAnswer.parse(listed.answers[0])).toMatchObject({
        status: 'withdrawn',
        withdrawn: 'by-person',
      });
    },
  );
});
