import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createUnderstanding } from '../../agents/understanding/create-understanding.ts';
import { languages } from '../../contracts/languages.ts';
import { understandingCases } from './cases/understanding/all-cases.ts';
import { conversationScripts } from './cases/understanding/all-conversations.ts';
import { openEmbedder } from './open-embedder.ts';
import { quantile } from './retrieval-metrics.ts';
import { demonstrationInMemory } from './understanding/demonstration-in-memory.ts';
import { trainPeer } from './understanding/peer.ts';
import { noises, runCases, type CaseOutcome } from './understanding/run-cases.ts';
import { holdConversations, type ScriptOutcome } from './understanding/run-scripts.ts';

/** Shares are 0–100, times milliseconds, memory mebibytes. */
export interface UnderstandingEvaluation {
  name: string;
  figures: Record<string, number>;
  peers: { 'nlp.js': Record<string, number> };
}

const parts = ['development', 'validation'] as const;
const share = (items: readonly unknown[], whole: readonly unknown[]) =>
  (100 * items.length) / Math.max(1, whole.length);

/** Resident memory after a full collection; native weights count too. */
function residentMemory(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round += 1) collect();
  return process.memoryUsage.rss() / 2 ** 20;
}

function caseFigures(outcomes: readonly CaseOutcome[]): Record<string, number> {
  const figures: Record<string, number> = {};
  const isRefusal = ({ item }: CaseOutcome) => item.expected.kind === 'refusal';
  const asksTwo = ({ item }: CaseOutcome) => item.expected.kind === 'tools' && item.expected.tools.length > 1;
  for (const part of parts) {
    for (const noise of noises) {
      const here = outcomes.filter(({ item, noise: of }) => item.part === part && of === noise);
      for (const language of languages) {
        const asked = here.filter((outcome) => outcome.item.language === language && !isRefusal(outcome));
        figures[`${part} tool choice ${language} ${noise}`] = share(
          asked.filter(({ right }) => right),
          asked,
        );
      }
      const inside = here.filter((outcome) => !isRefusal(outcome));
      const outside = here.filter(isRefusal);
      const two = here.filter(asksTwo);
      const checked = here.filter(({ item, right }) => right && Object.keys(item.slots).length > 0);
      figures[`${part} two tools ${noise}`] = share(
        two.filter(({ right }) => right),
        two,
      );
      figures[`${part} slots right ${noise}`] = share(
        checked.filter(({ wrong }) => wrong.length === 0),
        checked,
      );
      figures[`${part} correct refusals ${noise}`] = share(
        outside.filter(({ right }) => right),
        outside,
      );
      figures[`${part} false refusals ${noise}`] = share(
        inside.filter(({ refused }) => refused),
        inside,
      );
    }
  }
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  figures['p50 ms'] = quantile(times, 0.5);
  figures['p95 ms'] = quantile(times, 0.95);
  return figures;
}

function scriptFigures(outcomes: readonly ScriptOutcome[]): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const part of parts) {
    for (const language of [...languages, null]) {
      const here = outcomes.filter(
        ({ script }) => script.part === part && (language === null || script.language === language),
      );
      const turns = here.flatMap((outcome) => outcome.turns);
      const name = language ?? 'all';
      figures[`${part} scripts right ${name}`] = share(
        here.filter(({ right }) => right),
        here,
      );
      figures[`${part} script turns right ${name}`] = share(
        turns.filter(({ problem }) => problem === null),
        turns,
      );
    }
  }
  return figures;
}

