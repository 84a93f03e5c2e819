import { parseArgs } from 'node:util';
import { printEvaluation, type Evaluation } from '../eval/print-evaluation.ts';

const parts: Record<string, () => Promise<Evaluation>> = {
  answers: async () => (await import('./answers.ts')).runAnswersBench(),
  procedures: async () => (await import('./procedures.ts')).runProceduresBench(),
  demand: async () => (await import('./demand.ts')).runDemandBench(),
  import: async () => (await import('./import.ts')).runImportBench(),
  night: async () => (await import('./night.ts')).runNightBench(),
};

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const asked = positionals.length > 0 ? positionals : Object.keys(parts);
for (const part of asked) {
  const run = parts[part];
  if (!run) {
    process.stderr.write(`There is no benchmark "${part}"; there are: ${Object.keys(parts).join(', ')}\n`);
    process.exitCode = 1;
    continue;
  }
  printEvaluation(await run(), values.json);
}
