import { z } from 'zod';
import { SCOPES } from '#/domain/gate/scope.ts';
import { instant } from './clock.ts';

const kept = { name: z.string().trim().min(1).max(80), scopes: z.array(z.enum(SCOPES)).min(1) };

export const apiTokens = z.array(
  z.object({
    id: z.uuid(),
    ...kept,
    by: z.string().nullable(),
    /** Whoever made it does not work here any more. */
    isMakerGone: z.boolean(),
    created: instant,
    expires: instant.nullable(),
    /** Last day on which it is good; null without an end. */
    lastDay: z.iso.date().nullable(),
    isOver: z.boolean(),
    revoked: instant.nullable(),
    /** To a minute. */
    used: instant.nullable(),
  }),
);

export const newApiToken = z.object({
  ...kept,
  /** Last day on which it is good; a year from now when it is not said, without an end only where null is. */
  lastDay: z.iso.date().nullable().optional(),
});

/** The token itself, this once and never again. */
export const givenToken = z.object({ id: z.uuid(), token: z.string() });
