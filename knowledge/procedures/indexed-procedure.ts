import { foldAccents, wordsOf } from '../language/tokens.ts';
import type { Stemmer } from '../language/stemming.ts';
import { chunksOf, type Chunk } from './chunks.ts';
import { readableText, sectionsOf, type Section } from './markdown-sections.ts';
import type { ProcedureDocument } from './procedure-documents.ts';

/** A document taken apart for search. Everything here follows from the document and the stemmer alone. */
export interface IndexedProcedure {
  document: ProcedureDocument;
  sections: readonly IndexedSection[];
  chunks: readonly IndexedChunk[];
  /** Stems of the title, and of words that the house gave as keywords. */
  titleTerms: readonly string[];
  /** Written forms of title (counted twice) and text, for spelling repair and character n-grams. */
  words: readonly IndexedWord[];
}

export interface IndexedSection extends Section {
  /** Stems of its own heading. */
  headingTerms: readonly string[];
}

export interface IndexedChunk extends Chunk {
  /** Stems in order. */
  terms: readonly string[];
}

/** A written form without accents, its stem, and how often it occurs. */
export interface IndexedWord {
  folded: string;
  term: string;
  count: number;
}

const gramLength = 4;
const titleRepeats = 2;

/** What is known of a document, for the same text under other dates, countries or roles. */
export function sameParts(known: IndexedProcedure, document: ProcedureDocument): IndexedProcedure {
  return {
    document,
    get sections() {
      return known.sections;
    },
    get chunks() {
      return known.chunks;
    },
    get titleTerms() {
      return known.titleTerms;
    },
    get words() {
      return known.words;
    },
  };
}

/** A document that is taken apart when something of it is first asked for. */
export function indexLater(document: ProcedureDocument, stem: Stemmer): IndexedProcedure {
  let parts: IndexedProcedure | null = null;
  const read = () => (parts ??= indexProcedure(document, stem));
  return {
    document,
    get sections() {
      return read().sections;
    },
    get chunks() {
      return read().chunks;
    },
    get titleTerms() {
      return read().titleTerms;
    },
    get words() {
      return read().words;
    },
  };
}

/** Takes a document apart: sections, passages, stems and character n-grams. */
export function indexProcedure(document: ProcedureDocument, stem: Stemmer): IndexedProcedure {
  const found = sectionsOf(document.text);
  const words = new Map<string, IndexedWord>();
  const stemsOf = (text: string, repeats: number): string[] =>
    wordsOf(readableText(text)).map(({ text: word }) => {
      const term = stem(word);
      const folded = foldAccents(word);
      const known = words.get(folded);
      if (known) known.count += repeats;
      else words.set(folded, { folded, term, count: repeats });
      return term;
    });
  const titleTerms = [
    ...stemsOf(document.title, titleRepeats),
    ...stemsOf(keywordsOf(document.text).join(' '), 1),
  ];
  const sections = found.map((section) => ({
    ...section,
    headingTerms: stemsOf(section.heading ?? '', 1),
  }));
  const chunks = chunksOf(document.text, sections).map((chunk) => ({
    ...chunk,
    terms: stemsOf(document.text.slice(chunk.start, chunk.end), 1),
  }));
  return { document, sections, chunks, titleTerms, words: [...words.values()] };
}

const keywordComment = /^<!-- keywords: (.*?) -->/;

/** Search words that the author put beside the text (see `keywordsComment`). */
export function keywordsOf(text: string): string[] {
  const [, list] = keywordComment.exec(text) ?? [];
  return list === undefined ? [] : list.split(',').map((word) => word.trim());
}

/**
 * Keywords travel in the stored text as a first line that Markdown does not show. A keyword cannot close the
 * comment or look like two.
 */
export function keywordsComment(keywords: readonly string[]): string {
  const words = keywords.map((word) => word.replace(/[,\r\n]|-->/g, ' ').trim()).filter(Boolean);
  return words.length === 0 ? '' : `<!-- keywords: ${words.join(', ')} -->\n\n`;
}

/** Character 4-grams of words with their ends marked; a shorter word is one gram. */
export function gramsOf(words: Iterable<Pick<IndexedWord, 'folded' | 'count'>>): Map<string, number> {
  const grams = new Map<string, number>();
  for (const { folded, count } of words) {
    const marked = `_${folded}_`;
    const last = Math.max(0, marked.length - gramLength);
    for (let start = 0; start <= last; start++) {
      const gram = marked.slice(start, start + gramLength);
      grams.set(gram, (grams.get(gram) ?? 0) + count);
    }
  }
  return grams;
}
