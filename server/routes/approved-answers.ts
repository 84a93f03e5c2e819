import { z } from 'zod';
import { approvedAnswer, approvedAnswerRequest } from '../../contracts/approved-answers.ts';
import { trialRequest, trialResponse } from '../../contracts/trial.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** Trying a question, and approving what answers it; for managers (of their country) and administrators. */
export function registerApprovedAnswers(app: HouseApp, { loop }: RouteDependencies): void {
  const tags = ['approved answers'];
  app.post(
    '/api/v1/trials',
    {
      schema: {
        summary: 'Try a question with another country, role and language, and see why it is answered so',
        tags,
        body: trialRequest,
        response: { 200: trialResponse },
      },
    },
    (request) => loop.tryQuestion(principalOf(request), request.body),
  );
  app.get(
    '/api/v1/approved-answers',
    {
      schema: {
        summary: 'Approved answers; those to approve again come first',
        tags,
        response: { 200: z.strictObject({ answers: z.array(approvedAnswer) }) },
      },
    },
    async (request) => ({ answers: await loop.approved.list(principalOf(request)) }),
  );
  app.post(
    '/api/v1/approved-answers',
    {
      schema: {
        summary: 'Approve a passage as the answer to a question',
        tags,
        body: approvedAnswerRequest,
        response: { 200: approvedAnswer },
      },
    },
    (request) => loop.approved.approve(principalOf(request), request.body),
  );
  app.delete(
    '/api/v1/approved-answers/:answerId',
    {
      schema: {
        summary: 'Take an approval back',
        tags,
        params: z.strictObject({ answerId: z.string().min(1).max(128) }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await loop.approved.withdraw(principalOf(request), request.params.answerId);
      return reply.code(204).send(null);
    },
  );
}
