import { z } from 'zod';
import { components, suggestedWhen } from './components.ts';
import { email } from './email.ts';
import { id, section, words } from './section.ts';
import { targetsBySeverity } from './targets.ts';
import { yesOrNo } from './yes-or-no.ts';

/** Teams; the first one takes tickets that name none. */
export const teams = z
  .array(
    section({
      id,
      label: words,
      calendar: id.optional(),
      phone: words.optional(),
      email: email.optional(),
      channels: z.array(words).default([]),
      about: words.optional(),
      kinds: z.array(id).optional(),
      time_required: yesOrNo.default(false),
      analyses: yesOrNo.default(false),
      targets: targetsBySeverity,
    }).transform(({ time_required, ...team }) => ({ ...team, timeRequired: time_required })),
  )
  .min(1);

/** Contracts with hours or deadlines of their own (TRG-159). */
export const contracts = z
  .array(
    section({
      id,
      label: words,
      calendar: id.optional(),
      phone: words.optional(),
      targets: targetsBySeverity,
      suggested_when: suggestedWhen,
      components,
    }).transform(({ suggested_when, ...contract }) => ({ ...contract, suggestedWhen: suggested_when })),
  )
  .default([]);
