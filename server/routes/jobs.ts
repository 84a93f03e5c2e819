import type { FastifyRequest } from 'fastify';
import { jobsResponse, keptForecast, keptForecastQuery, type KeptForecast } from '../../contracts/jobs.ts';
import { HouseError } from '../house-error.ts';
import { readStatus } from '../jobs/forecast-files.ts';
import { principalOf } from '../plugins/authentication.ts';
import { expectResult, runTool } from './run-tool.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** The jobs of the night, and what they made: forecasts that are read in milliseconds. */
export function registerJobs(app: HouseApp, dependencies: RouteDependencies): void {
  const { openAccess, dataFolder, forecasts } = dependencies;
  const planner = (request: FastifyRequest) => {
    const access = openAccess(principalOf(request));
    if (!access.mayUse('forecast_demand')) throw new HouseError('not-permitted');
    return access;
  };
  app.get(
    '/api/v1/jobs',
    {
      schema: {
        summary: 'Where the jobs of the night stand, and their last runs',
        tags: ['jobs'],
        response: { 200: jobsResponse },
      },
    },
    async (request) => {
      planner(request);
      return { forecast: { ...(await readStatus(dataFolder)), stale: await forecasts.isStale() } };
    },
  );
  app.get(
    '/api/v1/forecasts',
    {
      schema: {
        summary: 'The weekly forecast of a sku in a store, from the last night or computed now',
        tags: ['jobs'],
        querystring: keptForecastQuery,
        response: { 200: keptForecast },
      },
    },
    async (request): Promise<KeptForecast> => {
      const access = planner(request);
      const { storeId, sku } = request.query;
      const mayPlan = access.planningStores.some((store) => store.storeId === storeId);
      const variant = access.catalogue.variant(sku);
      if (!mayPlan || !variant) throw new HouseError('not-found');
      const kept = await forecasts.read(storeId, sku);
      if (kept) return kept;
      const input = {
        product: variant.productId,
        place: storeId,
        ...(variant.size === null ? {} : { size: variant.size }),
      };
      const made = expectResult(await runTool(dependencies, request, 'forecast_demand', input), 'forecast');
      return { storeId, sku, source: 'now', weeks: made.forecast };
    },
  );
}

/** Gauges of the nightly forecast at `/metrics`: when it last ended well, and how long that took. */
export function registerJobMetrics(app: HouseApp, dataFolder: string): void {
  const { Gauge } = app.metrics.client;
  const read = async (gauge: { set(value: number): void }, name: 'finishedAt' | 'seconds') => {
    const status = await readStatus(dataFolder);
    if (status.state !== 'finished') return;
    const value = status[name];
    if (value !== null) gauge.set(typeof value === 'string' ? Date.parse(value) / 1000 : value);
  };
  new Gauge({
    name: 'comptoir_forecast_job_finished_timestamp_seconds',
    help: 'When the nightly forecast last ended well',
    async collect() {
      await read(this, 'finishedAt');
    },
  });
  new Gauge({
    name: 'comptoir_forecast_job_duration_seconds',
    help: 'How long the nightly forecast last took',
    async collect() {
      await read(this, 'seconds');
    },
  });
}
