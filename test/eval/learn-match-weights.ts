import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openMobilenetEmbedder } from '../../knowledge/catalogue/visual/features/onnx-mobilenet-embedder.ts';
import { prepareImageEmbedder } from '../../knowledge/catalogue/visual/mobilenet/prepare-image-embedder.ts';
import { numbersOf } from '../../knowledge/catalogue/visual/search/match-evidence.ts';
import { gatherEvidence, type GatheredEvidence } from './gather-evidence.ts';
import { readVisualCases } from './visual-cases.ts';

/**
 * Learns the weights of search/match-weights.ts and prints them:
 *
 *   npm run learn:match-weights -- --catalogue <folder> --queries <folder> [--catalogue … --queries …]
 *
 * Every photo counts twice: as it is, and with its article (and what shares its id up to the last hyphen: its other
 * colours) taken out of the short list, where the right answer is "none".
 */
const { values } = parseArgs({
  options: { catalogue: { type: 'string', multiple: true }, queries: { type: 'string', multiple: true } },
});
const outsideWeight = 0.5;
const ridge = 2e-4;
const rounds = 1200;
const rate = 0.05;

interface Lesson {
  /** Views of each article as numbers. */
  articles: number[][][];
  /** Which article is right; `articles.length` is "none". */
  right: number;
  weight: number;
}

const modelOf = (articleId: string): string =>
  articleId.slice(0, Math.max(0, articleId.lastIndexOf('-'))) || articleId;

function lessonsOf({ query, entries }: GatheredEvidence, houseIds: boolean): Lesson[] {
  const lesson = (kept: typeof entries, right: string | null, weight: number): Lesson | null => {
    const articles = new Map<string, number[][]>();
    for (const { articleId, evidence } of kept) {
      articles.set(articleId, [...(articles.get(articleId) ?? []), Object.values(numbersOf(evidence))]);
    }
    const ids = [...articles.keys()];
    const index = right === null ? ids.length : ids.indexOf(right);
    return index < 0 ? null : { articles: [...articles.values()], right: index, weight };
  };
  const sameModel = (articleId: string): boolean =>
    articleId === query.articleId ||
    (houseIds && query.articleId !== null && modelOf(articleId) === modelOf(query.articleId));
  const outside = lesson(
    entries.filter(({ articleId }) => !sameModel(articleId)),
    null,
    outsideWeight,
  );
  const inside = query.articleId === null ? null : lesson(entries, query.articleId, 1);
  return [inside, outside].filter((item): item is Lesson => item !== null);
}

/** Adds one lesson's gradient of the negative log-likelihood of a conditional logit (McFadden 1974). */
function addGradient(
  { articles, right, weight }: Lesson,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const none = weights.length - 1;
  const bests = articles.map((views) => {
    const scores = views.map((numbers) =>
      numbers.reduce((sum, value, index) => sum + value * weights[index]!, 0),
    );
    const score = Math.max(...scores);
    return { score, numbers: views[scores.indexOf(score)]! };
  });
  const scores = [...bests.map(({ score }) => score), weights[none]!];
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const all = odds.reduce((sum, value) => sum + value, 0);
  odds.forEach((value, index) => {
    const error = weight * (value / all - (index === right ? 1 : 0));
    if (index === bests.length) gradient[none]! += error;
    else
      bests[index]!.numbers.forEach((number, entry) => {
        gradient[entry]! += error * number;
      });
  });
  return -weight * Math.log(odds[right]! / all);
}

/** Minimises the loss with Adam (Kingma and Ba 2015). */
function learn(lessons: readonly Lesson[], size: number): { weights: Float64Array; loss: number } {
  const weights = new Float64Array(size + 1);
  const [first, second] = [new Float64Array(size + 1), new Float64Array(size + 1)];
  let loss = 0;
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size + 1);
    loss = lessons.reduce((sum, lesson) => sum + addGradient(lesson, weights, gradient), 0) / lessons.length;
    for (let index = 0; index <= size; index++) {
      const slope = gradient[index]! / lessons.length + (index < size ? ridge * weights[index]! : 0);
      first[index] = 0.9 * first[index]! + 0.1 * slope;
      second[index] = 0.999 * second[index]! + 0.001 * slope * slope;
      const step =
        first[index]! / (1 - 0.9 ** round) / (Math.sqrt(second[index]! / (1 - 0.999 ** round)) + 1e-8);
      weights[index]! -= rate * step;
    }
  }
  return { weights, loss };
}

const folder = await mkdtemp(join(tmpdir(), 'comptoir-weights-'));
try {
  const embedder = await openMobilenetEmbedder(await prepareImageEmbedder({ modelFolder: folder }));
  const lessons: Lesson[] = [];
  let names: string[] = [];
  for (const [index, catalogueFolder] of (values.catalogue ?? []).entries()) {
    const queries = values.queries?.[index];
    if (queries === undefined) throw new Error('every --catalogue needs its --queries');
    const cases = await readVisualCases({ catalogue: catalogueFolder, queries });
    const houseIds = cases.catalogue.some(({ view }) => view !== null);
    for (const gathered of await gatherEvidence(embedder, cases.catalogue, cases.queries)) {
      const [entry] = gathered.entries;
      if (entry) names = Object.keys(numbersOf(entry.evidence));
      lessons.push(...lessonsOf(gathered, houseIds));
    }
  }
  await embedder.close();
  const { weights, loss } = learn(lessons, names.length);
  console.log(`${String(lessons.length)} lessons, loss ${loss.toFixed(4)}`);
  console.log(
    [...names, 'none'].map((name, index) => `  ${name}: ${weights[index]!.toFixed(3)},`).join('\n'),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
