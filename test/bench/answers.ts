import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import type { ChatRequest, ChatResponse } from '../../contracts/chat.ts';
import type { Role } from '../../contracts/principal.ts';
import { buildApp } from '../../server/app.ts';
import { compose } from '../../server/composition.ts';
import { loadConfig } from '../../server/config.ts';
import { fillWithDemonstration, isEmpty } from '../../server/demonstration/fill-house.ts';
import { warmUpDemand } from '../../server/house/warm-up.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import { createProgress } from '../../server/progress.ts';
import type { Evaluation } from '../eval/print-evaluation.ts';

const root = join(import.meta.dirname, '..', '..');

interface Case {
  name: string;
  role: Role;
  questions: string[];
}

/** Fixed questions per tool; each is asked `rounds` times after `warmUp` rounds. */
const cases: Case[] = [
  {
    name: 'search_procedures',
    role: 'advisor',
    questions: [
      'How do I process a tax refund?',
      'Combien de temps prend une réparation ?',
      'Come si fa un reso senza scontrino?',
    ],
  },
  {
    name: 'look_up_stock',
    role: 'advisor',
    questions: [
      'Do we have the Aurelia tote in black?',
      'Quelles boutiques ont le sac Aurelia tote en cognac ?',
      'abbiamo la borsa Aurelia tote in nero a Parigi?',
    ],
  },
  {
    name: 'forecast_demand',
    role: 'planner',
    questions: [
      'How much will we sell in the next 8 weeks in Milan?',
      'Prévision des sacs à Paris',
      'Quante borse venderemo a Roma nelle prossime sei settimane?',
    ],
  },
  {
    name: 'plan_replenishment',
    role: 'planner',
    questions: [
      'How many should we ship to Milan?',
      'combien de pièces faut-il expédier à Paris ?',
      'Quante borse Aurelia tote mandiamo a Firenze?',
    ],
  },
];
const rounds = 60;
const warmUp = 10;

const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Milliseconds from a question to its complete answer over HTTP (transcript included), per tool, on the demonstration
 * house. The peer is the same work without the agent: the tool alone, as each turn reports it.
 */
export async function runAnswersBench(): Promise<Evaluation> {
  const dataFolder = join(root, '.comptoir', 'bench');
  await mkdir(dataFolder, { recursive: true });
  const config = loadConfig({
    COMPTOIR_DATA: dataFolder,
    COMPTOIR_MODELS: join(root, '.comptoir', 'models'),
    LOG_LEVEL: 'silent',
  });
  const database = await openDatabase(join(dataFolder, 'house.db'));
  const progress = createProgress(process.stderr, false);
  if (await isEmpty(database))
    await fillWithDemonstration({ context: { config, error: process.stderr, progress }, database });
  const composition = await compose({
    config,
    database,
    now: () => new Date(),
    clock: () => performance.now(),
    log: pino({ level: 'silent' }),
    picturePatienceMs: Infinity,
  });
  const { house, openAccess, tools, newId } = composition.dependencies;
  await warmUpDemand({ house: house(), openAccess, tools, newId });
  const app = await buildApp(composition.dependencies, { config, webFolder: '', version: 'bench' });

  const ask = async (token: string, payload: ChatRequest) => {
    const start = performance.now();
    const response = await app.inject({
      method: 'POST',
      url: '/api/v1/chat',
      headers: { authorization: `Bearer ${token}` },
      payload,
    });
    if (response.statusCode !== 200) throw new Error(response.body);
    return { whole: performance.now() - start, answer: response.json<ChatResponse>() };
  };
  const figures: Record<string, number> = {};
  const toolAlone: Record<string, number> = {};
  const measure = async (name: string, token: string, messages: readonly ChatRequest[]) => {
    const whole: number[] = [];
    const tool: number[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const message = messages[round % messages.length] ?? {};
      const measured = await ask(token, message);
      const used = measured.answer.tools.find((use) => use.name === name);
      if (!used?.ok)
        throw new Error(`"${message.text}" did not reach ${name}: ${measured.answer.text.slice(0, 200)}`);
      if (round < warmUp) continue;
      whole.push(measured.whole);
      tool.push(used.milliseconds);
    }
    const overhead = whole.map((milliseconds, position) => milliseconds - (tool[position] ?? 0));
    for (const series of [whole, tool, overhead]) series.sort((a, b) => a - b);
    figures[`${name} median ms`] = quantile(whole, 0.5);
    figures[`${name} p95 ms`] = quantile(whole, 0.95);
    figures[`${name} without the tool, median ms`] = quantile(overhead, 0.5);
    figures[`${name} without the tool, p95 ms`] = quantile(overhead, 0.95);
    toolAlone[`${name} median ms`] = quantile(tool, 0.5);
    toolAlone[`${name} p95 ms`] = quantile(tool, 0.95);
  };

  try {
    const session = async (role: Role) => {
      const response = await app.inject({
        method: 'POST',
        url: '/api/v1/demo/session',
        payload: { role, storeId: 'milan', language: 'en' },
      });
      return response.json<{ token: string }>().token;
    };
    for (const { name, role, questions } of cases) {
      await measure(
        name,
        await session(role),
        questions.map((text) => ({ text })),
      );
    }
    const token = await session('advisor');
    const { catalogue } = composition.dependencies.house();
    const photos = await Promise.all(
      catalogue.products.slice(0, 3).map(async (product) => {
        const [image] = catalogue.imagesOf(product.productId);
        const bytes = await readFile(join(dataFolder, image?.file ?? ''));
        const principal = await composition.dependencies.authenticator.authenticate(token);
        const id = await composition.dependencies.uploads.store({
          personId: principal.personId,
          kind: 'image',
          mediaType: 'image/jpeg',
          bytes,
        });
        return { imageId: id };
      }),
    );
    await measure('match_product', token, photos);
  } finally {
    await app.close();
    await composition.close();
    await database.destroy();
  }
  return { name: 'answers', figures, peers: { 'tool alone': toolAlone } };
}
