import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  giveLeave,
  mayChange,
  recordTraining,
  setDelinquencyAtDesk,
  standingRecord,
  takeLeaveBack,
  takeTrainingBack,
} from '#/app/company-standing.ts';
import type { Site } from '#/app/site.ts';
import { work } from './context.ts';
import * as shapes from './shapes/gate.ts';
import { viewStanding } from './views/standing.ts';

const tags = ['desk'];
const params = z.object({ company: z.uuid() });
const kept = z.object({ id: z.uuid() });

/** How companies stand with the vendor, for those who may change it. */
export const deskGateRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/companies/:company/standing',
      { schema: { tags, params, response: { 200: shapes.companyStanding } } },
      (request) =>
        work(site, request, 'desk', async (visit) =>
          viewStanding(
            visit.guides.current.guide,
            await standingRecord(visit, request.params.company),
            mayChange(visit),
          ),
        ),
    );

    app.put(
      '/companies/:company/delinquency',
      { schema: { tags, params, body: shapes.delinquencyBody, response: { 200: shapes.delinquencySet } } },
      (request) =>
        work(site, request, 'desk', async (visit) => ({
          change: await setDelinquencyAtDesk(visit, request.params.company, request.body),
        })),
    );

    app.post(
      '/companies/:company/leaves',
      { schema: { tags, params, body: shapes.leaveBody, response: { 201: kept } } },
      async (request, reply) => {
        const id = await work(site, request, 'desk', (visit) =>
          giveLeave(visit, request.params.company, request.body),
        );
        return reply.code(201).send({ id });
      },
    );

    app.post(
      '/contacts/:contact/trainings',
      {
        schema: {
          tags,
          params: z.object({ contact: z.uuid() }),
          body: shapes.trainingBody,
          response: { 201: kept },
        },
      },
      async (request, reply) => {
        const id = await work(site, request, 'desk', (visit) =>
          recordTraining(visit, request.params.contact, request.body),
        );
        return reply.code(201).send({ id });
      },
    );

    app.delete(
      '/companies/:company/leaves/:id',
      {
        schema: {
          tags,
          params: z.object({ company: z.uuid(), id: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { company, id } = request.params;
        await work(site, request, 'desk', (visit) => takeLeaveBack(visit, company, id));
        return reply.code(204).send(null);
      },
    );

    app.delete(
      '/contacts/:contact/trainings/:id',
      {
        schema: {
          tags,
          params: z.object({ contact: z.uuid(), id: z.uuid() }),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { contact, id } = request.params;
        await work(site, request, 'desk', (visit) => takeTrainingBack(visit, contact, id));
        return reply.code(204).send(null);
      },
    );
  };
