import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { draftArticle, suggestedArticles, useArticle } from '#/app/articles.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { work } from './context.ts';
import { articleBody, articlesView } from './shapes/articles.ts';

const tags = ['desk'];
const params = z.object({ number: z.string().max(40) });
const response = { 200: articlesView };

/** What was learned before, beside the ticket to which it may be the answer; and what is learned from it. */
export const articleRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/tickets/:number/articles', { schema: { tags, params, response } }, (request) =>
      work(site, request, 'desk', (visit) => list(visit, request.params.number)),
    );

    app.post(
      '/tickets/:number/articles',
      { schema: { tags, params, body: articleBody, response } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { body } = request;
          const { number } = request.params;
          if ('id' in body) await useArticle(visit, number, body.id);
          else await draftArticle(visit, number, body);
          return await list(visit, number);
        }),
    );
  };

async function list(visit: PersonalVisit, number: string): Promise<z.infer<typeof articlesView>> {
  const found = await suggestedArticles(visit, number);
  return found.map(({ number: nth, ...article }) => ({ ...article, name: `KB-${nth}` }));
}
