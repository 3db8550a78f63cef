import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERASED } from '#/app/personal-data.ts';
import { sendFiles } from '#/app/attachments.ts';
import { people, type Name } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
let bia: string;
beforeAll(async () => {
  server = await aServer('totvs');
  const { owner } = server.house;
  await owner.query(`update person set roles = '{director}' where email = $1`, [people.celia.email]);
  const { rows } = await owner.query<{ id: string }>('select id from person where email = $1', [
    people.bia.email,
  ]);
  bia = rows[0]?.id ?? '';
});
afterAll(() => server.close());

const ask = (name: Name, path: string, payload?: object) =>
  server.ask(name, {
    url: `/api/v1/${path}`,
    ...(payload && { method: 'POST' as const, payload }),
  });
const acts = async () =>
  (
    await server.house.owner.query(
      `select act, facts, person.name as by from audit join person on person.id = actor_id where subject_id = $1 order by audit.id`,
      [bia],
    )
  ).rows.map(({ act, facts, by }) => [act, facts, by]);
const own = async (name: Name = 'bia') => (await ask(name, 'account/privacy')).json();
const zipOf = (content: Buffer) => unzipSync(new Uint8Array(content));

describe('what somebody asks about her own data', () => {
  it('has a term of fifteen days, is told to her and to those who answer, and cannot be asked twice', async () => {
    expect(await own()).toMatchObject({ requests: [], hasCopy: false });
    expect((await ask('bia', 'account/privacy', { kind: 'copy' })).statusCode).toBe(204);
    expect((await ask('bia', 'account/privacy', { kind: 'copy' })).json().type).toBe('privacy/asked-already');
    expect((await ask('marina', 'account/privacy', { kind: 'copy' })).json().type).toBe(
      'privacy/contacts-only',
    );
    expect(await own()).toMatchObject({
      requests: [{ kind: 'copy', asked: '2026-03-02T09:00:00-03:00', due: '2026-03-17', settled: null }],
      hasCopy: false,
    });
    const mails = await entryMails(server.house);
    expect(mails.map(({ to, subject }) => [to.address, subject])).toEqual([
      [people.bia.email, 'Recebemos o seu pedido sobre seus dados'],
      [people.celia.email, 'Alguém pediu uma cópia dos dados'],
    ]);
    expect(mails[0]?.text).toContain('17/03/2026');
    expect((await ask('bia', 'account/privacy/copy')).json().type).toBe('privacy/no-copy');
    expect(await acts()).toEqual([['data_asked', { wanted: 'copy', to: '2026-03-17' }, people.bia.name]]);
  });

  it('shows to those who answer for it alone, late ones marked, and is answered once', async () => {
    expect((await ask('marina', 'desk/privacy/requests')).statusCode).toBe(403);
    const [request] = (await ask('celia', 'desk/privacy/requests')).json();
    expect(request).toMatchObject({ name: people.bia.name, isLate: false, by: null });
    server.house.move('2026-03-17 23:00');
    expect((await ask('celia', 'desk/privacy/requests')).json()[0].isLate).toBe(false);
    server.house.move('2026-03-18 00:00');
    expect((await ask('celia', 'desk/privacy/requests')).json()[0].isLate).toBe(true);
    server.house.move('2026-03-02 10:00');
    const answer = (payload: object) => ask('celia', `desk/privacy/requests/${request.id}`, payload);
    expect((await answer({ outcome: 'refused', answer: ' ' })).json().type).toBe('privacy/reason-missing');
    expect((await answer({ outcome: 'done' })).statusCode).toBe(204);
    expect((await answer({ outcome: 'done' })).json().type).toBe('privacy/unknown');
    expect(await own()).toMatchObject({ requests: [{ outcome: 'done' }], hasCopy: true });
    const [mail] = await entryMails(server.house);
    expect([mail?.to.address, mail?.subject]).toEqual([
      people.bia.email,
      'A cópia dos seus dados está pronta',
    ]);
  });

  it('gives her the copy for thirty days, with the files she sent, and nobody else’s', async () => {
    const { house } = server;
    const number = await house.open({ subject: 'Da Bia' }, 'bia');
    const upload = async (name: Name, content: string) =>
      (
        await server.ask(name, {
          url: '/api/v1/portal/attachments?name=erro.txt',
          method: 'POST',
          payload: Buffer.from(content),
          headers: { 'content-type': 'application/octet-stream' },
        })
      ).json().id;
    const mine = await upload('bia', 'verba 065 da Bia');
    await upload('joao', 'do João');
    await house.as('bia', (visit) => sendFiles(visit, number, [mine]));
    const answer = await ask('bia', 'account/privacy/copy');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="dados-pessoais-2026-03-02.zip"',
    );
    const files = zipOf(answer.rawPayload);
    expect(Object.keys(files)).toEqual(['dados.json', 'arquivos/1-erro.txt']);
    expect(strFromU8(files['arquivos/1-erro.txt'] ?? new Uint8Array())).toBe('verba 065 da Bia');
    const said = strFromU8(files['dados.json'] ?? new Uint8Array());
    const data = JSON.parse(said);
    expect(data.ticket).toMatchObject([{ subject: 'Da Bia' }]);
    expect(data.privacy_request).toHaveLength(1);
    expect(data.audit.map(({ act }: { act: string }) => act)).toContain('data_handed_over');
    expect(said).not.toMatch(/argon2|token_hash|csrf|João/);
    server.house.move('2026-04-01 10:00');
    expect((await ask('bia', 'account/privacy/copy')).statusCode).toBe(404);
    expect((await own()).hasCopy).toBe(false);
    server.house.move('2026-03-02 10:00');
  });
});

