import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '#/domain/guide/guide.ts';
import { isRefusal, type Refusal } from '#/domain/refusal.ts';
import { decide, rules } from '#/domain/ticket/decide.ts';
import type { ActorKind, EventFacts, EventKind, TicketEvent } from '#/domain/ticket/event.ts';
import { decideOpen } from '#/domain/ticket/open.ts';
import { TICKET_STATES, type TicketState } from '#/domain/ticket/state.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';
import { readFileSync } from 'node:fs';
import { at } from '../a-company.ts';
import { faultsOfHistory } from '../a-history.ts';
import { aServer, type TestServer } from '../a-server.ts';

const VENDORS = ['totvs', 'prosoft', 'pronnus', 'totall'] as const;
const ACTORS: readonly ActorKind[] = ['customer', 'agent', 'system'];
const KINDS = ['opened', ...Object.keys(rules)] as EventKind[];
const OPENED = at('2026-03-02 09:00');
const NOW = at('2026-03-04 10:00');

const guides = new Map(VENDORS.map((vendor) => [vendor, guideOf(vendor)]));

function guideOf(vendor: string): Guide {
  const read = readGuide(readFileSync(`guides/${vendor}.yaml`, 'utf8'), vendor);
  if ('problems' in read) throw new Error(`guides/${vendor}.yaml does not read`);
  return read.guide;
}

/** Facts of an event: well filled in, or as empty as its shape allows. */
function factsOf(guide: Guide, filled: boolean): EventFacts {
  const word = filled ? 'porque sim' : '';
  const severity = filled ? (guide.severities.at(-1)?.id ?? '') : 'nenhuma';
  const team = filled ? (guide.teams.at(-1)?.id ?? '') : 'nenhuma';
  const reason = { reason: word };
  return {
    opened: {},
    classified: {},
    severity_changed: { severity, ...reason },
    assigned: { to: 'paulo' },
    taken: {},
    forwarded: { team },
    entry_added: { visibility: filled ? 'internal' : 'public', text: word },
    replied: { text: word },
    waiting_customer: { text: word },
    customer_replied: { text: word },
    on_hold: reason,
    resumed: {},
    escalated: reason,
    forwarded_to_maintenance: { ...reason, area: filled ? guide.development?.areas.at(-1)?.id : undefined },
    returned_from_maintenance: {},
    contact_attempted: { outcome: filled ? 'not_reached' : 'reached' },
    quoted: {},
    quote_answered: { approved: filled },
    solved: { text: word },
    investigated: { found: true, text: word },
    planned: { version: '1' },
    package_delivered: { label: 'p1', text: word },
    package_downloaded: { file: 'x' },
    reminded: {},
    accepted: {},
    accepted_with_reservations: reason,
    refused: reason,
    postponed: {},
    accepted_tacitly: {},
    closed: reason,
    rejected: reason,
    child_opened: { child: 'x' },
    follow_up_opened: {},
    area_involved: { area: 'x', text: word },
    area_answered: { area: 'x', text: word },
    time_logged: { minutes: 15 },
    time_waived: { minutes: 15, ...reason },
    rated: { score: 5 },
    merged: { into: 'x' },
    unmerged: {},
    warned: { clock: 'support', percent: 80 },
    breached: { clock: 'support' },
  };
}

/** A ticket in a state, brought there by the rules where they lead there, by hand where the guide has no such way. */
function ticketIn(guide: Guide, state: TicketState): Ticket {
  const way: Record<TicketState, EventKind[]> = {
    new: [],
    estimating: ['quoted'],
    in_service: ['taken'],
    waiting_customer: ['taken', 'waiting_customer'],
    on_hold: ['taken', 'on_hold'],
    in_maintenance: ['taken', 'forwarded_to_maintenance'],
    awaiting_acceptance: ['solved'],
    closed: ['solved', 'accepted'],
    rejected: ['rejected'],
  };
  const start = decideOpen(guide, { event: 'opened', at: OPENED, by: 'customer', channel: 'portal' });
  if (isRefusal(start)) throw new Error(start.refused);
  const reached = way[state].reduce<Ticket>((ticket, kind) => {
    const after = decide(
      guide,
      ticket,
      eventOf(guide, kind, kind === 'accepted' ? 'customer' : 'agent', true, OPENED + 60_000),
    );
    return isRefusal(after) ? ticket : after;
  }, start);
  return reached.state === state ? reached : { ...reached, state };
}

function eventOf(guide: Guide, kind: EventKind, by: ActorKind, filled: boolean, when = NOW): TicketEvent {
  const event: unknown = {
    event: kind,
    at: when,
    by,
    actor: 'marina',
    channel: 'desk',
    ...factsOf(guide, filled)[kind],
  };
  return event as TicketEvent;
}

