import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

/** What people really type, and what files fear. */
const words = (most: number) =>
  fc
    .array(
      fc.constantFrom('Folha', 'é', ' ', '|', '>', '\\', ';', '"', "'", '=', '＝', '-', '\n', ',', '24×7'),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((parts) => `${parts.join('')}x`.slice(0, most));
const line = words(60).map((text) => text.replaceAll(/\s+/g, ' ').trim());

const PRODUCTS = { protheus: ['Compras', 'Fiscal'], rm: ['BI'], rms: [], sumiu: ['Do guia anterior'] };
const contracted = fc.option(
  fc.record(
    Object.fromEntries(
      Object.entries(PRODUCTS).map(([id, modules]) => [id, fc.subarray(modules as string[])]),
    ),
    { requiredKeys: [] },
  ),
);
const terms = fc.record(
  {
    critica_6h: fc.constant({}),
    ambiente: fc.record(
      { endereco: words(80), atualizado_em: words(20), sumiu: fc.constant('') },
      { requiredKeys: [] },
    ),
    sumiu: fc.constant({ tambem: 'x' }),
  },
  { requiredKeys: [] },
);
const agent = fc.option(fc.constantFrom(people.marina.email, people.celia.email, people.paulo.email));
const training = fc.record({
  product: fc.constantFrom('', 'protheus', 'rm', 'sumiu'),
  on: fc.constantFrom('2024-02-29', '2025-12-31', '2026-03-02'),
  evidence: words(200),
});
const company = fc.record({
  name: line,
  plan: line,
  segment: fc.constantFrom('', 'base'),
  contract: fc.constantFrom(null, 'prime', 'sumiu'),
  until: fc.constantFrom(null, '2027-12-31'),
  contracted,
  terms,
  editions: fc.record({ protheus: fc.constantFrom('serie_t', 'sumiu') }, { requiredKeys: [] }),
  executive: agent,
  manager: agent,
  contacts: fc.array(
    fc.record({
      name: line,
      administrator: fc.boolean(),
      requester: fc.constantFrom('', 'sumiu'),
      denied: fc.subarray(['open_ticket', 'download', 'paid_approval', 'company_tickets']),
      trainings: fc.array(training, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
});
type Generated = typeof company extends fc.Arbitrary<infer One> ? One : never;

let code = 500_000;
async function register(one: Generated): Promise<void> {
  const { owner } = server.house;
  code += 1;
  const { rows } = await owner.query<{ id: string }>(
    `insert into company (code, name, plan, segment, contract, contract_until, contracted, contract_terms, editions)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [
      String(code),
      one.name,
      one.plan,
      one.segment,
      one.contract,
      one.until,
      one.contracted && JSON.stringify(one.contracted),
      JSON.stringify(one.terms),
      JSON.stringify(one.editions),
    ],
  );
  const id = rows[0]?.id;
  for (const part of ['executive', 'manager'] as const)
    await owner.query(
      `insert into account_assignment (company_id, person_id, part, from_at)
       select $1, id, $2, '2026-01-01' from person where email = $3`,
      [id, part, one[part]],
    );
  for (const [i, contact] of one.contacts.entries()) {
    const { rows: made } = await owner.query<{ id: string }>(
      `with made as (insert into person (kind, name, email, phone) values ('contact', $1, $2, '') returning id)
       insert into membership (person_id, company_id, administrator, requester_kind, denied)
       select id, $3, $4, $5, $6 from made returning person_id as id`,
      [contact.name, `c${i}@${code}.example`, id, contact.administrator, contact.requester, contact.denied],
    );
    for (const { product, on, evidence } of contact.trainings)
      await owner.query(
        `insert into contact_training (person_id, product, evidence, obtained_on, recorded_at) values ($1, $2, $3, $4, now())`,
        [made[0]?.id, product, evidence, on],
      );
  }
}

/** Each run has a register of its own, so that what is told of a failure is what failed. */
const EMPTIED = `delete from contact_training; delete from account_assignment;
  delete from membership where company_id in (select id from company where code >= '500000');
  delete from company where code >= '500000'`;

/** All that a file could have changed. */
async function all(): Promise<unknown> {
  const { rows } = await server.house.owner.query(`
    select (select json_agg(to_jsonb(company) - 'kept_at' order by code) from company) as companies,
      (select json_agg(account_assignment order by company_id, part) from account_assignment) as accounts,
      (select json_agg(json_build_array(person.name, email, membership) order by email) from membership join person on person.id = person_id) as people,
      (select json_agg(contact_training order by id) from contact_training) as trainings`);
  return rows[0];
}

it('TRG-011 TRG-054 TRG-090 PRO-083: whatever the register has, its export is a file by which nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(company, { minLength: 1, maxLength: 6 }), async (companies) => {
      await server.house.owner.query(EMPTIED);
      for (const one of companies) await register(one);
      const before = await all();
      for (const kind of ['companies', 'contacts']) {
        const { body } = await server.ask('celia', { url: `/api/v1/desk/customers/export?kind=${kind}` });
        for (const dry of [true, false]) {
          const answer = await server.ask('celia', {
            method: 'POST',
            url: '/api/v1/desk/customers/import',
            payload: { kind, text: body, dry },
          });
          const { lines, counts, applied } = answer.json<{
            lines: { outcome: string }[];
            counts: Record<string, number>;
            applied: boolean;
          }>();
          expect(lines.filter(({ outcome }) => outcome !== 'unchanged')).toEqual([]);
          expect([applied, counts['unchanged']]).toEqual([!dry, lines.length]);
        }
      }
      expect(await all()).toEqual(before);
    }),
    { numRuns: 25 },
  );
}, 120_000);
