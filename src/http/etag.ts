import { createHash } from 'node:crypto';
import type { onSendAsyncHookHandler } from 'fastify';

/**
 * Lets a reader keep an answer and ask each time whether it is still the same; if so, nothing is sent anew. What she
 * gets depends on her language.
 */
export const keptByTag: onSendAsyncHookHandler = async (request, reply, payload) => {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  const tag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', 'no-cache').header('vary', 'accept-language');
  const known = request.headers['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (!known?.includes(tag)) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
};
