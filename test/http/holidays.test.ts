import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '#/app/guides.ts';
import { addVersion } from '#/db/guide-versions.ts';
import { workAsDesk } from '#/db/work.ts';
import { readFileSync } from 'node:fs';
import { at } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { read, type Holidays } from './a-booklet.ts';
import { readFeed } from './feed.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

const daysOf = async (year: number) => (await read<Holidays>(server, `/guide/holidays?year=${year}`)).days;

async function feed(query = '', language = 'pt-BR') {
  const answer = await server.ask(undefined, {
    url: `/guia/feriados.ics${query}`,
    headers: { 'accept-language': language },
  });
  return { answer, ...readFeed(answer.body) };
}

describe('the page of holidays and on-call duty', () => {
  it('TRG-200: names the day, who serves on it and when with a reduced roster', async () => {
    const days = await daysOf(2026);
    expect(days.find(({ from }) => from === '2026-11-20')).toMatchObject({
      name: 'Dia da Consciência Negra',
      kind: 'national',
      open: [expect.stringMatching(/^Cloud Computing.*: 24 horas$/)],
      closed: ['As demais equipes'],
    });
    const july = days.find(({ from }) => from === '2026-07-09');
    expect(july).toMatchObject({ name: 'Revolução Constitucionalista', kind: 'state' });
    expect(july?.service.find(({ id, who }) => who === 'team' && id === 'suporte')).toEqual({
      who: 'team',
      id: 'suporte',
      label: 'Suporte Técnico',
      hours: '07:00–19:00',
      onCall: '07:00–08:00, 12:00–13:30, 18:00–19:00',
    });
    expect(july?.closed.join()).toContain('Ouvidoria');
  });

  it('is that of this year when none is asked for', async () => {
    const { year, days } = await read<Holidays>(server, '/guide/holidays');
    expect(year).toBe(2026);
    expect(days).toEqual(await daysOf(2026));
  });

  it('follows the guide: a city holiday that became national is told once', async () => {
    const kinds = async (year: number) =>
      (await daysOf(year)).filter(({ from }) => from.endsWith('-11-20')).map(({ kind }) => kind);
    expect([await kinds(2003), await kinds(2023), await kinds(2024)]).toEqual([[], ['city'], ['national']]);
  });
});

describe('the calendar to subscribe to', () => {
  it('holds by the rules of RFC 5545', async () => {
    const { answer, head, events } = await feed();
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(head).toMatchObject({ VERSION: '2.0', 'X-WR-CALNAME': 'Feriados e plantões – TOTVS' });
    expect(
      events.map(({ DTSTART }) => DTSTART?.slice(0, 4)).filter((year, i, all) => all.indexOf(year) === i),
    ).toEqual(['2025', '2026', '2027']);
    expect(events.find(({ DTSTART }) => DTSTART === '2026-04-21')).toEqual({
      UID: '2026-04-21.national.tiradentes@totvs.guiche',
      DTSTAMP: '20260302T120000Z',
      DTSTART: '2026-04-21',
      DTEND: '2026-04-22',
      SUMMARY: 'Tiradentes (nacional)',
      DESCRIPTION: expect.stringMatching(/^Atendem: Cloud Computing/),
      TRANSP: 'TRANSPARENT',
    });
  });

  it('is the same text as long as nothing changed, and has one team’s days alone', async () => {
    const first = await feed();
    const again = await server.ask(undefined, {
      url: '/guia/feriados.ics',
      headers: { 'if-none-match': String(first.answer.headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    const { events } = await feed('?equipe=cst');
    expect(events.find(({ DTSTART }) => DTSTART === '2026-07-09')).toMatchObject({
      UID: '2026-07-09.state.revolucao-constitucionalista.cst@totvs.guiche',
      DESCRIPTION: 'CST (Centro de Serviços TOTVS): fechado',
    });
    expect((await feed('?equipe=nenhuma')).events).toEqual([]);
  });

  it('has dated exceptions over several days, with their words escaped and folded', async () => {
    const name = 'Plantão de fim de ano; equipe reduzida, com \\ sobreaviso — çãõé 24×7 até segunda ordem';
    const text = readFileSync('guides/totvs.yaml', 'utf8').replace(
      '    closed_on: [national]\n',
      `    closed_on: [national]\n    overrides: [ { name: '${name}', from: "2026-12-28", to: "2027-01-03", hours: "09:00-15:00", on_holidays: true } ]\n`,
    );
    const version = {
      vendor: 'totvs',
      edition: '2026',
      text,
      sha256: fingerprint(text),
      from: at('2026-03-02 09:30'),
    };
    await workAsDesk(server.house.site.pool, (tx) =>
      addVersion(tx, { ...version, proposal: null, by: null, at: version.from }),
    );
    await server.house.site.guides.reload();
    server.house.move('2026-03-02 10:00');
    const { events } = await feed();
    const found = events.filter(({ SUMMARY }) => SUMMARY?.startsWith('Plantão'));
    expect(found).toMatchObject([
      {
        SUMMARY: `${name} (horário especial)`,
        DTSTART: '2026-12-28',
        DTEND: '2027-01-04',
        DESCRIPTION: 'Atendem: Suporte Técnico: 09:00–15:00',
        DTSTAMP: '20260302T123000Z',
      },
    ]);
    const newYear = (await daysOf(2027)).find(
      ({ from, kind }) => from === '2027-01-01' && kind === 'national',
    );
    expect(newYear?.open).toContain('Suporte Técnico: 09:00–15:00');
  });
});
