import type { Instant } from '#/domain/time/instant.ts';

/** An instant as PostgreSQL reads it. */
export const iso = (at: Instant): string => new Date(at).toISOString();

export const isoOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : iso(at));