describe('those who answer for personal data', () => {
  it('find a contact by name or whole address, and each look is written down', async () => {
    const find = async (q: string, who: Name = 'celia') =>
      (await ask(who, `desk/privacy/contacts?q=${encodeURIComponent(q)}`)).json();
    expect(await find('bia ferr')).toMatchObject([{ id: bia, email: people.bia.email }]);
    expect(await find(people.bia.email)).toHaveLength(1);
    expect(await find('padaria.example')).toEqual([]);
    expect((await find('bia', 'marina')).type).toBe('policy/not-allowed');
    const traces = (await ask('celia', `desk/privacy/contacts/${bia}`)).json();
    const counts = Object.fromEntries(
      [...traces.goes, ...traces.stays].map(({ kind, count }: { kind: string; count: number }) => [
        kind,
        count,
      ]),
    );
    expect(counts).toMatchObject({ identity: 1, companies: 1, trainings: 1, files: 1, sign_ins: 1 });
    expect((await acts()).at(-1)).toEqual(['person_read', {}, people.celia.name]);
    const zip = zipOf((await ask('celia', `desk/privacy/contacts/${bia}/export`)).rawPayload);
    expect(Object.keys(zip)).toHaveLength(2);
    expect((await acts()).at(-1)).toEqual(['person_exported', {}, people.celia.name]);
  });

  it('refuse with a reason, which she is told; the same may be asked again', async () => {
    await ask('joao', 'account/privacy', { kind: 'erasure' });
    const [request] = (await ask('celia', 'desk/privacy/requests')).json();
    await ask('celia', `desk/privacy/requests/${request.id}`, {
      outcome: 'refused',
      answer: 'Há cobrança em aberto.',
    });
    expect((await own('joao')).requests).toMatchObject([
      { outcome: 'refused', answer: 'Há cobrança em aberto.' },
    ]);
    const mails = await entryMails(server.house);
    expect(mails.at(-1)?.text).toContain('Há cobrança em aberto.');
    expect((await ask('joao', 'account/privacy', { kind: 'erasure' })).statusCode).toBe(204);
  });

  it('erase whoever asked: she is told a last time at an address that is not kept, and is nobody any more', async () => {
    await ask('bia', 'account/privacy', { kind: 'erasure' });
    const all = (await ask('celia', 'desk/privacy/requests')).json();
    const { id } = all.find(
      ({ name, kind }: { name: string; kind: string }) => name === people.bia.name && kind === 'erasure',
    );
    await entryMails(server.house);
    expect((await ask('celia', `desk/privacy/requests/${id}`, { outcome: 'done' })).json().type).toBe(
      'privacy/reason-missing',
    );
    const done = await ask('celia', `desk/privacy/requests/${id}`, { outcome: 'done', answer: 'Pedido 7' });
    expect(done.statusCode).toBe(204);
    const [mail] = await entryMails(server.house);
    expect([mail?.to.address, mail?.to.name]).toEqual([people.bia.email, people.bia.name]);
    const { rows } = await server.house.owner.query(
      `select facts from entry_mail where kind = 'data_erased'`,
    );
    expect(rows).toEqual([{ facts: {} }]);
    expect((await ask('bia', 'account/privacy')).statusCode).toBe(401);
    const after = (await ask('celia', 'desk/privacy/requests')).json();
    expect(after.find((one: { id: string }) => one.id === id)).toMatchObject({
      name: ERASED,
      outcome: 'done',
    });
    expect((await ask('celia', `desk/privacy/contacts/${bia}`)).json().type).toBe('privacy/nobody');
    const again = await ask('celia', `desk/privacy/contacts/${bia}/erasure`, { reason: 'De novo' });
    expect(again.json().type).toBe('privacy/nobody');
    expect((await acts()).at(-1)).toEqual(['person_erased', { reason: 'Pedido 7' }, people.celia.name]);
  });
});
