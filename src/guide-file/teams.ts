import { z } from 'zod';
import { TEAM_KINDS } from '#/domain/guide/team.ts';
import { REPLY_CHANNELS } from '#/domain/guide/reply-channel.ts';
import { components, suggestedWhen } from './components.ts';
import { email } from './email.ts';
import { id, oneOrMore, section, words } from './section.ts';
import { targetsBySeverity } from './targets.ts';
import { yesOrNo } from './yes-or-no.ts';

/** Teams; the first one takes tickets that name none. */
export const teams = z
  .array(
    section({
      id,
      label: words,
      kind: z.enum(TEAM_KINDS).default('support'),
      calendar: id.optional(),
      phone: words.optional(),
      email: email.optional(),
      channels: z.array(words).default([]),
      about: words.optional(),
      kinds: z.array(id).optional(),
      exclusive_to: oneOrMore(id).default([]),
      time_required: yesOrNo.default(false),
      analyses: yesOrNo.default(false),
      article_required: yesOrNo.default(false),
      members_only: yesOrNo.default(false),
      reply_channel: z.enum(REPLY_CHANNELS).optional(),
      targets: targetsBySeverity,
    }).transform(
      ({ time_required, article_required, members_only, reply_channel, exclusive_to, ...team }) => ({
        ...team,
        exclusiveTo: exclusive_to,
        replyChannel: reply_channel,
        membersOnly: members_only,
        articleRequired: article_required,
        timeRequired: time_required,
      }),
    ),
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
