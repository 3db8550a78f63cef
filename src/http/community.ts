import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerTopic, askCommunity, listTopics, readTopic, settleTopic, takeBack } from '#/app/community.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { TOPICS_A_PAGE, type Topic } from '#/db/community.ts';
import { withOffset } from '#/domain/time/instant.ts';
import { work } from './context.ts';
import { cursorOf, placeIn } from './cursor.ts';
import * as shapes from './shapes/community.ts';

const tags = ['desk'];
const community = z.object({ place: z.string().max(60) });
const topic = z.object({ id: z.uuid() });
const oneAnswer = topic.extend({ answer: z.uuid() });
const place = z.object({ moved: z.number(), id: z.uuid() });
const response = { 200: shapes.topicView };

/** Where people of the vendor ask each other (TRG-036). */
export const communityRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/communities', { schema: { tags, response: { 200: shapes.communitiesView } } }, (request) =>
      work(site, request, 'desk', async ({ guides }) => [...guides.current.guide.communities]),
    );

    app.get(
      '/communities/:place/topics',
      {
        schema: {
          tags,
          params: community,
          querystring: shapes.topicsQuery,
          response: { 200: shapes.topicsView },
        },
      },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { q, unanswered, cursor } = request.query;
          const asked = { search: q, unanswered: unanswered === 'yes', after: placeIn(place, cursor) };
          const found = await listTopics(visit, request.params.place, asked);
          const shown = found.slice(0, TOPICS_A_PAGE);
          const last = found.length > TOPICS_A_PAGE ? shown.at(-1) : undefined;
          return {
            topics: shown.map((one) => viewed(visit, one)),
            next: cursorOf(last && { moved: last.movedAt, id: last.id }),
          };
        }),
    );

    app.post(
      '/communities/:place/topics',
      { schema: { tags, params: community, body: shapes.topicBody, response } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          await askCommunity(visit, request.params.place, request.body);
          return await page(visit, request.body.id);
        }),
    );

    app.get('/topics/:id', { schema: { tags, params: topic, response } }, (request) =>
      work(site, request, 'desk', (visit) => page(visit, request.params.id)),
    );

    app.post(
      '/topics/:id/answers',
      { schema: { tags, params: topic, body: shapes.answerBody, response } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          await answerTopic(visit, request.params.id, request.body);
          return await page(visit, request.params.id);
        }),
    );

    app.delete('/topics/:id/answers/:answer', { schema: { tags, params: oneAnswer, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        await takeBack(visit, request.params.id, request.params.answer);
        return await page(visit, request.params.id);
      }),
    );

    app.put(
      '/topics/:id/settled',
      { schema: { tags, params: topic, body: shapes.settledBody, response } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          await settleTopic(visit, request.params.id, request.body.answer);
          return await page(visit, request.params.id);
        }),
    );
  };

function viewed({ guides }: PersonalVisit, one: Topic) {
  const { timeZone } = guides.current.guide.vendor;
  const { id, title, author, answers, solvedBy, isMine, isNew } = one;
  const asked = withOffset(one.askedAt, timeZone);
  const moved = withOffset(one.movedAt, timeZone);
  return { id, title, author, asked, moved, answers, solved: solvedBy !== null, mine: isMine, fresh: isNew };
}

async function page(visit: PersonalVisit, id: string) {
  const found = await readTopic(visit, id);
  const { timeZone } = visit.guides.current.guide.vendor;
  const label = visit.guides.current.guide.communities.find((one) => one.id === found.community)?.label;
  return {
    ...viewed(visit, found),
    community: label ?? found.community,
    body: found.body,
    list: found.list.map(({ at, isMine, isRemoved, ...answer }) => ({
      ...answer,
      at: withOffset(at, timeZone),
      mine: isMine,
      removed: isRemoved,
      helped: answer.id === found.solvedBy,
    })),
  };
}
