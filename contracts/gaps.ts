import { z } from 'zod';
import { languageCode } from './languages.ts';
import { role } from './principal.ts';
import { citation } from './tool-results.ts';

/** open → drafted → approved (something is still unanswered) or answered; dismissed by a person; reopened by a new question. */
export const gapStatus = z.enum(['open', 'drafted', 'approved', 'answered', 'dismissed']);
export type GapStatus = z.infer<typeof gapStatus>;

/** Why a question is in a gap. */
export const gapCause = z.enum(['unanswered', 'downvoted', 'handed-off']);
export type GapCause = z.infer<typeof gapCause>;

/** What a search gave for a question: the passage on top, or nothing that answers. */
export const searchOutcome = z.strictObject({
  answered: z.boolean(),
  citation: citation.nullable(),
});
export type SearchOutcome = z.infer<typeof searchOutcome>;

/** One question that was not answered well, without who asked it. */
export const gapQuestion = z.strictObject({
  questionId: z.string(),
  text: z.string(),
  language: languageCode,
  cause: gapCause,
  role,
  country: z.string().nullable(),
  storeId: z.string().nullable(),
  askedAt: z.string(),
  /** What the answer rested on when it was given. */
  before: searchOutcome,
  /** The person's reasons and words, when the answer was voted down. */
  complaint: z.strictObject({ reasons: z.array(z.string()), comment: z.string() }).nullable(),
});
export type GapQuestion = z.infer<typeof gapQuestion>;

export const gapSummary = z.strictObject({
  gapId: z.string(),
  /** The question that speaks for the others. */
  title: z.string(),
  status: gapStatus,
  owner: z.string().nullable(),
  ownedByMe: z.boolean(),
  count: z.int(),
  /** Different people who asked. */
  people: z.int(),
  examples: z.array(z.string()),
  countries: z.array(z.string()),
  roles: z.array(role),
  languages: z.array(languageCode),
  causes: z.array(gapCause),
  firstAt: z.string(),
  lastAt: z.string(),
});
export type GapSummary = z.infer<typeof gapSummary>;

const isoDate = z.iso.date();

/** One language of a draft. */
export const draftEdition = z.strictObject({
  language: languageCode,
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(40_000),
});
export type DraftEdition = z.infer<typeof draftEdition>;

export const gapDraftRequest = z
  .strictObject({
    editions: z.array(draftEdition).min(1).max(3),
    countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2, two capital letters')).max(60),
    roles: z.array(role).max(5),
    effectiveFrom: isoDate.nullable(),
    effectiveTo: isoDate.nullable(),
  })
  .refine(({ editions }) => new Set(editions.map((edition) => edition.language)).size === editions.length, {
    path: ['editions'],
    message: 'has the same language twice',
  })
  .refine(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom === null || effectiveTo === null || effectiveFrom <= effectiveTo,
    { path: ['effectiveTo'], message: 'lies before effectiveFrom' },
  );
export type GapDraftRequest = z.infer<typeof gapDraftRequest>;

export const gapDraft = z.strictObject({
  editions: z.array(draftEdition),
  countries: z.array(z.string()),
  roles: z.array(role),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  author: z.string(),
  writtenByMe: z.boolean(),
  writtenAt: z.string(),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** The document that it became, and its version. */
  documentId: z.string().nullable(),
  version: z.string().nullable(),
});
export type GapDraft = z.infer<typeof gapDraft>;

/** A question asked again after a text was approved, through the same search, as the person who asked it then. */
export const replayedQuestion = z.strictObject({
  questionId: z.string(),
  text: z.string(),
  country: z.string().nullable(),
  role,
  before: searchOutcome,
  after: searchOutcome,
  /** Whether the approved text is what answers. */
  byNewText: z.boolean(),
});
export const gapReplay = z.strictObject({
  replayedAt: z.string(),
  answered: z.int(),
  total: z.int(),
  questions: z.array(replayedQuestion),
});
export type GapReplay = z.infer<typeof gapReplay>;

export const gapDetail = z.strictObject({
  gap: gapSummary,
  questions: z.array(gapQuestion),
  /** Passages nearest to the questions, to start a text from. */
  nearest: z.array(z.strictObject({ citation, text: z.string() })),
  draft: gapDraft.nullable(),
  /** Whether the signed-in person may approve the draft; otherwise why not. */
  approval: z.enum(['allowed', 'needs-another-person', 'outside-your-country', 'nothing-to-approve']),
  replays: z.array(gapReplay),
});
export type GapDetail = z.infer<typeof gapDetail>;

export const gapChange = z.strictObject({
  /** Dismisses a gap or opens it again. */
  status: z.enum(['open', 'dismissed']).optional(),
  /** Takes the gap as one's own, or gives it up. */
  owned: z.boolean().optional(),
});
