import { z } from 'zod';
import { byId, id, section, words } from './section.ts';
import { targetsBySeverity } from './targets.ts';

/** Parts of a contract that a customer chooses; `asks` names what is noted of each (TRG-051 to TRG-055). */
export const components = z
  .array(
    section({
      id,
      label: words,
      calendar: id.optional(),
      targets: targetsBySeverity,
      asks: byId(words).default({}),
    }).transform(({ asks, ...component }) => ({ ...component, parameters: asks })),
  )
  .default([]);

/** What in the tickets of a period suggests a contract to a company (TRG-056). */
export const suggestedWhen = section({
  outside_hours: z.int().min(1).optional(),
  critical: z.int().min(1).optional(),
  scope: z.array(id).min(1).optional(),
})
  .transform(({ outside_hours, ...rest }) => ({ ...rest, outsideHours: outside_hours }))
  .optional();

/** Editions in which a product is sold (TRG-049, TRG-050). */
export const editions = z.array(section({ id, label: words, note: words })).default([]);
