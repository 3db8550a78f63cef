import { createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openForContact } from '#/app/open-for-contact.ts';
import { splitTicket } from '#/app/split-ticket.ts';
import { metalurgica, padaria, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { askGate, byToken, delinquent, idOf, opens, portal, session } from './a-gate.ts';

let prosoft: TestServer;
let totvs: TestServer;
let totall: TestServer;
beforeAll(async () => {
  [prosoft, totvs, totall] = await Promise.all([aServer('prosoft'), aServer('totvs'), aServer('totall')]);
});
afterAll(() => Promise.all([prosoft.close(), totvs.close(), totall.close()]));
beforeEach(async () => {
  for (const { house } of [prosoft, totvs, totall]) {
    house.move('2026-03-02 08:00');
    await house.owner.query(
      `truncate delinquency, gate_leave, gate_refusal; update company set contract_until = null; update membership set denied = '{}'`,
    );
  }
});

describe('a delinquent company of Prosoft', () => {
  it('PRO-121 PRO-124: is out of the whole portal five minutes later, whoever of it comes, and back as soon as it is cleared', async () => {
    expect(await portal(prosoft, '/home')).toEqual([200, undefined]);
    expect(await delinquent(prosoft, true)).toBe('begun');
    prosoft.house.move('2026-03-02 08:05');
    for (const path of ['/home', '/tickets', '/form', '/channels', '/tabs'])
      for (const name of ['joao', 'bia'] as const)
        expect(await portal(prosoft, path, name)).toEqual([403, 'gate/delinquent']);
    expect(await portal(prosoft, '/home', 'ivo')).toEqual([200, undefined]);
    const { barred } = await session(prosoft);
    expect(barred.find(({ intent }) => intent === 'portal')).toMatchObject({
      detail:
        'Sua empresa tem uma pendência administrativa desde 02/03/2026 às 08:00. Fale com Financeiro para regularizar; o acesso volta na mesma hora.',
      sendTo: { team: 'financeiro', open: true, hours: 'Aberto agora, até 17:30' },
    });
    prosoft.house.move('2026-03-02 10:15');
    expect(await delinquent(prosoft, false)).toBe('ended');
    prosoft.house.move('2026-03-02 10:16');
    expect(await portal(prosoft, '/home')).toEqual([200, undefined]);
    expect((await session(prosoft)).barred).toEqual([]);
    const { rows } = await prosoft.house.owner.query(
      'select reason, source, set_by, clear_reason, cleared_by from delinquency',
    );
    expect(rows).toEqual([
      {
        reason: 'Boleto 8841 em aberto',
        source: 'api',
        set_by: 'ERP',
        clear_reason: 'Pago',
        cleared_by: 'ERP',
      },
    ]);
  });

  it('PRO-122: is told to its own system, signed, since when and why; and that it may run again', async () => {
    const ask = () => byToken(prosoft, `/entitlement?company=${padaria.code}`);
    expect((await ask()).json()).toMatchObject({ product: 'may_run', code: null, why: null });
    await delinquent(prosoft, true);
    prosoft.house.move('2026-03-02 08:06');
    const answer = await ask();
    expect(answer.json()).toEqual({
      company: padaria.code && { code: padaria.code, name: padaria.name },
      product: 'blocked',
      code: 'gate/delinquent',
      why: expect.stringContaining('pendência administrativa'),
      since: '2026-03-02T08:00:00-03:00',
      until: null,
      at: '2026-03-02T08:06:00-03:00',
      freshUntil: '2026-03-02T08:21:00-03:00',
    });
    const jwk = (await prosoft.app.inject({ url: '/api/v1/entitlement/key' })).json();
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    const signature = Buffer.from(String(answer.headers['guiche-signature']), 'base64url');
    expect(verify(null, Buffer.from(answer.body), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(answer.body.replace('blocked', 'may_run')), key, signature)).toBe(false);
    const again = await byToken(
      prosoft,
      `/entitlement?company=${padaria.code}`,
      {},
      { 'if-none-match': String(answer.headers.etag) },
    );
    expect([again.statusCode, again.body]).toEqual([304, '']);
    await delinquent(prosoft, false);
    expect((await ask()).json()).toMatchObject({ product: 'may_run' });
  });

  it('PRO-123 PRO-125 B-29: by chat and phone goes to Finance with the reason, but SAC and Finance serve it', async () => {
    await delinquent(prosoft, true);
    prosoft.house.move('2026-03-02 09:00');
    const tried = async (intent: string, team: string) => {
      const { allowed, code, sendTo } = await askGate(prosoft, { intent, team, contact: people.joao.email });
      return [allowed, code, sendTo?.team];
    };
    expect(await tried('chat', 'suporte')).toEqual([false, 'gate/delinquent', 'financeiro']);
    expect(await tried('phone', 'prime')).toEqual([false, 'gate/delinquent', 'financeiro']);
    expect(await tried('chat', 'sac')).toEqual([true, null, undefined]);
    expect(await tried('chat', 'financeiro')).toEqual([true, null, undefined]);
  });

  it('PRO-126 PRO-127: is told when Finance opens, at eight and not on a national holiday', async () => {
    await delinquent(prosoft, true);
    const finance = async (now: string) => {
      prosoft.house.move(now);
      return (await askGate(prosoft, { intent: 'chat', team: 'suporte' })).sendTo;
    };
    expect(await finance('2026-03-02 08:10')).toMatchObject({ open: true });
    expect(await finance('2026-10-12 10:00')).toMatchObject({
      open: false,
      opensAt: '2026-10-13T08:00:00-03:00',
    });
  });

  it('B-30: comes in where a supervisor lets her, until the end, with the reason kept', async () => {
    await delinquent(prosoft, true);
    const company = (
      await prosoft.house.owner.query('select id from company where code = $1', [padaria.code])
    ).rows[0].id;
    const give = (name: Name, lastDay = '2026-03-03') =>
      prosoft.ask(name, {
        url: `/api/v1/desk/companies/${company}/leaves`,
        method: 'POST',
        payload: { bar: 'delinquency', reason: 'Boleto pago, aguardando o banco', lastDay },
      });
    expect((await give('marina')).json().type).toBe('policy/not-allowed');
    expect((await give('celia', '2026-03-01')).json().type).toBe('leave/until');
    expect((await give('celia')).statusCode).toBe(201);
    expect(await portal(prosoft, '/home')).toEqual([200, undefined]);
    expect((await byToken(prosoft, `/entitlement?company=${padaria.code}`)).json()).toMatchObject({
      product: 'may_run',
      until: '2026-03-04T00:00:00-03:00',
    });
    prosoft.house.move('2026-03-03 23:55');
    expect((await byToken(prosoft, `/entitlement?company=${padaria.code}`)).json()).toMatchObject({
      freshUntil: '2026-03-04T00:00:00-03:00',
    });
    prosoft.house.move('2026-03-04 00:00');
    expect(await portal(prosoft, '/home')).toEqual([403, 'gate/delinquent']);
  });

  it('cannot answer by the link of a mail either, nor be helped to a ticket of Support by an agent', async () => {
    await delinquent(prosoft, true);
    const joao = await idOf(prosoft.house, 'joao');
    const open = () =>
      prosoft.house.as('marina', (visit) =>
        openForContact(visit, joao, anOpening(prosoft.house.site), 'chat'),
      );
    await expect(open()).rejects.toMatchObject({ code: 'gate/delinquent' });
  });
});

describe('who was not trained', () => {
  it('PRO-080 PRO-083: is told to finish the training and where; is admitted from the hour it is recorded', async () => {
    const { owner } = prosoft.house;
    await owner.query('delete from contact_training where person_id = $1', [
      await idOf(prosoft.house, 'bia'),
    ]);
    const refused = await askGate(prosoft, { intent: 'chat', team: 'suporte', contact: people.bia.email });
    expect(refused).toMatchObject({
      allowed: false,
      code: 'gate/untrained',
      detail: expect.stringContaining('Conclua o treinamento no Portal de Soluções'),
    });
    expect(await opens(prosoft, 'bia')).toEqual([403, 'gate/untrained']);
    expect(await opens(prosoft, 'joao')).toEqual([201, undefined]);
    const recorded = await prosoft.ask('celia', {
      url: `/api/v1/desk/contacts/${await idOf(prosoft.house, 'bia')}/trainings`,
      method: 'POST',
      payload: { evidence: 'Curso obrigatório', obtainedOn: '2026-02-27' },
    });
    expect(recorded.statusCode).toBe(201);
    expect(
      (await askGate(prosoft, { intent: 'chat', team: 'suporte', contact: people.bia.email })).allowed,
    ).toBe(true);
    expect(await opens(prosoft, 'bia')).toEqual([201, undefined]);
  });

  it('TTL-024 B-30: may not open at Totall, and nobody may let her', async () => {
    const { owner } = totall.house;
    await owner.query('delete from contact_training where person_id = $1', [await idOf(totall.house, 'bia')]);
    expect(await opens(totall, 'bia')).toEqual([403, 'gate/untrained']);
    const company = (await owner.query('select id from company where code = $1', [padaria.code])).rows[0].id;
    const leave = await totall.ask('celia', {
      url: `/api/v1/desk/companies/${company}/leaves`,
      method: 'POST',
      payload: { bar: 'training', reason: 'Por favor', lastDay: '2026-03-03' },
    });
    expect(leave.json().type).toBe('policy/not-allowed');
    await owner.query(
      `insert into contact_training (person_id, evidence, obtained_on, recorded_at) values ($1, 'Certificado', '2026-02-20', now())`,
      [await idOf(totall.house, 'bia')],
    );
    expect(await opens(totall, 'bia')).toEqual([201, undefined]);
  });

  it('TTL-020: by phone Totall asks for a ticket first', async () => {
    expect(await askGate(totall, { intent: 'phone' })).toMatchObject({
      allowed: false,
      code: 'gate/ticket-first',
    });
    expect((await askGate(totall, { intent: 'phone', ticket: '202603/0001' })).allowed).toBe(true);
  });
});

describe('a delinquent company of TOTVS', () => {
  it('TRG-134 B-64 B-77: opens and downloads nothing, but reads and goes on with what is open', async () => {
    const number = await totvs.house.open();
    await delinquent(totvs, true);
    expect(await opens(totvs)).toEqual([403, 'gate/delinquent']);
    expect((await session(totvs)).barred.map(({ intent }) => intent)).toEqual([
      'open_ticket',
      'download',
      'phone',
    ]);
    expect(await portal(totvs, '/home')).toEqual([200, undefined]);
    expect(await portal(totvs, `/tickets/${number}`)).toEqual([200, undefined]);
    await totvs.house.add('joao', number, { event: 'customer_replied', text: 'Segue o arquivo.' });
    await totvs.house.add('marina', number, { event: 'taken' });
    const part = {
      key: crypto.randomUUID(),
      subject: 'Outro assunto',
      description: 'Parte do mesmo chamado',
      as: 'split',
    } as const;
    await totvs.house.as('marina', (visit) => splitTicket(visit, number, part, () => 'Separado'));
    expect(await opens(totvs, 'ivo')).toEqual([201, undefined]);
  });

  it('TRG-133: not without contract or permission either; each refusal is kept with its reason, and nothing of the ticket', async () => {
    const { owner } = totvs.house;
    await owner.query(`update company set contract_until = '2026-03-01' where code = $1`, [padaria.code]);
    await owner.query(`update membership set denied = '{open_ticket}' where person_id = $1`, [
      await idOf(totvs.house, 'ivo'),
    ]);
    const before = (await owner.query('select count(*) from ticket')).rows;
    expect(await opens(totvs)).toEqual([403, 'gate/contract-over']);
    expect(await opens(totvs, 'ivo')).toEqual([403, 'gate/not-permitted']);
    await delinquent(totvs, true, metalurgica.code);
    await owner.query(`update membership set denied = '{}'`);
    expect(await opens(totvs, 'ivo')).toEqual([403, 'gate/delinquent']);
    const { rows } = await owner.query(
      `select name, code, intent from gate_refusal join person on person.id = person_id order by at, gate_refusal.id`,
    );
    expect(rows).toEqual([
      { name: people.joao.name, code: 'gate/contract-over', intent: 'open_ticket' },
      { name: people.ivo.name, code: 'gate/not-permitted', intent: 'open_ticket' },
      { name: people.ivo.name, code: 'gate/delinquent', intent: 'open_ticket' },
    ]);
    expect((await owner.query('select count(*) from ticket')).rows).toEqual(before);
  });

  it('TRG-133: whoever is turned away on the phone or by chat is written down too, and nobody who passes', async () => {
    const { owner } = totvs.house;
    await owner.query(`update company set contract_until = '2026-03-01' where code = $1`, [padaria.code]);
    const tried = async (intent: string, contact?: string) =>
      (await askGate(totvs, { intent, contact, team: 'suporte' })).allowed;
    expect([await tried('phone', people.bia.email), await tried('chat'), await tried('portal')]).toEqual([
      false,
      false,
      true,
    ]);
    const { rows } = await owner.query(
      `select name, code, intent from gate_refusal left join person on person.id = person_id order by gate_refusal.id`,
    );
    expect(rows).toEqual([
      { name: people.bia.name, code: 'gate/contract-over', intent: 'phone' },
      { name: null, code: 'gate/contract-over', intent: 'chat' },
    ]);
  });

  it('TRG-135: by phone is led to CST, and CST serves it', async () => {
    await delinquent(totvs, true);
    const tried = async (team: string) =>
      await askGate(totvs, { intent: 'phone', team, contact: people.bia.email });
    expect(await tried('suporte')).toMatchObject({ allowed: false, sendTo: { team: 'cst' } });
    expect((await tried('cst')).allowed).toBe(true);
  });
});
