import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { keepDraft, readableFile, removeDraft, roomFor, storeContent } from '#/app/attachments.ts';
import type { Site } from '#/app/site.ts';
import type { Face } from '#/db/work.ts';
import { isInline } from '#/domain/file/sniff.ts';
import { work } from './context.ts';
import { sendFile } from './send-file.ts';
import { fileView } from './shapes/attachments.ts';
import { viewFile } from './views/attachments.ts';

const params = z.object({ id: z.uuid() });

/**
 * Files of one face: uploaded as drafts, taken away, and read by whoever may see their entry. The content comes as it
 * is (`application/octet-stream`), straight to the disk; neither memory nor a transaction is held while it does.
 */
export const attachmentRoutes =
  (site: Site, face: Face): FastifyPluginAsyncZod =>
  async (app) => {
    const tags = [face];
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/octet-stream', (_request, _content, done) => done(null));

    app.post(
      '/attachments',
      {
        schema: {
          tags,
          consumes: ['application/octet-stream'],
          querystring: z.object({ name: z.string().max(1_000).default('') }),
          response: { 201: fileView },
        },
      },
      async (request, reply) => {
        const length = Number(request.headers['content-length']);
        await work(site, request, face, (visit) => roomFor(visit, Number.isNaN(length) ? undefined : length));
        const { files } = site.guides.current.guide.form;
        const written = await storeContent(
          site.files,
          files,
          // Refused in the middle, the rest is read away, or the browser would see a broken line in place of the answer.
          request.raw.iterator({ destroyOnReturn: false }),
        );
        const draft = await work(site, request, face, (visit) =>
          keepDraft(visit, site.files, request.query.name, written),
        );
        return reply.code(201).send(viewFile(draft));
      },
    );

    app.delete(
      '/attachments/:id',
      { schema: { tags, params, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, face, (visit) => removeDraft(visit, request.params.id));
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/attachments/:id',
      { schema: { tags, params, querystring: z.object({ shown: z.literal('1').optional() }) } },
      async (request, reply) => {
        const file = await work(site, request, face, (visit) => readableFile(visit, request.params.id));
        return sendFile(site, request, reply, file, request.query.shown === '1' && isInline(file.mediaType));
      },
    );
  };
