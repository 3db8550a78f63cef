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

/** Editions in which a product is sold (TRG-049, TRG-050). */
export const editions = z.array(section({ id, label: words, note: words })).default([]);
