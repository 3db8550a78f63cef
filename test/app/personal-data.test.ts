import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '#/app/audit.ts';
import { verifyAudit } from '#/app/audit-chain.ts';
import { ERASED, erasePerson, exportPerson } from '#/app/personal-data.ts';
import { ticketPage } from '#/db/ticket-page.ts';
import { people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
let number: string;
beforeAll(async () => {
  house = await aSite('totvs');
  await house.owner.query(
    `update person set cpf = '11144477735', phone = '(11) 3790-0100', profile = '{"department": "Fiscal da Bia"}',
       phone_pin_hash = password_hash where email = $1`,
    [people.bia.email],
  );
  await house.owner.query(
    `insert into email_change (person_id, email, created_at, expires_at)
     select id, 'bia.nova@padaria.example', now(), now() from person where email = $1`,
    [people.bia.email],
  );
  number = await house.open({ subject: 'Da Bia' }, 'bia');
  await house.open({ subject: 'Do João' });
});
afterAll(() => house.close());

const { email, name } = people.bia;

describe('a contact’s personal data', () => {
  it('are handed over whole, hers alone and without secrets', async () => {
    const data = await exportPerson(house.owner, email.toUpperCase(), 'Pedido 1');
    expect(data['person']).toMatchObject([{ name, email, cpf: '11144477735' }]);
    expect(data['email_change']).toMatchObject([{ email: 'bia.nova@padaria.example' }]);
    expect(data['ticket']).toMatchObject([{ subject: 'Da Bia' }]);
    expect(data['membership']).toHaveLength(1);
    const said = JSON.stringify(data);
    for (const other of ['Do João', people.joao.email, 'argon2', 'token_hash', 'csrf'])
      expect(said).not.toContain(other);
  });

  it('are erased: she is nobody any more, and what she asked for stays', async () => {
    await house.owner.query(
      `insert into entry_link (person_id, kind, email, token_hash, created_at, expires_at)
       select id, 'reset', email, sha256('x'), now(), now() + interval '1 hour' from person where email = $1`,
      [email],
    );
    await erasePerson(house.owner, email, 'Pedido 2');
    for (const table of ['entry_link', 'email_change'])
      expect((await house.owner.query(`select from ${table}`)).rows).toHaveLength(0);
    await expect(house.as('bia', async () => 'in')).rejects.toMatchObject({ code: 'session/none' });
    const page = await house.as('marina', ({ tx }) => ticketPage(tx, number));
    expect([page?.requester, page?.subject]).toEqual([ERASED, 'Da Bia']);
    const { rows } = await house.owner.query(
      'select to_jsonb(p)::text as row from person p where name = $1',
      [ERASED],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toMatch(/bia|argon2|11144477735|3790|Fiscal/i);
    await expect(erasePerson(house.owner, email, 'De novo')).rejects.toMatchObject({
      code: 'contact/unknown',
    });
  });

  it('is written down each time, without a name, in a chain that holds', async () => {
    const { rows } = await house.as('celia', (visit) => readAudit(visit, {}, undefined, 9));
    expect(rows.map(({ act, subject, facts, actorKind }) => [act, subject, facts, actorKind])).toEqual([
      ['person_erased', ERASED, { reason: 'Pedido 2' }, 'operator'],
      ['person_exported', ERASED, { reason: 'Pedido 1' }, 'operator'],
    ]);
    expect((await verifyAudit(house.owner)).broken).toBeUndefined();
  });

  it('of an agent are not erased by this', async () => {
    await expect(erasePerson(house.owner, people.marina.email, 'x')).rejects.toMatchObject({
      code: 'contact/unknown',
    });
  });
});
