import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVisualIndex, matchStages } from '../../knowledge/catalogue/visual/create-visual-index.ts';
import { openMobilenetEmbedder } from '../../knowledge/catalogue/visual/features/onnx-mobilenet-embedder.ts';
import { prepareImageEmbedder } from '../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import type { VisualMatchOutcome } from '../../knowledge/catalogue/visual-match.ts';
import type { Evaluation } from './print-evaluation.ts';
import { readVisualCases, type CatalogueCase, type QueryCase } from './visual-cases.ts';
import { rankWithPeer, visualPeers } from './visual-peers.ts';

export interface VisualEvaluationOptions {
  /** Folder of catalogue pictures. */
  catalogue: string;
  /** Folder of photos; a file name begins with its article's id, `none-…` is not in the catalogue. */
  queries: string;
  /** CSV with `product_id, file` or `image, label`. */
  labels?: string;
}

interface Answer {
  query: QueryCase;
  outcome: VisualMatchOutcome['outcome'];
  ranked: string[];
  milliseconds: number;
}

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** Share of queries whose article is among the first `depth` that a ranking names. */
function recallAt(
  depth: number,
  answers: readonly { query: QueryCase; ranked: readonly string[] }[],
): number {
  const present = answers.filter(({ query }) => query.articleId !== null);
  const found = present.filter(({ query, ranked }) => ranked.slice(0, depth).includes(query.articleId ?? ''));
  return share(found.length, present.length);
}

/** Share of the first five articles of each ranking that are of the query's class; null without classes. */
function classPrecision(
  catalogue: readonly CatalogueCase[],
  answers: readonly { query: QueryCase; ranked: readonly string[] }[],
): number | null {
  const labels = new Map(catalogue.map(({ articleId, label }) => [articleId, label]));
  const counted = answers.flatMap(({ query, ranked }) => {
    const label = labels.get(query.articleId ?? '');
    if (!label || ranked.length === 0) return [];
    const first = ranked.slice(0, 5);
    return [first.filter((id) => labels.get(id) === label).length / first.length];
  });
  return counted.length === 0 ? null : counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

function outcomeFigures(answers: readonly Answer[]): Record<string, number> {
  const present = answers.filter(({ query }) => query.articleId !== null);
  const absent = answers.filter(({ query }) => query.articleId === null);
  const count = (list: readonly Answer[], outcome: Answer['outcome']) =>
    list.filter((answer) => answer.outcome === outcome).length;
  const certain = present.filter(({ outcome }) => outcome === 'this');
  const right = certain.filter(({ query, ranked }) => ranked[0] === query.articleId);
  return {
    certain: share(certain.length, present.length),
    'certain, right': share(right.length, certain.length),
    'one of': share(count(present, 'one-of'), present.length),
    'wrongly none': share(count(present, 'none'), present.length),
    'absent articles': absent.length,
    'false accepts (certain)': share(count(absent, 'this'), absent.length),
    'false offers (one of)': share(count(absent, 'one-of'), absent.length),
  };
}

/**
 * Measures visual match on folders of pictures: recall, outcomes and milliseconds by stage, with a perceptual hash, a
 * colour histogram and the embedding alone on the same queries. The index is built in a temporary folder.
 */
export async function evaluateVisual(options: VisualEvaluationOptions): Promise<Evaluation> {
  const { catalogue, queries } = await readVisualCases(options);
  const folder = await mkdtemp(join(tmpdir(), 'comptoir-visual-'));
  try {
    const prepared = await prepareImageEmbedder({ modelFolder: join(folder, 'models') });
    const embedder = await openMobilenetEmbedder(prepared);
    const stages = new Map<string, number[]>(matchStages.map((stage) => [stage, []]));
    const index = createVisualIndex({
      embedder,
      folder: join(folder, 'visual-index'),
      observe: (milliseconds) => {
        for (const stage of matchStages) stages.get(stage)?.push(milliseconds[stage]);
      },
    });
    const buildStart = performance.now();
    const pictures = catalogue.map(({ file, articleId, view }) => ({
      productId: articleId,
      view,
      file: resolve(file),
    }));
    const report = await index.update(pictures, {
      onProgress: ({ done, total }) => {
        if (process.stderr.isTTY) process.stderr.write(`\rindexing ${String(done)}/${String(total)}`);
      },
    });
    const buildMilliseconds = performance.now() - buildStart;
    const answers: Answer[] = [];
    for (const query of queries) {
      const bytes = await readFile(query.file);
      const start = performance.now();
      const { outcome, candidates } = await index.match(bytes, { limit: 20 });
      const milliseconds = performance.now() - start;
      answers.push({ query, outcome, ranked: candidates.map(({ productId }) => productId), milliseconds });
    }
    await index.close();
    const precision = classPrecision(catalogue, answers);
    const milliseconds = answers.map((answer) => answer.milliseconds);
    const figures = {
      pictures: report.indexed,
      articles: new Set(catalogue.map(({ articleId }) => articleId)).size,
      queries: queries.length,
      'recall@1': recallAt(1, answers),
      'recall@5': recallAt(5, answers),
      ...outcomeFigures(answers),
      ...(precision === null ? {} : { 'class precision@5': precision }),
      'ms, median': percentile(milliseconds, 0.5),
      'ms, p95': percentile(milliseconds, 0.95),
      ...Object.fromEntries([...stages].map(([stage, values]) => [`ms, ${stage}`, percentile(values, 0.5)])),
      'ms a picture to index': share(buildMilliseconds, report.indexed),
    };
    const peers: Record<string, object> = {};
    for (const peer of visualPeers(embedder)) {
      const rankings = await rankWithPeer(peer, catalogue, queries);
      const ranked = rankings.map(({ ranked: ids }, position) => ({
        query: queries[position]!,
        ranked: ids,
      }));
      const peerPrecision = classPrecision(catalogue, ranked);
      peers[peer.name] = {
        'recall@1': recallAt(1, ranked),
        'recall@5': recallAt(5, ranked),
        ...(peerPrecision === null ? {} : { 'class precision@5': peerPrecision }),
        'ms, median': percentile(
          rankings.map((ranking) => ranking.milliseconds),
          0.5,
        ),
      };
    }
    await embedder.close();
    return { name: 'visual', figures, peers };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
