import { z } from 'zod';
import { feedbackRequest, turnFeedback } from '../../contracts/feedback.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

const ofTurn = z.strictObject({ turnId: z.string().min(1).max(128) });

/** "Was this right?" on the person's own answers: given, changed, withdrawn, and read back with a conversation. */
export function registerFeedback(app: HouseApp, { loop }: RouteDependencies): void {
  app.put(
    '/api/v1/turns/:turnId/feedback',
    {
      schema: {
        summary: 'Say whether an answer was right; a later word replaces an earlier one',
        tags: ['chat'],
        params: ofTurn,
        body: feedbackRequest,
        response: { 200: turnFeedback },
      },
    },
    (request) => loop.giveFeedback(principalOf(request), request.params.turnId, request.body),
  );
  app.delete(
    '/api/v1/turns/:turnId/feedback',
    {
      schema: {
        summary: 'Take one’s word on an answer back',
        tags: ['chat'],
        params: ofTurn,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await loop.withdrawFeedback(principalOf(request), request.params.turnId);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/v1/conversations/:conversationId/feedback',
    {
      schema: {
        summary: 'The person’s words on the answers of a conversation',
        tags: ['chat'],
        params: z.strictObject({ conversationId: z.string() }),
        response: { 200: z.strictObject({ feedback: z.array(turnFeedback) }) },
      },
    },
    async (request) => ({
      feedback: await loop.feedbackOf(principalOf(request), request.params.conversationId),
    }),
  );
}