async function peerFigures(
  outcomes: readonly CaseOutcome[],
  choose: Awaited<ReturnType<typeof trainPeer>>,
): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  const chosen = new Map<CaseOutcome, string>();
  const times: number[] = [];
  for (const outcome of outcomes) {
    const started = performance.now();
    chosen.set(outcome, await choose(outcome.item.language, outcome.text));
    times.push(performance.now() - started);
  }
  const isRight = (outcome: CaseOutcome) => {
    const { expected } = outcome.item;
    const wanted =
      expected.kind === 'tools'
        ? expected.tools.join(' + ')
        : expected.kind === 'talk'
          ? expected.reply
          : 'refusal';
    return chosen.get(outcome) === wanted;
  };
  for (const part of parts) {
    for (const noise of noises) {
      const here = outcomes.filter(({ item, noise: of }) => item.part === part && of === noise);
      const inside = here.filter(({ item }) => item.expected.kind !== 'refusal');
      const outside = here.filter(({ item }) => item.expected.kind === 'refusal');
      for (const language of languages) {
        const asked = inside.filter(({ item }) => item.language === language);
        figures[`${part} tool choice ${language} ${noise}`] = share(asked.filter(isRight), asked);
      }
      figures[`${part} correct refusals ${noise}`] = share(outside.filter(isRight), outside);
      figures[`${part} false refusals ${noise}`] = share(
        inside.filter((outcome) => chosen.get(outcome) === 'refusal'),
        inside,
      );
    }
  }
  figures['p50 ms'] = quantile(times, 0.5);
  figures['p95 ms'] = quantile(times, 0.95);
  return figures;
}

/** Lines about what went wrong in the development part; the validation part is only counted. */
function* problemsOf(cases: readonly CaseOutcome[], scripts: readonly ScriptOutcome[]): Generator<string> {
  for (const { item, noise, text, right, chosen, wrong, decision } of cases) {
    if (item.part !== 'development' || (right && wrong.length === 0)) continue;
    const { expected } = item;
    const wanted =
      expected.kind === 'tools'
        ? expected.tools.join(' + ')
        : expected.kind === 'talk'
          ? expected.reply
          : 'refusal';
    const tops = decision.because.intents.map(({ name, probability }) => `${name} ${probability.toFixed(2)}`);
    const slots =
      wrong.length > 0
        ? ` wrong ${wrong.join(', ')} in ${JSON.stringify(decision.kind === 'tools' ? decision.calls[0]?.input : decision.input)}`
        : '';
    yield `${item.language} ${noise} | ${text} | ${right ? '' : `${wanted} ≠ ${chosen} (${tops.join(', ')})`}${slots}`;
  }
  for (const { script, turns } of scripts) {
    if (script.part !== 'development' || turns.every(({ problem }) => problem === null)) continue;
    yield `script ${script.language}`;
    for (const { said, problem } of turns) yield `    ${said}${problem === null ? '' : `   ✗ ${problem}`}`;
  }
}

/**
 * Understands our own messages and conversations over the demonstration house, written apart from the training phrases:
 * the development part was looked at while building, the validation part was only counted. nlp.js, trained on the same
 * phrases, chooses intents for the same messages. `tell` reports each mistake of the development part.
 */
export async function evaluateUnderstanding(
  options: { tell?: (line: string) => void; peer?: boolean } = {},
): Promise<UnderstandingEvaluation> {
  const house = await demonstrationInMemory();
  const before = residentMemory();
  const embedder = await openEmbedder();
  const started = performance.now();
  const understanding = await createUnderstanding({ embedder, store: null });
  const trained = performance.now() - started;
  const memory = residentMemory() - before;
  const cases = await runCases(understandingCases, understanding, house);
  const scripts = await holdConversations(conversationScripts, understanding, house);
  for (const line of problemsOf(cases, scripts)) options.tell?.(line);
  await embedder.release();
  const peer =
    options.peer === false ? {} : await peerFigures(cases, await trainPeer(house, house.planningDay));
  return {
    name: 'understanding',
    figures: {
      messages: understandingCases.length,
      scripts: scripts.length,
      ...caseFigures(cases),
      ...scriptFigures(scripts),
      'training ms': trained,
      'resident memory MiB': memory,
    },
    peers: { 'nlp.js': peer },
  };
}
