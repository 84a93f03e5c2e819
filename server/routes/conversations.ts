import { z } from 'zod';
import { conversation, conversationSummary } from '../../contracts/chat.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** Conversations in a list. */
const mostListed = 50;

/** The person's own conversations. */
export function registerConversations(app: HouseApp, { conversations }: RouteDependencies): void {
  app.get(
    '/api/v1/conversations',
    {
      schema: {
        summary: 'The person’s conversations, newest first',
        tags: ['chat'],
        response: { 200: z.strictObject({ conversations: z.array(conversationSummary) }) },
      },
    },
    async (request) => ({
      conversations: await conversations.list(principalOf(request).personId, mostListed),
    }),
  );
  app.get(
    '/api/v1/conversations/:conversationId',
    {
      schema: {
        summary: 'One conversation with its turns',
        tags: ['chat'],
        params: z.strictObject({ conversationId: z.string() }),
        response: { 200: conversation },
      },
    },
    async (request) => {
      const { conversationId } = request.params;
      const found = await conversations.load(conversationId, principalOf(request).personId);
      if (!found) throw new HouseError('not-found');
      return found;
    },
  );
}
