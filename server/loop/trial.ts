import type { Principal } from '../../contracts/principal.ts';
import type { TrialRequest, TrialResponse } from '../../contracts/trial.ts';
import { composeAnswer } from '../../agents/answers/compose-answer.ts';
import type { Reader, ReaderOptions } from '../../agents/answers/reader.ts';
import type { Access } from '../../agents/guards/access.ts';
import { toolRights } from '../../agents/guards/rights.ts';
import type { Understanding } from '../../agents/understanding/decision.ts';
import { toolNames } from '../../contracts/tool-names.ts';
import { HouseError } from '../house-error.ts';
import { requireKeeper, seesCountry } from './loop-rights.ts';

/** Tries a question as somebody else would ask it. Throws `HouseError` `not-permitted`. */
export type TryQuestion = (person: Principal, request: TrialRequest) => Promise<TrialResponse>;

const hits = 5;

/**
 * The trial runs the understanding and the search of the chat with the chosen country and role. A manager tries the own
 * country only, and no administrator: what is not theirs to read stays unread.
 */
export function createTrial(options: {
  understanding: Understanding;
  openAccess: (principal: Principal) => Access;
  createReader: (options: ReaderOptions) => Reader;
  imageUrl: (productId: string) => string | null;
  clock: () => number;
}): TryQuestion {
  const { understanding, openAccess, createReader, imageUrl, clock } = options;
  return async (person, { question, country, role, language }) => {
    requireKeeper(person);
    if (person.role !== 'admin' && (!seesCountry(person, country) || role === 'admin' || role === 'planner'))
      throw new HouseError('not-permitted', [{ path: 'country', reason: `you may try ${person.country}` }]);
    const start = clock();
    // The home store goes with the country: without the person's own country there is none.
    const homeStoreId = country === person.country ? person.homeStoreId : null;
    const access = openAccess({ ...person, role, country, homeStoreId, language });
    const decision = await understanding.understand(
      {
        text: question,
        imageId: null,
        language,
        person: {
          role,
          homeStoreId,
          language,
          mayUse: toolNames.filter((name) => toolRights[name].includes(role)),
        },
        today: access.planningDay,
        previous: [],
      },
      access,
    );
    const result = await access.searchProcedures({ text: question, language, limit: hits });
    const reader = createReader({ language, country, role, homeStoreId, today: access.today, imageUrl });
    return {
      decision: {
        tool: decision.kind === 'tools' ? (decision.calls[0]?.name ?? null) : null,
        reply: decision.kind === 'reply' ? decision.reply : null,
        language: decision.language,
        languageWhy: decision.because.language.why,
        intents: decision.because.intents,
      },
      result,
      parts: composeAnswer([result], reader),
      milliseconds: Math.round((clock() - start) * 100) / 100,
    };
  };
}
