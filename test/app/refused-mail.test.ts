import { afterAll, beforeAll, expect, it } from 'vitest';
import { NoMailbox, type Mail } from '#/channels/mail-out.ts';
import { sendNotice } from '#/jobs/send-notice.ts';
import { padaria, people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => {
  house = await aSite('totvs');
  await house.owner.query(
    'update membership set administrator = true from person where person.id = person_id and email = $1',
    [people.joao.email],
  );
});
afterAll(() => house.close());

/** Sends every notice of a ticket as the worker would; mail to Bia comes back, as long as her address is the old one. */
async function send(number: string): Promise<Mail[]> {
  const arrived: Mail[] = [];
  const mail = {
    send: async (letter: Mail) => {
      if (letter.to.address === people.bia.email) throw new NoMailbox('550 5.1.1 no such user');
      arrived.push(letter);
    },
    close: () => {},
  };
  const post = { site: house.site, mail, locale: 'pt-BR', url: 'https://x', secret: 's', host: 'x' } as const;
  for (let round = 0; round < 2; round++) {
    const { rows } = await house.owner.query<{ id: string }>(
      'select notice.id from notice join ticket on ticket.id = ticket_id where number = $1 and sent_at is null',
      [number],
    );
    for (const { id } of rows) await sendNotice(post, { notice: id });
  }
  return arrived;
}

it('TRG-198: when mail to Bia comes back, her company’s administrator is asked to correct her data, once', async () => {
  house.move('2026-03-02 09:00');
  const first = await house.open({}, 'bia');
  const [letter, ...more] = await send(first);
  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    to: { address: people.joao.email },
    subject: `Um e-mail para ${people.bia.name} voltou`,
  });
  expect(letter?.text).toContain(people.bia.email);
  expect(letter?.text).toContain(padaria.name);
  expect(letter?.text).toContain('https://x/empresa');
  const again = await house.open({}, 'bia');
  expect(await send(again)).toEqual([]);
});

it('TRG-198: with a new address it is forgotten, and noted anew if that one comes back too', async () => {
  await house.owner.query("update person set email = 'bia.nova@padaria.example' where email = $1", [
    people.bia.email,
  ]);
  const { rows } = await house.owner.query(
    "select mail_refused_at from person where email = 'bia.nova@padaria.example'",
  );
  expect(rows).toEqual([{ mail_refused_at: null }]);
  await house.owner.query("update person set email = $1 where email = 'bia.nova@padaria.example'", [
    people.bia.email,
  ]);
  const number = await house.open({}, 'bia');
  expect((await send(number)).map(({ to }) => to.address)).toEqual([people.joao.email]);
});

it('TRG-198: nobody of another company is asked, nor the contact herself', async () => {
  await house.owner.query(
    'update membership set administrator = (person_id = (select id from person where email = $1))',
    [people.ivo.email],
  );
  await house.owner.query('update person set mail_refused_at = null');
  const number = await house.open({}, 'bia');
  expect(await send(number)).toEqual([]);
  const { rows } = await house.owner.query(
    `select notice.kind, person.name from notice join person on person.id = person_id join ticket on ticket.id = ticket_id where number = $1`,
    [number],
  );
  expect(rows).toEqual([{ kind: 'opened', name: people.bia.name }]);
});
