import type { FastifyRequest } from 'fastify';

const DEEPEST = 12;

/** Nothing of ours is nested deeper than a few levels; what is was made to exhaust somebody. */
class TooDeep extends Error {
  readonly statusCode = 400;
}

/**
 * What came in, in letters that can be stored: PostgreSQL knows no NUL, and half a surrogate pair is no letter. Both
 * come from broken clipboards more often than from attackers, so they are put right and not refused.
 *
 * @throws an error of status 400 for values nested too deeply
 */
export async function storable(request: FastifyRequest): Promise<void> {
  request.body = plain(request.body, 0);
  request.query = plain(request.query, 0);
  request.params = plain(request.params, 0);
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new TooDeep('nested too deeply');
  if (Array.isArray(value)) return value.map((one) => plain(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [String(plain(key, depth)), plain(one, depth + 1)]),
  );
}
