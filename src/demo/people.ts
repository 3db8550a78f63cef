import type pg from 'pg';
import { hashPassword } from '#/app/password.ts';
import type { Entrant } from '#/db/work.ts';
import type { Role } from '#/domain/people/role.ts';
import type { Cast } from './cast.ts';
import { REGISTERED } from './registered.ts';

/** The demo's one password; it exists nowhere else. */
export const PASSWORD = 'guiche-demo';

export interface DemoPeople {
  readonly agents: readonly Entrant[];
  readonly contacts: readonly Entrant[];
}

/** Writes the people of the cast, as the owner: who may sign in is not the desk's to say yet. */
export async function writePeople(
  owner: pg.Pool,
  cast: Cast,
  vendor: string,
  notice: string | undefined,
): Promise<DemoPeople> {
  const hash = await hashPassword(PASSWORD);
  const person = async (
    kind: 'agent' | 'contact',
    name: string,
    domain: string,
    team = '',
    role = '',
    roles: readonly Role[] = [],
  ) => {
    const email = addressOf(name, domain);
    const phone = kind === 'contact' ? '(11) 3090-2384' : '';
    const { rows } = await owner.query<{ id: string }>(
      `insert into person (kind, name, email, phone, team, role, roles, password_hash) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [kind, name, email, phone, team, role, roles, hash],
    );
    return { id: rows[0]?.id ?? '', kind, name, email, team, roles, csrf: '' };
  };
  const agents: Entrant[] = [];
  for (const { name, team, role, roles } of cast.agents)
    agents.push({ ...(await person('agent', name, `${vendor}.example`, team, role, roles)), companies: [] });
  const contacts: Entrant[] = [];
  for (const { code, name, plan, contract, terms = {}, editions = {}, contacts: names } of cast.companies) {
    const registered = REGISTERED[name];
    const { rows } = await owner.query<{ id: string }>(
      `insert into company (code, name, plan, contract, contract_terms, editions, trade_name, tax_id, segment, address)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        code,
        name,
        plan,
        contract ?? null,
        JSON.stringify(terms),
        JSON.stringify(editions),
        registered?.tradeName ?? '',
        registered?.taxId ?? null,
        registered?.segment ?? '',
        JSON.stringify(registered?.address ?? {}),
      ],
    );
    const company = { id: rows[0]?.id ?? '', name, contract: contract ?? null, terms };
    for (const contact of names) {
      const made = await person('contact', contact, domainOf(name));
      // Somebody of each company keeps its contacts; where there are several, not whoever the demo signs in.
      await owner.query('insert into membership (person_id, company_id, administrator) values ($1, $2, $3)', [
        made.id,
        company.id,
        contact === names.at(-1),
      ]);
      await owner.query(
        `insert into contact_training (person_id, evidence, obtained_on, recorded_at) values ($1, $2, '2025-02-10', now())`,
        [made.id, 'Certificado da implantação'],
      );
      contacts.push({ ...made, companies: [company] });
    }
  }
  // Whoever has asked for help before has read it; a new version is asked about in the demo as well.
  if (notice !== undefined)
    await owner.query(
      `insert into consent (person_id, version, given_at, place) select id, $1, now(), '127.0.0.1' from person where kind = 'contact'`,
      [notice],
    );
  return { agents, contacts };
}

/** Address of a person of the demo: first name at the company. */
export const addressOf = (name: string, domain: string) => `${slug(name.split(' ')[0] ?? name)}@${domain}`;

/** Mail domain of a company of the demo. */
export const domainOf = (company: string) => `${slug(company.split(' ').slice(0, 2).join(''))}.example`;

const slug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
