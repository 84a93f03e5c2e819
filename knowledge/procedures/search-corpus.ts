import type { LanguageCode } from '../../contracts/languages.ts';
import type { DenseArm } from './dense-arm.ts';
import type { GlossaryLookup } from './glossary-lookup.ts';
import type { LanguageTools } from './language-index.ts';
import { asksForSteps, choosePassage, weightFound, type Passage } from './passage.ts';
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

/**
 * How much of a question a document speaks of, in units of rarity (the sum of the inverse document frequencies of
 * the question's content words): absolute amounts, because one rare word found is better evidence than half of two
 * common ones.
 */
export interface Evidence {
  /** All content words of the question. */
  asked: number;
  /** Those found in the title. */
  title: number;
  /** Those found in the passage, its headings or the title. */
  passage: number;
  /** Those found anywhere in the document. */
  document: number;
  /** How many words of the trade (see the glossary) the passage, its headings and the title share with it. */
  tradeWords: number;
}

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
      return [{ documentId, score, version, passage, evidence: evidenceOf(ranked, version, passage) }];
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
  const own = choosePassage(version.entry, version.scores.query.units, wantsSteps);
  const [best] = ranked.versions;
  if (!own || !best || best === version) return own;
  const other = choosePassage(best.entry, best.scores.query.units, wantsSteps);
  if (!other || other.found <= own.found) return own;
  if (best.entry.sections.length !== version.entry.sections.length) return own;
  const chunk = version.entry.chunks.find((candidate) => candidate.section === other.chunk.section);
  return chunk ? { chunk, found: other.found } : own;
}

function evidenceOf(ranked: RankedDocument, version: RankedVersion, passage: Passage): Evidence {
  // A translation may hold the question's words where the cited version does not.
  const candidates = ranked.versions.map((other) => {
    const { entry, scores } = other;
    const { units } = scores.query;
    const own = other === version ? passage : choosePassage(entry, units, false);
    const title = new Set(entry.titleTerms);
    const near = new Set(title);
    for (const term of own?.chunk.terms ?? []) near.add(term);
    for (const term of entry.sections[own?.chunk.section ?? 0]?.headingTerms ?? []) near.add(term);
    const all = new Set(title);
    for (const chunk of entry.chunks) for (const term of chunk.terms) all.add(term);
    for (const section of entry.sections) for (const term of section.headingTerms) all.add(term);
    return {
      asked: units.reduce((total, unit) => total + unit.weight, 0),
      title: weightFound(units, (stem) => title.has(stem)),
      passage: weightFound(units, (stem) => near.has(stem)),
      document: weightFound(units, (stem) => all.has(stem)),
      tradeWords: units.filter(
        (unit) => unit.isTradeWord && weightFound([unit], (stem) => near.has(stem)) > 0,
      ).length,
    };
  });
  const share = ({ asked, document }: Evidence) => (asked > 0 ? document / asked : 0);
  const [first, ...others] = candidates;
  if (!first) return { asked: 0, title: 0, passage: 0, document: 0, tradeWords: 0 };
  return others.reduce((best, other) => (share(other) > share(best) ? other : best), first);
}
