import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { chatResponse, type ChatResponse } from '../../contracts/chat.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

describe('a question over HTTP', () => {
  let house: ServedHouse;
  beforeAll(async () => {
    house = await serveSmallHouse();
  });
  afterAll(() => house.close());

  async function ask(token: string, payload: object): Promise<ChatResponse> {
    const response = await house.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: { authorization: `Bearer ${token}` },
      payload,
    });
    expect(response.statusCode, response.body).toBe(200);
    return chatResponse.parse(response.json());
  }

  verifies(
    'procedures.cited',
    'a tax refund question is answered with an exact quote of the country’s procedure',
    async () => {
      const token = await house.signIn('advisor', 'milan', 'en');
      const answer = await ask(token, { text: 'How do I process a tax refund?' });
      expect(answer.tools.map((tool) => tool.name)).toEqual(['search_procedures']);
      expect(answer.citations[0]?.documentId).toBe('tax-refund-italy');
      const citations = answer.parts.find((part) => part.type === 'citations');
      for (const citation of citations?.citations ?? []) {
        const stored = await house.app.inject({
          url: `/api/v1/procedures/${citation.documentId}?language=${citation.language}&version=${citation.version}`,
          headers: { authorization: `Bearer ${token}` },
        });
        const { text } = stored.json<{ text: string }>();
        expect(text.slice(citation.startOffset, citation.endOffset)).toBe(citation.quote);
      }
    },
  );

  verifies(
    'procedures.scope',
    'the same question in Paris is answered from the French procedure, in French',
    async () => {
      const answer = await ask(await house.signIn('advisor', 'paris-saint-honore'), {
        text: 'Comment faire une détaxe ?',
      });
      expect(answer.language).toBe('fr');
      expect(answer.citations[0]?.documentId).toBe('tax-refund-france');
      expect(answer.citations.map((citation) => citation.documentId)).not.toContain('tax-refund-italy');
    },
  );

  verifies('demand.plan', 'a planner gets quantities for Milan with an interval, in French', async () => {
    const answer = await ask(await house.signIn('planner', 'milan', 'fr'), {
      text: 'combien de pièces faut-il expédier à Milan ?',
    });
    expect(answer.language).toBe('fr');
    const plan = answer.parts.find((part) => part.type === 'replenishment-plan');
    expect(plan?.lines.every((line) => line.storeId === 'milan')).toBe(true);
    expect(plan?.total.demand.low).toBeLessThanOrEqual(plan?.total.demand.high ?? -1);
    expect(answer.text).toContain(String(plan?.total.ship));
  });

  verifies('demand.scope', 'an advisor is refused a plan, and a planner one outside the region', async () => {
    const asked = { text: 'How many should we ship to Milan?' };
    const advisor = await ask(await house.signIn('advisor', 'milan', 'en'), asked);
    expect(advisor.tools).toEqual([]);
    expect(advisor.parts.some((part) => part.type === 'replenishment-plan')).toBe(false);
    const american = await ask(await house.signIn('planner', 'new-york-madison', 'en'), asked);
    expect(american.parts.some((part) => part.type === 'replenishment-plan')).toBe(false);
    const planner = await ask(await house.signIn('planner', 'milan', 'en'), asked);
    expect(planner.parts.some((part) => part.type === 'replenishment-plan')).toBe(true);
  });

  verifies('stock.scope', 'staff see their own pieces and only the availability elsewhere', async () => {
    const answer = await ask(await house.signIn('advisor', 'milan'), {
      text: 'abbiamo la borsa Aurelia tote in nero a Parigi?',
    });
    expect(answer.language).toBe('it');
    expect(answer.tools[0]?.name).toBe('look_up_stock');
    const table = answer.parts.find((part) => part.type === 'stock-table');
    const [here] = table?.places.filter((place) => place.isHere) ?? [];
    const elsewhere = table?.places.filter((place) => !place.isHere) ?? [];
    expect(here?.cells.every((cell) => cell.onHand !== null)).toBe(true);
    expect(elsewhere.some((place) => place.city === 'Paris')).toBe(true);
    expect(elsewhere.flatMap((place) => place.cells).every((cell) => cell.onHand === null)).toBe(true);
  });

  verifies('match.photo', 'a photo of a catalogue article finds it', async () => {
    const token = await house.signIn('advisor', 'milan');
    const product = house.composition.dependencies.house().catalogue.products[0];
    const image = house.composition.dependencies.house().catalogue.imagesOf(product?.productId ?? '')[1];
    const form = new FormData();
    form.append('file', new Blob([await readFile(join(house.dataFolder, image?.file ?? ''))]), 'photo.jpg');
    const upload = await fetch(`${house.address}/api/v1/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    const { id } = (await upload.json()) as { id: string };
    const answer = await ask(token, { imageId: id });
    expect(answer.tools[0]).toMatchObject({ name: 'match_product', ok: true });
    const cards = answer.parts.find((part) => part.type === 'product-cards');
    expect(cards?.cards[0]?.product.productId).toBe(product?.productId);
  });

  verifies('agent.local', 'follow-ups keep what the conversation was about', async () => {
    const token = await house.signIn('advisor', 'milan', 'en');
    const first = await ask(token, { text: 'Do we have the Aurelia tote in black?' });
    const second = await ask(token, { conversationId: first.conversationId, text: 'and in Paris?' });
    expect(second.tools[0]).toMatchObject({
      name: 'look_up_stock',
      input: { product: 'Aurelia tote', colour: 'black' },
    });
    const third = await ask(token, { conversationId: first.conversationId, text: 'et en cognac ?' });
    expect(third.language).toBe('fr');
    expect(third.tools[0]).toMatchObject({ input: { colour: 'cognac' } });
  });

  verifies(
    'agent.local',
    'a question outside the remit calls no tool and says what is possible',
    async () => {
      const answer = await ask(await house.signIn('advisor', 'milan', 'it'), {
        text: 'Che tempo fa oggi a Roma?',
      });
      expect(answer.tools).toEqual([]);
      expect(answer.text).toMatch(/procedure/i);
    },
  );
});
