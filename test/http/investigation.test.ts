import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const SKILL = 'Desempenho – Folha de Pagamento';

let server: TestServer;
let paulo: string;
beforeAll(async () => {
  server = await aServer('totvs');
  const { rows } = await server.house.owner.query<{ id: string }>(
    "select id from person where email like 'paulo@%'",
  );
  paulo = rows[0]?.id ?? '';
});
afterAll(() => server.close());

const post = async (number: string, payload: object, name: Name = 'marina') => {
  const side = name === 'joao' ? 'portal' : 'desk';
  const answer = await server.ask(name, {
    method: 'POST',
    url: `/api/v1/${side}/tickets/${number}/events`,
    payload,
  });
  return [answer.statusCode, answer.json<{ type?: string }>().type] as const;
};
const page = async (name: Name, number: string) =>
  (
    await server.ask(name, { url: `/api/v1/${name === 'joao' ? 'portal' : 'desk'}/tickets/${number}` })
  ).json();
const slow = async () => {
  server.house.move('2026-03-02 09:00');
  const number = await server.house.open({ kind: 'desempenho', module: 'Folha de Pagamento' });
  await server.house.add('marina', number, { event: 'taken' });
  return number;
};
const noCause = {
  event: 'investigated',
  found: false,
  text: 'Medimos as consultas; não há uma causa única.',
};

describe('a matter of performance', () => {
  it('TRG-071: begins in the technical investigation, which both sides read', async () => {
    const number = await slow();
    const stage = { stage: 'Investigação técnica', found: null, appointment: null, specialist: null };
    expect((await page('joao', number)).investigation).toEqual(stage);
    expect((await page('marina', number)).investigation).toEqual(stage);
    const other = await server.house.open();
    expect((await page('marina', other)).investigation).toBeNull();
    expect(await post(other, { ...noCause, found: true })).toEqual([409, 'investigation/none']);
  });

  it('TRG-071: is not solved before it was said what the investigation found', async () => {
    const number = await slow();
    expect(await post(number, { event: 'solved', text: 'Criamos o índice.' })).toEqual([
      409,
      'investigation/not-recorded',
    ]);
    expect(await post(number, { event: 'investigated', found: true, text: '  ' })).toEqual([
      422,
      'investigation/cause-missing',
    ]);
    expect(await post(number, { event: 'investigated', found: true, text: 'Faltava um índice.' })).toEqual([
      200,
      undefined,
    ]);
    const [last] = (await page('joao', number)).timeline.slice(-1);
    expect(last).toMatchObject({
      text: 'Faltava um índice.',
      line: 'Marina Prado registrou a causa encontrada na investigação técnica',
    });
    expect(await post(number, { event: 'investigated', found: true, text: 'De novo.' })).toEqual([
      409,
      'investigation/over',
    ]);
    expect((await post(number, { event: 'solved', text: 'Criamos o índice.' }))[0]).toBe(200);
  });

  it('TRG-071: an ordinary matter that becomes one of performance is investigated too', async () => {
    server.house.move('2026-03-02 09:00');
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'taken' });
    await post(number, { event: 'classified', kind: 'desempenho' });
    expect((await page('marina', number)).investigation).toMatchObject({ found: null });
    expect((await post(number, { event: 'solved', text: 'Feito.' }))[1]).toBe('investigation/not-recorded');
  });
});

describe('an investigation without a cause', () => {
  beforeEach(async () => {
    await server.house.owner.query('delete from agent_skill');
    await server.house.owner.query(
      `insert into agent_skill (person_id, skill, evidence, obtained_on, valid_until, recorded_by, recorded_at)
       values ($1, $2, 'Certificação', '2025-01-10', '2026-03-03', $1, now())`,
      [paulo, SKILL],
    );
  });

  it('TRG-072: must book a specialist of the routine: who, a day and an hour to come', async () => {
    const number = await slow();
    server.house.move('2026-03-03 16:00');
    expect(await post(number, noCause)).toEqual([422, 'investigation/appointment-missing']);
    const day = { appointment: '2026-03-06T14:00' };
    expect(await post(number, { ...noCause, ...day })).toEqual([422, 'investigation/appointment-missing']);
    expect(await post(number, { ...noCause, specialist: paulo })).toEqual([
      422,
      'investigation/appointment-missing',
    ]);
    expect(await post(number, { ...noCause, specialist: paulo, appointment: '2026-03-03T15:59' })).toEqual([
      422,
      'investigation/appointment-past',
    ]);
    expect(await post(number, { ...noCause, specialist: paulo, appointment: 'sexta' })).toEqual([
      422,
      'date/unreadable',
    ]);
    expect((await page('marina', number)).investigators).toEqual({
      skill: SKILL,
      specialists: [{ id: paulo, name: 'Paulo Siqueira' }],
    });
    expect(await post(number, { ...noCause, specialist: paulo, ...day })).toEqual([200, undefined]);
    expect((await page('joao', number)).investigation).toEqual({
      stage: 'Investigação técnica',
      found: false,
      appointment: '2026-03-06T14:00:00-03:00',
      specialist: 'Paulo Siqueira',
    });
    const { days } = (
      await server.ask('paulo', { url: '/api/v1/desk/agenda?on=2026-03-06&whose=mine' })
    ).json<{ days: { date: string; tickets: { number: string; hour: string }[] }[] }>();
    expect(days.filter(({ tickets }) => tickets.length > 0)).toEqual([
      {
        date: '2026-03-06',
        tickets: [expect.objectContaining({ number, hour: '14:00', assignee: 'Paulo Siqueira' })],
      },
    ]);
  });

  it('TRG-072: the customer is told by mail, and reads who comes and when', async () => {
    const number = await slow();
    await post(number, { ...noCause, specialist: paulo, appointment: '2026-03-06T14:00' });
    const { rows } = await server.house.owner.query<{ kind: string }>(
      'select notice.kind from notice join ticket on ticket.id = ticket_id where number = $1 order by seq',
      [number],
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['opened', 'answered']);
    const [last] = (await page('joao', number)).timeline.slice(-1);
    expect(last.line).toBe(
      'Marina Prado não encontrou a causa na investigação técnica e marcou 06/03/2026 às 14:00 com Paulo Siqueira',
    );
  });

  it('TRG-072: nobody without that skill, or whose certificate is over, is a specialist of it', async () => {
    const number = await slow();
    server.house.move('2026-03-04 09:00');
    const booked = { ...noCause, specialist: paulo, appointment: '2026-03-06T14:00' };
    expect(await post(number, booked)).toEqual([422, 'investigation/not-a-specialist']);
    expect((await page('marina', number)).investigation).toMatchObject({ found: null });
    await server.house.owner.query(
      "update agent_skill set valid_until = null, skill = 'Desempenho – Faturamento'",
    );
    expect(await post(number, booked)).toEqual([422, 'investigation/not-a-specialist']);
    await server.house.owner.query('update agent_skill set skill = $1', [SKILL]);
    expect((await post(number, booked))[0]).toBe(200);
  });

  it('TRG-072: it is booked anew, and the cause may still be found', async () => {
    const number = await slow();
    const booked = { ...noCause, specialist: paulo };
    await post(number, { ...booked, appointment: '2026-03-06T14:00' });
    await post(number, { ...booked, appointment: '2026-03-09T10:30' });
    expect((await page('marina', number)).investigation).toMatchObject({
      appointment: '2026-03-09T10:30:00-03:00',
    });
    await post(number, { event: 'investigated', found: true, text: 'O servidor de banco trocava memória.' });
    expect((await page('joao', number)).investigation).toMatchObject({ found: true, appointment: null });
  });
});
