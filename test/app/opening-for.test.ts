import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForContact } from '#/app/open-for-contact.ts';
import { splitTicket } from '#/app/split-ticket.ts';
import { findContacts } from '#/db/contacts.ts';
import { similarTickets } from '#/db/similar.ts';
import type { OnBehalf } from '#/domain/guide/form.ts';
import { at, metalurgica, padaria, people } from '../a-company.ts';
import { anOpening, aSite, type TestSite } from '../a-site.ts';

let site: TestSite;
let totall: TestSite;
let id: Record<'bia' | 'marina' | 'joao', string>;
beforeAll(async () => {
  [site, totall] = await Promise.all([aSite('totvs'), aSite('totall')]);
  id = await idsOf(site);
});
afterAll(() => Promise.all([site.close(), totall.close()]));

async function idsOf({ owner }: TestSite) {
  const idOf = async (email: string) =>
    (await owner.query<{ id: string }>('select id from person where email = $1', [email])).rows[0]?.id ?? '';
  return {
    bia: await idOf(people.bia.email),
    marina: await idOf(people.marina.email),
    joao: await idOf(people.joao.email),
  };
}

const openAsMarina = (house: TestSite, contact: string, channel: OnBehalf) =>
  house.as('marina', (visit) => openForContact(visit, contact, anOpening(house.site), channel));

describe('an agent opens for a contact', () => {
  it('TRG-199 PRN-023: for a registered one, with a number, the channel kept; the confirmation goes to her', async () => {
    const number = await openAsMarina(site, id.bia, 'phone');
    const { rows } = await site.owner.query(
      `select requester.name as requester, company.name as company, channel, by_kind, actor.name as actor, notice.kind as told,
         (select name from person where person.id = notice.person_id) as whom
        from ticket join person requester on requester.id = requester_id join company on company.id = ticket.company_id
        join ticket_event e on e.ticket_id = ticket.id join person actor on actor.id = e.actor_id
        join notice on notice.ticket_id = ticket.id where number = $1`,
      [number],
    );
    expect(rows).toEqual([
      {
        requester: 'Bia Ferraz',
        company: padaria.name,
        channel: 'phone',
        by_kind: 'agent',
        actor: 'Marina Prado',
        told: 'opened',
        whom: 'Bia Ferraz',
      },
    ]);
  });

  it('TRG-199: for nobody else: not an agent, not a stranger, not somebody who left', async () => {
    const { rows } = await site.owner.query<{ id: string }>(
      `insert into person (kind, name, email, active) values
         ('contact', 'Saiu', 'saiu@padaria.example', false), ('contact', 'De ninguém', 'ninguem@padaria.example', true),
         ('agent', 'Dos dois lados', 'dois@vendor.example', true) returning id`,
    );
    const [left = '', nobodys = '', agent = ''] = rows.map((row) => row.id);
    const join = (person: string) =>
      site.owner.query(
        'insert into membership (person_id, company_id) select $1, id from company where code = $2',
        [person, padaria.code],
      );
    await join(left);
    await join(agent);
    for (const nobody of [id.marina, randomUUID(), left, nobodys, agent])
      await expect(openAsMarina(site, nobody, 'email')).rejects.toMatchObject({ code: 'contact/unknown' });
  });

  it('TTL-020: a call without a ticket opens none; the caller is sent to the web', async () => {
    const ids = await idsOf(totall);
    await expect(openAsMarina(totall, ids.bia, 'phone')).rejects.toMatchObject({ code: 'contact/web-first' });
    expect((await totall.owner.query('select 1 from ticket')).rows).toEqual([]);
    expect(await openAsMarina(totall, ids.bia, 'email')).toMatch(/^202603\/\d{4}$/);
  });

  it('PRO-086: the customer code brings the company, its contacts and products', async () => {
    await site.owner.query(`update company set editions = '{"protheus": "serie_t"}' where code = $1`, [
      metalurgica.code,
    ]);
    const found = (text: string) => site.as('marina', ({ tx }) => findContacts(tx, text));
    expect(await found(metalurgica.code)).toMatchObject([
      { name: 'Ivo Serra', companies: [{ name: metalurgica.name, products: ['protheus'] }] },
    ]);
    for (const text of ['joao batista', 'JOÃO', 'joao@padaria', 'trigo dourado'])
      expect((await found(text)).map(({ name }) => name)).toContain('João Batista Alves');
    expect(await found('%')).toEqual([]);
    expect(await found('marina')).toEqual([]);
  });
});

