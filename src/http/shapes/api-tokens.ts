import { z } from 'zod';
import { SCOPES } from '#/domain/gate/scope.ts';
import { instant } from './clock.ts';

const kept = { name: z.string().trim().min(1).max(80), scopes: z.array(z.enum(SCOPES)).min(1) };

export const apiTokens = z.array(
  z.object({
    id: z.uuid(),
    ...kept,
    by: z.string().nullable(),
    created: instant,
    expires: instant.nullable(),
    revoked: instant.nullable(),
    /** To a minute. */
    used: instant.nullable(),
  }),
);

export const newApiToken = z.object({
  ...kept,
  /** Last day on which it is good; without an end when null. */
  lastDay: z.iso.date().nullable().default(null),
});

/** The token itself, this once and never again. */
export const givenToken = z.object({ id: z.uuid(), token: z.string() });
