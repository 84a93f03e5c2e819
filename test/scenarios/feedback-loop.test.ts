import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { ChatResponse } from '../../contracts/chat.ts';
import { errorBody } from '../../contracts/errors.ts';
import { turnFeedback } from '../../contracts/feedback.ts';
import { gapDetail, type GapDetail, gapSummary, type GapSummary } from '../../contracts/gaps.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

const unanswered = 'What is the policy for dogs?';
/** The same in other letters: routed alike whatever the understanding learns. */
const alike = 'what is the policy for dogs';
const draft = {
  editions: [
    {
      language: 'en',
      title: 'Policy for dogs',
      body: 'A client may bring a dog into the boutique.\n\n1. Welcome the client and the dog.\n2. Offer water.\n3. Keep the dog away from the showcases.',
    },
  ],
  countries: ['IT'],
  roles: [],
  effectiveFrom: null,
  effectiveTo: null,
};

describe('from an unanswered question to an approved text', () => {
  let house: ServedHouse;
  let advisor: string;
  let manager: string;
  beforeAll(async () => {
    house = await serveSmallHouse();
    advisor = await house.signIn('advisor', 'milan', 'en');
    manager = await house.signIn('manager', 'milan', 'en');
  });
  afterAll(() => house.close());

  async function call(
    token: string,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ) {
    const response = await house.app.inject({
      method,
      url: `/api/v1/${url}`,
      headers: { authorization: `Bearer ${token}` },
      ...(payload ? { payload } : {}),
    });
    return { status: response.statusCode, body: response.body === '' ? null : response.json<unknown>() };
  }
  async function ask(token: string, text: string): Promise<ChatResponse> {
    const { status, body } = await call(token, 'POST', 'chat', { text });
    expect(status, JSON.stringify(body)).toBe(200);
    return body as ChatResponse;
  }
  async function gaps(token: string): Promise<GapSummary[]> {
    const { status, body } = await call(token, 'GET', 'gaps');
    expect(status, JSON.stringify(body)).toBe(200);
    return (body as { gaps: unknown[] }).gaps.map((gap) => gapSummary.parse(gap));
  }
  async function detail(
    token: string,
    path: string,
    method: 'GET' | 'PUT' | 'POST' | 'PATCH' = 'GET',
    payload?: object,
  ): Promise<GapDetail> {
    const { status, body } = await call(token, method, path, payload);
    expect(status, JSON.stringify(body)).toBe(200);
    return gapDetail.parse(body);
  }

  verifies(
    'loop.gaps',
    'questions without an answer become one gap with a count, and answered ones none',
    async () => {
      const answer = await ask(advisor, unanswered);
      expect(answer.citations).toEqual([]);
      await ask(await house.signIn('advisor', 'milan', 'en'), alike);
      await ask(advisor, 'How do I process a tax refund?');
      const [gap, ...others] = await gaps(manager);
      expect(others).toEqual([]);
      expect(gap).toMatchObject({
        title: unanswered,
        status: 'open',
        count: 2,
        people: 2,
        countries: ['IT'],
        roles: ['advisor'],
        causes: ['unanswered'],
      });
    },
  );

  verifies(
    'loop.gaps',
    'a downvoted answer joins a gap with its reason, and leaves it when the vote is taken back',
    async () => {
      const answer = await ask(advisor, 'How do I process a tax refund?');
      const vote = { verdict: 'wrong', reasons: ['out-of-date'], comment: 'The form changed' };
      const given = await call(advisor, 'PUT', `turns/${answer.turnId}/feedback`, vote);
      expect(turnFeedback.parse(given.body)).toMatchObject(vote);
      const [voted] = (await gaps(manager)).filter(({ causes }) => causes.includes('downvoted'));
      const { questions } = await detail(manager, `gaps/${voted?.gapId}`);
      expect(questions[0]?.complaint).toEqual({ reasons: ['out-of-date'], comment: 'The form changed' });
      expect(questions[0]?.before).toMatchObject({
        answered: true,
        citation: { documentId: 'tax-refund-italy' },
      });
      const kept = await call(advisor, 'GET', `conversations/${answer.conversationId}/feedback`);
      expect(kept.body).toMatchObject({ feedback: [{ turnId: answer.turnId, verdict: 'wrong' }] });
      expect((await call(advisor, 'DELETE', `turns/${answer.turnId}/feedback`)).status).toBe(204);
      expect((await gaps(manager)).some(({ causes }) => causes.includes('downvoted'))).toBe(false);
      const after = await call(advisor, 'GET', `conversations/${answer.conversationId}/feedback`);
      expect(after.body).toEqual({ feedback: [] });
    },
  );

  verifies('loop.feedback', 'only the person who asked may say whether an answer was right', async () => {
    const answer = await ask(advisor, 'How do I process a tax refund?');
    const path = `turns/${answer.turnId}/feedback`;
    const other = await house.signIn('advisor', 'milan', 'en');
    expect((await call(other, 'PUT', path, { verdict: 'wrong' })).status).toBe(404);
    expect((await call(other, 'DELETE', path)).status).toBe(404);
    expect((await call(advisor, 'PUT', path, { verdict: 'right' })).status).toBe(200);
    expect((await call(advisor, 'PUT', path, { verdict: 'perhaps' })).status).toBe(400);
  });

  verifies('loop.rights', 'gaps are for managers of the country and administrators', async () => {
    const [gap] = await gaps(manager);
    const paris = await house.signIn('manager', 'paris-saint-honore', 'en');
    const admin = await house.signIn('admin', 'milan', 'en');
    for (const token of [advisor, await house.signIn('planner', 'milan', 'en')]) {
      const refused = await call(token, 'GET', 'gaps');
      expect(refused.status).toBe(403);
      expect(errorBody.parse(refused.body).error.code).toBe('not-permitted');
      expect((await call(token, 'GET', `gaps/${gap?.gapId}`)).status).toBe(403);
      expect((await call(token, 'PUT', `gaps/${gap?.gapId}/draft`, draft)).status).toBe(403);
      expect((await call(token, 'POST', `gaps/${gap?.gapId}/draft/approval`)).status).toBe(403);
    }
    expect(await gaps(paris)).toEqual([]);
    expect((await call(paris, 'GET', `gaps/${gap?.gapId}`)).status).toBe(404);
    expect((await gaps(admin)).map(({ gapId }) => gapId)).toContain(gap?.gapId);
    expect((await detail(manager, `gaps/${gap?.gapId}`)).questions).toHaveLength(2);
    const elsewhere = await call(manager, 'PUT', `gaps/${gap?.gapId}/draft`, { ...draft, countries: ['FR'] });
    expect(elsewhere.status).toBe(403);
  });

  verifies(
    'loop.approve',
    'an approved text is a procedure at once, and the replay proves that the questions are answered',
    async () => {
      const [gap] = await gaps(manager);
      const path = `gaps/${gap?.gapId}`;
      const drafted = await detail(manager, `${path}/draft`, 'PUT', draft);
      expect(drafted).toMatchObject({ gap: { status: 'drafted', ownedByMe: true }, approval: 'allowed' });
      const approved = await detail(manager, `${path}/draft/approval`, 'POST');
      expect(approved.gap.status).toBe('answered');
      const [replay] = approved.replays;
      expect(replay).toMatchObject({ answered: 2, total: 2 });
      for (const question of replay?.questions ?? [])
        expect(question).toMatchObject({
          before: { answered: false, citation: null },
          after: { answered: true },
          byNewText: true,
        });
      const answer = await ask(advisor, unanswered);
      expect(answer.citations[0]?.documentId).toBe(approved.draft?.documentId);
      expect(
        (await ask(await house.signIn('advisor', 'paris-saint-honore', 'en'), unanswered)).citations,
      ).toEqual([]);
      expect((await call(manager, 'POST', `${path}/draft/approval`)).status).toBe(404);
    },
  );
});

