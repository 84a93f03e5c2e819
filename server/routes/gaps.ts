import { z } from 'zod';
import { gapChange, gapDetail, gapDraftRequest, gapSummary } from '../../contracts/gaps.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

const ofGap = z.strictObject({ gapId: z.string().min(1).max(128) });

/** Gaps in the house's knowledge, for managers (of their country) and administrators. */
export function registerGaps(app: HouseApp, { loop: { gaps } }: RouteDependencies): void {
  const tags = ['gaps'];
  const shown = { 200: gapDetail };
  app.get(
    '/api/v1/gaps',
    {
      schema: {
        summary: 'Questions that were not answered well, gathered; most asked first',
        tags,
        response: { 200: z.strictObject({ gaps: z.array(gapSummary) }) },
      },
    },
    async (request) => ({ gaps: await gaps.list(principalOf(request)) }),
  );
  app.get(
    '/api/v1/gaps/:gapId',
    {
      schema: {
        summary: 'A gap: its questions, the nearest passages, its draft and replays',
        tags,
        params: ofGap,
        response: shown,
      },
    },
    (request) => gaps.detail(principalOf(request), request.params.gapId),
  );
  app.patch(
    '/api/v1/gaps/:gapId',
    {
      schema: {
        summary: 'Dismiss a gap, open it again, take it as one’s own or give it up',
        tags,
        params: ofGap,
        body: gapChange,
        response: shown,
      },
    },
    async (request) => {
      const person = principalOf(request);
      await gaps.change(person, request.params.gapId, request.body);
      return gaps.detail(person, request.params.gapId);
    },
  );
  app.put(
    '/api/v1/gaps/:gapId/draft',
    {
      schema: {
        summary: 'Write the text that would answer a gap',
        tags,
        params: ofGap,
        body: gapDraftRequest,
        response: shown,
      },
    },
    async (request) => {
      const person = principalOf(request);
      await gaps.saveDraft(person, request.params.gapId, request.body);
      return gaps.detail(person, request.params.gapId);
    },
  );
  app.post(
    '/api/v1/gaps/:gapId/draft/approval',
    {
      schema: {
        summary: 'Approve the text: it becomes a procedure, and the questions are asked again',
        tags,
        params: ofGap,
        response: shown,
      },
    },
    async (request) => {
      const person = principalOf(request);
      await gaps.approve(person, request.params.gapId);
      return gaps.detail(person, request.params.gapId);
    },
  );
  app.post(
    '/api/v1/gaps/:gapId/replays',
    {
      schema: {
        summary: 'Ask the questions of a gap again, each as the person who asked it',
        tags,
        params: ofGap,
        response: shown,
      },
    },
    async (request) => {
      const person = principalOf(request);
      await gaps.replay(person, request.params.gapId);
      return gaps.detail(person, request.params.gapId);
    },
  );
}
