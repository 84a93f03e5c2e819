import { readFile } from 'node:fs/promises';
import type { LanguageCode } from '../../contracts/languages.ts';
import {
  createIntentClassifier,
  trainIntentModel,
  type IntentExample,
} from '../../agents/understanding/intents/intent-classifier.ts';
import { trainNlpjs } from './nlpjs-peer.ts';
import { openEmbedder } from './open-embedder.ts';
import type { Evaluation } from './print-evaluation.ts';

export interface IntentFiles {
  train: string;
  test: string;
  outOfScopeTrain: string | null;
  outOfScopeTest: string | null;
  language: LanguageCode;
}

interface Row {
  label: string;
  text: string;
}

/** The class that sentences of the out-of-scope files belong to. */
const outsideLabel = 'out-of-scope';
/** nlp.js learns in a time that grows with the product of sentences and classes; past this it is left out, and said. */
const peerLimit = 3_000_000;

async function readRows(file: string | null, label?: string): Promise<Row[]> {
  if (file === null) return [];
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '');
  return lines.map((line, number) => {
    const tab = line.indexOf('\t');
    if (tab < 1) throw new Error(`${file}:${number + 1}: a line is label<TAB>text.`);
    return { label: label ?? line.slice(0, tab), text: line.slice(tab + 1).trim() };
  });
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const percent = (part: number, whole: number) => (whole === 0 ? 0 : round((100 * part) / whole));

/** Chance that a sentence within scope scores higher than one outside, in percent. */
function areaUnderCurve(inside: readonly number[], outside: readonly number[]): number {
  const all = [
    ...inside.map((score) => ({ score, within: true })),
    ...outside.map((score) => ({ score, within: false })),
  ].sort((a, b) => a.score - b.score);
  let below = 0;
  let won = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]!.score === all[start]!.score) end += 1;
    const tied = all.slice(start, end);
    const tiedOutside = tied.filter(({ within }) => !within).length;
    won += (tied.length - tiedOutside) * (below + tiedOutside / 2);
    below += tiedOutside;
    start = end;
  }
  return percent(won, inside.length * outside.length);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The names of the classes are sentences of their own, as a person who names the classes would write them. */
function withNames(rows: readonly Row[]): Row[] {
  const names = [...new Set(rows.map(({ label }) => label))].filter((label) => /\p{L}{2}/u.test(label));
  return [
    ...rows,
    ...names.map((label) => ({
      label,
      text: label
        .replace(/[_\W]+/g, ' ')
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .toLowerCase(),
    })),
  ];
}

async function peerFigures(
  train: readonly Row[],
  test: readonly Row[],
  outside: readonly Row[],
  language: LanguageCode,
): Promise<object | null> {
  if (train.length * new Set(train.map(({ label }) => label)).size > peerLimit) {
    process.stderr.write(
      'nlp.js is left out: it would learn for too long on this many sentences and classes.\n',
    );
    return null;
  }
  const classify = await trainNlpjs(train.map(({ label, text }) => ({ language, intent: label, text })));
  let right = 0;
  for (const { label, text } of test) if ((await classify(language, text)) === label) right += 1;
  let refused = 0;
  for (const { text } of outside) {
    const intent = await classify(language, text);
    if (intent === 'None' || intent === outsideLabel) refused += 1;
  }
  return {
    accuracy: percent(right, test.length),
    ...(outside.length > 0 ? { outOfScopeRecall: percent(refused, outside.length) } : {}),
  };
}

/** Trains the product's intent model on `train` and judges it on `test`, beside nlp.js on the same files. */
export async function evaluateIntents(files: IntentFiles): Promise<Evaluation> {
  const train = await readRows(files.train);
  const outsideTrain = await readRows(files.outOfScopeTrain, outsideLabel);
  const test = await readRows(files.test);
  const outsideTest = await readRows(files.outOfScopeTest, outsideLabel);
  const embedder = await openEmbedder();
  const speaks = embedder.languages.includes(files.language);
  const embed = async (texts: readonly string[]): Promise<(Float32Array | null)[]> =>
    speaks ? embedder.embed(texts) : texts.map(() => null);

  const rows = [...withNames(train), ...outsideTrain];
  const started = performance.now();
  const vectors = await embed(rows.map(({ text }) => text));
  const examples: IntentExample[] = rows.map(({ label, text }, position) => ({
    intent: label,
    sentence: text,
    vector: vectors[position]!,
  }));
  const classifier = createIntentClassifier(
    trainIntentModel(examples, outsideTrain.length > 0 ? outsideLabel : null),
  );
  const trainSeconds = (performance.now() - started) / 1000;

  const times: number[] = [];
  async function judge({ label, text }: Row) {
    const before = performance.now();
    const [vector] = await embed([text]);
    const scores = classifier.classify(text, vector ?? null);
    times.push(performance.now() - before);
    const within = scores.filter(({ name }) => name !== outsideLabel);
    return {
      right: within[0]?.name === label,
      refused: scores[0]?.name === outsideLabel,
      inScope:
        outsideTrain.length > 0
          ? 1 - (scores.find(({ name }) => name === outsideLabel)?.probability ?? 0)
          : (within[0]?.probability ?? 0),
    };
  }
  async function judgeAll(given: readonly Row[]) {
    const all: Awaited<ReturnType<typeof judge>>[] = [];
    for (const row of given) all.push(await judge(row));
    return all;
  }
  const judged = await judgeAll(test);
  const judgedOutside = await judgeAll(outsideTest);

  const at = (keep: number) => {
    const limit = quantile(
      judged.map(({ inScope }) => inScope),
      1 - keep,
    );
    return {
      accuracy: percent(
        judged.filter(({ right, inScope }) => right && inScope >= limit).length,
        judged.length,
      ),
      recall: percent(judgedOutside.filter(({ inScope }) => inScope < limit).length, judgedOutside.length),
    };
  };
  const outsideFigures =
    outsideTest.length === 0
      ? {}
      : {
          inScopeAccuracy: percent(
            judged.filter(({ right, refused }) => right && !refused).length,
            judged.length,
          ),
          outOfScopeRecall: percent(
            judgedOutside.filter(({ refused }) => refused).length,
            judgedOutside.length,
          ),
          areaUnderCurve: areaUnderCurve(
            judged.map(({ inScope }) => inScope),
            judgedOutside.map(({ inScope }) => inScope),
          ),
          inScopeAccuracyKeeping98: at(0.98).accuracy,
          outOfScopeRecallKeeping98: at(0.98).recall,
          inScopeAccuracyKeeping95: at(0.95).accuracy,
          outOfScopeRecallKeeping95: at(0.95).recall,
        };
  const peer = await peerFigures([...train, ...outsideTrain], test, outsideTest, files.language);
  await embedder.release();
  return {
    name: 'intents',
    figures: {
      accuracy: percent(judged.filter(({ right }) => right).length, judged.length),
      ...outsideFigures,
      sentences: test.length,
      classes: new Set(train.map(({ label }) => label)).size,
      trainSeconds: round(trainSeconds),
      millisecondsMedian: round(quantile(times, 0.5)),
      millisecondsP95: round(quantile(times, 0.95)),
    },
    peers: peer ? { 'nlp.js': peer } : {},
  };
}
