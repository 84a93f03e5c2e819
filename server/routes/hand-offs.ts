import { z } from 'zod';
import { handOff, handOffAnswer } from '../../contracts/hand-offs.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** Questions that people passed on, for the manager of their store and administrators. */
export function registerHandOffs(app: HouseApp, { loop: { handOffs } }: RouteDependencies): void {
  app.get(
    '/api/v1/hand-offs',
    {
      schema: {
        summary: 'Questions that were passed on to the signed-in person; open ones first',
        tags: ['hand-offs'],
        response: { 200: z.strictObject({ handOffs: z.array(handOff) }) },
      },
    },
    async (request) => ({ handOffs: await handOffs.list(principalOf(request)) }),
  );
  app.post(
    '/api/v1/hand-offs/:handOffId/answer',
    {
      schema: {
        summary: 'Answer into the conversation of the person who asked',
        tags: ['hand-offs'],
        params: z.strictObject({ handOffId: z.string().min(1).max(128) }),
        body: handOffAnswer,
        response: { 200: handOff },
      },
    },
    (request) => handOffs.answer(principalOf(request), request.params.handOffId, request.body.text),
  );
}
