import { describe, expect, it } from 'vitest';
import { createGapKeeper } from '../../../../knowledge/procedures/gaps/gap-keeper.ts';
import type { NewGapQuestion } from '../../../../knowledge/procedures/gaps/gaps.ts';
import { createSqliteGaps } from '../../../../knowledge/procedures/gaps/sqlite-gaps.ts';
import { tradeGlossary } from '../../../../knowledge/procedures/trade-glossary.ts';
import { openDatabase } from '../../../../server/storage/open-database.ts';
import { verifies } from '../../../support/verifies.ts';

function question(text: string, language: 'en' | 'fr' | 'it', at: number): NewGapQuestion {
  return {
    questionId: `q${at}`,
    turnId: null,
    personId: `p${at}`,
    text,
    language,
    cause: 'unanswered',
    role: 'advisor',
    country: 'IT',
    storeId: 'milan',
    askedAt: `2026-03-01T09:00:${String(at).padStart(2, '0')}Z`,
    before: { answered: false, citation: null },
  };
}

async function gather(texts: readonly (readonly [string, 'en' | 'fr' | 'it'])[]): Promise<string[][]> {
  const database = await openDatabase(':memory:');
  const gaps = createSqliteGaps(database);
  let ids = 0;
  const keeper = createGapKeeper({
    gaps,
    glossary: tradeGlossary,
    embedder: null,
    newId: () => `gap-${++ids}`,
  });
  // All at once: the keeper takes them one after the other.
  const found = await Promise.all(
    texts.map(([text, language], at) => keeper.add(question(text, language, at))),
  );
  await database.destroy();
  const members = new Map<string, string[]>();
  found.forEach((gapId, at) => members.set(gapId, [...(members.get(gapId) ?? []), texts[at]?.[0] ?? '']));
  return [...members.values()];
}

describe('gathering questions into gaps', () => {
  verifies(
    'loop.gaps',
    'puts what asks the same together, in one language and across languages',
    async () => {
      const found = await gather([
        ['What is the policy for dogs in the boutique?', 'en'],
        ['Can I take a deposit for a made-to-order coat?', 'en'],
        ['policy for a dog in the boutique', 'en'],
        ['May we take a deposit for made to order?', 'en'],
        ['Peut-on prendre un acompte pour une fabrication sur mesure ?', 'fr'],
      ]);
      expect(found).toEqual([
        ['What is the policy for dogs in the boutique?', 'policy for a dog in the boutique'],
        [
          'Can I take a deposit for a made-to-order coat?',
          'May we take a deposit for made to order?',
          'Peut-on prendre un acompte pour une fabrication sur mesure ?',
        ],
      ]);
    },
  );

  it('keeps questions apart that share only the words that every question has', async () => {
    const found = await gather([
      ['What is the policy for dogs?', 'en'],
      ['What is the policy for tattoos?', 'en'],
      ['How do I clean the coffee machine?', 'en'],
      ['How do I clean suede?', 'en'],
    ]);
    expect(found).toHaveLength(4);
  });

  it('gives the same gaps for the same questions in the same order', async () => {
    const texts = [
      ['dogs in the shop', 'en'],
      ['coffee machine broken', 'en'],
      ['a dog in the shop', 'en'],
      ['the coffee machine is broken', 'en'],
    ] as const;
    expect(await gather(texts)).toEqual(await gather(texts));
    expect(await gather(texts)).toHaveLength(2);
  });

  verifies(
    'loop.gaps',
    'a question opens an answered gap again and leaves a dismissed one dismissed',
    async () => {
      const database = await openDatabase(':memory:');
      const gaps = createSqliteGaps(database);
      const keeper = createGapKeeper({ gaps, glossary: tradeGlossary, embedder: null, newId: () => 'gap' });
      await keeper.add(question('dogs in the shop', 'en', 1));
      for (const [status, after] of [
        ['answered', 'open'],
        ['dismissed', 'dismissed'],
      ] as const) {
        await gaps.change('gap', { status }, '2026-03-02T09:00:00Z');
        await keeper.add({ ...question('dogs in the shop', 'en', 2), questionId: `again-${status}` });
        expect((await gaps.get('gap'))?.status).toBe(after);
      }
      expect(await gaps.questions('gap')).toHaveLength(3);
      await database.destroy();
    },
  );

  it('compares by words when the embedder fails', async () => {
    const database = await openDatabase(':memory:');
    const failures: unknown[] = [];
    const keeper = createGapKeeper({
      gaps: createSqliteGaps(database),
      glossary: tradeGlossary,
      embedder: {
        name: 'broken',
        dimensions: 2,
        languages: ['en'],
        embed: () => Promise.reject(new Error('no weights')),
      },
      newId: () => crypto.randomUUID(),
      onEmbeddingFailure: (error) => failures.push(error),
    });
    const first = await keeper.add(question('dogs in the shop', 'en', 1));
    expect(await keeper.add(question('a dog in the shop', 'en', 2))).toBe(first);
    expect(failures.length).toBeGreaterThan(0);
    await database.destroy();
  });
});
