import type { AnswerPart, QuickReply } from '../../contracts/answer-parts.ts';
import type { ProcedureHit, ProceduresResult } from '../../contracts/tool-results.ts';
import { shareCountry, titleStem } from '../../knowledge/procedures/title-stem.ts';
import { passageText } from './procedure-wording/passage-text.ts';
import { procedurePhrases, type ProcedurePhrases } from './procedure-wording/phrases.ts';
import type { Reader } from './reader.ts';

/** Near titles that are offered. */
const mostReplies = 3;
/** Share of the best score that another document needs to be offered beside the answer. */
const nearEnough = 0.35;

/**
 * A procedures result as an answer: the passage verbatim with its citation, its steps, what to know about it
 * (another document in force, another country's rule, another language), near titles to go on with. Pure.
 */
export function composeProcedures(result: ProceduresResult, reader: Reader): AnswerPart[] {
  const phrases = procedurePhrases(reader.language);
  const [best, ...others] = result.hits;
  if (!result.answerable || !best) {
    const near = result.hits.map((hit) => hit.citation.title);
    const parts: AnswerPart[] = [
      { type: 'text', text: near.length > 0 ? phrases.noAnswerButNear : phrases.noAnswer },
    ];
    return withReplies(parts, near, [{ label: phrases.handOff, text: phrases.handOff }]);
  }
  const rivals = rivalsOf(result, best);
  const parts: AnswerPart[] = [...answerParts(best, result.query, phrases)];
  rivals.forEach((rival, index) => {
    const { text, steps } = passageText(rival, result.query);
    const shown = text === '' ? steps.map((step) => `- ${step}`).join('\n') : text;
    parts.push({
      type: 'text',
      text: `${phrases.otherSource}\n\n${marked(shown, rival, index + 2, phrases)}`,
    });
  });
  parts.push({ type: 'citations', citations: [best, ...rivals].map((hit) => hit.citation) });
  parts.push(...notices(best, rivals, others, reader, phrases));
  const titles = others
    .filter((hit) => !rivals.includes(hit) && hit.score >= nearEnough * best.score)
    .map((hit) => hit.citation.title);
  return withReplies(parts, titles);
}

function answerParts(hit: ProcedureHit, question: string, phrases: ProcedurePhrases): AnswerPart[] {
  const { text, steps } = passageText(hit, question);
  if (steps.length === 0)
    return [{ type: 'text', text: marked(text || hit.citation.quote, hit, 1, phrases) }];
  const lead = text === '' ? phrases.steps(hit.citation.title) : marked(text, hit, 1, phrases);
  return [
    { type: 'text', text: lead },
    { type: 'steps', title: hit.citation.section, steps: steps.map((step) => ({ text: step })) },
  ];
}

/** Hits of documents that the search could not choose between, without the best. */
function rivalsOf(result: ProceduresResult, best: ProcedureHit): ProcedureHit[] {
  const ids = new Set(
    result.conflicts
      .filter(({ documentIds }) => documentIds.includes(best.citation.documentId))
      .flatMap(({ documentIds }) => documentIds),
  );
  return result.hits.filter((hit) => hit !== best && ids.has(hit.citation.documentId));
}

function notices(
  best: ProcedureHit,
  rivals: readonly ProcedureHit[],
  others: readonly ProcedureHit[],
  reader: Reader,
  phrases: ProcedurePhrases,
): AnswerPart[] {
  const parts: AnswerPart[] = [];
  const { citation } = best;
  if (rivals.length > 0) {
    const titles = [best, ...rivals].map(({ citation: { title, owner } }) =>
      owner ? `${title} (${owner})` : title,
    );
    parts.push({
      type: 'notice',
      level: 'warning',
      code: 'procedures-in-conflict',
      text: phrases.conflict(reader.list(titles)),
    });
  }
  const differs = others.some(
    (other) =>
      titleStem(other.citation.title) === titleStem(citation.title) &&
      !shareCountry(other.citation.countries, citation.countries),
  );
  if (differs) {
    const countries = reader.list(citation.countries.map((code) => reader.countryName(code)));
    parts.push({
      type: 'notice',
      level: 'info',
      code: 'differs-by-country',
      text: phrases.byCountry(countries),
    });
  }
  if (citation.language !== reader.language) {
    const name = new Intl.DisplayNames(reader.locale, { type: 'language' }).of(citation.language);
    parts.push({
      type: 'notice',
      level: 'info',
      code: 'other-language',
      text: phrases.otherLanguage(name ?? citation.language),
    });
  }
  return parts;
}

/** Puts the mark of the citation after the first paragraph; a list gets a line that says where it is from. */
function marked(text: string, hit: ProcedureHit, mark: number, phrases: ProcedurePhrases): string {
  const { title, section } = hit.citation;
  if (text.startsWith('- ')) {
    return `${phrases.from(title, section === title ? null : section)} [${mark}]:\n\n${text}`;
  }
  const [first = '', ...rest] = text.split('\n\n');
  return [`${first} [${mark}]`, ...rest].join('\n\n');
}

function withReplies(
  parts: AnswerPart[],
  titles: readonly string[],
  further: readonly QuickReply[] = [],
): AnswerPart[] {
  const near: QuickReply[] = [...new Set(titles)]
    .slice(0, mostReplies)
    .map((title) => ({ label: title, text: title }));
  const replies = [...near, ...further];
  return replies.length === 0 ? parts : [...parts, { type: 'quick-replies', replies }];
}
