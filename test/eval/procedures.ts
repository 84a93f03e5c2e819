import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { languages, type LanguageCode } from '../../contracts/languages.ts';
import type { TextEmbedder } from '../../knowledge/language/text-embedder.ts';
import { createProcedureSearch } from '../../knowledge/procedures/create-procedure-search.ts';
import { parseProcedure } from '../../knowledge/procedures/parse-procedure.ts';
import type { ProcedureDocument } from '../../knowledge/procedures/procedure-documents.ts';
import type { ProcedureCase } from './cases/procedure-case.ts';
import { englishProcedureCases } from './cases/procedures-en.ts';
import { frenchProcedureCases } from './cases/procedures-fr.ts';
import { heldOutProcedureCases } from './cases/procedures-held-out.ts';
import { italianProcedureCases } from './cases/procedures-it.ts';
import { quantile } from './retrieval-metrics.ts';

/** Shares are 0–100, times milliseconds. */
export interface ProcedureFigures {
  answerable: number;
  hitAt1: number;
  recallAt5: number;
  /** Questions with an answer that were answered. */
  answered: number;
  unanswerable: number;
  /** Questions without an answer that were refused. */
  refused: number;
  /** Hits whose quote is exactly the document's text between the offsets. */
  exactCitations: number;
  p50: number;
  p95: number;
}

export interface ProceduresEvaluation {
  name: string;
  documents: number;
  /** By language: questions that the settings were tuned on, and questions that were held out. */
  figures: Record<LanguageCode, { tuning: ProcedureFigures; heldOut: ProcedureFigures }>;
}

const tuning: Record<LanguageCode, readonly ProcedureCase[]> = {
  en: englishProcedureCases,
  fr: frenchProcedureCases,
  it: italianProcedureCases,
};
const firstCountry: Record<LanguageCode, string> = { en: 'GB', fr: 'FR', it: 'IT' };
/** Day that the cases were written for. */
const today = '2026-11-22';

/** Reads a folder of Markdown procedures with their folders; files without text are left out. */
export async function readProcedures(folder: string): Promise<ProcedureDocument[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.md')).sort();
  const documents: ProcedureDocument[] = [];
  for (const name of names) {
    const parsed = parseProcedure(name.split('\\').join('/'), await readFile(join(folder, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}: ${parsed.problems.map(({ reason }) => reason).join(' ')}`);
    if (parsed.document) documents.push(parsed.document);
  }
  return documents;
}

/** Asks the demonstration house's procedures the cases of this folder. */
export async function evaluateProcedures(options: {
  folder: string;
  embedder?: TextEmbedder;
}): Promise<ProceduresEvaluation> {
  const documents = await readProcedures(options.folder);
  const search = createProcedureSearch({
    documents,
    ...(options.embedder && { embedder: options.embedder }),
  });
  await search.settled();
  const texts = new Map(documents.map((document) => [keyOf(document), document.text]));

  async function measure(language: LanguageCode, cases: readonly ProcedureCase[]): Promise<ProcedureFigures> {
    const times: number[] = [];
    const counts = { hit: 0, recalled: 0, answered: 0, refused: 0, exact: 0, hits: 0 };
    for (const { question, expected, country, role } of cases) {
      const started = performance.now();
      const result = await search.search({
        text: question,
        language,
        limit: 5,
        scope: { country: country ?? firstCountry[language], role: role ?? 'advisor', today },
      });
      times.push(performance.now() - started);
      const ids = result.hits.map(({ citation }) => citation.documentId);
      for (const { citation } of result.hits) {
        const text = texts.get(keyOf(citation)) ?? '';
        counts.hits++;
        if (text.slice(citation.startOffset, citation.endOffset) === citation.quote) counts.exact++;
      }
      if (expected.length === 0) counts.refused += result.answerable ? 0 : 1;
      else {
        counts.hit += expected.includes(ids[0] ?? '') ? 1 : 0;
        counts.recalled += ids.some((id) => expected.includes(id)) ? 1 : 0;
        counts.answered += result.answerable ? 1 : 0;
      }
    }
    const answerable = cases.filter(({ expected }) => expected.length > 0).length;
    const unanswerable = cases.length - answerable;
    const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);
    return {
      answerable,
      hitAt1: share(counts.hit, answerable),
      recallAt5: share(counts.recalled, answerable),
      answered: share(counts.answered, answerable),
      unanswerable,
      refused: share(counts.refused, unanswerable),
      exactCitations: share(counts.exact, counts.hits),
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
    };
  }

  const figures: Partial<ProceduresEvaluation['figures']> = {};
  for (const language of languages) {
    figures[language] = {
      tuning: await measure(language, tuning[language]),
      heldOut: await measure(language, heldOutProcedureCases[language]),
    };
  }
  return {
    name: 'procedures',
    documents: documents.length,
    figures: figures as ProceduresEvaluation['figures'],
  };
}

const keyOf = ({
  documentId,
  language,
  version,
}: {
  documentId: string;
  language: string;
  version: string;
}) => JSON.stringify([documentId, language, version]);
