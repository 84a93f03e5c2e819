import type { GapDetail, GapDraft, GapQuestion, GapSummary } from '../../contracts/gaps.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { Gap, StoredDraft, StoredGapQuestion } from '../../knowledge/procedures/gaps/gaps.ts';
import { decidesFor } from './loop-rights.ts';

/** Different questions that stand for a gap in a list. */
const mostExamples = 3;

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** A gap as this person sees it, from the questions that the person may read (oldest first, at least one). */
export function summarize(gap: Gap, questions: readonly StoredGapQuestion[], person: Principal): GapSummary {
  const texts = distinct(questions.map(({ text }) => text));
  return {
    gapId: gap.gapId,
    title: texts.includes(gap.title) ? gap.title : (texts[0] ?? ''),
    status: gap.status,
    owner: gap.owner?.name ?? null,
    ownedByMe: gap.owner?.personId === person.personId,
    count: questions.length,
    people: distinct(questions.map(({ personId }) => personId)).length,
    examples: texts.slice(0, mostExamples),
    countries: distinct(questions.flatMap(({ country }) => country ?? [])).sort(),
    roles: distinct(questions.map(({ role }) => role)),
    languages: distinct(questions.map(({ language }) => language)),
    causes: distinct(questions.map(({ cause }) => cause)),
    firstAt: questions[0]?.askedAt ?? gap.createdAt,
    lastAt: questions.at(-1)?.askedAt ?? gap.createdAt,
  };
}

/** Questions without who asked them. */
export function showQuestion(question: StoredGapQuestion): GapQuestion {
  const { questionId, text, language, cause, role, country, storeId, askedAt, before, complaint } = question;
  return { questionId, text, language, cause, role, country, storeId, askedAt, before, complaint };
}

export function showDraft({ authorId, authorName, ...draft }: StoredDraft, person: Principal): GapDraft {
  return { ...draft, author: authorName, writtenByMe: authorId === person.personId };
}

/** Whether a person may approve a draft. An approved draft is a new draft once it was written again. */
export function mayApprove(
  draft: StoredDraft | null,
  person: Principal,
  twoPersons: boolean,
): GapDetail['approval'] {
  if (!draft || draft.approvedAt !== null) return 'nothing-to-approve';
  if (!decidesFor(person, draft.countries)) return 'outside-your-country';
  return twoPersons && draft.authorId === person.personId ? 'needs-another-person' : 'allowed';
}
