import type { FastifyInstance } from 'fastify';
import fastifyMetrics from 'fastify-metrics';

/** Prometheus metrics of the process and of every route at `/metrics`. */
export async function registerMetrics(app: FastifyInstance): Promise<void> {
  await app.register(fastifyMetrics.default, {
    endpoint: '/metrics',
    clearRegisterOnInit: true,
    routeMetrics: { registeredRoutesOnly: true },
  });
}
