import { afterAll, describe, expect, it } from 'vitest';
import type { Wish } from '#/app/door.ts';
import { linkToken } from '#/app/links.ts';
import { INTENTS, type BarKind, type Intent } from '#/domain/guide/gate.ts';
import { padaria, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { askGate, byToken, idOf } from '../http/a-gate.ts';
import { uploaded, zip } from '../http/some-files.ts';

const GUIDES = ['prosoft', 'totvs', 'pronnus', 'totall'] as const;
const servers = new Map<string, Promise<TestServer>>();
const serverOf = (guide: (typeof GUIDES)[number]) => {
  const server = servers.get(guide) ?? aServer(guide);
  servers.set(guide, server);
  return server;
};
afterAll(async () => {
  for (const server of servers.values()) await (await server).close();
});

const at = '2026-03-02 09:00';
/** How each bar comes to stand in the way of the bakery, and is taken away again. */
const RAISE: Partial<Record<BarKind, (server: TestServer) => Promise<unknown>>> = {
  contract: ({ house }) =>
    house.owner.query(`update company set contract_until = '2026-02-27' where code = $1`, [padaria.code]),
  delinquency: ({ house }) =>
    house.owner.query(
      `insert into delinquency (company_id, since_at, reason, source, set_by)
       select id, '2026-03-01', 'Boleto', 'desk', 'x' from company where code = $1`,
      [padaria.code],
    ),
  training: ({ house }) => house.owner.query('update contact_training set obtained_on = $1', ['2027-01-01']),
};
const lower = async ({ house }: TestServer) => {
  await house.owner.query(`update company set contract_until = null`);
  await house.owner.query('delete from delinquency');
  await house.owner.query(`update contact_training set obtained_on = '2020-02-20'`);
};

/** All the ways in, each with the intent it serves. */
type Channel = readonly [name: string, intent: Intent, enter: (server: TestServer) => Promise<number>];
const CHANNELS: readonly Channel[] = [
  ['the portal’s home', 'portal', async (server) => await status(server, '/home')],
  ['the portal’s list', 'portal', async (server) => await status(server, '/tickets')],
  ['the portal’s file of tickets', 'portal', async (server) => await status(server, '/export?format=csv')],
  [
    'a ticket in the portal',
    'portal',
    async (server) => await status(server, `/tickets/${await aTicket(server)}`),
  ],
  [
    'a reply in the portal',
    'portal',
    async (server) => {
      const url = `/tickets/${await aTicket(server)}/events`;
      return await status(server, url, { event: 'customer_replied', text: 'Ainda falha.' });
    },
  ],
  ['the link of a mail', 'portal', byLink],
  [
    'a ticket opened in the portal',
    'open_ticket',
    async (server) => await status(server, '/tickets', anOpening(server.house.site)),
  ],
  [
    'a ticket an agent opens for her',
    'open_ticket',
    async (server) => {
      const url = `/api/v1/desk/contacts/${await idOf(server.house, 'joao')}/tickets`;
      const [channel] = server.house.site.guides.current.guide.form.onBehalf;
      const payload = { ...anOpening(server.house.site), channel };
      return (await server.ask('marina', { url, method: 'POST', payload })).statusCode;
    },
  ],
  ...(['chat', 'phone'] as const).map((intent): Channel => [
    intent,
    intent,
    async (server) => ((await asked(server, intent)) ? 200 : 403),
  ]),
  [
    'the vendor’s own system',
    'product',
    async (server) => {
      const { product } = (await byToken(server, `/entitlement?company=${padaria.code}`)).json();
      return product === 'may_run' ? 200 : 403;
    },
  ],
];

const status = async (server: TestServer, path: string, payload?: object) => {
  const url = `/api/v1/portal${path}`;
  const answer = await server.ask('joao', { url, ...(payload && { method: 'POST', payload }) });
  return answer.statusCode;
};
const asked = async (server: TestServer, intent: Intent) => {
  const ticket = await aTicket(server);
  return (await askGate(server, { intent, contact: people.joao.email, ticket })).allowed;
};
const tickets = new WeakMap<TestServer, string>();
/** Opened while nothing stood in the way. */
async function aTicket(server: TestServer): Promise<string> {
  const number = tickets.get(server) ?? (await server.house.open());
  tickets.set(server, number);
  return encodeURIComponent(number);
}
async function byLink(server: TestServer): Promise<number> {
  const { owner } = server.house;
  const { rows } = await owner.query<{ id: string }>(
    `select notice.id from notice join person on person.id = person_id where email = $1 order by notice.id limit 1`,
    [people.joao.email],
  );
  const token = linkToken('a secret', rows[0]?.id ?? '');
  const { createHash } = await import('node:crypto');
  await owner.query('update notice set link_hash = $1, sent_at = $3 where id = $2', [
    createHash('sha256').update(token).digest(),
    rows[0]?.id,
    new Date(server.house.site.now()).toISOString(),
  ]);
  return (await server.ask(undefined, { url: `/api/v1/links/${token}` })).statusCode;
}

describe('attack: a gate that one channel forgets', () => {
  it.for(
    GUIDES.flatMap((guide) =>
      (['contract', 'delinquency', 'training'] as const).map((bar) => [guide, bar] as const),
    ),
  )('%s, %s: each channel is open or closed as the guide says', async ([guide, bar]) => {
    const server = await serverOf(guide);
    server.house.move(at);
    await lower(server);
    await aTicket(server);
    const enter = async () => {
      const found: [string, boolean][] = [];
      for (const [name, , way] of CHANNELS) found.push([name, (await way(server)) < 300]);
      return found;
    };
    expect(await enter()).toEqual(CHANNELS.map(([name]) => [name, true]));
    await RAISE[bar]?.(server);
    const blocks = server.house.site.guides.current.guide.gate[bar]?.blocks ?? [];
    const isOpen = ([name, intent]: Channel) => [
      name,
      // What is done in the portal is closed with it.
      !blocks.includes(intent) && !(name.endsWith('portal') && blocks.includes('portal')),
    ];
    expect(await enter()).toEqual(CHANNELS.map(isOpen));
    await lower(server);
  });

  it('every intent has its channel here, or is tried below or elsewhere', () => {
    const walked = CHANNELS.map(([, intent]) => intent);
    const below = ['download', 'paid_approval', 'account'];
    expect(INTENTS.filter((intent) => !walked.includes(intent))).toEqual(below);
  });

  it('a package asked for before is not downloaded again once she may download nothing', async () => {
    const server = await serverOf('totall');
    await lower(server);
    const number = await server.house.open({ kind: 'correcao' });
    await server.house.add('marina', number, { event: 'taken' });
    const { id } = await uploaded(server, 'marina', 'p3.zip', zip('totall.exe'));
    const say = (name: 'joao' | 'marina', side: string, payload: object) =>
      server.ask(name, {
        url: `/api/v1/${side}/tickets/${encodeURIComponent(number)}/events`,
        method: 'POST',
        payload,
      });
    await say('marina', 'desk', {
      event: 'package_delivered',
      label: '12.4.0-p3',
      text: 'Instale.',
      files: [id],
    });
    expect((await say('joao', 'portal', { event: 'package_downloaded', file: id })).statusCode).toBe(200);
    const fetched = async () => {
      const answer = await server.ask('joao', { url: `/api/v1/portal/attachments/${id}` });
      return [answer.statusCode, answer.headers['content-type']];
    };
    expect(await fetched()).toEqual([200, 'application/zip']);
    await server.house.owner.query(`update membership set denied = '{download}'`);
    expect(await fetched()).toEqual([403, expect.stringContaining('problem+json')]);
    await server.house.owner.query(`update membership set denied = '{}'`);
    expect(await fetched()).toEqual([200, 'application/zip']);
  });

  it('TRG-090: who may not approve what costs does not, by whatever channel; to say no is hers', async () => {
    const server = await serverOf('totall');
    const quoted: Wish = { event: 'quoted', cents: 90_000 };
    const number = await server.house.open();
    await server.house.add('marina', number, quoted);
    await server.house.owner.query(`update membership set denied = '{paid_approval}'`);
    for (const channel of ['portal', 'email'] as const)
      await expect(
        server.house.add('joao', number, { event: 'quote_answered', approved: true }, channel),
      ).rejects.toMatchObject({ code: 'gate/not-permitted' });
    await server.house.add('joao', number, { event: 'quote_answered', approved: false });
    await server.house.add('marina', number, quoted);
    await server.house.owner.query(`update membership set denied = '{}'`);
    await expect(
      server.house.add('joao', number, { event: 'quote_answered', approved: true }),
    ).resolves.toBeUndefined();
  });
});
