import type { z } from 'zod';
import type { gapChange, GapDetail, GapDraftRequest, GapStatus, GapSummary } from '../../contracts/gaps.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { Access } from '../../agents/guards/access.ts';
import type { Gap, Gaps, StoredGapQuestion } from '../../knowledge/procedures/gaps/gaps.ts';
import { HouseError } from '../house-error.ts';
import { mayApprove, showDraft, showQuestion, summarize } from './gap-views.ts';
import { decidesFor, requireKeeper, seesCountry } from './loop-rights.ts';
import type { PublishDraft } from './publish-draft.ts';
import type { ReplayQuestions } from './replay-questions.ts';

/** The gaps as the people work on them who keep the house's knowledge. Every method throws `HouseError`. */
export interface GapDesk {
  /** Gaps with a question that the person may read; most asked first. */
  list(person: Principal): Promise<GapSummary[]>;
  detail(person: Principal, gapId: string): Promise<GapDetail>;
  change(person: Principal, gapId: string, change: z.infer<typeof gapChange>): Promise<void>;
  saveDraft(person: Principal, gapId: string, draft: GapDraftRequest): Promise<void>;
  /** Publishes the draft, asks the questions again and keeps what came of it. */
  approve(person: Principal, gapId: string): Promise<void>;
  /** Asks the questions again, e.g. after a document changed. */
  replay(person: Principal, gapId: string): Promise<void>;
}

export interface GapDeskOptions {
  gaps: Gaps;
  openAccess: (principal: Principal) => Access;
  publish: PublishDraft;
  replayQuestions: ReplayQuestions;
  /** Whether the author of a text may not be the one who approves it. */
  twoPersons: boolean;
  now: () => Date;
}

/** Questions whose nearest passages are shown, and passages shown. */
const mostSearched = 3;
const mostNearest = 4;

/** Builds the desk. */
export function createGapDesk(options: GapDeskOptions): GapDesk {
  const { gaps, openAccess, publish, replayQuestions, twoPersons, now } = options;

  const readable = (person: Principal, questions: readonly StoredGapQuestion[]) =>
    questions.filter(({ country }) => seesCountry(person, country));

  /** The gap with the questions that the person may read; one without any is not there for the person. */
  async function open(
    person: Principal,
    gapId: string,
  ): Promise<{ gap: Gap; questions: StoredGapQuestion[] }> {
    requireKeeper(person);
    const gap = await gaps.get(gapId);
    const questions = gap ? readable(person, await gaps.questions(gapId)) : [];
    if (!gap || questions.length === 0) throw new HouseError('not-found');
    return { gap, questions };
  }

  async function nearest(
    person: Principal,
    questions: readonly StoredGapQuestion[],
  ): Promise<GapDetail['nearest']> {
    const access = openAccess(person);
    const found = new Map<string, GapDetail['nearest'][number]>();
    const different = [...new Map(questions.map((question) => [question.text, question])).values()];
    for (const { text, language } of different.slice(0, mostSearched)) {
      const { hits } = await access.searchProcedures({ text, language, limit: mostNearest });
      for (const { citation, sectionText } of hits) {
        const key = JSON.stringify([citation.documentId, citation.language, citation.startOffset]);
        if (!found.has(key)) found.set(key, { citation, text: sectionText });
      }
    }
    return [...found.values()].slice(0, mostNearest);
  }

  async function askAgain(gap: Gap, questions: readonly StoredGapQuestion[]): Promise<void> {
    const at = now().toISOString();
    const draft = await gaps.draft(gap.gapId);
    const replayed = await replayQuestions(questions, {
      documentId: draft?.documentId ?? null,
      effectiveFrom: draft?.effectiveFrom ?? null,
    });
    const answered = replayed.filter(({ after }) => after.answered).length;
    await gaps.addReplay(gap.gapId, {
      replayedAt: at,
      answered,
      total: replayed.length,
      questions: replayed,
    });
    const status: GapStatus =
      answered === replayed.length ? 'answered' : draft?.approvedAt ? 'approved' : draft ? 'drafted' : 'open';
    if (gap.status !== 'dismissed' || status === 'answered') await gaps.change(gap.gapId, { status }, at);
  }

  return {
    async list(person) {
      requireKeeper(person);
      const members = new Map<string, StoredGapQuestion[]>();
      for (const question of readable(person, await gaps.questions()))
        members.set(question.gapId, [...(members.get(question.gapId) ?? []), question]);
      return (await gaps.all())
        .flatMap((gap) => {
          const questions = members.get(gap.gapId);
          return questions ? [summarize(gap, questions, person)] : [];
        })
        .sort((a, b) => b.people - a.people || b.count - a.count || b.lastAt.localeCompare(a.lastAt));
    },
    async detail(person, gapId) {
      const { gap, questions } = await open(person, gapId);
      const [draft, replays] = await Promise.all([gaps.draft(gapId), gaps.replays(gapId)]);
      const shown = new Set(questions.map(({ questionId }) => questionId));
      return {
        gap: summarize(gap, questions, person),
        questions: questions.map(showQuestion),
        nearest: await nearest(person, questions),
        draft: draft ? showDraft(draft, person) : null,
        approval: mayApprove(draft, person, twoPersons),
        replays: replays.map((replay) => {
          const own = replay.questions.filter(({ questionId }) => shown.has(questionId));
          const answered = own.filter(({ after }) => after.answered).length;
          return { ...replay, questions: own, answered, total: own.length };
        }),
      };
    },
    async change(person, gapId, { status, owned }) {
      await open(person, gapId);
      const draft = await gaps.draft(gapId);
      const opened: GapStatus = draft?.approvedAt ? 'approved' : draft ? 'drafted' : 'open';
      await gaps.change(
        gapId,
        {
          ...(status === undefined ? {} : { status: status === 'open' ? opened : status }),
          ...(owned === undefined
            ? {}
            : { owner: owned ? { personId: person.personId, name: person.name } : null }),
        },
        now().toISOString(),
      );
    },
    async saveDraft(person, gapId, request) {
      const { gap } = await open(person, gapId);
      if (!decidesFor(person, request.countries)) {
        throw new HouseError('not-permitted', [
          { path: 'countries', reason: `you keep the texts of ${person.country ?? 'no country'} only` },
        ]);
      }
      const at = now().toISOString();
      const before = await gaps.draft(gapId);
      await gaps.saveDraft(gapId, {
        ...request,
        authorId: person.personId,
        authorName: person.name,
        writtenAt: at,
        approvedBy: null,
        approvedAt: null,
        documentId: before?.documentId ?? null,
        version: before?.version ?? null,
      });
      const owner = gap.owner ?? { personId: person.personId, name: person.name };
      await gaps.change(gapId, { status: 'drafted', owner }, at);
    },
    async approve(person, gapId) {
      const { gap, questions } = await open(person, gapId);
      const draft = await gaps.draft(gapId);
      const approval = mayApprove(draft, person, twoPersons);
      if (!draft || approval === 'nothing-to-approve')
        throw new HouseError('not-found', [{ path: 'draft', reason: 'there is no new text to approve' }]);
      if (approval !== 'allowed')
        throw new HouseError('not-permitted', [{ path: 'draft', reason: approval }]);
      const published = await publish(gapId, draft, person.name);
      const approvedAt = now().toISOString();
      await gaps.saveDraft(gapId, { ...draft, ...published, approvedBy: person.name, approvedAt });
      await askAgain(gap, questions);
    },
    async replay(person, gapId) {
      const { gap, questions } = await open(person, gapId);
      await askAgain(gap, questions);
    },
  };
}
