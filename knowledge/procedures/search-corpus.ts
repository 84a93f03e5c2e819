import type { LanguageCode } from '../../contracts/languages.ts';
import type { DenseArm } from './dense-arm.ts';
import type { GlossaryLookup } from './glossary-lookup.ts';
import type { LanguageTools } from './language-index.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { asksForSteps, choosePassage, type Passage } from './passage.ts';
import type { ProcedureCorpus } from './procedure-corpus.ts';
import type { ProcedureScope } from './procedure-documents.ts';
import { readQuery } from './query-terms.ts';
import {
  rankDocuments,
  type FusionWeights,
  type RankedDocument,
  type RankedVersion,
} from './rank-documents.ts';
import { scoreView, type ViewScores } from './score-view.ts';

/** A document with the version to cite and its passage. */
export interface FoundDocument {
  documentId: string;
  score: number;
  version: RankedVersion;
  passage: Passage;
  evidence: Evidence;
}

export interface CorpusSearch {
  corpus: ProcedureCorpus;
  glossary: GlossaryLookup;
  toolsOf: (language: string) => LanguageTools;
  dense: { arm: DenseArm; query: Float32Array } | null;
  weights: FusionWeights;
}

/** Searches one state of the documents as a person of the scope sees it; best first. */
export function searchCorpus(
  search: CorpusSearch,
  query: { text: string; language: LanguageCode; scope: ProcedureScope; limit: number },
): FoundDocument[] {
  const views = search.corpus.viewsFor(query.scope);
  const scored: ViewScores[] = views.map((view) =>
    scoreView(view, readQuery(query.text, query.language, view, search.glossary, search.toolsOf)),
  );
  const dense = new Map<ViewScores, Float64Array>();
  for (const scores of scored) {
    const meaning = search.dense?.arm.score(search.dense.query, scores.view);
    if (meaning) dense.set(scores, meaning);
  }
  const weights = dense.size > 0 ? search.weights : { ...search.weights, dense: 0 };
  const wantsSteps = asksForSteps(query.text);
  return rankDocuments(scored, dense, query.language, weights)
    .slice(0, query.limit)
    .flatMap((ranked) => {
      const version = readableVersion(ranked, query.language);
      const passage = version && passageOf(version, ranked, wantsSteps);
      if (!version || !passage) return [];
      const { documentId, score } = ranked;
      return [{ documentId, score, version, passage, evidence: evidenceFor(ranked, version, passage) }];
    });
}

/** The version in the reader's language, else the one that was found best. */
function readableVersion(ranked: RankedDocument, language: string): RankedVersion | undefined {
  return ranked.versions.find(({ entry }) => entry.document.language === language) ?? ranked.versions[0];
}

/**
 * The passage to cite. Where another language's version was found better, its passage points to the section of
 * the same place, because translations keep the structure.
 */
function passageOf(version: RankedVersion, ranked: RankedDocument, wantsSteps: boolean): Passage | null {
  const own = passageIn(version, wantsSteps);
  const [best] = ranked.versions;
  if (!own || !best || best === version) return own;
  const other = passageIn(best, wantsSteps);
  if (!other || other.found <= own.found) return own;
  if (best.entry.sections.length !== version.entry.sections.length) return own;
  const chunk = version.entry.chunks.find((candidate) => candidate.section === other.chunk.section);
  return chunk ? { chunk, found: other.found, score: other.score } : own;
}

function passageIn({ entry, scores }: RankedVersion, wantsSteps: boolean): Passage | null {
  return choosePassage(entry, scores.query.units, wantsSteps, scores.view.index.stopWords);
}

/** Evidence of the cited version, or of the better one in another language where that speaks of more. */
function evidenceFor(ranked: RankedDocument, version: RankedVersion, passage: Passage): Evidence {
  const own = evidenceOf(version, passage.chunk);
  const [best] = ranked.versions;
  if (!best || best === version) return own;
  const passageThere = passageIn(best, false);
  const other = passageThere ? evidenceOf(best, passageThere.chunk) : own;
  return other.document * own.asked > own.document * other.asked ? other : own;
}
