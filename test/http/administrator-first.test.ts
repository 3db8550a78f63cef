import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let totvs: TestServer;
let prosoft: TestServer;
beforeAll(async () => void ([totvs, prosoft] = await Promise.all([aServer('totvs'), aServer('prosoft')])));
afterAll(() => Promise.all([totvs.close(), prosoft.close()]));

let from = 0;
async function enters(email: string, { password = PASSWORD, server = totvs } = {}) {
  const answer = await server.app.inject({
    url: '/api/v1/session',
    method: 'POST',
    payload: { email, password },
    remoteAddress: `10.1.0.${(from += 1)}`,
  });
  return answer.statusCode === 200 ? 'in' : (answer.json<{ type: string }>().type ?? '');
}
const keeps = (name: Name, is: boolean, server = totvs) =>
  server.house.owner.query(
    'update membership set administrator = $2 from person where person.id = person_id and email = $1',
    [people[name].email, is],
  );
const outcomes = async () =>
  (await totvs.house.owner.query('select outcome, email from sign_in order by id desc limit 1')).rows;
const NO = 'gate/no-administrator';

beforeEach(async () => {
  totvs.house.move('2026-03-02 09:00');
  await keeps('ivo', false);
  await keeps('bia', true);
});

describe('a company without an administrator', () => {
  it('TRG-089: nobody of it can sign in; after one is named, that contact can, and so can the others', async () => {
    expect(await enters(people.ivo.email)).toBe(NO);
    expect(await outcomes()).toEqual([{ outcome: 'no_administrator', email: people.ivo.email }]);
    expect(
      (await totvs.ask('celia', { url: '/api/v1/desk/sign-ins?outcome=no_administrator' })).json().rows[0],
    ).toMatchObject({
      outcome: 'no_administrator',
      name: people.ivo.name,
    });
    await keeps('ivo', true);
    expect(await enters(people.ivo.email)).toBe('in');
    await keeps('bia', false);
    expect([await enters(people.joao.email), await enters(people.bia.email)]).toEqual([NO, NO]);
    await keeps('bia', true);
    expect([await enters(people.joao.email), await enters(people.bia.email)]).toEqual(['in', 'in']);
  });

  it('TRG-089: whoever does not know the password learns nothing of it', async () => {
    expect(await enters(people.ivo.email, { password: 'errada' })).toBe('session/wrong-credentials');
    expect(await enters('ninguem@metalurgica.example')).toBe('session/wrong-credentials');
  });

  it('TRG-089: an administrator who was let go is none; one of another company of hers is enough', async () => {
    const { owner } = totvs.house;
    await owner.query('update person set active = false where email = $1', [people.bia.email]);
    expect(await enters(people.joao.email)).toBe(NO);
    await owner.query('update person set active = true where email = $1', [people.bia.email]);
    await owner.query(
      `insert into membership (person_id, company_id) select hers.id, of.company_id
         from person as hers, membership as of join person as bia on bia.id = of.person_id where hers.email = $1 and bia.email = $2`,
      [people.ivo.email, people.bia.email],
    );
    expect(await enters(people.ivo.email)).toBe('in');
    await owner.query(
      `delete from membership using person, company where person.id = person_id and company.id = company_id
         and person.email = $1 and company.code = '104233'`,
      [people.ivo.email],
    );
    expect(await enters(people.ivo.email)).toBe(NO);
  });

  it('TRG-089: the vendor’s own people enter, and where the guide says nothing of it everybody does', async () => {
    expect(await enters(people.marina.email)).toBe('in');
    await keeps('ivo', false, prosoft);
    expect(await enters(people.ivo.email, { server: prosoft })).toBe('in');
  });

  it('TRG-089: an invitation goes to the administrator first', async () => {
    const idOf = async (name: Name) =>
      (await totvs.house.owner.query('select id from person where email = $1', [people[name].email])).rows[0]
        ?.id;
    const invited = async () =>
      await totvs.ask('celia', {
        url: `/api/v1/desk/contacts/${await idOf('ivo')}/invitation`,
        method: 'POST',
        payload: {},
      });
    expect((await invited()).json().type).toBe(NO);
    await keeps('ivo', true);
    expect((await invited()).statusCode).toBeLessThan(300);
  });

  it('TRG-089 PRN-033: the registration team registers whom the company names, and all others after her', async () => {
    const { owner } = totvs.house;
    await owner.query(`update person set team = 'cadastro' where email = $1`, [people.paulo.email]);
    const { rows } = await owner.query(
      'select company_id from membership join person on person.id = person_id where email = $1',
      [people.ivo.email],
    );
    const register = (name: string, administrator: boolean) =>
      totvs.ask('paulo', {
        url: '/api/v1/desk/registration',
        method: 'POST',
        payload: {
          company: rows[0]?.company_id,
          name,
          email: `${name}@metalurgica.example`,
          proof: 'callback',
          administrator,
        },
      });
    expect((await register('lia', false)).json().type).toBe(NO);
    expect((await owner.query(`select from person where name = 'lia'`)).rowCount).toBe(0);
    expect((await register('ana', true)).json()).toMatchObject({ outcome: 'created' });
    expect(await enters(people.ivo.email)).toBe('in');
    expect((await register('lia', false)).json()).toMatchObject({ outcome: 'created' });
  });
});
