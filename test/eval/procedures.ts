import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { languages, type LanguageCode } from '../../contracts/languages.ts';
import type { TextEmbedder } from '../../knowledge/language/text-embedder.ts';
import { createProcedureSearch } from '../../knowledge/procedures/create-procedure-search.ts';
import { parseProcedure } from '../../knowledge/procedures/parse-procedure.ts';
import {
  visibleDocuments,
  type ProcedureDocument,
  type ProcedureScope,
} from '../../knowledge/procedures/procedure-documents.ts';
import type { ProcedureSearch } from '../../knowledge/procedures/procedure-search.ts';
import { handbookCases } from './cases/handbook.ts';
import type { ProcedureCase } from './cases/procedure-case.ts';
import { procedureCases } from './cases/procedure-cases.ts';
import { misspell } from './misspell.ts';
import { openEmbedder } from './open-embedder.ts';
import { quantile } from './retrieval-metrics.ts';

/** Shares are 0–100, times milliseconds. */
interface CaseFigures {
  questions: number;
  /** Questions with an answer whose right document came first, or among the first five. */
  first: number;
  firstFive: number;
}
interface ProcedureFigures extends CaseFigures {
  /** Questions with an answer that were answered. */
  answered: number;
  /** Questions without an answer that were refused. */
  refused: number;
  /** Citations whose quote is exactly the document's text between the offsets. */
  exactCitations: number;
  /** Citations (a count) of a document that does not apply to the person, or not in its highest version in force. */
  wrongScope: number;
  p50: number;
  p95: number;
}

/** Figures by "language set figure", for example "fr validation first". */
export interface ProceduresEvaluation {
  name: string;
  documents: number;
  figures: Record<string, number>;
  peers: { miniSearch: Record<string, number> };
}

const firstCountry: Record<LanguageCode, string> = { en: 'GB', fr: 'FR', it: 'IT' };
/** Day that the cases were written for. */
const today = '2026-11-22';
const demonstrationFolder = join(import.meta.dirname, '../../server/demonstration/procedures');

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

/**
 * Asks the demonstration house's procedures the questions of this folder: those that the settings were tuned on
 * (development), those that nothing was chosen on (validation), and the latter with slips of the pen. With `handbook`, a
 * folder of Markdown pages, its questions too. MiniSearch (default settings, title boosted twice, restricted to the same
 * documents) ranks the same questions as a peer.
 */
export async function evaluateProcedures(
  options: { folder?: string; handbook?: string; embedder?: TextEmbedder | null } = {},
): Promise<ProceduresEvaluation> {
  const documents = await readProcedures(options.folder ?? demonstrationFolder);
  const own = options.embedder === undefined ? await openEmbedder() : null;
  const embedder = options.embedder ?? own;
  const figures: Record<string, number> = {};
  const peer: Record<string, number> = {};
  const evaluate = async (
    name: string,
    house: { documents: readonly ProcedureDocument[]; search: ProcedureSearch },
    language: LanguageCode,
    cases: readonly ProcedureCase[],
  ) => {
    const ours = await measure(house.search, house.documents, language, cases);
    for (const [figure, value] of Object.entries(ours)) figures[`${name} ${figure}`] = value;
    const theirs = measurePeer(house.documents, language, cases);
    for (const [figure, value] of Object.entries(theirs)) peer[`${name} ${figure}`] = value;
  };
  const search = createProcedureSearch({ documents, ...(embedder && { embedder }) });
  await search.settled();
  for (const language of languages) {
    const { development, validation } = procedureCases[language];
    await evaluate(`${language} development`, { documents, search }, language, development);
    await evaluate(`${language} validation`, { documents, search }, language, validation);
    await evaluate(`${language} misspelt`, { documents, search }, language, misspelt(validation, language));
  }
  if (options.handbook === undefined) {
    process.stderr.write('The handbook was left out: give its folder of Markdown pages with --handbook.\n');
  } else {
    const pages = await readProcedures(options.handbook);
    const handbook = createProcedureSearch({ documents: pages, ...(embedder && { embedder }) });
    await handbook.settled();
    for (const [set, remainder] of [
      ['development', 0],
      ['validation', 1],
    ] as const) {
      const cases = handbookCases.filter((_, position) => position % 2 === remainder);
      await evaluate(`handbook ${set}`, { documents: pages, search: handbook }, 'en', cases);
    }
  }
  await own?.release();
  return { name: 'procedures', documents: documents.length, figures, peers: { miniSearch: peer } };
}

