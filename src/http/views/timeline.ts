import type { z } from 'zod';
import type { PageEvent } from '#/db/ticket-page.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { timelineItem } from '#/http/shapes/ticket.ts';
import type { Locale } from '#/text/locale.ts';
import { guideName, quietLine } from '#/text/ticket/lines.ts';

export function viewEvent(
  guide: Guide,
  event: PageEvent,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): z.infer<typeof timelineItem> {
  const { facts } = event;
  const text = (key: string) =>
    typeof facts[key] === 'string' || typeof facts[key] === 'number' ? String(facts[key]) : undefined;
  return {
    seq: event.seq,
    event: event.kind,
    at: withOffset(event.at, guide.vendor.timeZone),
    by: event.by,
    actor: event.actor,
    channel: event.channel,
    visibility: event.visibility,
    text: event.body,
    line: quietLine(
      event.kind,
      {
        actor: event.actor ?? guideName(locale),
        to: names.get(text('to') ?? ''),
        team: guide.teams.find(({ id }) => id === text('team'))?.label,
        severity: guide.severities.find(({ id }) => id === text('severity'))?.label,
        clock: guide.clocks.find(({ name }) => name === text('clock'))?.label ?? text('clock'),
        percent: `${text('percent') ?? ''}%`,
      },
      locale,
    ),
  };
}
