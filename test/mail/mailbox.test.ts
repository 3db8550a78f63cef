import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailIn } from '#/channels/mail-in.ts';
import { mailThread } from '#/channels/mail-thread.ts';
import { lookInto } from '#/jobs/mail-reader.ts';
import { at } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';
import { aMailbox, withMailbox, type Mailbox } from './a-mailbox.ts';

withMailbox('a real mailbox', () => {
  let house: TestSite;
  let mailbox: Mailbox;
  beforeAll(async () => {
    [house, mailbox] = await Promise.all([aSite('pronnus'), aMailbox()]);
  });
  afterAll(async () => {
    await mailbox?.close();
    await house?.close();
  });

  const look = (box: Mailbox = mailbox) => lookInto(house.site, mailIn(box.url), []);
  const letter = (from: string, text = 'A nota não sai.', id = from) =>
    [
      `From: ${from}`,
      'Subject: Nota',
      `Message-ID: <${id}>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
    ].join('\r\n');
  const held = async () =>
    (
      await house.owner.query<{ sender: string; at: number; fault: string | null }>(
        'select sender, received_at as at, fault from held_mail order by received_at, id',
      )
    ).rows;
  const state = async () =>
    (await house.owner.query('select looked_at, failing_since, failure from mailbox')).rows[0];

  it('PRN-032 PRN-033: what a stranger sent is held with the hour at which the mailbox took it', async () => {
    house.move('2026-03-02 09:01');
    await mailbox.arrives(letter('rita@confeccoes.example'), at('2026-03-02 09:00'));
    await look();
    expect(await held()).toEqual([
      { sender: 'rita@confeccoes.example', at: at('2026-03-02 09:00'), fault: null },
    ]);
    // Seen again, it is held once; and it stays in the mailbox as it was.
    await look();
    expect(await held()).toHaveLength(1);
    expect((await mailbox.content()).map(({ flags }) => flags.includes('\\Seen'))).toEqual([false]);
    expect(await state()).toEqual({ looked_at: at('2026-03-02 09:01'), failing_since: null, failure: '' });
  });

  it('a bad mail does not stand in the way of the next', async () => {
    house.move('2026-03-02 10:30');
    const bad = [
      'From: torto@fora.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x',
      'isto não é um e-mail',
      `From: ${'a'.repeat(5_000)}@fora.example\r\nSubject: ${'x'.repeat(50_000)}\r\n\r\n\u0000\u0001`,
      'From: =?utf-8?B?////?= <b@fora.example>\r\nContent-Type: text/plain; charset=nenhum\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%',
      Array.from(
        { length: 300 },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
      ).join(''),
    ];
    for (const [i, source] of bad.entries()) await mailbox.arrives(source, at(`2026-03-02 10:0${i}`));
    await mailbox.arrives(letter('eva@confeccoes.example'), at('2026-03-02 10:20'));
    await look();
    const all = await held();
    expect(all).toHaveLength(2 + bad.length);
    expect(all.at(-1)?.sender).toBe('eva@confeccoes.example');
  });

  it('a mail that is made to take for ever is read in a thread of its own, and given up', async () => {
    house.move('2026-03-02 10:40');
    const before = (await held()).length;
    const slow = `From: lento@fora.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${'<div>'.repeat(150_000)}`;
    await mailbox.arrives(slow, at('2026-03-02 10:35'));
    await mailbox.arrives(letter('depois@fora.example'), at('2026-03-02 10:36'));
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 20);
    await lookInto(house.site, mailIn(mailbox.url), [], mailThread(1_500));
    clearInterval(heart);
    expect((await held()).slice(before)).toMatchObject([
      { sender: 'lento@fora.example', fault: 'unreadable' },
      { sender: 'depois@fora.example', fault: null },
    ]);
    // Whoever asked something meanwhile was answered.
    expect(beats).toBeGreaterThan(20);
  });

  it('a mailbox that is away is said to be, and nothing that came meanwhile is lost', async () => {
    house.move('2026-03-02 11:00');
    const before = (await held()).length;
    await mailbox.arrives(letter('ana@fora.example'), at('2026-03-02 10:59'));
    await mailbox.stop();
    await expect(look()).rejects.toThrow(/ECONNREFUSED|closed|connect/i);
    house.move('2026-03-02 11:05');
    await expect(look()).rejects.toThrow(/ECONNREFUSED|closed|connect/i);
    expect(await state()).toMatchObject({
      looked_at: at('2026-03-02 10:40'),
      failing_since: at('2026-03-02 11:00'),
    });
    expect((await state()).failure).not.toBe('');
    await mailbox.start();
    await look();
    expect(await held()).toHaveLength(before + 1);
    expect(await state()).toEqual({ looked_at: at('2026-03-02 11:05'), failing_since: null, failure: '' });
  });

  it('a wrong password is told in words', async () => {
    const wrong = mailIn(mailbox.url.replace(/:\/\/suporte:[^@]+@/, '://suporte:errada@'));
    await expect(lookInto(house.site, wrong, [])).rejects.toThrow('failed');
    expect(await state()).toMatchObject({
      failing_since: at('2026-03-02 11:05'),
      failure: expect.stringMatching(/auth/i),
    });
    await look();
    expect(await state()).toMatchObject({ failing_since: null, failure: '' });
  });

  it('a mailbox whose numbers begin anew holds nothing twice', async () => {
    house.move('2026-03-02 12:00');
    const before = (await held()).length;
    await mailbox.begun();
    await mailbox.arrives(letter('rita@confeccoes.example'), at('2026-03-02 09:00'));
    await mailbox.arrives(letter('nova@fora.example'), at('2026-03-02 11:59'));
    await look();
    const senders = (await held()).map(({ sender }) => sender);
    expect(senders).toHaveLength(before + 1);
    expect(senders.at(-1)).toBe('nova@fora.example');
  });

  it('what lay there for weeks before the first look is left alone', async () => {
    const other = await aMailbox();
    await other.arrives(letter('velha@fora.example'), at('2026-02-01 09:00'));
    await other.arrives(letter('fresca@fora.example'), at('2026-03-01 09:00'));
    await look(other);
    await other.close();
    const senders = (await held()).map(({ sender }) => sender);
    expect(senders).toContain('fresca@fora.example');
    expect(senders).not.toContain('velha@fora.example');
  });
});
