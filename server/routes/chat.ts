import {
  chatQuery,
  chatRequest,
  chatResponse,
  type ChatRequest,
  type ChatResponse,
} from '../../contracts/chat.ts';
import type { Principal, Role } from '../../contracts/principal.ts';
import { renderPlainText } from '../../agents/answers/plain-text.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import { readQuestion } from './read-question.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** Answers one message and waits for the whole answer. */
async function ask(
  dependencies: RouteDependencies,
  principal: Principal,
  message: ChatRequest,
  explain: boolean,
  onClose: (stop: () => void) => void,
): Promise<ChatResponse> {
  const { runner, createReader, imageUrl, openAccess } = dependencies;
  const question = await readQuestion(dependencies, principal, message);
  const accepted = await runner.send({
    principal,
    conversationId: message.conversationId ?? null,
    clientId: null,
    question,
  });
  onClose(() => void runner.stop(accepted.turnId, principal.personId));
  const outcome = await accepted.outcome;
  if (outcome?.kind !== 'answered')
    throw new HouseError(outcome?.kind === 'failed' ? outcome.code : 'not-ready');
  const { answer, milliseconds } = outcome;
  const reader = createReader({
    language: answer.language,
    country: principal.country,
    role: principal.role,
    homeStoreId: principal.homeStoreId,
    today: openAccess(principal).today,
    imageUrl,
  });
  return {
    conversationId: accepted.conversationId,
    turnId: accepted.turnId,
    language: answer.language,
    text: renderPlainText(answer.parts, reader),
    parts: answer.parts,
    citations: answer.parts.flatMap((part) =>
      part.type === 'citations'
        ? part.citations.map(({ documentId, title, section, quote }) => ({
            documentId,
            title,
            section,
            quote,
          }))
        : [],
    ),
    tools: answer.tools,
    model: answer.model,
    milliseconds,
    ...(explain ? { decision: answer.decision } : {}),
  };
}

/** Roles that are told why a turn did what it did without asking for it. */
const alwaysTold: readonly Role[] = ['manager', 'admin'];

/** `POST /api/v1/chat`: a question over HTTP. A client that goes away stops its turn. */
export function registerChat(app: HouseApp, dependencies: RouteDependencies): void {
  app.post(
    '/api/v1/chat',
    {
      schema: {
        summary: 'Ask a question and wait for the answer',
        tags: ['chat'],
        body: chatRequest,
        querystring: chatQuery,
        response: { 200: chatResponse },
      },
    },
    (request, reply) => {
      const principal = principalOf(request);
      const explain = request.query.explain === 'true' || alwaysTold.includes(principal.role);
      return ask(dependencies, principal, request.body, explain, (stop) => {
        reply.raw.once('close', () => {
          if (!reply.raw.writableFinished) stop();
        });
      });
    },
  );
}
