import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { DeskTicket, OpeningPreview, TicketView } from '#/web/shared/shapes.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';
import { read, wordsOf, type Booklet } from './a-booklet.ts';
import { uploaded, zip } from './some-files.ts';

const file = 'totall.yaml';
const shipped = readFileSync(`guides/${file}`, 'utf8');
const text = shipped
  .replace('current: "12.4", open: ["12.5"]', 'current: "12.5", open: ["12.6"]')
  .replace('windows: { "12.5"', 'windows: { "12.6"');

let server: TestServer;
beforeAll(async () => {
  server = await aServer({ text, file });
});
afterAll(() => server.close());

const post = (name: Name, number: string, payload: object) =>
  server.ask(name, {
    method: 'POST',
    url: `/api/v1/${name === 'marina' ? 'desk' : 'portal'}/tickets/${encodeURIComponent(number)}/events`,
    payload,
  });
const desk = async (number: string) =>
  (
    await server.ask('marina', { url: `/api/v1/desk/tickets/${encodeURIComponent(number)}` })
  ).json<DeskTicket>();
const portal = async (number: string, name: Name = 'joao') =>
  (
    await server.ask(name, { url: `/api/v1/portal/tickets/${encodeURIComponent(number)}` })
  ).json<TicketView>();
const foldOf = async (number: string) => {
  const { rows } = await server.house.owner.query<{ fold: Ticket }>(
    'select fold from ticket where number = $1',
    [number],
  );
  return rows[0]?.fold;
};
const type = (answer: Awaited<ReturnType<typeof post>>) => [
  answer.statusCode,
  answer.json<{ type?: string }>().type,
];

describe('the version somebody states', () => {
  const preview = async (version: string) => {
    const { subject, description, product, module, answers } = anOpening(server.house.site);
    const answer = await server.ask('joao', {
      method: 'POST',
      url: '/api/v1/portal/tickets/preview',
      payload: { subject, description, product, module, answers, version },
    });
    return answer.json<OpeningPreview>().unsupported;
  };

  it('TTL-136: with 12.5 current, 12.3 is told to be unsupported while the form is filled in, and at the desk', async () => {
    expect(await preview('12.3')).toEqual({ stated: '12.3', current: '12.5' });
    expect(await preview('12.5.1')).toBeNull();
    const number = await server.house.open({ version: '12.3' });
    const told = { stated: '12.3', current: '12.5' };
    expect((await desk(number)).versions.unsupported).toEqual(told);
    expect((await portal(number)).versions.unsupported).toEqual(told);
    expect((await desk(await server.house.open({ version: '12.5' }))).versions.unsupported).toBeNull();
  });

  it('TTL-136: the agent may refuse it for that reason', async () => {
    const number = await server.house.open({ version: '12.3' });
    const reason = 'Versão sem suporte: atualize primeiro para a 12.5.';
    expect((await post('marina', number, { event: 'rejected', reason })).statusCode).toBe(200);
    const ticket = await portal(number);
    expect([ticket.state.id, ticket.timeline.at(-1)?.text]).toEqual(['rejected', reason]);
    expect(ticket.versions.unsupported).toBeNull();
  });

  it('TTL-136 TTL-108: the published guide has the versions served, those in development, and their window', async () => {
    const { sections } = await read<Booklet>(server, '/guide');
    const section = sections.find(({ title }) => title === 'Versões atendidas');
    expect(section && wordsOf(section)).toMatch(
      /Sistemas de Varejo.+12\.5.+12\.6 \(01\/06\/2026 – 05\/06\/2026\)/,
    );
  });
});

describe('the version it is done in', () => {
  it('TTL-137: a correction planned for an older version is refused; the last one and what comes after it are not', async () => {
    const number = await server.house.open({ kind: 'correcao' });
    expect((await desk(number)).release.plannable).toEqual(['12.5', '12.6']);
    expect(type(await post('marina', number, { event: 'planned', version: '12.4' }))).toEqual([
      409,
      'version/not-open',
    ]);
    expect((await foldOf(number))?.planned).toBeUndefined();
    expect((await post('marina', number, { event: 'planned', version: '12.5' })).statusCode).toBe(200);
    expect((await foldOf(number))?.planned).toBe('12.5');
  });

  it('TTL-107: an implementation is planned only for a version that is open for development', async () => {
    const number = await server.house.open({ kind: 'implementacao' });
    expect((await desk(number)).release.plannable).toEqual(['12.6']);
    for (const version of ['12.4', '12.5'])
      expect(type(await post('marina', number, { event: 'planned', version }))).toEqual([
        409,
        'version/not-open',
      ]);
    expect((await post('marina', number, { event: 'planned', version: '12.6' })).statusCode).toBe(200);
  });

  it('TTL-108: the customer sees the window of the release as its forecast', async () => {
    const number = await server.house.open({ kind: 'implementacao' });
    await post('marina', number, { event: 'planned', version: '12.6' });
    const ticket = await portal(number);
    expect(ticket.versions.planned).toEqual({
      version: '12.6',
      window: { from: '2026-06-01', to: '2026-06-05' },
    });
    expect(ticket.timeline.at(-1)?.line).toBe('Marina Prado planejou o trabalho para a versão 12.6');
  });

  it('TTL-107: what has no version to be done in is not planned', async () => {
    const number = await server.house.open({ kind: 'instrucao' });
    expect((await desk(number)).actions).not.toContain('planned');
    expect(type(await post('marina', number, { event: 'planned', version: '12.6' }))).toEqual([
      409,
      'version/nothing-open',
    ]);
  });
});

