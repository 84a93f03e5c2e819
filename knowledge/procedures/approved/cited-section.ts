import { createHash } from 'node:crypto';
import { sectionsOf, type Section } from '../markdown-sections.ts';
import type { ProcedureDocument } from '../procedure-documents.ts';

/** Fingerprint of a text that does not change with blanks and line breaks. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex');
}

const textOf = (document: Pick<ProcedureDocument, 'text'>, { start, end }: Section) =>
  document.text.slice(start, end);

/** The section of a document that a place lies in; null where there is none. */
export function sectionAt(document: Pick<ProcedureDocument, 'text'>, offset: number): Section | null {
  return sectionsOf(document.text).find(({ start, end }) => start <= offset && offset < end) ?? null;
}

/**
 * Where an approved passage stands in a version of its document: only in a section that has not changed since, and word
 * for word. Offsets count UTF-16 units; null when it no longer holds.
 */
export function findApproved(
  document: Pick<ProcedureDocument, 'text'>,
  { fingerprint, quote }: { fingerprint: string; quote: string },
): { section: Section; start: number; end: number } | null {
  for (const section of sectionsOf(document.text)) {
    const text = textOf(document, section);
    if (fingerprintOf(text) !== fingerprint) continue;
    const at = text.indexOf(quote);
    if (at >= 0) return { section, start: section.start + at, end: section.start + at + quote.length };
  }
  return null;
}
