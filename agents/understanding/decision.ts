import type { Catalogue } from '../../knowledge/catalogue/catalogue.ts';
import type { ProductLinker } from '../../knowledge/catalogue/product-linker.ts';
import type { PlaceLinker } from '../../knowledge/people/place-linker.ts';
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
export interface Because {
  language: { code: LanguageCode; why: 'asked' | 'detected' | 'conversation' | 'person' };
  intents: { name: string; probability: number }[];
  slots: { name: string; value: string; said: string; score: number }[];
  /** Set when the question was completed from an earlier turn. */
  followUpOf: number | null;
}

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
      /** What to choose from; `text` is a complete question. */
      choices: { label: string; text: string }[];
      because: Because;
    };

export interface Understanding {
  understand(question: Question, vocabulary: Vocabulary): Promise<Decision>;
}
