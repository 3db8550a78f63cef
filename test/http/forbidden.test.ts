import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wish } from '#/app/door.ts';
import { TICKET_STATES, type TicketState } from '#/domain/ticket/state.ts';
import { deskEvent } from '#/http/shapes/desk.ts';
import { portalEvent } from '#/http/shapes/portal.ts';
import { refusalsPtBr } from '#/text/refusals/pt-br.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

/**
 * Each state × each act × each side: what the page offers is done, all else is refused with a code that has its
 * Portuguese sentence, and nothing is a fault of ours. A new act has no line below and fails.
 */
const ACTS: Readonly<Record<string, object>> = {
  taken: {},
  classified: { gut: [1, 2, 3] },
  assigned: { to: 'paulo' },
  forwarded: { team: 'suporte' },
  replied: { text: 'Estamos vendo.' },
  entry_added: { text: 'Nota.', visibility: 'internal' },
  waiting_customer: { text: 'Qual é a versão?' },
  on_hold: { reason: 'Espera o fornecedor.' },
  resumed: {},
  solved: { text: 'Feito.' },
  investigated: { found: true, text: 'Índice ausente.' },
  planned: { version: '12.5' },
  package_delivered: { label: '12.4.0-p3', text: 'Instale o pacote.' },
  package_downloaded: { file: '00000000-0000-4000-8000-000000000000' },
  severity_changed: { reason: 'Piorou.' },
  escalated: { reason: 'Causa não identificada.' },
  forwarded_to_maintenance: { reason: 'Defeito confirmado.' },
  returned_from_maintenance: {},
  contact_attempted: { outcome: 'not_reached' },
  time_logged: { minutes: 15, text: 'Análise do caso.' },
  rejected: { reason: 'Fora do escopo.' },
  merged: { into: 'another' },
  unmerged: {},
  closed: {},
  customer_replied: { text: 'Ainda falha.' },
  accepted: {},
  accepted_with_reservations: { reason: 'Falta um campo.' },
  refused: { reason: 'Não foi isso.' },
  postponed: {},
};

const eventsOf = (shape: typeof deskEvent | typeof portalEvent): string[] =>
  shape.options.map(({ shape: { event } }) => event.value);

/** How a ticket gets into a state. */
const WAYS: Readonly<Record<TicketState, readonly (readonly [Name, Wish])[]>> = {
  new: [],
  estimating: [['marina', { event: 'quoted', cents: 90_000 }]],
  in_service: [['marina', { event: 'taken' }]],
  waiting_customer: [['marina', { event: 'waiting_customer', text: 'Qual é a versão?' }]],
  on_hold: [
    ['marina', { event: 'taken' }],
    ['marina', { event: 'on_hold', reason: 'Espera o fornecedor.' }],
  ],
  in_maintenance: [
    ['marina', { event: 'taken' }],
    ['marina', { event: 'forwarded_to_maintenance', reason: 'Defeito confirmado.' }],
  ],
  awaiting_acceptance: [['marina', { event: 'solved', text: 'Feito.' }]],
  closed: [
    ['marina', { event: 'solved', text: 'Feito.' }],
    ['joao', { event: 'accepted' }],
  ],
  rejected: [['marina', { event: 'rejected', reason: 'Fora do escopo.' }]],
};

describe.each(['totvs', 'totall'] as const)('%s', (guide) => {
  let server: TestServer;
  let another: string;
  let paulo: string;
  beforeAll(async () => {
    server = await aServer(guide);
    another = await server.house.open();
    const { rows } = await server.house.owner.query(`select id from person where email = $1`, [
      people.paulo.email,
    ]);
    paulo = rows[0].id;
  });
  afterAll(() => server.close());

  async function aTicket(state: TicketState): Promise<string> {
    const number = await server.house.open();
    for (const [name, wish] of WAYS[state])
      await server.house.add(
        name,
        number,
        guide === 'totvs' && wish.event === 'forwarded_to_maintenance'
          ? { ...wish, area: 'manutencao' }
          : wish,
      );
    return number;
  }

  const bodyOf = (event: string, by: Name, severities: readonly { id: string }[], current: string) => ({
    event,
    ...ACTS[event],
    ...(event === 'assigned' && { to: paulo }),
    ...(event === 'merged' && { into: another }),
    ...(event === 'forwarded_to_maintenance' && guide === 'totvs' && { area: 'manutencao' }),
    ...(event === 'severity_changed' && {
      severity: severities.find(({ id }) => id !== current)?.id ?? current,
    }),
    ...(event === 'accepted' && by === 'marina' && { channel: 'phone', caller: 'João' }),
  });

  interface Page {
    readonly actions?: string[];
    readonly severities?: { id: string }[];
    readonly severity?: { id: string };
    readonly state?: { id: string };
  }

  it.for(
    TICKET_STATES.flatMap((state) => [
      [state, 'desk', 'marina'] as const,
      [state, 'portal', 'joao'] as const,
      [state, 'portal', 'ivo'] as const,
    ]),
  )('%s: every act of the %s by %s', async ([state, side, name]) => {
    const shape = side === 'desk' ? deskEvent : portalEvent;
    for (const event of eventsOf(shape)) {
      expect(Object.keys(ACTS)).toContain(event);
      const number = await aTicket(state);
      const url = `/api/v1/${side}/tickets/${encodeURIComponent(number)}`;
      const page = (await server.ask(name, { url })).json<Page>();
      const payload = bodyOf(event, name, page.severities ?? [], page.severity?.id ?? '');
      const answer = await server.ask(name, { url: `${url}/events`, method: 'POST', payload });
      const told = outcomeOf(answer.statusCode, answer.json<Told>());
      const may = page.actions?.includes(event) || isHarmless(event, page);
      expect([event, told]).toEqual([
        event,
        name === 'ivo' ? 'hidden' : may ? askedOr('done', event, told) : 'refused',
      ]);
    }
  });
});

interface Told {
  readonly type?: string;
  readonly detail?: string;
}

/** What came of an act, in a word; a fault, an unknown code or a sentence that is none is told as it is. */
function outcomeOf(status: number, { type = '', detail = '' }: Told): string {
  if (status < 400) return 'done';
  const isSentence = /\p{Lu}.*\p{L}{3}.*[.!]/u.test(detail);
  if (status >= 500 || !isSentence || !Object.keys(refusalsPtBr).includes(type))
    return `${status} ${type} ${detail}`;
  if (type === 'ticket/not-found') return 'hidden';
  return type.startsWith('closing/') || type === 'package/file-missing' ? 'asked' : 'refused';
}

/** What the guide wants to know with a solution, and the file of a package, are asked in the form itself. */
const askedOr = (done: string, event: string, told: string) =>
  (event === 'solved' || event === 'package_delivered') && told === 'asked' ? told : done;

/** Taking one's own ticket again changes nothing, so it is done though no button offers it. */
const isHarmless = (event: string, { state }: { readonly state?: { readonly id: string } }) =>
  event === 'taken' && state?.id !== 'closed' && state?.id !== 'rejected';
