import type { z } from 'zod';
import type { CallAnswer } from '#/app/phone.ts';
import { teamHours } from '#/domain/clock/team-hours.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { callAnswer } from '#/http/shapes/phone.ts';
import { hoursInWords } from '#/text/hours.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';
import { spoken } from '#/text/phone/spoken.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';

/** What the exchange does with a call, and the words it says. */
export function viewCall(
  guide: Guide,
  { next, person, company, refusal, ticket, route, isSpent }: CallAnswer,
  now: Instant,
  locale: Locale,
): z.infer<typeof callAnswer> {
  const zone = guide.vendor.timeZone;
  const queue = route && queueOf(guide, route.team, now, locale);
  const agent = route?.agent === ticket?.assignee?.id ? (ticket?.assignee ?? null) : null;
  const state = ticket && guide.states[ticket.state].label;
  const due = ticket?.dueAt ?? null;
  return {
    next,
    caller: company && {
      name: person?.name ?? null,
      company: company.name,
      code: company.code,
      plan: company.plan,
    },
    allowed: refusal === undefined && next !== 'again',
    code: refusal?.refused ?? null,
    ticket: ticket && {
      number: ticket.number,
      state: state ?? '',
      due: due === null ? null : withOffset(due, zone),
    },
    route: queue && { ...queue, agent },
    spoken: spoken(
      {
        next,
        isSpent,
        refused: refusal && refusalText(refusal.refused, refusal.facts, locale, zone),
        ticket: ticket
          ? {
              number: ticket.number,
              state: state ?? '',
              due: due === null ? undefined : moments(locale, zone).long(due),
            }
          : undefined,
        route: queue
          ? { label: queue.label, agent: agent?.name, open: queue.open, hours: queue.hours ?? '' }
          : undefined,
      },
      locale,
    ),
  };
}

function queueOf(guide: Guide, id: string, now: Instant, locale: Locale) {
  const team = guide.teams.find((one) => one.id === id);
  const calendar = team?.calendar === undefined ? undefined : guide.calendars[team.calendar];
  const hours = calendar && teamHours(calendar, now);
  const zone = guide.vendor.timeZone;
  return {
    team: id,
    label: team?.label ?? id,
    open: hours?.open ?? true,
    hours: hours ? hoursInWords(hours, zone, locale) : null,
    opensAt: hours && !hours.open ? withOffset(hours.opensAt, zone) : null,
  };
}
