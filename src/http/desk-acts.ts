import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { actOn } from '#/app/acts.ts';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';
import { locale, work } from './context.ts';
import { actsBody, actsDone } from './shapes/desk-lists.ts';

const tags = ['desk'];

/** One act on many tickets: each in its own transaction, each with its own answer. */
export const actsRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.post('/acts', { schema: { tags, body: actsBody, response: { 200: actsDone } } }, async (request) => {
      const language = locale(request);
      const undone = language === 'en' ? 'Undone' : 'Desfeito';
      const zone = site.guides.current.guide.vendor.timeZone;
      const done = [];
      for (const { number, event, revision } of request.body.acts) {
        const act = { number, wish: event, revision };
        try {
          const undo = await work(site, request, 'desk', (visit) => actOn(visit, act, undone));
          done.push({ number, refused: null, undo: undo ? { number, ...undo } : null });
        } catch (error) {
          // Who may not act at all is told once, for all of them.
          if (!(error instanceof Failure) || error.code.startsWith('session/')) throw error;
          const detail = refusalText(error.code, error.facts, language, zone);
          done.push({ number, refused: { type: error.code, detail }, undo: null });
        }
      }
      return done;
    });
  };
