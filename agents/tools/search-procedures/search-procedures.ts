import { searchProceduresInput, type SearchProceduresInput } from '../../../contracts/tool-inputs.ts';
import type { HouseTool } from '../house-tool.ts';

const defaultLimit = 5;

/**
 * The tool that finds how things are done in the house. It always returns a `procedures` result: where nothing
 * answers, `answerable` is false and the hits are only the nearest titles.
 */
export const searchProceduresTool: HouseTool<SearchProceduresInput> = {
  name: 'search_procedures',
  description:
    "Searches the house's procedures and rules that apply to the person (tax refund, exchange and return, repair, cash desk, opening and closing, client data, onboarding …) and returns passages with exact citations. Call it for any question about how something is done, what is allowed, deadlines, limits or whom to tell. Answer only from the passages and cite them; when `answerable` is false, say that no procedure answers.",
  input: searchProceduresInput,
  run: (input, { access, language }) =>
    access.searchProcedures({
      text: input.query,
      language: input.language ?? language,
      limit: input.limit ?? defaultLimit,
    }),
};
