import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Principal } from '../../../contracts/principal.ts';
import { handOffInput, type HandOffInput } from '../../../contracts/tool-inputs.ts';
import type { HandOffResult } from '../../../contracts/tool-results.ts';
import type { HouseTool } from '../house-tool.ts';

/** Port: the desk where questions for colleagues are left. */
export interface HandOffDesk {
  /** Leaves a question for who answers this person's questions; a turn that is run again leaves none twice. */
  leave(question: {
    text: string;
    person: Principal;
    language: LanguageCode;
    conversationId: string;
    turnId: string;
  }): Promise<HandOffResult>;
}

/** The tool that passes a question to the store's manager. */
export function createHandOffTool(desk: HandOffDesk): HouseTool<HandOffInput> {
  return {
    name: 'hand_off',
    description:
      'Passes a question to the manager of the person’s store, who answers into this conversation later. Call it when the person asks for a colleague or a manager, or agrees that an unanswered question is passed on. Give the question in the words of the person.',
    input: handOffInput,
    run: ({ question }, { access, language, conversationId, turnId }) =>
      desk.leave({ text: question, person: access.principal, language, conversationId, turnId }),
  };
}
