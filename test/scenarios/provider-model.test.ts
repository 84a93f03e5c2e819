import { afterEach, describe, expect } from 'vitest';
import { chatResponse } from '../../contracts/chat.ts';
import { openOpenAiStub, type OpenAiStub, type StubStep } from '../support/openai-stub.ts';
import { serveSmallHouse, type ServedHouse } from '../support/small-house.ts';
import { verifies } from '../support/verifies.ts';

describe('a provider’s model', () => {
  let stub: OpenAiStub | undefined;
  let house: ServedHouse | undefined;
  afterEach(async () => {
    await house?.close();
    await stub?.close();
  });

  async function ask(steps: readonly StubStep[], text: string, env: Record<string, string> = {}) {
    stub = await openOpenAiStub(steps);
    house = await serveSmallHouse({
      env: {
        COMPTOIR_MODEL: 'openai:stub',
        COMPTOIR_MODEL_URL: stub.url,
        COMPTOIR_MODEL_KEY: 'none',
        ...env,
      },
    });
    const token = await house.signIn('advisor', 'milan', 'en');
    const response = await house.app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: { authorization: `Bearer ${token}` },
      payload: { text },
    });
    return chatResponse.parse(response.json());
  }

  verifies(
    'agent.provider',
    'calls the same tools, and the answer parts come from their results',
    async () => {
      const answer = await ask(
        [
          { call: 'search_procedures', input: { query: 'tax refund' } },
          { say: 'Ask for the passport and print the form. ' },
        ],
        'How do I process a tax refund?',
      );
      expect(answer.model).toBe('openai:stub');
      expect(answer.tools.map((tool) => tool.name)).toEqual(['search_procedures']);
      expect(answer.parts[0]).toEqual({ type: 'text', text: 'Ask for the passport and print the form.' });
      expect(answer.citations[0]?.documentId).toBe('tax-refund-italy');
      const offered = stub?.requests[0]?.tools?.map((tool) => tool.function.name) ?? [];
      expect(offered).toContain('look_up_stock');
      expect(offered).not.toContain('plan_replenishment');
      expect(stub?.requests[1]?.messages.at(-1)?.role).toBe('tool');
    },
  );

  verifies('agent.figures', 'a sentence with a figure that no tool gave is never shown', async () => {
    const answer = await ask(
      [
        { call: 'look_up_stock', input: { product: 'Aurelia tote' } },
        { say: 'There are 9731 pieces in Rome. See the table below. ' },
      ],
      'Do we have the Aurelia tote?',
    );
    expect(answer.text).not.toContain('9731');
    expect(answer.text).toContain('See the table below.');
  });

  verifies('agent.provider', 'when it fails the local model answers and says so', async () => {
    const answer = await ask([{ status: 500 }], 'How do I process a tax refund?');
    expect(answer.model).toBe('local');
    expect(answer.citations[0]?.documentId).toBe('tax-refund-italy');
    expect(answer.parts.some((part) => part.type === 'notice' && part.code === 'model-unavailable')).toBe(
      true,
    );
  });

  verifies('agent.provider', 'when it is too slow the local model answers', async () => {
    const answer = await ask([{ say: 'word '.repeat(1000), pace: 50 }], 'How do I process a tax refund?', {
      COMPTOIR_MODEL_TIMEOUT_MS: '300',
    });
    expect(answer.model).toBe('local');
    expect(answer.citations[0]?.documentId).toBe('tax-refund-italy');
  });
});
