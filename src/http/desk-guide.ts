import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '#/app/failure.ts';
import { governing, proposeGuide, putInForce, withdrawGuide, type GuideWork } from '#/app/guide-changes.ts';
import { planGuide } from '#/app/guide-plan.ts';
import type { Site } from '#/app/site.ts';
import { latestProposals, proposalRow, proposalText } from '#/db/guide-proposals.ts';
import { guideVersion, versionStories } from '#/db/guide-versions.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { locale, work } from './context.ts';
import * as shapes from './shapes/desk-guide.ts';
import { viewPlan } from './views/guide-plan.ts';
import { viewContent, viewProposal, viewVersion } from './views/guide-version.ts';

const tags = ['guide'];
const params = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });
const FILE = 'guia.yaml';

/** Guide versions and proposals, for those who lead the support. */
export const deskGuideRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/versions', { schema: { tags, response: { 200: shapes.guideVersions } } }, (request) =>
      govern(site, request, async (task) => {
        const { id, zone, twoPeople } = rulingOf(task);
        const stories = await versionStories(task.tx);
        return { versions: stories.map((story) => viewVersion(story, id, task.now, zone)), twoPeople };
      }),
    );

    app.get('/versions/:id', { schema: { tags, params, response: { 200: shapes.versionPage } } }, (request) =>
      govern(site, request, async (task) => {
        const { id } = request.params;
        const story = (await versionStories(task.tx)).find((one) => one.id === id);
        const row = await guideVersion(task.tx, id);
        if (!story || !row) throw new Failure('guide/version-unknown', { version: id });
        const { guide } = await task.guides.version(task.tx, id);
        const ruling = rulingOf(task);
        return {
          ...viewVersion(story, ruling.id, task.now, ruling.zone),
          text: row.text,
          ...viewContent(guide, locale(request)),
        };
      }),
    );

    app.post(
      '/plan',
      { schema: { tags, body: shapes.planBody, response: { 200: shapes.planView } } },
      (request) =>
        govern(site, request, async ({ tx, guides, now }) =>
          viewPlan(
            await planGuide(tx, guides, { text: request.body.text, file: FILE, now }),
            locale(request),
          ),
        ),
    );

    app.get('/proposals', { schema: { tags, response: { 200: shapes.proposals } } }, (request) =>
      govern(site, request, async (task) => {
        const { zone, twoPeople } = rulingOf(task);
        return (await latestProposals(task.tx)).map((row) => viewProposal(row, task.by, twoPeople, zone));
      }),
    );

    app.get(
      '/proposals/:id',
      { schema: { tags, params, response: { 200: shapes.proposalPage } } },
      (request) =>
        govern(site, request, async (task) => {
          const { zone, twoPeople } = rulingOf(task);
          const row = await proposalRow(task.tx, request.params.id);
          const text = await proposalText(task.tx, request.params.id);
          if (!row || text === undefined) throw new Failure('guide/not-proposed');
          return { ...viewProposal(row, task.by, twoPeople, zone), text };
        }),
    );

    app.post(
      '/proposals',
      { schema: { tags, body: shapes.proposalBody, response: { 201: shapes.proposed } } },
      async (request, reply) => {
        const wanted = { ...request.body, file: FILE };
        const proposal = await govern(site, request, (task) => proposeGuide(task, wanted));
        return reply.code(201).send({ proposal });
      },
    );

    app.post(
      '/proposals/:id/withdrawal',
      { schema: { tags, params, response: { 204: z.null() } } },
      async (request, reply) => {
        await govern(site, request, (task) => withdrawGuide(task, request.params.id));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/proposals/:id/force',
      { schema: { tags, params, body: shapes.forceBody, response: { 201: shapes.forced } } },
      async (request, reply) => {
        const { from } = request.body;
        const wanted = from === undefined ? undefined : Date.parse(from);
        const done = await govern(site, request, async (task) => ({
          ...(await putInForce(task, request.params.id, wanted)),
          zone: rulingOf(task).zone,
        }));
        // Others hear of it from the database; whoever asked shall see it at once.
        await site.guides.reload();
        return reply.code(201).send({ version: done.version, from: withOffset(done.from, done.zone) });
      },
    );
  };

type Task = GuideWork & { readonly by: string };

/** Works for whoever sent the request, if she may. */
const govern = <Result>(site: Site, request: FastifyRequest, job: (task: Task) => Promise<Result>) =>
  work(site, request, 'desk', async (visit) => {
    const task = await governing(visit);
    return await job({ ...task, by: visit.person.id });
  });

function rulingOf({ guides, now }: GuideWork) {
  const { id, guide } = guides.at(now);
  return { id, zone: guide.vendor.timeZone, twoPeople: guide.versions.twoPeople };
}
