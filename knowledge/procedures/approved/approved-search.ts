import type { ProcedureHit, ProceduresResult } from '../../../contracts/tool-results.ts';
import type { UpdatableProcedureSearch } from '../create-procedure-search.ts';
import { visibleDocuments, type ProcedureDocument, type ProcedureScope } from '../procedure-documents.ts';
import type { TradeConcept } from '../trade-glossary.ts';
import type { ApprovedAnswer, ApprovedAnswers } from './approved-answers.ts';
import { findApproved } from './cited-section.ts';
import { createQuestionReader, isSameQuestion } from './same-question.ts';

/**
 * Puts approved answers before what a search finds: a question that has one for the person's scope gets its passage
 * first, as long as the passage's section reads as it did when it was approved. Chat, HTTP and console share this one.
 */
export function withApprovedAnswers(
  search: UpdatableProcedureSearch,
  approved: ApprovedAnswers,
  glossary: readonly TradeConcept[],
): UpdatableProcedureSearch {
  const keyOf = createQuestionReader(glossary);
  let byId = new Map<string, ProcedureDocument[]>();

  function hitOf(answer: ApprovedAnswer, scope: ProcedureScope): ProcedureHit | null {
    if (answer.countries.length > 0 && scope.country !== null && !answer.countries.includes(scope.country))
      return null;
    const visible = visibleDocuments(byId.get(answer.documentId) ?? [], scope);
    const document = visible.find(({ language }) => language === answer.documentLanguage);
    const found = document ? findApproved(document, answer) : null;
    if (!document || !found) return null;
    return {
      citation: {
        documentId: document.documentId,
        title: document.title,
        section: found.section.heading ?? document.title,
        quote: document.text.slice(found.start, found.end),
        language: document.language,
        version: document.version,
        startOffset: found.start,
        endOffset: found.end,
        countries: [...document.countries],
        effectiveFrom: document.effectiveFrom,
        owner: document.owner,
      },
      score: 1,
      sectionText: document.text.slice(found.section.start, found.section.end).trim(),
    };
  }

  async function approvedHit(
    text: string,
    language: string,
    scope: ProcedureScope,
  ): Promise<{ hit: ProcedureHit; answer: ApprovedAnswer } | null> {
    const candidates = await approved.active(language);
    if (candidates.length === 0) return null;
    const asked = keyOf(text, language);
    for (const answer of candidates) {
      if (!isSameQuestion(asked, keyOf(answer.question, language))) continue;
      const hit = hitOf(answer, scope);
      if (hit) return { hit, answer };
    }
    return null;
  }

  /** Withdraws the answers whose section no document in the house holds any more. */
  async function withdrawChanged(): Promise<void> {
    for (const answer of await approved.active()) {
      const versions = (byId.get(answer.documentId) ?? []).filter(
        ({ language }) => language === answer.documentLanguage,
      );
      const latest = versions.toSorted((a, b) =>
        b.version.localeCompare(a.version, 'en', { numeric: true }),
      )[0];
      if (!latest) await approved.withdraw(answer.answerId, 'document-gone');
      else if (!findApproved(latest, answer)) await approved.withdraw(answer.answerId, 'section-changed');
    }
  }

  return {
    get documentCount() {
      return search.documentCount;
    },
    settled: () => search.settled(),
    async updateDocuments(documents) {
      await search.updateDocuments(documents);
      const grouped = new Map<string, ProcedureDocument[]>();
      for (const document of documents) {
        const versions = grouped.get(document.documentId);
        if (versions) versions.push(document);
        else grouped.set(document.documentId, [document]);
      }
      byId = grouped;
      await withdrawChanged();
    },
    async search(query) {
      const [result, found] = await Promise.all([
        search.search(query),
        approvedHit(query.text, query.language, query.scope),
      ]);
      if (!found) return result;
      const { hit, answer } = found;
      const isOther = ({ citation }: ProcedureHit) => citation.documentId !== hit.citation.documentId;
      const score = Math.max(hit.score, result.hits[0]?.score ?? 0);
      return {
        ...result,
        hits: [{ ...hit, score }, ...result.hits.filter(isOther)].slice(0, query.limit),
        answerable: true,
        conflicts: [],
        approved: { by: answer.approvedBy, at: answer.approvedAt },
      } satisfies ProceduresResult;
    },
  };
}
