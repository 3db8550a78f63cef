import { z } from 'zod';
import { MACRO_NEXTS } from '#/domain/guide/macro.ts';

const id = z.string().trim().min(1).max(60);

/** What a macro changes with its text, by the guide's ids. */
export const macroChanges = z.object({
  kind: id.optional(),
  category: id.optional(),
  team: id.optional(),
  severity: id.optional(),
  reason: z.string().trim().max(2_000).optional(),
  justification: id.optional(),
  resume: z.boolean().optional(),
  note: z.string().trim().max(20_000).optional(),
});

export const macroDoes = macroChanges.extend({ next: z.enum(MACRO_NEXTS) });

export const macroBody = z.object({
  /** Drawn by the browser, so that sent twice it is kept once. */
  id: z.uuid(),
  label: z.string().trim().min(1).max(120),
  shared: z.enum(['own', 'team', 'all']),
  text: z.string().trim().min(1).max(20_000),
  does: macroDoes,
});

export const macros = z.array(macroBody.extend({ mine: z.boolean(), by: z.string() }));

export const macroRemoval = z.object({ id: z.uuid() });

/** A macro as it would be sent in one ticket. */
export const offeredMacro = z.object({
  id: z.string(),
  label: z.string(),
  source: z.enum(['guide', 'own', 'shared']),
  /** Who keeps it; null for the guide's. */
  by: z.string().nullable(),
  /** With its placeholders filled. */
  text: z.string(),
  does: macroDoes,
  /** What it does to the ticket, in words. */
  effects: z.array(z.string()),
});

export const offeredMacros = z.array(offeredMacro);
