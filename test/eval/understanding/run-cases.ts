import type { Decision, Understanding } from '../../../agents/understanding/decision.ts';
import type { House } from '../../../agents/guards/house.ts';
import { toolNames } from '../../../contracts/tool-names.ts';
import type { UnderstandingCase } from '../cases/understanding/understanding-case.ts';
import { accessOf } from './demonstration-in-memory.ts';
import { asHeard, withTypos } from './noise.ts';
import { wrongConditions } from './scope-of-input.ts';

/** How a message reached the understanding: as it was written, or damaged by the noise of its kind. */
export const noises = ['clean', 'typos', 'speech'] as const;
export type Noise = (typeof noises)[number];

export interface CaseOutcome {
  item: UnderstandingCase;
  noise: Noise;
  text: string;
  decision: Decision;
  milliseconds: number;
  /** What was chosen, in a word, and whether that is what was asked. */
  chosen: string;
  right: boolean;
  refused: boolean;
  /** Checked conditions that are wrong. */
  wrong: string[];
}

const storeId = 'milan';

/** The tools or the reply of a decision; a question back about an article is that tool's. */
function chosenIn(decision: Decision): string {
  if (decision.kind === 'tools') return decision.calls.map(({ name }) => name).join(' + ');
  return decision.reply === 'clarify-product' && decision.tool ? decision.tool : decision.reply;
}

const refusals = ['out-of-remit', 'not-understood', 'clarify-intent'];

/** A message as it is, with hand-written noise counted as its kind and every clean one damaged in both ways. */
export function versionsOf(item: UnderstandingCase): { noise: Noise; text: string }[] {
  if (item.noise === 'typos') return [{ noise: 'typos', text: item.text }];
  if (item.noise === 'speech') return [{ noise: 'speech', text: item.text }];
  if (item.noise === 'mixed') return [{ noise: 'clean', text: item.text }];
  return [
    { noise: 'clean', text: item.text },
    { noise: 'typos', text: withTypos(item.text) },
    { noise: 'speech', text: asHeard(item.text, item.language) },
  ];
}

/** Understands every version of every case as an administrator of the Milan store, each without a conversation. */
export async function runCases(
  cases: readonly UnderstandingCase[],
  understanding: Understanding,
  house: House,
): Promise<CaseOutcome[]> {
  const outcomes: CaseOutcome[] = [];
  for (const item of cases) {
    const { language, expected } = item;
    const access = accessOf(house, { role: 'admin', storeId, language });
    for (const { noise, text } of versionsOf(item)) {
      const started = performance.now();
      const decision = await understanding.understand(
        {
          text,
          imageId: null,
          language: null,
          person: { role: 'admin', homeStoreId: storeId, language, mayUse: toolNames },
          today: house.planningDay,
          previous: [],
        },
        house,
      );
      const milliseconds = performance.now() - started;
      const chosen = chosenIn(decision);
      const refused = refusals.includes(chosen);
      const wanted =
        expected.kind === 'tools'
          ? expected.tools.join(' + ')
          : expected.kind === 'talk'
            ? expected.reply
            : null;
      const right = wanted === null ? refused : chosen === wanted;
      const input = decision.kind === 'tools' ? (decision.calls[0]?.input ?? {}) : decision.input;
      const wrong =
        right && wanted !== null ? wrongConditions(item.slots, input, house, access.home, true) : [];
      outcomes.push({ item, noise, text, decision, milliseconds, chosen, right, refused, wrong });
    }
  }
  return outcomes;
}