describe('two persons', () => {
  verifies(
    'loop.approve',
    'with the two-person rule the author of a text cannot approve it, another manager can',
    async () => {
      const house = await serveSmallHouse({ env: { COMPTOIR_APPROVALS: 'two-persons' } });
      const send = async (token: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
        house.app.inject({
          method,
          url: `/api/v1/${url}`,
          headers: { authorization: `Bearer ${token}` },
          ...(payload ? { payload } : {}),
        });
      try {
        const author = await house.signIn('manager', 'milan', 'en');
        await send(author, 'POST', 'chat', { text: unanswered });
        const [gap] = (await send(author, 'GET', 'gaps')).json<{ gaps: GapSummary[] }>().gaps;
        const saved = await send(author, 'PUT', `gaps/${gap?.gapId}/draft`, draft);
        expect(saved.json<GapDetail>().approval).toBe('needs-another-person');
        expect((await send(author, 'POST', `gaps/${gap?.gapId}/draft/approval`)).statusCode).toBe(403);
        const second = await house.signIn('manager', 'milan', 'en');
        const approved = await send(second, 'POST', `gaps/${gap?.gapId}/draft/approval`);
        expect(approved.statusCode, approved.body).toBe(200);
      } finally {
        await house.close();
      }
    },
  );
});
