import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import { mayFinishFrom } from '#/domain/ticket/no-return.ts';
import { nextAttemptAt } from '#/domain/ticket/contact.ts';
import { isOpen } from '#/domain/ticket/rule.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { deskAttempts } from '#/http/shapes/closing.ts';

/** Calls to the customer where the guide counts them, and from when her silence may end the ticket. */
export function viewAttempts(guide: Guide, ticket: Ticket, now: Instant): z.infer<typeof deskAttempts> {
  const rule = isOpen(ticket) ? guide.contactAttempts : undefined;
  const zone = guide.vendor.timeZone;
  const next = rule && nextAttemptAt(ticket, guide, rule);
  const finish = mayFinishFrom(guide, ticket);
  return {
    calls: rule
      ? {
          made: ticket.attempts.length,
          of: rule.times,
          next: next === undefined || next <= now ? null : withOffset(next, zone),
        }
      : null,
    finishFrom: finish === undefined || finish <= now ? null : withOffset(finish, zone),
  };
}
