import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { signIn, signOut, tokenHash } from '#/app/session.ts';
import { makeBroadcast } from '#/http/broadcast.ts';
import { PASSWORD, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await aServer();
  url = `${await server.app.listen({ port: 0, host: '127.0.0.1' })}/api/v1/live`;
});
afterAll(() => server.close());

/** What an open screen hears, in order, without pings; `marker` waits for what is told to everybody. */
async function anEar(cookie: string, headers: Record<string, string> = {}) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const answer = await fetch(url, { headers: { cookie, ...headers }, signal: leaving.signal });
  const heard: string[] = [];
  let rest = '';
  const over = (async () => {
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = (rest + part).split('\n\n');
      rest = events.pop() ?? '';
      heard.push(...events.filter((event) => event.includes('event:')));
    }
    return 'ended';
  })().catch(() => 'broken');
  return { status: answer.status, headers: answer.headers, heard, over };
}

const earOf = async (name: Name) => await anEar((await server.headersOf(name)).cookie);
const until = async (isTrue: () => boolean) => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('live events', () => {
  it('of João’s ticket are heard by João, Bia and the desk, and never by Ivo', async () => {
    const [joao, bia, marina, ivo] = await Promise.all([
      earOf('joao'),
      earOf('bia'),
      earOf('marina'),
      earOf('ivo'),
    ]);
    const number = await server.house.open();
    await server.house.add('marina', number, { event: 'replied', text: 'Recalcule a verba.' });
    const his = await server.house.open({}, 'ivo');
    await until(() =>
      [joao, bia].every(({ heard }) => heard.some((event) => event.includes(`"revision":2`))),
    );
    await until(() => marina.heard.some((event) => event.includes(his)) && ivo.heard.length > 0);
    expect(marina.heard.join('\n')).toContain(number);
    expect(ivo.heard).toEqual([expect.stringContaining(`{"number":"${his}","revision":1}`)]);
    expect(joao.heard.join('\n')).not.toContain(his);
    expect(joao.heard.join('\n')).not.toMatch(/verba|Erro ao fechar|Padaria/);
  });

  it('of what agents do among themselves are heard by agents only, not even as a number', async () => {
    const number = await server.house.open();
    const [joao, paulo] = await Promise.all([earOf('joao'), earOf('paulo')]);
    await server.house.add('marina', number, {
      event: 'entry_added',
      visibility: 'internal',
      text: 'Em atraso.',
    });
    await server.house.add('marina', number, { event: 'escalated', reason: 'Cliente importante.' });
    await until(() => paulo.heard.some((event) => event.includes('"revision":3')));
    await server.house.add('marina', number, { event: 'taken' });
    const later = () => joao.heard.filter((event) => !event.includes('"revision":1}'));
    await until(() => later().length > 0);
    expect(later()).toEqual([expect.stringContaining(`{"number":"${number}","revision":4}`)]);
  });

  it('are asked for with the session: none without one, and the stream of an ended one ends', async () => {
    for (const cookie of ['', 'guiche_session=made-up', `guiche_session=${'a'.repeat(43)}`])
      expect((await anEar(cookie)).status).toBe(401);
    const token = await signIn(server.house.site, people.joao.email, PASSWORD);
    const joao = await anEar(`guiche_session=${token}`);
    await signOut(server.house.site, tokenHash(token));
    await server.house.open();
    expect(await joao.over).toBe('ended');
    expect(joao.heard).toEqual([]);
  });

  it('say “refresh” to whoever comes back, since nobody knows what she missed', async () => {
    const { cookie } = await server.headersOf('joao');
    const joao = await anEar(cookie, { 'last-event-id': '7' });
    const later = () => joao.heard.filter((event) => !event.includes('"revision":1}'));
    await until(() => later().length > 0);
    expect(later()).toEqual([expect.stringContaining('event: refresh')]);
    expect(joao.headers.get('content-type')).toContain('text/event-stream');
    expect(joao.headers.get('cache-control')).toContain('no-store');
  });

  it('say “refresh” after the database’s own line was lost', async () => {
    const marina = await earOf('marina');
    await server.house.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'guiche-live' and datname = current_database()`,
    );
    await until(() => marina.heard.some((event) => event.includes('event: refresh')));
    const number = await server.house.open();
    await until(() => marina.heard.some((event) => event.includes(number)));
    expect(marina.heard.at(-1)).toContain(number);
  });
});

describe('a listener', () => {
  const aListener = (heard: string[]) => ({
    token: tokenHash(server.house.tokens.marina),
    face: 'desk' as const,
    companies: new Set<string>(),
    send: (event: string, data: object) => void heard.push(`${event} ${JSON.stringify(data)}`),
    end: () => void heard.push('end'),
  });
  const aBroadcast = (pingMs?: number) => {
    const broadcast = makeBroadcast(server.house.site, pingMs);
    onTestFinished(() => broadcast.close());
    return broadcast;
  };

  it('of an ended session is let go with the next ping, though nothing happens', async () => {
    const broadcast = aBroadcast(30);
    const token = await signIn(server.house.site, people.marina.email, PASSWORD);
    const heard: string[] = [];
    broadcast.join({ ...aListener(heard), token: tokenHash(token) });
    await until(() => heard.includes('ping {}'));
    await server.house.owner.query('delete from session where token_hash = $1', [
      Buffer.from(tokenHash(token), 'hex'),
    ]);
    await until(() => heard.includes('end'));
    expect(heard.at(-1)).toBe('end');
  });

  it('is asked about once for many changes, and hears the last of each ticket', async () => {
    const number = await server.house.open();
    const { rows } = await server.house.owner.query('select id, company_id from ticket where number = $1', [
      number,
    ]);
    const broadcast = aBroadcast();
    const heard: string[] = [];
    broadcast.join(aListener(heard));
    for (let revision = 1; revision <= 200; revision++)
      broadcast.changed({ ticket: rows[0].id, company: rows[0].company_id, number, revision, from: 1 });
    await until(() => heard.some((event) => event.includes('"revision":200')));
    expect(heard.length).toBeLessThanOrEqual(2);
  });

  it('that does not read loses the line and holds up nobody', async () => {
    const { cookie } = await server.headersOf('marina');
    const { port } = new URL(url);
    const { connect } = await import('node:net');
    const deaf = connect({ port: Number(port), host: '127.0.0.1' });
    onTestFinished(() => void deaf.destroy());
    deaf.write(`GET /api/v1/live HTTP/1.1\r\nhost: x\r\ncookie: ${cookie}\r\n\r\n`);
    await new Promise((resolve) => deaf.once('data', resolve));
    deaf.pause();
    const marina = await earOf('marina');
    const lost = new Promise((resolve) => deaf.once('close', () => resolve('lost')));
    deaf.on('error', () => {});
    const words = 'x'.repeat(8_000);
    const shouting = setInterval(() => server.broadcast.all('clock', { now: words }), 1);
    await until(() => marina.heard.length > 1500);
    clearInterval(shouting);
    deaf.resume();
    expect(await lost).toBe('lost');
  });
});
