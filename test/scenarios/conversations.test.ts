import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chatResponse, type ChatResponse } from '../../contracts/chat.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

describe('a conversation over HTTP', () => {
  let house: ServedHouse;
  beforeAll(async () => {
    house = await serveSmallHouse();
  });
  afterAll(() => house.close());

  async function ask(token: string, payload: object, query = ''): Promise<ChatResponse> {
    const response = await house.app.inject({
      method: 'POST',
      url: `/api/v1/chat${query}`,
      headers: { authorization: `Bearer ${token}` },
      payload,
    });
    expect(response.statusCode, response.body).toBe(200);
    return chatResponse.parse(response.json());
  }

  /** Says lines of one conversation; gives the calls of every turn. */
  async function converse(token: string, lines: readonly string[]) {
    const turns: { calls: { name: string; input: Record<string, unknown> }[]; text: string }[] = [];
    let conversationId: string | undefined;
    for (const text of lines) {
      const answer = await ask(token, { text, ...(conversationId === undefined ? {} : { conversationId }) });
      ({ conversationId } = answer);
      turns.push({ calls: answer.tools.map(({ name, input }) => ({ name, input })), text: answer.text });
    }
    return turns;
  }

  verifies(
    'agent.dialogue',
    'in English keeps the article over places, a procedure and a return to it',
    async () => {
      const token = await house.signIn('advisor', 'milan', 'en');
      const turns = await converse(token, [
        'Do we have the Aurelia tote in black?',
        'and in Paris?',
        'no, I meant Rome',
        'how do I process a tax refund?',
        'back to the tote, is it in London?',
      ]);
      const article = { product: 'Aurelia tote', colour: 'black' };
      expect(turns.map(({ calls }) => calls)).toMatchObject([
        [{ name: 'look_up_stock', input: article }],
        [{ name: 'look_up_stock', input: { ...article, place: 'Paris' } }],
        [{ name: 'look_up_stock', input: { ...article, place: 'Rome' } }],
        [{ name: 'search_procedures' }],
        [{ name: 'look_up_stock', input: { ...article, place: 'London' } }],
      ]);
    },
  );

  verifies(
    'agent.dialogue',
    'in French answers two questions of one message and goes on from them',
    async () => {
      const token = await house.signIn('advisor', 'paris-saint-honore', 'fr');
      const turns = await converse(token, [
        'le cabas Aurelia est en stock et comment je le réserve ?',
        'et à Rome ?',
        'on a le cabas Zanzibar ?',
      ]);
      expect(turns.map(({ calls }) => calls)).toMatchObject([
        [{ name: 'look_up_stock' }, { name: 'search_procedures' }],
        [{ name: 'look_up_stock', input: { place: 'Rome' } }],
        [{ name: 'look_up_stock', input: { product: 'cabas Zanzibar' } }],
      ]);
      expect(turns[2]?.text).toContain('Aurelia tote');
    },
  );

  verifies('agent.dialogue', 'in Italian changes the assumptions and the place of a plan', async () => {
    const token = await house.signIn('planner', 'milan', 'it');
    const turns = await converse(token, [
      'Quanti pezzi dobbiamo spedire a Milano?',
      'metti 98 %',
      'lo stesso per Roma',
      'perché?',
    ]);
    expect(turns.map(({ calls }) => calls)).toMatchObject([
      [{ name: 'plan_replenishment' }],
      [{ name: 'plan_replenishment', input: { serviceLevel: 0.98 } }],
      [{ name: 'plan_replenishment', input: { serviceLevel: 0.98 } }],
      [{ name: 'plan_replenishment', input: { serviceLevel: 0.98 } }],
    ]);
    const places = turns.map(({ calls }) => String(calls[0]?.input['place']).toLowerCase());
    expect(places[0]).toBe(places[1]);
    expect(places.slice(2)).toEqual([expect.stringContaining('rom'), places[2]]);
  });

  verifies(
    'agent.dialogue',
    'a photo with a question is matched, then looked up in the same turn',
    async () => {
      const token = await house.signIn('advisor', 'milan', 'en');
      const { catalogue } = house.composition.dependencies.house();
      const [product] = catalogue.products;
      const image = catalogue.imagesOf(product?.productId ?? '')[1];
      const form = new FormData();
      form.append('file', new Blob([await readFile(join(house.dataFolder, image?.file ?? ''))]), 'photo.jpg');
      const upload = await fetch(`${house.address}/api/v1/uploads`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: form,
      });
      const { id } = (await upload.json()) as { id: string };
      const answer = await ask(token, { imageId: id, text: 'is this available in Paris?' });
      expect(answer.tools).toMatchObject([
        { name: 'match_product' },
        { name: 'look_up_stock', input: { product: product?.productId } },
      ]);
      expect(answer.parts.map(({ type }) => type)).toContain('stock-table');
    },
  );

  verifies(
    'agent.explains',
    'managers are told why a turn did what it did, others when they ask',
    async () => {
      const manager = await house.signIn('manager', 'milan', 'en');
      const first = await ask(manager, { text: 'Do we have the Aurelia tote in black?' });
      expect(first.decision?.calls).toMatchObject([{ name: 'look_up_stock' }]);
      expect(first.decision?.because.slots.map(({ said }) => said)).toContain('black');
      const second = await ask(manager, { conversationId: first.conversationId, text: 'and in Paris?' });
      expect(second.decision?.because).toMatchObject({ language: { code: 'en' }, followUpOf: 1 });
      expect(second.decision?.because.merged.map(({ name }) => name)).toEqual(['product', 'colour']);

      const advisor = await house.signIn('advisor', 'milan', 'en');
      const asked = { text: 'Do we have the Aurelia tote in black?' };
      expect((await ask(advisor, asked)).decision).toBeUndefined();
      expect((await ask(advisor, asked, '?explain=true')).decision?.because.intents[0]?.name).toBe(
        'look_up_stock',
      );
    },
  );
});
