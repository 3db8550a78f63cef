import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { faultText } from '#/text/fault.ts';
import { locale } from './context.ts';

/** What a page may load: only our own, and only what this answer marked with its nonce. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Serves the built web: hashed files for ever, and one page for every address that is not the API's. Without a built
 * web every other address is nothing.
 */
export async function serveWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder !== undefined)
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      decorateReply: false,
    });

  app.setNotFoundHandler(async (request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|dev|assets)\//.test(request.url);
    if (isPage && folder !== undefined) return await sendPage(folder, reply);
    const detail = faultText(locale(request)).notFound;
    return reply
      .code(404)
      .type('application/problem+json')
      .send({ type: 'not-found', title: 'not-found', status: 404, detail });
  });
}

async function sendPage(folder: string, reply: FastifyReply) {
  const nonce = randomBytes(18).toString('base64');
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  return reply
    .code(200)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy(nonce))
    .header('cache-control', 'no-store')
    .send(page.replaceAll('__NONCE__', nonce));
}
