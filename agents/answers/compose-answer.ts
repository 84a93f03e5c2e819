import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';
import { withApproval } from './approval.ts';
import { composeDeclined } from './declined.ts';
import { localizePart } from './localize-parts.ts';
import { composeForecast } from './forecast.ts';
import { composeHandOff } from './hand-off.ts';
import { composeMatch } from './match.ts';
import { composePlan } from './plan.ts';
import { composeProcedures } from './procedures.ts';
import type { Reader } from './reader.ts';
import { composeSimilarSellers } from './similar-sellers.ts';
import { composeStockOuts } from './stock-outs.ts';
import { composeStock } from './stock.ts';

/** Most quick replies that are shown under one answer. */
const mostReplies = 4;

/** Turns one tool result into localized answer parts; the first is a `text` part. Pure. */
export function composeResult(result: ToolResult, reader: Reader): AnswerPart[] {
  switch (result.kind) {
    case 'procedures':
      return withApproval(composeProcedures(result, reader), result, reader);
    case 'stock':
      return composeStock(result, reader);
    case 'match':
      return composeMatch(result, reader);
    case 'forecast':
      return composeForecast(result, reader);
    case 'plan':
      return composePlan(result, reader);
    case 'stock-outs':
      return composeStockOuts(result, reader);
    case 'similar-sellers':
      return composeSimilarSellers(result, reader);
    case 'hand-off':
      return composeHandOff(result, reader);
    case 'declined':
      return composeDeclined(result, reader);
  }
}

/** Joins the parts of several results: each in its order, quick replies once and last. */
export function composeAnswer(results: readonly ToolResult[], reader: Reader): AnswerPart[] {
  const parts: AnswerPart[] = [];
  const replies = new Map<string, QuickReply>();
  for (const part of results.flatMap((result) => composeResult(result, reader))) {
    if (part.type === 'quick-replies') for (const reply of part.replies) replies.set(reply.text, reply);
    else parts.push(localizePart(part, reader.language));
  }
  if (replies.size > 0)
    parts.push({ type: 'quick-replies', replies: [...replies.values()].slice(0, mostReplies) });
  return parts;
}

/** The prose of an answer: its text parts, as the model streams them. */
export function proseOf(parts: readonly AnswerPart[]): string {
  return parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n');
}
