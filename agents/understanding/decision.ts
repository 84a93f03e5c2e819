import type { Catalogue } from '../../knowledge/catalogue/catalogue.ts';
import type { ProductLinker } from '../../knowledge/catalogue/product-linker.ts';
import type { PlaceLinker } from '../../knowledge/people/place-linker.ts';
import type { DecisionReasons, TurnDecision } from '../../contracts/decisions.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { Role } from '../../contracts/principal.ts';
import type { ToolName } from '../../contracts/tool-names.ts';
import type { ToolResult } from '../../contracts/tool-results.ts';

/** A turn that came before, as far as follow-ups need it. */
export interface PreviousTurn {
  text: string;
  /** Prose of the answer that was given. */
  answer: string;
  language: LanguageCode;
  imageId: string | null;
  calls: { name: ToolName; input: Record<string, unknown>; result: ToolResult | null }[];
  /** What that turn left open for a choice, when its decision was kept. */
  open?: TurnDecision['open'];
}

/** Everything that a question is understood from. State lives here and nowhere else. */
export interface Question {
  text: string;
  imageId: string | null;
  /** The language that the client asked for, which decides when given. */
  language: LanguageCode | null;
  person: { role: Role; homeStoreId: string | null; language: LanguageCode; mayUse: readonly ToolName[] };
  /** ISO date of the house: "next month" counts from here. */
  today: string;
  /** Newest last. */
  previous: readonly PreviousTurn[];
}

/** The loaded house, as understanding sees it. */
export interface Vocabulary {
  catalogue: Catalogue;
  products: ProductLinker;
  places: PlaceLinker;
}

export interface ToolDecision {
  name: ToolName;
  input: Record<string, unknown>;
  /** Calibrated probability of this tool, 0–1. */
  confidence: number;
}

/** Why a decision was taken; for the console and for debugging, never shown to staff as an answer. */
export type Because = DecisionReasons;

export type Reply =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'help'
  | 'who-are-you'
  | 'out-of-remit'
  | 'not-permitted'
  | 'not-understood'
  | 'clarify-product'
  | 'clarify-intent';

export type Decision =
  | {
      kind: 'tools';
      language: LanguageCode;
      calls: ToolDecision[];
      /** What to call about the article that the photo shows, once the first call told which one it is. */
      then: ToolDecision | null;
      /** The person asks why: the reasons of the result are the answer. */
      explain: boolean;
      because: Because;
    }
  | {
      kind: 'reply';
      language: LanguageCode;
      reply: Reply;
      /** The tool that the question was about, for `not-permitted` and clarifications. */
      tool: ToolName | null;
      /** What `tool` would be called with, as far as it is known. */
      input: Record<string, unknown>;
      /** What to choose from; `text` is what choosing says. */
      choices: { label: string; text: string }[];
      because: Because;
    };

export interface Understanding {
  understand(question: Question, vocabulary: Vocabulary): Promise<Decision>;
}
