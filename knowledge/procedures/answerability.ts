import type { Evidence } from './evidence.ts';
import type { FoundDocument } from './search-corpus.ts';

/**
 * Log-odds that a document answers, from how much of the question it speaks of: a logistic regression on the
 * questions in `test/eval/cases/procedures-*` and on public questions against foreign documents; the constant is
 * set for nine refusals in ten of questions that no document answers.
 */
const weights = { constant: -1.2, trade: 1.35, title: 2.9, passage: 1.3, titleShare: 2.25, missing: -1.6 };

/** Amounts above these say no more. */
const limits = { trade: 2, title: 1, passage: 2, missing: 2 };

/** Log-odds that the evidence is that of an answer. */
function answerLogOdds(evidence: Evidence): number {
  const { asked, title, passage, document, tradeWords } = evidence;
  if (asked === 0) return -Infinity;
  return (
    weights.constant +
    weights.trade * Math.min(limits.trade, tradeWords) +
    weights.title * Math.min(limits.title, title) +
    weights.passage * Math.min(limits.passage, passage) +
    (weights.titleShare * title) / asked +
    weights.missing * Math.min(limits.missing, asked - document)
  );
}

/**
 * Whether the best document found is an answer. It is not one where the question is about another country than the
 * person's, and the document has rules of its own for some countries: those rules hold elsewhere.
 */
export function isAnswerable(
  found: readonly FoundDocument[],
  person: { country: string | null },
  namedCountries: readonly string[],
): boolean {
  const [best] = found;
  if (!best || answerLogOdds(best.evidence) <= 0) return false;
  const { countries } = best.version.entry.document;
  if (person.country === null || namedCountries.length === 0 || countries.length === 0) return true;
  return namedCountries.some((country) => countries.includes(country));
}

/** Log-odds below which a document is not even worth naming beside a refusal. */
const leastNear = -3;

/** Whether a document that is no answer is near enough to the question to be offered. */
export function isNear(found: FoundDocument): boolean {
  return answerLogOdds(found.evidence) > leastNear;
}
