import { z } from 'zod';
import type { HouseApp, RouteDependencies } from './route-dependencies.ts';

const readiness = z.strictObject({
  ready: z.boolean(),
  house: z.string(),
  stores: z.int(),
  products: z.int(),
  pictures: z.int(),
  picturesIndexed: z.int(),
  procedures: z.int(),
  hasStock: z.boolean(),
  sales: z.strictObject({ firstDay: z.string(), lastDay: z.string() }).nullable(),
});

/** `GET /healthz` (the process lives) and `GET /readyz` (a house is loaded and answers). */
export function registerHealth(app: HouseApp, { house }: Pick<RouteDependencies, 'house'>): void {
  app.get(
    '/healthz',
    {
      schema: {
        summary: 'Whether the process lives',
        tags: ['operations'],
        response: { 200: z.strictObject({ status: z.literal('ok') }) },
      },
    },
    () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      schema: {
        summary: 'Whether a house is loaded, and what',
        tags: ['operations'],
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_request, reply) => {
      const { name, summary, visual } = house();
      const ready = summary.stores + summary.products + summary.procedures > 0;
      return reply
        .code(ready ? 200 : 503)
        .send({ ready, house: name, picturesIndexed: visual.size, ...summary });
    },
  );
}
