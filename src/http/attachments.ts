import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { keepDraft, readableFile, removeDraft, roomFor, storeContent } from '#/app/attachments.ts';
import type { Site } from '#/app/site.ts';
import type { StoredFile } from '#/db/attachments.ts';
import type { Face } from '#/db/work.ts';
import { isInline } from '#/domain/file/sniff.ts';
import { spanOf } from './byte-range.ts';
import { work } from './context.ts';
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
        return send(site, request, reply, file, request.query.shown === '1' && isInline(file.mediaType));
      },
    );
  };

/** Nothing in it may run, load or be framed, however it is opened. */
const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

function send(site: Site, request: FastifyRequest, reply: FastifyReply, file: StoredFile, isShown: boolean) {
  const { sha256, bytes, mediaType, name } = file;
  const plain = name.normalize('NFD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '') || 'arquivo';
  const how = isShown ? 'inline' : 'attachment';
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  reply.headers({
    'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
    'content-disposition': `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'content-security-policy': POLICY,
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
  });
  const span = spanOf(request.headers.range, bytes);
  if (span === 'beyond') return reply.code(416).header('content-range', `bytes */${bytes}`).send();
  if (span === undefined)
    return reply
      .header('content-length', bytes)
      .send(request.method === 'HEAD' ? undefined : site.files.read(sha256));
  return reply
    .code(206)
    .header('content-range', `bytes ${span.start}-${span.end}/${bytes}`)
    .header('content-length', span.end - span.start + 1)
    .send(request.method === 'HEAD' ? undefined : site.files.read(sha256, span));
}
