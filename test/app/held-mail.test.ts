import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { holdMail } from '#/app/hold-mail.ts';
import { sweepFiles } from '#/app/attachments.ts';
import { readMail } from '#/channels/read-mail.ts';
import { at, people } from '../a-company.ts';
import { entryMails } from '../a-mailbag.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
let uid = 0;
beforeAll(async () => void (house = await aSite('pronnus')));
afterAll(() => house.close());
beforeEach(async () => {
  await house.owner.query('delete from held_mail');
  await house.owner.query('delete from entry_mail');
  house.move('2026-03-02 09:00');
});

const OWN = ['suporte@pronnus.example'];

/** A mail as it comes out of the mailbox. */
async function arrives(lines: readonly string[], received = '2026-03-02 09:00', whole = true): Promise<void> {
  const source = Buffer.from(lines.join('\r\n'));
  const { files, ...read } = await readMail(source);
  uid += 1;
  await holdMail(
    house.site,
    {
      mailbox: 'suporte@mail.example/INBOX',
      mark: { validity: '7', uid },
      mail: {
        ...read,
        receivedAt: at(received),
        bytes: source.length,
        fault: whole ? undefined : 'too_large',
      },
      files,
      source,
    },
    OWN,
  );
}

const letter = (
  from: string,
  {
    id = randomUUID(),
    more = [],
    text = 'A nota não sai.',
  }: { id?: string; more?: string[]; text?: string } = {},
) => [
  `From: ${from}`,
  'To: suporte@pronnus.example',
  'Subject: =?utf-8?Q?Nota_n=C3=A3o_sai?=',
  `Message-ID: <${id}@fora.example>`,
  'Content-Type: text/plain; charset=utf-8',
  ...more,
  '',
  text,
];

const held = async () =>
  (await house.owner.query('select sender, subject, body, silence, answered_at from held_mail order by id'))
    .rows;
const tickets = async () => (await house.owner.query('select count(*)::int as n from ticket')).rows[0].n;

describe('mail of somebody who is not registered', () => {
  it('PRN-032: opens no ticket, is held, and is answered by itself with no word of hers', async () => {
    const before = await tickets();
    await arrives(letter('"Ganhe prêmios em http://mau.example" <Rita@Confeccoes.example>'));
    expect(await tickets()).toBe(before);
    expect(await held()).toMatchObject([
      { sender: 'rita@confeccoes.example', subject: 'Nota não sai', body: 'A nota não sai.', silence: null },
    ]);
    const mails = await entryMails(house);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.to).toEqual({ name: '', address: 'rita@confeccoes.example' });
    expect(mails[0]?.subject).toBe('Sua mensagem chegou ao suporte da Pronnus');
    expect(mails[0]?.text).toContain('Recebemos a sua mensagem em 02/03/2026 às 09:00.');
    expect(mails[0]?.text).toContain('Olá!\n');
    expect(JSON.stringify(mails)).not.toMatch(/nota|mau\.example|prêmios/i);
  });

  it('PRN-032: who writes again within a day is held again and not answered again', async () => {
    await arrives(letter('rita@confeccoes.example'));
    house.move('2026-03-03 08:59');
    await arrives(letter('RITA@confeccoes.example'), '2026-03-03 08:59');
    house.move('2026-03-03 09:00');
    await arrives(letter('rita@confeccoes.example'), '2026-03-03 09:00');
    expect((await held()).map(({ silence }) => silence)).toEqual([null, 'often', null]);
    expect(await entryMails(house)).toHaveLength(2);
  });

  it.each([
    ['automatic', ['Auto-Submitted: auto-replied']],
    ['list', ['List-Id: <avisos.fora.example>']],
    ['bounce', ['Return-Path: <>']],
    ['forged', ['Authentication-Results: mx.pronnus.example; spf=fail; dmarc=fail']],
  ])('what is %s is held and not answered', async (why, more) => {
    await arrives(letter('rita@confeccoes.example', { more }));
    expect((await held()).map(({ silence }) => silence)).toEqual([why]);
    expect(await entryMails(house)).toEqual([]);
  });

  it('what comes from the house itself, a colleague, or two senders is held and not answered', async () => {
    await arrives(letter('Suporte <suporte@pronnus.example>'));
    await arrives(letter(people.paulo.email));
    await arrives(letter('a@fora.example, b@fora.example'));
    await arrives(letter('quem sabe'));
    expect((await held()).map(({ silence }) => silence)).toEqual([
      'own',
      'colleague',
      'no_sender',
      'no_sender',
    ]);
    expect(await entryMails(house)).toEqual([]);
  });

  it('the same mail delivered by two ways is held once; the same words sent anew are another', async () => {
    const once = letter('rita@confeccoes.example', { id: 'um' });
    await arrives(['Received: by a.example', ...once]);
    await arrives(['Received: by b.example', ...once]);
    expect(await held()).toHaveLength(1);
    // Whoever takes the name of another's message does not make it vanish.
    await arrives(letter('eva@confeccoes.example', { id: 'um' }));
    await arrives(letter('rita@confeccoes.example', { id: 'dois' }));
    expect(await held()).toHaveLength(3);
  });

  it('many strangers in an hour are not all written to', async () => {
    for (let i = 0; i < 62; i++) await arrives(letter(`vitima${i}@fora.example`));
    const silences = (await held()).map(({ silence }) => silence);
    expect(silences.filter((silence) => silence === null)).toHaveLength(60);
    expect(silences.filter((silence) => silence === 'flood')).toHaveLength(2);
    house.move('2026-03-02 10:01');
    await arrives(letter('outra@fora.example'), '2026-03-02 10:01');
    expect((await held()).at(-1)?.silence).toBe(null);
  });

  it('a mail’s own content and its files outlive the sweep of files', async () => {
    const boundary = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Segue a nota.',
      '--x',
      'Content-Type: application/pdf; name=nota.pdf',
      'Content-Disposition: attachment; filename="nota.pdf"',
      '',
      '%PDF-1.4 uma nota',
      '--x--',
    ];
    await arrives(['From: rita@confeccoes.example', 'Subject: Nota', ...boundary]);
    await sweepFiles(house.site, -1_000);
    const { rows } = await house.owner.query('select source_sha256 as source, files from held_mail');
    expect(await house.site.files.has(rows[0].source)).toBe(true);
    expect(rows[0].files).toMatchObject([
      { name: 'nota.pdf', kind: 'document', mediaType: 'application/pdf' },
    ]);
    expect(await house.site.files.has(rows[0].files[0].sha256)).toBe(true);
    await house.owner.query('delete from held_mail');
    await sweepFiles(house.site, -1_000);
    expect(await house.site.files.has(rows[0].source)).toBe(false);
  });
});
