import type { FastifyInstance } from 'fastify';

/** Headers of every answer. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
} as const;

/** Of those that bring no policy of their own: an answer of the API is no page, and nobody keeps it. */
const UNLESS_SET = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

/** Puts on every answer what keeps a browser from guessing, framing or keeping it. */
export function guardAnswers(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (_request, reply) => {
    reply.headers(HEADERS);
    if (secure) reply.header('strict-transport-security', 'max-age=31536000');
    for (const [name, value] of Object.entries(UNLESS_SET))
      if (!reply.hasHeader(name)) reply.header(name, value);
  });
}
