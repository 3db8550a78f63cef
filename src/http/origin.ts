import type { FastifyRequest } from 'fastify';
import type { Origin } from '#/app/session.ts';
import { placeOf } from '#/domain/entry/place.ts';

const LONGEST = 300;

/** Where a request comes from: the address the setting `GUICHE_TRUST_PROXY` makes of it, and the browser. */
export const originOf = ({ ip, headers }: FastifyRequest): Origin => ({
  place: placeOf(ip),
  device: (headers['user-agent'] ?? '').slice(0, LONGEST),
});