describe('TTL-036: a contact opens in the name of a colleague', () => {
  const requesterOf = async ({ owner }: TestSite, number: string) =>
    (
      await owner.query(
        `select r.name as requester, a.name as actor, (select name from person where id = notice.person_id) as told
          from ticket t join person r on r.id = t.requester_id join ticket_event e on e.ticket_id = t.id
          join person a on a.id = e.actor_id join notice on notice.ticket_id = t.id where number = $1`,
        [number],
      )
    ).rows;

  it('where the guide lets her; the colleague is told, and the history says who did it', async () => {
    const { bia } = await idsOf(totall);
    const number = await totall.open({ requester: bia });
    expect(await requesterOf(totall, number)).toEqual([
      { requester: 'Bia Ferraz', actor: 'João Batista Alves', told: 'Bia Ferraz' },
    ]);
  });

  it('elsewhere, of another company, of the vendor or of nobody it is refused', async () => {
    const ids = await idsOf(totall);
    const ivo = (await totall.owner.query<{ id: string }>(`select id from person where name = 'Ivo Serra'`))
      .rows[0]?.id;
    for (const requester of [ivo, ids.marina, randomUUID()])
      await expect(totall.open({ requester })).rejects.toMatchObject({ code: 'contact/unknown' });
    await expect(site.open({ requester: id.bia })).rejects.toMatchObject({ code: 'contact/unknown' });
  });
});

describe('a ticket with two subjects', () => {
  const part = (as: 'split' | 'child' = 'split') => ({
    key: randomUUID(),
    subject: 'Imposto calculado errado',
    description: 'O ICMS da segunda nota saiu com a alíquota de outro estado.',
    as,
  });
  const split = (number: string, what: ReturnType<typeof part>) =>
    site.as('marina', (visit) => splitTicket(visit, number, what, (fresh) => `Segue no chamado ${fresh}.`));

  it('TRG-160: is split into a second linked one of the same contact and product, and the customer is told', async () => {
    const number = await site.open({ product: 'rm', module: 'Folha de Pagamento' });
    const what = part();
    const fresh = await split(number, what);
    expect(await split(number, what)).toBe(fresh);
    const { rows } = await site.owner.query(
      `select t.subject, t.product, t.module, t.requester_id, link.kind as link, other.number as other,
         (select body from ticket_event where ticket_id = other.id order by seq desc limit 1) as said,
         (select count(*)::int from ticket_event where ticket_id = other.id) as entries,
         (select kind from notice where ticket_id = t.id and person_id = t.requester_id) as told
        from ticket t join ticket_link link on link.ticket_id = t.id join ticket other on other.id = other_id
        where t.number = $1`,
      [fresh],
    );
    expect(rows).toEqual([
      {
        subject: 'Imposto calculado errado',
        product: 'rm',
        module: 'Folha de Pagamento',
        requester_id: id.joao,
        link: 'split',
        other: number,
        said: `Segue no chamado ${fresh}.`,
        entries: 2,
        told: 'opened',
      },
    ]);
  });

  it('a child of it is noted for the vendor, and the conversation says nothing', async () => {
    const number = await site.open();
    const child = await split(number, part('child'));
    const { rows } = await site.owner.query(
      `select e.kind, visibility, facts from ticket_event e join ticket on ticket.id = ticket_id where number = $1 and seq > 1`,
      [number],
    );
    expect(rows).toEqual([{ kind: 'child_opened', visibility: 'internal', facts: { child } }]);
  });

  it('without a subject nothing is made', async () => {
    const number = await site.open();
    await expect(split(number, { ...part(), subject: ' ' })).rejects.toMatchObject({
      code: 'ticket/text-missing',
    });
  });
});

it('TRG-160: tickets that may be about the same are found while the subject is written; only her own company’s', async () => {
  const number = await site.open({ subject: 'Rejeição 204 ao transmitir NF-e' });
  await site.open({ subject: 'Rejeição 204 ao transmitir NF-e' }, 'ivo');
  await site.open({ subject: 'Relatório de vendas em branco' });
  const found = (name: 'joao' | 'ivo', subject: string) =>
    site.as(name, async ({ tx, now }) => (await similarTickets(tx, subject, now)).map((one) => one.number));
  expect(await found('joao', 'rejeicao 204 na transmissão')).toEqual([number]);
  expect(await found('joao', 'Rej')).toEqual([]);
  expect(await found('ivo', 'Rejeição 204 ao transmitir')).not.toContain(number);
  for (let i = 0; i < 7; i++) await site.open({ subject: 'Rejeição 204 ao transmitir NF-e' });
  expect(await found('joao', 'Rejeição 204 ao transmitir NF-e')).toHaveLength(5);
});

it('TTL-016 TTL-081: fifty at once get fifty numbers without a gap, and a new month begins at 1', async () => {
  totall.move('2026-09-30 23:59');
  const opened = await Promise.all(Array.from({ length: 50 }, () => totall.open()));
  const expected = Array.from({ length: 50 }, (_, i) => `202609/${String(i + 1).padStart(4, '0')}`);
  expect(opened.toSorted()).toEqual(expected);
  totall.move('2026-10-01 00:00');
  expect(await totall.open()).toBe('202610/0001');
  expect(at('2026-10-01 00:00')).toBe(totall.site.now());
});

it('TTL-058: the same form sent ten times at once is one ticket, and no number is lost', async () => {
  totall.move('2026-11-03 09:00');
  const form = anOpening(totall.site);
  const sent = await Promise.all(Array.from({ length: 10 }, () => totall.open(form)));
  expect(new Set(sent)).toEqual(new Set(['202611/0001']));
  expect(await totall.open()).toBe('202611/0002');
});
