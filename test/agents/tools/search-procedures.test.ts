import { expect, it } from 'vitest';
import type { Access } from '../../../agents/guards/access.ts';
import type { ToolContext } from '../../../agents/tools/house-tool.ts';
import { searchProceduresTool } from '../../../agents/tools/search-procedures/search-procedures.ts';
import type { ProceduresResult } from '../../../contracts/tool-results.ts';

const result: ProceduresResult = {
  kind: 'procedures',
  source: 'procedures',
  asOf: '2026-11-22',
  query: 'q',
  language: 'fr',
  hits: [],
  answerable: false,
  conflicts: [],
};

/** Access that offers nothing but the search of procedures. */
function contextOf(asked: unknown[]): ToolContext {
  const access: Pick<Access, 'searchProcedures'> = {
    searchProcedures: (query) => {
      asked.push(query);
      return Promise.resolve(result);
    },
  };
  return {
    access: access as Access,
    language: 'fr',
    conversationId: 'c',
    turnId: 't',
    newId: () => 'id',
    signal: new AbortController().signal,
  };
}

it('searches through the person’s access, in the language of the turn', async () => {
  const asked: unknown[] = [];
  expect(await searchProceduresTool.run({ query: 'détaxe' }, contextOf(asked))).toBe(result);
  expect(asked).toEqual([{ text: 'détaxe', language: 'fr', limit: 5 }]);
});

it('takes the language and number of hits that are asked for', async () => {
  const asked: unknown[] = [];
  await searchProceduresTool.run({ query: 'tax refund', language: 'en', limit: 2 }, contextOf(asked));
  expect(asked).toEqual([{ text: 'tax refund', language: 'en', limit: 2 }]);
});

it('takes no identity from its input', () => {
  expect(searchProceduresTool.input.safeParse({ query: 'x', country: 'JP' }).success).toBe(false);
  expect(searchProceduresTool.input.safeParse({ query: '' }).success).toBe(false);
});
