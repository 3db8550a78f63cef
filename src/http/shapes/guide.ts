import { z } from 'zod';
import { PICTURES } from '#/domain/guide/document.ts';
import { instant, localDate } from './clock.ts';

const html = z.string();

/** Pieces of a section. `html` is made of the guide's Markdown: no scripts, no styles, no foreign pictures. */
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), html }),
  z.object({
    kind: z.literal('steps'),
    items: z.array(z.object({ title: z.string(), html, picture: z.enum(PICTURES).nullable() })),
  }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    /** Cells as lines; the first cell of a row names it. */
    rows: z.array(z.array(z.array(z.string()))),
  }),
  z.object({
    kind: z.literal('list'),
    caption: z.string().optional(),
    items: z.array(z.string()),
    isOrdered: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('terms'), items: z.array(z.object({ term: z.string(), meaning: z.string() })) }),
]);

/** A version of the guide that rules or ruled. */
export const guideEdition = z.object({
  id: z.number().int(),
  /** "G22 – edição 2026" */
  name: z.string(),
  code: z.string().nullable(),
  edition: z.string(),
  inForceFrom: instant,
  /** When another took its place; null for the one in force. */
  replacedAt: instant.nullable(),
});

export const guideEditions = z.object({ editions: z.array(guideEdition) });

/** The published guide: what its writer wrote, and between it what the program made of the rules. */
export const publishedGuide = z.object({
  edition: guideEdition,
  title: z.string(),
  author: z.string().nullable(),
  issuedOn: localDate.nullable(),
  validUntil: localDate.nullable(),
  introduction: html,
  /** In reading order, each with its number (`4.1.6.2`) and its level from 1. */
  sections: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      level: z.number().int(),
      title: z.string(),
      blocks: z.array(block),
    }),
  ),
});

export const editionParams = z.object({ id: z.coerce.number().int().min(1).max(2_147_483_647) });

export const holidaysQuery = z.object({ year: z.coerce.number().int().min(1950).max(2199).optional() });

/** The days of a year that differ from the week, and who serves on them. */
export const guideHolidays = z.object({
  year: z.number().int(),
  days: z.array(
    z.object({
      from: localDate,
      to: localDate,
      name: z.string(),
      kind: z.enum(['national', 'state', 'city', 'optional', 'exception']),
      /** Who serves, when, and when with a reduced roster, in words. */
      open: z.array(z.string()),
      closed: z.array(z.string()),
      service: z.array(
        z.object({
          who: z.enum(['team', 'severities', 'contracts']),
          id: z.string(),
          label: z.string(),
          /** `07:00–19:00`; empty when closed. */
          hours: z.string(),
          onCall: z.string(),
        }),
      ),
    }),
  ),
  /** The same as a table in words. */
  table: block,
});

export const feedQuery = z.object({ equipe: z.string().max(60).optional() });
