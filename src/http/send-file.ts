import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Site } from '#/app/site.ts';
import type { StoredFile } from '#/db/attachments.ts';
import { spanOf } from './byte-range.ts';

type SentFile = Pick<StoredFile, 'sha256' | 'bytes' | 'mediaType' | 'name'>;

/** Nothing in it may run, load or be framed, however it is opened. */
const POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Sends a content of the file store, whole or the part that was asked for. */
export function sendFile(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  file: SentFile,
  isShown: boolean,
) {
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
