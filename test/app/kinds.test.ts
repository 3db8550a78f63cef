import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { previewOpening } from '#/app/preview.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { padaria } from '../a-company.ts';
import { anOpening, aSite, type TestSite } from '../a-site.ts';

let prosoft: TestSite;
let totvs: TestSite;
beforeAll(async () => {
  [prosoft, totvs] = await Promise.all([aSite('prosoft'), aSite('totvs')]);
});
afterAll(() => Promise.all([prosoft.close(), totvs.close()]));

async function foldOf({ owner }: TestSite, number: string): Promise<Ticket> {
  const { rows } = await owner.query<{ fold: Ticket }>('select fold from ticket where number = $1', [number]);
  if (!rows[0]) throw new Error(`no ticket ${number}`);
  return rows[0].fold;
}

async function lastEvent({ owner }: TestSite, number: string) {
  const { rows } = await owner.query<{ kind: string; visibility: string; facts: object }>(
    `select kind, visibility, facts from ticket_event where ticket_id = (select id from ticket where number = $1)
      order by seq desc limit 1`,
    [number],
  );
  return rows[0];
}

describe('the opening form', () => {
  it('PRO-006: sends the kind and the date of the law, and both stay with the ticket', async () => {
    const number = await prosoft.open({ kind: 'alteracao_legal', legalDate: '2026-07-01' });
    expect(await foldOf(prosoft, number)).toMatchObject({ kind: 'alteracao_legal', legalDate: '2026-07-01' });
  });

  it('PRO-115: a request of more licences waits in the queue of Commercial', async () => {
    const number = await prosoft.open({ product: 'folha', kind: 'comercial', subject: 'Mais 5 licenças' });
    expect(await foldOf(prosoft, number)).toMatchObject({ team: 'comercial', product: 'folha' });
  });

  it('PRO-111: without the area complained about nothing is registered', async () => {
    const before = await prosoft.owner.query('select count(*) from ticket');
    await expect(prosoft.open({ kind: 'reclamacao' })).rejects.toMatchObject({
      code: 'form/incomplete',
    });
    expect((await prosoft.owner.query('select count(*) from ticket')).rows).toEqual(before.rows);
    const number = await prosoft.open({ kind: 'reclamacao', answers: { area: 'comercial' } });
    expect(await foldOf(prosoft, number)).toMatchObject({ team: 'sac' });
  });

  it('PRO-111: shows what is promised while the area is still to be chosen', async () => {
    const { ticket } = await prosoft.as('joao', async (visit) =>
      previewOpening(visit, { ...anOpening(prosoft.site), kind: 'reclamacao' }),
    );
    expect(ticket).toMatchObject({ team: 'sac', kind: 'reclamacao' });
  });

  it('PRO-065: shows before sending that another vendor’s product is not covered', async () => {
    const { guide, ticket } = await prosoft.as('joao', async (visit) =>
      previewOpening(visit, { ...anOpening(prosoft.site), product: 'terceiros' }),
    );
    expect(coverOf(guide, ticket)).toMatchObject({
      covered: false,
      item: { id: 'aplicativos_de_terceiros' },
    });
  });
});

describe('what is known of who writes', () => {
  it('TTL-002: what she is to the vendor is stored with the ticket, for the company she writes for', async () => {
    const totall = await aSite('totall');
    try {
      await totall.owner.query(
        `update membership set requester_kind = 'parceiro' from person, company
          where person.id = person_id and company.id = company_id and email = 'bia@padaria.example'`,
      );
      expect((await foldOf(totall, await totall.open({}, 'bia'))).requester).toBe('parceiro');
      expect((await foldOf(totall, await totall.open({}, 'joao'))).requester).toBe('cliente');
      const opened = await lastEvent(totall, await totall.open({}, 'bia'));
      expect(opened).toMatchObject({ kind: 'opened', facts: { requester: 'parceiro' } });
    } finally {
      await totall.close();
    }
  });

  it('TRG-051 TRG-052 TRG-055: the components her company chose are stored and rule its tickets', async () => {
    const terms = { critica_6h: {}, personalizacoes: {}, ambiente: { endereco: 'replica.padaria.example' } };
    await totvs.owner.query(`update company set contract = 'prime', contract_terms = $2 where code = $1`, [
      padaria.code,
      JSON.stringify(terms),
    ]);
    totvs.move('2026-03-02 08:00');
    const number = await totvs.open({ kind: 'personalizacao', answers: { uso: 'nao', contorno: 'nao' } });
    const ticket = await foldOf(totvs, number);
    expect(ticket.components).toEqual(['critica_6h', 'ambiente', 'personalizacoes']);
    expect(coverOf(totvs.site.guides.current.guide, ticket)).toMatchObject({ covered: true });
    const { rows } = await totvs.owner.query<{ due: string }>(
      `select to_char(due_at at time zone 'America/Sao_Paulo', 'YYYY-MM-DD HH24:MI') as due from ticket where number = $1`,
      [number],
    );
    expect(rows).toEqual([{ due: '2026-03-02 14:00' }]);
  });
});

describe('the agent', () => {
  it('PRO-050 PRO-069: tags what is out of scope, offers the service, and hands it over with the item', async () => {
    const number = await prosoft.open();
    await prosoft.add('marina', number, { event: 'classified', scope: 'equipamentos' });
    await prosoft.add('marina', number, { event: 'classified', opportunity: 'services' });
    expect(await lastEvent(prosoft, number)).toEqual({
      kind: 'classified',
      visibility: 'internal',
      facts: { opportunity: 'services' },
    });
    await prosoft.add('marina', number, { event: 'forwarded', team: 'servicos', scope: 'equipamentos' });
    expect(await lastEvent(prosoft, number)).toMatchObject({
      kind: 'forwarded',
      facts: { team: 'servicos', scope: 'equipamentos' },
    });
    expect(await foldOf(prosoft, number)).toMatchObject({ team: 'servicos', opportunity: 'services' });
  });

  it('TRG-013: finds a technical matter at the account executive’s and sends it to support by its kind', async () => {
    const number = await totvs.open({ kind: 'conta' });
    expect(await foldOf(totvs, number)).toMatchObject({ team: 'relacionamento' });
    await totvs.add('marina', number, { event: 'classified', kind: 'duvida' });
    expect(await foldOf(totvs, number)).toMatchObject({ team: 'suporte', kind: 'duvida' });
  });
});
