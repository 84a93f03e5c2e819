import type { TurnDecision } from '../../../contracts/decisions.ts';
import type { Decision } from '../decision.ts';

/** What a decision leaves open: the question that a choice, or the article of a photo, completes. */
export function openOf(decision: Decision): TurnDecision['open'] {
  if (decision.kind === 'tools') {
    return decision.then && { name: decision.then.name, input: decision.then.input, choices: [] };
  }
  const { reply, tool, input, choices } = decision;
  if (reply !== 'clarify-product' || tool === null) return null;
  return { name: tool, input, choices: choices.map(({ label, text }) => ({ label, value: text })) };
}

/** A decision as it is kept with the turn and told to who may see it: what was chosen and why. */
export function toldDecision(decision: Decision): TurnDecision {
  const { because } = decision;
  return {
    reply: decision.kind === 'reply' ? decision.reply : null,
    calls: decision.kind === 'tools' ? [...decision.calls, ...(decision.then ? [decision.then] : [])] : [],
    open: openOf(decision),
    because,
  };
}
