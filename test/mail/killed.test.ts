import { afterAll, beforeAll, expect, it } from 'vitest';
import { ownerPool } from '#/db/pool.ts';
import { aPostOffice, unmarkedRepeats } from '../faults/a-post-office.ts';
import { aHouseholdFolder, aRunningServer, databaseOf } from '../faults/a-running-server.ts';
import { silent, until } from '../start/a-machine.ts';
import { aMailbox, withMailbox, type Mailbox } from './a-mailbox.ts';

const MAILS = 60;
const KILLS = 3;

withMailbox('killed while it reads a mailbox', () => {
  let mailbox: Mailbox;
  beforeAll(async () => void (mailbox = await aMailbox()));
  afterAll(() => mailbox?.close());

  it('every mail is held once, and whoever wrote is answered', { timeout: 300_000 }, async () => {
    for (let i = 0; i < MAILS; i++)
      await mailbox.arrives(
        `From: p${i}@fora.example\r\nSubject: ${i}\r\nMessage-ID: <${i}>\r\n\r\nOlá`,
        Date.now(),
      );
    const [data, office] = [await aHouseholdFolder(), await aPostOffice()];
    const settings = {
      IMAP_URL: mailbox.url,
      SMTP_URL: office.url,
      GUICHE_MAIL_FROM: 'suporte@totvs.example',
    };
    let server = await aRunningServer(data, settings);
    const held = async () => {
      const owner = ownerPool(databaseOf(data), silent);
      try {
        const { rows } = await owner.query<{ sender: string }>('select sender from held_mail');
        return rows.map(({ sender }) => sender).toSorted();
      } finally {
        await owner.end();
      }
    };
    for (let kills = 0, before = 0; kills < KILLS; kills++) {
      await until(async () => (before = (await held()).length) > kills * 8);
      server.child.kill('SIGKILL');
      await server.ended;
      expect(before).toBeGreaterThan(0);
      server = await aRunningServer(data, settings);
    }
    await until(async () => (await held()).length >= MAILS);
    const everybody = Array.from({ length: MAILS }, (_, i) => `p${i}@fora.example`).toSorted();
    await until(() => new Set(office.letters.map(({ to }) => to)).size >= MAILS);
    expect(await held()).toEqual(everybody);
    expect([...new Set(office.letters.map(({ to }) => to))].toSorted()).toEqual(everybody);
    expect(unmarkedRepeats(office.letters)).toEqual([]);
  });
});
