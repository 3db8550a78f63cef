import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Site } from '#/app/site.ts';
import { recordSkill, skillRecord } from '#/app/skills.ts';
import { activeAgents } from '#/db/people.ts';
import { mayReadSurveys } from '#/domain/people/role.ts';
import { work } from './context.ts';
import { skillBody, skillRecord as recordShape } from './shapes/skills.ts';

const tags = ['people'];

/** Trainings and certifications of the vendor's agents (PRN-072). */
export const skillRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/skills', { schema: { tags, response: { 200: recordShape } } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const leads = mayReadSurveys(visit.person.roles);
        const { products } = visit.guides.current.guide;
        return {
          skills: await skillRecord(visit),
          agents: leads ? await activeAgents(visit.tx) : [],
          asked: [...new Set(products.flatMap(({ skill }) => skill ?? []))],
        };
      }),
    );

    app.post(
      '/skills',
      { schema: { tags, body: skillBody, response: { 201: z.object({ id: z.uuid() }) } } },
      async (request, reply) => {
        const id = await work(site, request, 'desk', (visit) => recordSkill(visit, request.body));
        return reply.code(201).send({ id });
      },
    );
  };