/** The same questions with one slip of the pen in every fourth word of five letters or more. */
function misspelt(cases: readonly ProcedureCase[], language: string): ProcedureCase[] {
  return cases.map((question, position) => ({
    ...question,
    question: misspell(question.question, 0.25, `${language} ${position}`),
  }));
}

const scopeOf = ({ country, role }: ProcedureCase, language: LanguageCode): ProcedureScope => ({
  country: country ?? firstCountry[language],
  role: role ?? 'advisor',
  today,
});

async function measure(
  search: ProcedureSearch,
  documents: readonly ProcedureDocument[],
  language: LanguageCode,
  cases: readonly ProcedureCase[],
): Promise<ProcedureFigures> {
  const texts = new Map(documents.map((document) => [keyOf(document), document]));
  const times: number[] = [];
  const rankings: string[][] = [];
  const counts = { answered: 0, refused: 0, exact: 0, hits: 0, wrongScope: 0 };
  for (const question of cases) {
    const scope = scopeOf(question, language);
    const started = performance.now();
    const result = await search.search({ text: question.question, language, limit: 5, scope });
    times.push(performance.now() - started);
    rankings.push(result.hits.map(({ citation }) => citation.documentId));
    const visible = new Set(visibleDocuments(documents, scope));
    for (const { citation } of result.hits) {
      const document = texts.get(keyOf(citation));
      counts.hits++;
      if (document?.text.slice(citation.startOffset, citation.endOffset) === citation.quote) counts.exact++;
      if (!document || !visible.has(document)) counts.wrongScope++;
    }
    if (question.expected.length === 0) counts.refused += result.answerable ? 0 : 1;
    else counts.answered += result.answerable ? 1 : 0;
  }
  const answerable = cases.filter(({ expected }) => expected.length > 0).length;
  return {
    ...rankedShares(cases, rankings),
    answered: share(counts.answered, answerable),
    refused: share(counts.refused, cases.length - answerable),
    exactCitations: share(counts.exact, counts.hits),
    wrongScope: counts.wrongScope,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

function measurePeer(
  documents: readonly ProcedureDocument[],
  language: LanguageCode,
  cases: readonly ProcedureCase[],
): CaseFigures {
  const peer = new MiniSearch<{ id: number }>({
    fields: ['title', 'text'],
    searchOptions: { boost: { title: 2 } },
  });
  peer.addAll(documents.map(({ title, text }, id) => ({ id, title, text })));
  const rankings = cases.map((question) => {
    const visible = new Set(
      visibleDocuments(documents, scopeOf(question, language)).filter(
        (document) => document.language === language,
      ),
    );
    const found = peer.search(question.question).flatMap(({ id }) => documents[Number(id)] ?? []);
    return found.filter((document) => visible.has(document)).map(({ documentId }) => documentId);
  });
  return rankedShares(cases, rankings);
}

function rankedShares(
  cases: readonly ProcedureCase[],
  rankings: readonly (readonly string[])[],
): CaseFigures {
  const ranked = cases.map(({ expected }, index) => ({ expected, ids: rankings[index] ?? [] }));
  const answerable = ranked.filter(({ expected }) => expected.length > 0);
  const within = (count: number) =>
    answerable.filter(({ expected, ids }) => ids.slice(0, count).some((id) => expected.includes(id))).length;
  return {
    questions: cases.length,
    first: share(within(1), answerable.length),
    firstFive: share(within(5), answerable.length),
  };
}

const share = (part: number, whole: number) => (100 * part) / Math.max(1, whole);

const keyOf = ({
  documentId,
  language,
  version,
}: {
  documentId: string;
  language: string;
  version: string;
}) => JSON.stringify([documentId, language, version]);