describe.each(VENDORS)('every state × event × actor at %s', (vendor) => {
  const guide = guides.get(vendor) ?? guideOf(vendor);
  const tried = TICKET_STATES.flatMap((state) =>
    KINDS.flatMap((kind) =>
      ACTORS.flatMap((by) => [true, false].map((filled) => ({ state, kind, by, filled }))),
    ),
  );
  const outcome = ({ state, kind, by, filled }: (typeof tried)[number]): Ticket | Refusal =>
    decide(guide, ticketIn(guide, state), eventOf(guide, kind, by, filled));

  it('is decided: a ticket in a state there is, or a refusal with a sentence in both languages', () => {
    const wrong = tried.filter((one) => {
      const decision = outcome(one);
      if (!isRefusal(decision)) return !TICKET_STATES.includes(decision.state);
      const zone = guide.vendor.timeZone;
      const [pt, en] = [
        refusalText(decision.refused, decision.facts, 'pt-BR', zone),
        refusalText(decision.refused, decision.facts, 'en', zone),
      ];
      return (
        pt === en ||
        [pt, en].some((text) => !/^.{10,}[.!]$/.test(text) || /undefined|NaN|Invalid|\[object/.test(text))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('leaves the ticket it was asked about as it was', () => {
    const changed = tried.filter(({ state, kind, by, filled }) => {
      const ticket = ticketIn(guide, state);
      const before = JSON.stringify(ticket);
      decide(guide, ticket, eventOf(guide, kind, by, filled));
      return JSON.stringify(ticket) !== before;
    });
    expect(changed).toEqual([]);
  });

  it('never lets a customer do what only agents do, nor anybody what only the guide does', () => {
    const did = tried.filter((one) => !isRefusal(outcome(one)));
    const by = (actor: ActorKind) => new Set(did.filter((one) => one.by === actor).map(({ kind }) => kind));
    for (const kind of [
      'taken',
      'assigned',
      'forwarded',
      'replied',
      'solved',
      'severity_changed',
      'rejected',
      'closed',
      'classified',
      'time_logged',
      'merged',
    ] as const)
      expect([kind, by('customer').has(kind)]).toEqual([kind, false]);
    for (const actor of ['customer', 'agent'] as const)
      for (const kind of ['reminded', 'accepted_tacitly', 'warned', 'breached'] as const)
        expect([actor, kind, by(actor).has(kind)]).toEqual([actor, kind, false]);
    expect(by('agent').has('accepted')).toBe(false);
  });

  it('moves nothing of what is closed or rejected, but for an undone merger', () => {
    const moved = tried.filter((one) => {
      if (one.state !== 'closed' && one.state !== 'rejected') return false;
      const decision = outcome(one);
      return !isRefusal(decision) && decision.state !== one.state;
    });
    expect(moved).toEqual([]);
  });
});

describe('the same through HTTP', () => {
  let server: TestServer;
  beforeAll(async () => void (server = await aServer('totvs')));
  afterAll(() => server.close());

  const WAYS: Readonly<Partial<Record<TicketState, readonly EventKind[]>>> = {
    new: [],
    in_service: ['taken'],
    waiting_customer: ['taken', 'waiting_customer'],
    on_hold: ['taken', 'on_hold'],
    in_maintenance: ['taken', 'forwarded_to_maintenance'],
    awaiting_acceptance: ['solved'],
    rejected: ['rejected'],
  };
  const OF_DESK = [
    'taken',
    'replied',
    'entry_added',
    'waiting_customer',
    'on_hold',
    'resumed',
    'solved',
    'severity_changed',
    'escalated',
    'forwarded_to_maintenance',
    'returned_from_maintenance',
    'contact_attempted',
    'rejected',
    'closed',
    'accepted',
  ] as const;
  const OF_PORTAL = [
    'customer_replied',
    'accepted',
    'accepted_with_reservations',
    'refused',
    'postponed',
  ] as const;
  const guide = guides.get('totvs') ?? guideOf('totvs');

  const send = async (name: 'joao' | 'marina', number: string, kind: EventKind) => {
    const face = name === 'joao' ? 'portal' : 'desk';
    const channel = face === 'desk' && kind === 'accepted' ? { channel: 'phone', caller: 'João' } : {};
    const visibility = kind === 'entry_added' ? { visibility: 'internal' } : {};
    const payload = { event: kind, ...factsOf(guide, true)[kind], ...visibility, ...channel };
    return await server.ask(name, {
      url: `/api/v1/${face}/tickets/${number}/events`,
      method: 'POST',
      payload,
    });
  };

  it.for(Object.keys(WAYS) as TicketState[])(
    'in %s each event is done or refused as the rules say, in words',
    async (state) => {
      const { house } = server;
      for (const [name, kinds] of [
        ['marina', OF_DESK],
        ['joao', OF_PORTAL],
      ] as const)
        for (const kind of kinds) {
          const number = await house.open();
          for (const step of WAYS[state] ?? [])
            expect((await send('marina', number, step)).statusCode).toBe(200);
          const by = name === 'joao' ? 'customer' : 'agent';
          const channel =
            kind === 'accepted' && by === 'agent' ? 'phone' : by === 'agent' ? 'desk' : 'portal';
          const wanted = decide(
            guide,
            { ...ticketIn(guide, state) },
            { ...eventOf(guide, kind, by, true), channel },
          );
          const answer = await send(name, number, kind);
          const told = answer.json();
          const said = answer.statusCode === 200 ? told.state.id : told.type;
          expect([state, name, kind, said]).toEqual([
            state,
            name,
            kind,
            isRefusal(wanted) ? wanted.refused : wanted.state,
          ]);
          expect(answer.statusCode === 200 || /[.!]$/.test(told.detail)).toBe(true);
        }
      expect(await faultsOfHistory(house.owner, house.site.now())).toEqual([]);
    },
  );
});
