import type { GapCause, GapDraft, GapReplay, GapStatus, SearchOutcome } from '../../../contracts/gaps.ts';
import type { LanguageCode } from '../../../contracts/languages.ts';
import type { Role } from '../../../contracts/principal.ts';

/** Questions that no procedure answered well, gathered by what they ask. Times are ISO 8601 in UTC. */
export interface Gap {
  gapId: string;
  /** The first question: it speaks for the others. */
  title: string;
  language: LanguageCode;
  status: GapStatus;
  owner: { personId: string; name: string } | null;
  createdAt: string;
  updatedAt: string;
}

export interface NewGapQuestion {
  questionId: string;
  /** The turn that asked; a turn is in one gap at most. */
  turnId: string | null;
  personId: string;
  text: string;
  language: LanguageCode;
  cause: GapCause;
  role: Role;
  country: string | null;
  storeId: string | null;
  askedAt: string;
  before: SearchOutcome;
}

export interface StoredGapQuestion extends NewGapQuestion {
  gapId: string;
  /** From the person's feedback, when the answer was voted down. */
  complaint: { reasons: string[]; comment: string } | null;
}

export interface StoredDraft extends Omit<GapDraft, 'author' | 'writtenByMe'> {
  authorId: string;
  authorName: string;
}

/** Port: where gaps are kept. Every method is all or nothing. */
export interface Gaps {
  all(): Promise<Gap[]>;
  get(gapId: string): Promise<Gap | null>;
  /** Questions of one gap, or of all gaps, oldest first. */
  questions(gapId?: string): Promise<StoredGapQuestion[]>;
  /** Adds a question to a gap, beginning one that is not there. Gives the gap that its turn is in: another one when it was in one already. */
  add(question: NewGapQuestion, gapId: string): Promise<string>;
  /** Takes a turn's question out again when nothing but a downvote put it there; an empty gap without a draft goes too. */
  withdrawDownvote(turnId: string): Promise<void>;
  change(gapId: string, change: { status?: GapStatus; owner?: Gap['owner'] }, at: string): Promise<void>;
  draft(gapId: string): Promise<StoredDraft | null>;
  saveDraft(gapId: string, draft: StoredDraft): Promise<void>;
  replays(gapId: string): Promise<GapReplay[]>;
  addReplay(gapId: string, replay: GapReplay): Promise<void>;
}
