import { readFileSync } from 'node:fs';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { decide } from '#/domain/ticket/decide.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { MINUTE, type Instant } from '#/domain/time/instant.ts';
import { readGuide } from '#/guide-file/read-guide.ts';

/** The guide of TOTVS, as it ships. */
export function totvs(): Guide {
  const text = readFileSync(new URL('../guides/totvs.yaml', import.meta.url), 'utf8');
  const read = readGuide(text, 'totvs.yaml');
  if ('problems' in read) throw new Error('totvs.yaml has problems');
  return read.guide;
}

/** Instants of 2026 at all hours and weekdays, the same in every run. */
export function openings(count: number): Instant[] {
  const newYear = Date.UTC(2026, 0, 1, 3);
  return Array.from({ length: count }, (_, i) => newYear + ((i * 7_919) % 525_600) * MINUTE);
}

/** A critical ticket that waited some times for its customer, two hours each, every ten hours. */
export function ticketWithWaits(guide: Guide, opened: Instant, waits: number): Ticket {
  let ticket = decideOpen(guide, {
    event: 'opened',
    at: opened,
    by: 'customer',
    channel: 'portal',
    severity: 'critica',
  });
  for (let i = 0; i < waits * 2 && !isRefusal(ticket); i++) {
    const at = opened + (Math.floor(i / 2) * 10 + 4 + (i % 2) * 2) * 60 * MINUTE;
    ticket =
      i % 2 === 0
        ? decide(guide, ticket, { event: 'waiting_customer', by: 'agent', at, channel: 'desk' })
        : decide(guide, ticket, { event: 'customer_replied', by: 'customer', at, channel: 'portal' });
  }
  if (isRefusal(ticket)) throw new Error(ticket.refused);
  return ticket;
}
