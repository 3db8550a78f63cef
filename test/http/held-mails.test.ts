import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdMail } from '#/app/hold-mail.ts';
import { readMail } from '#/channels/read-mail.ts';
import { at, padaria, people } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

const RITA = 'rita@padaria.example';
let server: TestServer;
let uid = 0;
beforeAll(async () => {
  server = await aServer('pronnus');
  await server.house.owner.query(`update person set team = 'cadastro' where email = $1`, [
    people.paulo.email,
  ]);
});
afterAll(() => server.close());

type Who = 'paulo' | 'marina' | 'joao';
const ask = (who: Who, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
  server.ask(who, { url: `/api/v1/desk/${url}`, method, ...(payload && { payload }) });

/** @returns the id of the mail that is held */
async function arrives(sender: string, received: string, more: readonly string[] = []): Promise<string> {
  const source = Buffer.from(
    [
      `From: Rita Campos <${sender}>`,
      'Subject: O sistema parou',
      `Message-ID: <${randomUUID()}@padaria.example>`,
      ...(more.length > 0 ? more : ['', 'O sistema parou ao emitir a nota.']),
    ].join('\r\n'),
  );
  const { files, ...read } = await readMail(source);
  const mail = { ...read, receivedAt: at(received), bytes: source.length };
  const mark = { validity: '1', uid: (uid += 1) };
  await holdMail(server.house.site, { mailbox: 'um', mark, mail, files, source }, []);
  const { rows } = await server.house.owner.query<{ id: string }>(
    'select id from held_mail order by id desc limit 1',
  );
  return rows[0]?.id ?? '';
}

const companyId = async () =>
  (await ask('paulo', 'GET', `companies?q=${padaria.code}`)).json<{ id: string }[]>()[0]?.id ?? '';
const waiting = async (who: Who = 'paulo') => (await ask(who, 'GET', 'mails')).json();
const counted = async () => (await ask('paulo', 'GET', 'mails/waiting')).json();
const openingOf = ({ site }: TestServer['house']) => ({
  ...anOpening(site, { subject: 'O sistema parou' }),
  channel: 'email',
});

describe('mail that waits for the registration team', () => {
  it('PRN-032 PRN-033: whoever wrote at 09:00 is registered at 09:30, and her mail is a ticket of 09:00', async () => {
    const { house } = server;
    house.move('2026-03-02 09:00');
    const mail = await arrives(RITA, '2026-03-02 09:00');
    expect((await waiting()).mails).toMatchObject([
      { id: mail, sender: RITA, subject: 'O sistema parou', writer: null, ticket: null },
    ]);
    expect(await counted()).toEqual({ count: 1, more: false, isRead: true });
    expect((await ask('marina', 'GET', 'mails/waiting')).statusCode).toBe(403);
    house.move('2026-03-02 09:30');
    const company = await companyId();
    const registered = await ask('paulo', 'POST', 'registration', {
      company,
      name: 'Rita Campos',
      email: RITA.toUpperCase(),
      phone: '(49) 99123-4567',
      proof: 'callback',
    });
    expect(registered.json()).toMatchObject({ outcome: 'created' });
    const contact = registered.json().id;
    expect((await entryMails(house)).map(({ to, subject }) => [to.address, subject])).toEqual([
      [RITA, 'Sua mensagem chegou ao suporte da Pronnus'],
      [RITA, 'Seu acesso ao portal da Pronnus'],
    ]);
    const seen = (await ask('paulo', 'GET', `mails/${mail}`)).json();
    expect(seen).toMatchObject({
      text: 'O sistema parou ao emitir a nota.',
      writer: { id: contact, kind: 'contact', companies: [`${padaria.name} (${padaria.code})`] },
      mayOpen: true,
      silence: null,
      answeredAt: '2026-03-02T09:00:00-03:00',
    });
    const opening = openingOf(house);
    const opened = await ask('paulo', 'POST', `contacts/${contact}/tickets`, { ...opening, mail });
    expect(opened.statusCode).toBe(201);
    const { number } = opened.json();
    const { rows } = await house.owner.query(
      `select opened_at, fold->>'openedAt' as fold, ticket_event.at, channel, facts->>'enteredAt' as entered from ticket
         join ticket_event on ticket_id = ticket.id and seq = 1 where number = $1`,
      [number],
    );
    expect(rows).toEqual([
      {
        opened_at: at('2026-03-02 09:00'),
        fold: String(at('2026-03-02 09:00')),
        at: at('2026-03-02 09:00'),
        channel: 'email',
        entered: String(at('2026-03-02 09:30')),
      },
    ]);
    expect((await waiting()).mails).toEqual([]);
    expect(await counted()).toMatchObject({ count: 0 });
    expect((await ask('paulo', 'GET', 'mails?state=settled')).json().mails).toMatchObject([
      { id: mail, ticket: number },
    ]);
    // The same form again is the same ticket; another is told of the first.
    const again = await ask('paulo', 'POST', `contacts/${contact}/tickets`, { ...opening, mail });
    expect(again.json().number).toBe(number);
    const other = await ask('paulo', 'POST', `contacts/${contact}/tickets`, { ...openingOf(house), mail });
    expect([other.statusCode, other.json().type]).toEqual([409, 'mail/opened']);
    expect(other.json().detail ?? other.json().title).toContain(number);
  });

  it('PRN-033: a term that counts from the opening counts from when the mail came', async () => {
    const { house } = server;
    const due = async (mail?: string) => {
      const { rows } = await house.owner.query('select id from person where email = $1', [RITA]);
      const opened = await ask('paulo', 'POST', `contacts/${rows[0].id}/tickets`, {
        ...openingOf(house),
        ...(mail && { mail }),
      });
      const { number } = opened.json();
      const found = await house.owner.query('select due_at from ticket where number = $1', [number]);
      return found.rows[0].due_at as number;
    };
    house.move('2026-03-03 08:00');
    const direct = await due();
    const mail = await arrives(RITA, '2026-03-03 08:00');
    house.move('2026-03-04 15:20');
    expect(await due(mail)).toEqual(direct);
    expect(await due()).not.toEqual(direct);
  });

  it('two at once make one ticket of a mail', async () => {
    const { house } = server;
    house.move('2026-03-05 10:00');
    const mail = await arrives(RITA, '2026-03-05 10:00');
    const { rows } = await house.owner.query('select id from person where email = $1', [RITA]);
    const before = (await house.owner.query('select count(*)::int as n from ticket')).rows[0].n;
    const both = await Promise.all(
      [1, 2].map(() => ask('paulo', 'POST', `contacts/${rows[0].id}/tickets`, { ...openingOf(house), mail })),
    );
    expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await house.owner.query('select count(*)::int as n from ticket')).rows[0].n).toBe(before + 1);
  });

  it('what came with a mail comes along, and the mail as it came can be read', async () => {
    const { house } = server;
    house.move('2026-03-06 10:00');
    const mail = await arrives(RITA, '2026-03-06 10:00', [
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Veja a <b>nota</b></p><script>alert(1)</script>',
      '--x',
      'Content-Type: application/pdf; name="nota à vista.pdf"',
      "Content-Disposition: attachment; filename*=utf-8''nota%20%C3%A0%20vista.pdf",
      '',
      '%PDF-1.4 uma nota',
      '--x',
      'Content-Type: application/octet-stream; name=virus.exe',
      'Content-Disposition: attachment; filename=virus.exe',
      'Content-Transfer-Encoding: base64',
      '',
      'TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=',
      '--x--',
    ]);
    const seen = (await ask('paulo', 'GET', `mails/${mail}`)).json();
    expect(seen.text).toBe('Veja a nota');
    expect(seen.fileNames).toMatchObject([{ name: 'nota à vista.pdf' }]);
    const original = await ask('paulo', 'GET', `mails/${mail}/original`);
    expect(original.headers).toMatchObject({
      'content-type': 'message/rfc822',
      'content-disposition': expect.stringContaining('attachment; filename="mensagem.eml"'),
    });
    expect(original.body).toContain('virus.exe');
    const { rows } = await house.owner.query('select id from person where email = $1', [RITA]);
    const opened = await ask('paulo', 'POST', `contacts/${rows[0].id}/tickets`, {
      ...openingOf(house),
      mail,
    });
    const files = await house.owner.query(
      `select name, visibility from attachment join ticket on ticket.id = ticket_id where number = $1`,
      [opened.json().number],
    );
    expect(files.rows).toEqual([{ name: 'nota à vista.pdf', visibility: 'public' }]);
  });

  it('is put aside and taken back, but not once it is a ticket', async () => {
    const { house } = server;
    house.move('2026-03-06 11:00');
    const mail = await arrives('propaganda@fora.example', '2026-03-06 11:00');
    const aside = (to: boolean) => ask('paulo', 'PUT', `mails/${mail}/aside`, { aside: to });
    expect((await aside(true)).statusCode).toBe(204);
    expect((await waiting()).mails).toEqual([]);
    expect((await ask('paulo', 'GET', `mails/${mail}`)).json().discarded).toEqual({
      at: '2026-03-06T11:00:00-03:00',
      by: people.paulo.name,
    });
    expect((await aside(false)).statusCode).toBe(204);
    expect((await waiting()).mails).toMatchObject([{ id: mail, discarded: null }]);
    const settled = (await ask('paulo', 'GET', 'mails?state=settled')).json().mails;
    const done = settled.find(({ ticket }: { ticket: string | null }) => ticket !== null);
    const refused = await ask('paulo', 'PUT', `mails/${done.id}/aside`, { aside: true });
    expect([refused.statusCode, refused.json().type]).toEqual([409, 'mail/opened']);
  });

  it('is for the registration team and whoever keeps customers, and for nobody of a sales channel', async () => {
    const mail = (await waiting()).mails[0].id;
    for (const [method, url, payload] of [
      ['GET', 'mails'],
      ['GET', `mails/${mail}`],
      ['GET', `mails/${mail}/original`],
      ['PUT', `mails/${mail}/aside`, { aside: true }],
      ['POST', 'registration', { company: mail, name: 'a', email: 'a@b.example', proof: 'callback' }],
    ] as const)
      expect((await ask('marina', method, url, payload)).statusCode, url).toBe(403);
    const { owner } = server.house;
    await owner.query(`update person set roles = '{channel}', unit = 'Campinas' where email = $1`, [
      people.paulo.email,
    ]);
    expect((await waiting()).mails).toEqual([]);
    expect((await ask('paulo', 'GET', `mails/${mail}`)).statusCode).toBe(404);
    await owner.query(`update person set roles = '{}', unit = '' where email = $1`, [people.paulo.email]);
  });

  it('pages from the oldest on, and back from the latest', async () => {
    const { house } = server;
    house.move('2026-03-09 12:00');
    const two = (n: number) => String(n).padStart(2, '0');
    for (let i = 0; i < 30; i++) await arrives(`p${i}@fora.example`, `2026-03-08 10:${two(i)}`);
    const first = await waiting();
    expect(first.mails).toHaveLength(25);
    const second = (await ask('paulo', 'GET', `mails?cursor=${first.next}`)).json();
    const all = [...first.mails, ...second.mails].map(({ sender }: { sender: string }) => sender);
    expect(all).toEqual([
      'propaganda@fora.example',
      ...Array.from({ length: 30 }, (_, i) => `p${i}@fora.example`),
    ]);
    expect(second.next).toBe(null);
    expect((await ask('paulo', 'GET', 'mails?cursor=nonsense')).json().mails).toHaveLength(25);
  });

  it('PRN-033: a known person is of one company more, and keeps the name she has', async () => {
    const company = await companyId();
    const done = await ask('paulo', 'POST', 'registration', {
      company,
      name: 'Outro Nome',
      email: people.ivo.email,
      proof: 'administrator',
    });
    expect(done.json().outcome).toBe('created');
    const refused = await ask('paulo', 'POST', 'registration', {
      company,
      name: 'Alguém',
      email: people.marina.email,
      proof: 'administrator',
    });
    expect(refused.json()).toMatchObject({ outcome: 'refused', fields: [{ field: 'email' }] });
    const { rows } = await server.house.owner.query(
      `select count(*)::int as n from person where name = 'Outro Nome'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('are counted to a hundred where they wait', async () => {
    const { owner } = server.house;
    await owner.query(
      `insert into held_mail (received_at, held_at, digest, sender, sender_name, subject, body, answered_at, source_sha256, source_bytes, bytes)
       select now(), now(), lpad(n::text, 64, '0'), 'x@x.example', '', '', '', now(), repeat('0', 64), 1, 1 from generate_series(1, 101) as n`,
    );
    expect(await counted()).toEqual({ count: 100, more: true, isRead: true });
    await owner.query(`delete from held_mail where sender = 'x@x.example'`);
  });
});