describe('a partial package', () => {
  const label = '12.4.0-p3';
  async function delivered() {
    const number = await server.house.open({ kind: 'correcao' });
    await post('marina', number, { event: 'taken' });
    const { id } = await uploaded(server, 'marina', `${label}.zip`, zip('totall.exe'));
    const sent = await post('marina', number, {
      event: 'package_delivered',
      label,
      text: 'Feche o sistema e execute o instalador.',
      files: [id],
    });
    expect(sent.statusCode).toBe(200);
    return { number, id };
  }
  const fetched = (name: Name, id: string) => server.ask(name, { url: `/api/v1/portal/attachments/${id}` });

  it('TTL-101: the customer downloads it, and the download is in the history the desk sees', async () => {
    const { number, id } = await delivered();
    expect(type(await fetched('joao', id))).toEqual([409, 'package/not-asked']);
    expect((await post('joao', number, { event: 'package_downloaded', file: id })).statusCode).toBe(200);
    const file = await fetched('joao', id);
    expect([file.statusCode, file.rawPayload.equals(zip('totall.exe'))]).toEqual([200, true]);
    expect((await desk(number)).timeline.at(-1)?.line).toBe(
      `João Batista Alves baixou o pacote de correção ${label}`,
    );
    // Whoever else downloads it is told of by name too; a stranger gets nothing.
    expect(type(await fetched('bia', id))).toEqual([409, 'package/not-asked']);
    expect((await fetched('ivo', id)).statusCode).toBe(404);
    expect((await post('ivo', number, { event: 'package_downloaded', file: id })).statusCode).toBe(404);
  });

  it('TRG-090: whom the company lets download nothing is told so, and nothing is written of her', async () => {
    const { number, id } = await delivered();
    const may = (denied: string) =>
      server.house.owner.query(
        `update membership set denied = $1 where person_id = (select id from person where email = $2)`,
        [denied, people.joao.email],
      );
    await may('{download}');
    expect(type(await post('joao', number, { event: 'package_downloaded', file: id }))).toEqual([
      403,
      'gate/not-permitted',
    ]);
    expect((await desk(number)).timeline.at(-1)?.line).not.toContain('baixou');
    await may('{}');
    expect((await post('joao', number, { event: 'package_downloaded', file: id })).statusCode).toBe(200);
  });

  it('TTL-101: a package has a version and a file, and only its own files are downloaded as one', async () => {
    const number = await server.house.open({ kind: 'correcao' });
    const { id } = await uploaded(server, 'marina', 'p.zip', zip('a'));
    const wish = { event: 'package_delivered', text: 'Instale.' };
    expect(type(await post('marina', number, { ...wish, label }))).toEqual([422, 'package/file-missing']);
    expect(type(await post('marina', number, { ...wish, label: ' ', files: [id] }))).toEqual([
      422,
      'package/label-missing',
    ]);
    await post('marina', number, { event: 'replied', text: 'Veja o anexo.', files: [id] });
    expect(type(await post('joao', number, { event: 'package_downloaded', file: id }))).toEqual([
      404,
      'attachment/not-found',
    ]);
    expect((await fetched('joao', id)).statusCode).toBe(200);
  });

  it('TTL-102: delivered on Friday, the next word is the customer’s and the vendor’s clock stands until she answers', async () => {
    server.house.move('2026-03-06 10:00');
    const { number } = await delivered();
    const clock = async () => (await desk(number)).clocks.find(({ name }) => name === 'delivery');
    const [state, due] = [(await clock())?.state, (await clock())?.due];
    expect(state).toBe('paused');
    const ticket = await portal(number);
    expect([ticket.state.id, ticket.sentence]).toEqual([
      'waiting_customer',
      `O pacote ${label} está com você: atualize a sua base e conte o resultado. Até lá, o nosso prazo não corre.`,
    ]);
    server.house.move('2026-03-09 10:00');
    await post('joao', number, { event: 'customer_replied', text: 'Atualizei e funcionou.' });
    const after = await clock();
    expect([after?.state, (await desk(number)).state.id]).toEqual(['running', 'in_service']);
    // Three days with her are three days later.
    expect(Date.parse(after?.due ?? '') - Date.parse(due ?? '')).toBe(3 * 86_400_000);
  });
});

describe('the triage sector', () => {
  it('TTL-104: an implementation comes to Triage and leaves it only with hours of analysis and a scope', async () => {
    const number = await server.house.open({ kind: 'implementacao' });
    expect((await desk(number)).team.label).toBe('Triagem');
    const away = () => post('marina', number, { event: 'forwarded', team: 'comercial' });
    expect(type(await away())).toEqual([409, 'analysis/missing']);
    expect(type(await post('marina', number, { event: 'forwarded_to_maintenance', reason: '' }))).toEqual([
      409,
      'analysis/missing',
    ]);
    for (const analysis of [
      { hours: 6, scope: ' ' },
      { hours: 0, scope: 'Campo novo no pedido' },
    ])
      expect(type(await post('marina', number, { event: 'classified', analysis }))).toEqual([
        422,
        'analysis/incomplete',
      ]);
    const analysis = { hours: 6, scope: 'Campo novo no pedido' };
    expect((await post('marina', number, { event: 'classified', analysis })).statusCode).toBe(200);
    expect((await foldOf(number))?.analysis).toEqual(analysis);
    expect((await away()).statusCode).toBe(200);
    // Elsewhere nobody asks.
    expect((await desk(number)).release.analysis?.isAsked).toBe(false);
    expect((await portal(number)).timeline.map(({ line }) => line).join(' ')).not.toContain('Campo novo');
  });
});
