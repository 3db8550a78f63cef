import { z } from 'zod';
import type { ClockName, ClockRule } from '#/domain/guide/guide.ts';
import { duration } from './duration.ts';
import { CLOCKS, eventName, stateName } from './names.ts';
import { id, oneOrMore, section, words } from './section.ts';

const clock = section({
  label: words.optional(),
  teams: z.array(id).min(1).optional(),
  starts: oneOrMore(eventName),
  stops: oneOrMore(eventName).default([]),
  pauses: oneOrMore(stateName).default([]),
  recount_from: z.enum(['opened', 'start']).default('opened'),
  restarts: oneOrMore(eventName).default([]),
  calendar: id.optional(),
  target: duration.optional(),
  day_target_rounding: z.enum(['end_of_service_day', 'exact']).default('end_of_service_day'),
  warn_at: oneOrMore(z.int().min(1).max(99)).default([]),
  promised: z.boolean().default(true),
}).transform(({ recount_from, day_target_rounding, warn_at, ...clock }) => ({
  ...clock,
  countsFrom: recount_from,
  dayRounding: day_target_rounding,
  warnAt: warn_at,
}));

const wanted = clock.optional();

/** The clocks of the guide, by name. */
export const clocks = section({
  response: wanted,
  support: wanted,
  maintenance: wanted,
  delivery: wanted,
  status_contact: wanted,
} satisfies Record<ClockName, z.ZodType>);

export function clockRules(written: z.output<typeof clocks>): ClockRule[] {
  return CLOCKS.flatMap((name) => {
    const rule = written[name];
    return rule ? [{ ...rule, name, label: rule.label ?? name }] : [];
  });
}
