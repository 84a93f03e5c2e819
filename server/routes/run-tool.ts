import type { FastifyRequest } from 'fastify';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { RouteDependencies } from './route-dependencies.ts';

/**
 * Runs a tool for the signed-in person outside a conversation: the same tool, rights and data as in the chat.
 * Throws `HouseError` `not-permitted` without the right to it.
 */
export async function runTool(
  { tools, openAccess, newId }: RouteDependencies,
  request: FastifyRequest,
  name: ToolName,
  input: unknown,
  language?: LanguageCode,
): Promise<ToolResult> {
  const principal = principalOf(request);
  const access = openAccess(principal);
  const tool = tools.find((candidate) => candidate.name === name);
  if (!tool || !access.mayUse(name)) throw new HouseError('not-permitted');
  const closed = new AbortController();
  request.raw.once('close', () => {
    if (!request.raw.complete) closed.abort();
  });
  return tool.run(tool.input.parse(input), {
    access,
    language: language ?? principal.language,
    conversationId: newId(),
    turnId: newId(),
    newId,
    signal: closed.signal,
  });
}

const declinedCodes = {
  'unknown-product': 'unknown-product',
  'ambiguous-product': 'unknown-product',
  'unknown-place': 'unknown-store',
  'no-product-given': 'unknown-product',
  'not-permitted': 'not-permitted',
  'no-data': 'demand-unavailable',
  'photo-unreadable': 'picture-unreadable',
  'photo-missing': 'not-found',
  'pictures-not-ready': 'visual-match-unavailable',
  'nothing-applies': 'not-found',
} as const;

/** The result of the expected kind; a declined request becomes a `HouseError` that names what can be chosen instead. */
export function expectResult<Kind extends ToolResult['kind']>(
  result: ToolResult,
  kind: Kind,
): Extract<ToolResult, { kind: Kind }> {
  if (result.kind === kind) return result as Extract<ToolResult, { kind: Kind }>;
  if (result.kind === 'declined') {
    const choices = result.choices.map((choice) => choice.value).join(', ');
    throw new HouseError(declinedCodes[result.reason], [
      {
        path: result.subject === '' ? 'request' : result.subject,
        reason: choices === '' ? result.reason : `${result.reason}; nearest: ${choices}`,
      },
    ]);
  }
  throw new Error(`Expected a ${kind} result, got ${result.kind}.`);
}
