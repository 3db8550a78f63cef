import type { FastifyPluginAsync } from 'fastify';
import type pg from 'pg';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { isMigrated } from '#/db/migrate.ts';

/** `/healthz` (alive), `/readyz` (database and migrations ready) and `/metrics`, which only this machine may read. */
export const healthRoutes =
  (owner: pg.Pool, pool: pg.Pool): FastifyPluginAsync =>
  async (app) => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const seconds = new Histogram({
      name: 'guiche_request_seconds',
      help: 'Time to answer a request',
      labelNames: ['method', 'route', 'status'],
      registers: [registry],
    });
    registry.registerMetric(
      new Gauge({
        name: 'guiche_database_connections',
        help: 'Connections of the application pool',
        registers: [],
        collect() {
          this.set(pool.totalCount);
        },
      }),
    );

    app.addHook('onResponse', async (request, reply) => {
      const route = request.routeOptions.url ?? 'none';
      seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    });

    app.get('/healthz', async () => ({ alive: true }));

    app.get('/readyz', async (_request, reply) => {
      const ready = await isMigrated(owner).catch(() => false);
      return reply.code(ready ? 200 : 503).send({ ready });
    });

    app.get('/metrics', async (request, reply) => {
      const local = request.ip === '127.0.0.1' || request.ip === '::1' || request.ip === '::ffff:127.0.0.1';
      if (!local || request.headers['x-forwarded-for'] !== undefined) return reply.callNotFound();
      return reply.type(registry.contentType).send(await registry.metrics());
    });
  };
