import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  keptPlan,
  planChangeResult,
  planExportQuery,
  planLineChange,
  planList,
  planReport,
  planStep,
} from '../../contracts/plans.ts';
import type { Access } from '../../agents/guards/access.ts';
import type { PlanDesk } from '../../agents/guards/plan-desk.ts';
import { reportOnChanges } from '../../knowledge/demand/plans/change-worth.ts';
import type { PlanRecord } from '../../knowledge/demand/plans/plan-record.ts';
import type { PlanChangeOutcome } from '../../knowledge/demand/plans/replenishment-plans.ts';
import { HouseError } from '../house-error.ts';
import { soldAfter } from '../plans/sold-after.ts';
import { planCsv } from '../plans/plan-table.ts';
import { planWorkbook } from '../plans/plan-workbook.ts';
import { changeResultOf, keptPlanOf, planHeadOf } from '../plans/present-plan.ts';
import { principalOf } from '../plugins/authentication.ts';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

const mostListed = 50;
const mostReported = 200;
const planParams = z.strictObject({ planId: z.string() });
const lineParams = planParams.extend({ lineId: z.string() });

const refusals = {
  'changed-meanwhile': 'plan-changed',
  locked: 'plan-approved',
  nothing: 'nothing-to-undo',
  'unknown-line': 'not-found',
  'unknown-plan': 'not-found',
} as const satisfies Record<Exclude<PlanChangeOutcome, 'done'>, string>;

function expectDone(outcome: PlanChangeOutcome): void {
  if (outcome !== 'done') throw new HouseError(refusals[outcome]);
}

/** Kept replenishment plans: read, change, undo, approve, take along, and what the changes were worth. */
export function registerPlans(app: HouseApp, { openAccess }: RouteDependencies): void {
  const open = (request: FastifyRequest): { access: Access; desk: PlanDesk } => {
    const access = openAccess(principalOf(request));
    if (!access.plans) throw new HouseError('not-permitted');
    return { access, desk: access.plans };
  };
  const find = async (desk: PlanDesk, planId: string): Promise<PlanRecord> => {
    const plan = await desk.find(planId);
    if (!plan) throw new HouseError('not-found');
    return plan;
  };
  const tags = ['plans'];

  app.get(
    '/api/v1/replenishment-plans',
    { schema: { summary: 'Own replenishment plans, newest first', tags, response: { 200: planList } } },
    async (request) => ({ plans: (await open(request).desk.own(mostListed)).map(planHeadOf) }),
  );
  app.get(
    '/api/v1/replenishment-plans/report',
    {
      schema: {
        summary: 'What the changes to approved plans were worth, from the sales imported since',
        tags,
        response: { 200: planReport },
      },
    },
    async (request) => {
      const { access, desk } = open(request);
      const plans = await desk.approved(mostReported);
      if (!access.demand) throw new HouseError('not-permitted');
      const sold = await soldAfter(access.demand, plans);
      return reportOnChanges(plans, sold.between, sold.nextMonday);
    },
  );
  app.get(
    '/api/v1/replenishment-plans/:planId',
    { schema: { summary: 'A plan as it stands', tags, params: planParams, response: { 200: keptPlan } } },
    async (request) => keptPlanOf(await find(open(request).desk, request.params.planId)),
  );
  app.patch(
    '/api/v1/replenishment-plans/:planId/lines/:lineId',
    {
      schema: {
        summary: 'Change a quantity; answers with what that does to service and cover',
        tags,
        params: lineParams,
        body: planLineChange,
        response: { 200: planChangeResult },
      },
    },
    async (request) => {
      const { desk } = open(request);
      const { planId, lineId } = request.params;
      const { quantity, reason, version } = request.body;
      const given = reason === undefined || reason === '' ? null : reason;
      expectDone(await desk.change(planId, { lineId, quantity, reason: given, version: version ?? null }));
      return expectLine(await find(desk, planId), lineId);
    },
  );
  app.post(
    '/api/v1/replenishment-plans/:planId/undo',
    {
      schema: {
        summary: 'Take the last change back',
        tags,
        params: planParams,
        body: planStep.nullish(),
        response: { 200: planChangeResult },
      },
    },
    async (request) => {
      const { desk } = open(request);
      const { planId } = request.params;
      const { outcome, lineId } = await desk.undo(planId, request.body?.version ?? null);
      expectDone(outcome);
      return expectLine(await find(desk, planId), lineId ?? '');
    },
  );
  app.post(
    '/api/v1/replenishment-plans/:planId/approve',
    {
      schema: {
        summary: 'Approve and lock the plan; approving it again changes nothing',
        tags,
        params: planParams,
        body: planStep.nullish(),
        response: { 200: keptPlan },
      },
    },
    async (request) => {
      const { desk } = open(request);
      const { planId } = request.params;
      expectDone(await desk.approve(planId, request.body?.version ?? null));
      return keptPlanOf(await find(desk, planId));
    },
  );
  app.get(
    '/api/v1/replenishment-plans/:planId/export',
    {
      schema: {
        summary: 'The plan as it stands as a CSV file or an Excel workbook',
        tags,
        params: planParams,
        querystring: planExportQuery,
      },
    },
    async (request, reply) => {
      const plan = await find(open(request).desk, request.params.planId);
      const { format } = request.query;
      const name = `replenishment-plan-${plan.asOf.slice(0, 10)}.${format}`;
      reply
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store');
      if (format === 'csv') return reply.type('text/csv; charset=utf-8').send(planCsv(plan));
      return reply
        .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .send(await planWorkbook(plan));
    },
  );
}

function expectLine(plan: PlanRecord, lineId: string) {
  const result = changeResultOf(plan, lineId);
  if (!result) throw new HouseError('not-found');
  return result;
}
