import type { ApprovedAnswerBody } from '../../../contracts/approved-answers.ts';

/** A passage that was approved as the answer to a question, with the fingerprint of the section that it stands in. */
export interface ApprovedAnswer extends ApprovedAnswerBody {
  fingerprint: string;
}

/** Port: where approved answers are kept. */
export interface ApprovedAnswers {
  /** Those that hold, of one language or of all. */
  active(language?: string): Promise<ApprovedAnswer[]>;
  /** All of them, withdrawn ones first, then the newest first. */
  all(): Promise<ApprovedAnswer[]>;
  get(answerId: string): Promise<ApprovedAnswer | null>;
  /** Keeps an answer in place of an earlier one to the same question, language and countries. */
  save(answer: ApprovedAnswer): Promise<void>;
  withdraw(answerId: string, why: NonNullable<ApprovedAnswer['withdrawn']>): Promise<void>;
}
