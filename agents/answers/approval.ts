import type { AnswerPart } from '../../contracts/answer-parts.ts';
import type { LanguageCode } from '../../contracts/languages.ts';
import type { ProceduresResult } from '../../contracts/tool-results.ts';
import type { Reader } from './reader.ts';

const approvedBy: Record<LanguageCode, (name: string, date: string) => string> = {
  en: (name, date) => `${name} approved this passage as the answer to this question on ${date}.`,
  fr: (name, date) => `${name} a validé ce passage comme réponse à cette question le ${date}.`,
  it: (name, date) => `${name} ha approvato questo passaggio come risposta a questa domanda il ${date}.`,
};

/** The answer with a word on who approved it, before what one might ask next. Pure. */
export function withApproval(
  parts: readonly AnswerPart[],
  { approved }: ProceduresResult,
  reader: Reader,
): AnswerPart[] {
  if (!approved) return [...parts];
  const text = approvedBy[reader.language](approved.by, reader.date(approved.at));
  const notice: AnswerPart = { type: 'notice', level: 'info', code: 'approved-answer', text };
  const replies = parts.findIndex((part) => part.type === 'quick-replies');
  return replies < 0 ? [...parts, notice] : [...parts.slice(0, replies), notice, ...parts.slice(replies)];
}
