import { parseArgs } from 'node:util';
import { languageCode } from '../../contracts/languages.ts';
import { printEvaluation, type Evaluation } from './print-evaluation.ts';

const usage = `Usage: npm run eval -- <part> [options] [--json]

  intents    --train <tsv> --test <tsv> [--out-of-scope-train <tsv>] [--out-of-scope-test <tsv>] [--language en|fr|it]
  retrieval  --corpus <jsonl> --queries <jsonl> --qrels <tsv> --language en|fr|it
  procedures [--handbook <folder>] (own questions over the demonstration procedures and a handbook)
  slots      (own utterances over the demonstration house's names)
  understanding (own messages and conversations over the demonstration house)
  forecast   --series <json> [--limit <series>]
  launches   --data <folder>
  replenishment --series <json> (monthly: one store, real demand; weekly: thinned, several stores)
  visual     --catalogue <folder> --queries <folder> [--labels <csv>]
  tags       (simulated photos of tags against made-up codes)
  speech     --manifest <json> [--terms <file>]
`;

const options = {
  json: { type: 'boolean', default: false },
  train: { type: 'string' },
  test: { type: 'string' },
  'out-of-scope-train': { type: 'string' },
  'out-of-scope-test': { type: 'string' },
  corpus: { type: 'string' },
  queries: { type: 'string' },
  qrels: { type: 'string' },
  language: { type: 'string' },
  series: { type: 'string' },
  limit: { type: 'string' },
  data: { type: 'string' },
  catalogue: { type: 'string' },
  labels: { type: 'string' },
  manifest: { type: 'string' },
  terms: { type: 'string' },
  handbook: { type: 'string' },
} as const;

async function evaluate(
  part: string | undefined,
  given: Record<string, string | undefined>,
): Promise<Evaluation | null> {
  const need = (name: string): string => {
    const value = given[name];
    if (value === undefined) throw new Error(`--${name} is needed.\n\n${usage}`);
    return value;
  };
  switch (part) {
    case 'intents': {
      const { evaluateIntents } = await import('./intents.ts');
      return evaluateIntents({
        train: need('train'),
        test: need('test'),
        outOfScopeTrain: given['out-of-scope-train'] ?? null,
        outOfScopeTest: given['out-of-scope-test'] ?? null,
        language: languageCode.parse(given['language'] ?? 'en'),
      });
    }
    case 'retrieval': {
      const { evaluateRetrieval } = await import('./retrieval.ts');
      const [corpus, queries, qrels] = [need('corpus'), need('queries'), need('qrels')];
      return evaluateRetrieval({ corpus, queries, qrels, language: languageCode.parse(need('language')) });
    }
    case 'procedures': {
      const { evaluateProcedures } = await import('./procedures.ts');
      const handbook = given['handbook'];
      return evaluateProcedures(handbook === undefined ? {} : { handbook });
    }
    case 'slots':
      return (await import('./slots.ts')).evaluateSlots();
    case 'understanding': {
      const { evaluateUnderstanding } = await import('./understanding.ts');
      return evaluateUnderstanding();
    }
    case 'forecast': {
      const { evaluateForecast } = await import('./forecast.ts');
      const limit = given['limit'];
      return evaluateForecast({
        series: need('series'),
        ...(limit === undefined ? {} : { limit: Number(limit) }),
      });
    }
    case 'launches':
      return (await import('./launches.ts')).evaluateLaunches({ data: need('data') });
    case 'replenishment':
      return (await import('./replenishment.ts')).evaluateReplenishment({ series: need('series') });
    case 'visual': {
      const { evaluateVisual } = await import('./visual.ts');
      const labels = given['labels'];
      return evaluateVisual({
        catalogue: need('catalogue'),
        queries: need('queries'),
        ...(labels === undefined ? {} : { labels }),
      });
    }
    case 'tags':
      return (await import('./tags.ts')).evaluateTags();
    case 'speech': {
      const { evaluateSpeech } = await import('./speech.ts');
      const terms = given['terms'];
      return evaluateSpeech({ manifest: need('manifest'), ...(terms === undefined ? {} : { terms }) });
    }
    default:
      return null;
  }
}

const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: true });
const { json, ...given } = values;
const evaluation = await evaluate(positionals[0], given);
if (evaluation) printEvaluation(evaluation, json);
else {
  process.stderr.write(usage);
  process.exitCode = 1;
}
