import { z } from 'zod';
import {
  findSimilarSellersInput,
  planReplenishmentInput,
  projectStockOutsInput,
} from '../../contracts/tool-inputs.ts';
import {
  procedureDocument,
  procedureSearchQuery,
  procedureSearchResponse,
  replenishmentPlanResponse,
  similarSellersResponse,
  stockOutProjectionResponse,
  visualMatchRequest,
  visualMatchResponse,
} from '../../contracts/http-api.ts';
import { HouseError } from '../house-error.ts';
import { principalOf } from '../plugins/authentication.ts';
import { expectResult, runTool } from './run-tool.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

/** The tools as plain HTTP calls: procedure search, visual match, replenishment plans. */
export function registerKnowledge(app: HouseApp, dependencies: RouteDependencies): void {
  app.get(
    '/api/v1/procedures/search',
    {
      schema: {
        summary: 'Search the procedures that apply to the signed-in person',
        tags: ['knowledge'],
        querystring: procedureSearchQuery,
        response: { 200: procedureSearchResponse },
      },
    },
    async (request) => {
      const { q, k, language } = request.query;
      const input = { query: q, limit: k, ...(language ? { language } : {}) };
      return expectResult(
        await runTool(dependencies, request, 'search_procedures', input, language),
        'procedures',
      );
    },
  );
  app.get(
    '/api/v1/procedures/:documentId',
    {
      schema: {
        summary:
          'The text of a procedure that applies to the signed-in person, to read a citation in its place',
        tags: ['knowledge'],
        params: z.strictObject({ documentId: z.string() }),
        querystring: z.strictObject({ language: z.string().optional(), version: z.string().optional() }),
        response: { 200: procedureDocument },
      },
    },
    async (request) => {
      const { language, version } = request.query;
      const access = dependencies.openAccess(principalOf(request));
      const [document] = await access.procedure(request.params.documentId, language, version);
      if (!document) throw new HouseError('not-found');
      return {
        documentId: document.documentId,
        title: document.title,
        language: document.language,
        version: document.version,
        text: document.text,
        countries: [...document.countries],
        effectiveFrom: document.effectiveFrom,
        effectiveTo: document.effectiveTo,
        owner: document.owner,
      };
    },
  );
  app.post(
    '/api/v1/visual-matches',
    {
      schema: {
        summary: 'The catalogue articles that an uploaded photo shows',
        tags: ['knowledge'],
        body: visualMatchRequest,
        response: { 200: visualMatchResponse, 422: z.unknown() },
      },
    },
    async (request) => {
      if (dependencies.house().visual.size === 0) throw new HouseError('visual-match-unavailable');
      return expectResult(await runTool(dependencies, request, 'match_product', request.body), 'match');
    },
  );
  app.post(
    '/api/v1/replenishment-plans',
    {
      schema: {
        summary: 'Propose what to ship',
        tags: ['knowledge'],
        body: planReplenishmentInput,
        response: { 200: replenishmentPlanResponse, 422: z.unknown() },
      },
    },
    async (request) =>
      expectResult(await runTool(dependencies, request, 'plan_replenishment', request.body), 'plan'),
  );
  app.post(
    '/api/v1/stock-out-projections',
    {
      schema: {
        summary: 'Project which stores run out of what',
        tags: ['knowledge'],
        body: projectStockOutsInput,
        response: { 200: stockOutProjectionResponse, 422: z.unknown() },
      },
    },
    async (request) =>
      expectResult(await runTool(dependencies, request, 'project_stock_outs', request.body), 'stock-outs'),
  );
  app.post(
    '/api/v1/similar-sellers',
    {
      schema: {
        summary: 'Products that sold like a given one',
        tags: ['knowledge'],
        body: findSimilarSellersInput,
        response: { 200: similarSellersResponse, 422: z.unknown() },
      },
    },
    async (request) =>
      expectResult(
        await runTool(dependencies, request, 'find_similar_sellers', request.body),
        'similar-sellers',
      ),
  );
}
