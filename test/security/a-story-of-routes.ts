import { signIn, signOut, tokenHash } from '#/app/session.ts';
import { giveToken } from '#/app/api-tokens.ts';
import { letAgentGo } from '#/app/agents.ts';
import type { Role } from '#/domain/people/role.ts';
import { metalurgica, padaria, PASSWORD, people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

/**
 * Everything real belongs to the bakery, whose unit is the south. Bia keeps its contacts. Ivo and Rui, who keeps them
 * there, are of the steelworks, of the north; Dora kept the bakery's until a moment ago and speaks for the steelworks
 * alone now. Célia has every right at the vendor's; Norte works for the channel of the north, and Nortista too, who
 * leads and has the rights of finance beside, and
 * Diretora, a director of hers; Demitida was an administrator until a moment ago, Saiu was let go with a
 * session open.
 */
export const ACTORS = [
  'nobody',
  'ended',
  'expired',
  'joao',
  'bia',
  'ivo',
  'rui',
  'dora',
  'marina',
  'paulo',
  'celia',
  'sul',
  'norte',
  'nortista',
  'diretora',
  'demitida',
  'saiu',
  'token',
  'other token',
  'revoked token',
] as const;
export type Actor = (typeof ACTORS)[number];

export const SECRET = 'Segredo da padaria';
export const NOTE = 'Anotação confidencial';
export const FILE = 'fatura-secreta.txt';
const TAX_ID = '11222333000181';

export type ActorHeaders = Readonly<Record<string, string>>;

export interface Story {
  readonly server: TestServer;
  readonly headers: ReadonlyMap<Actor, ActorHeaders>;
  /** Ids of people and companies by the story's word. */
  readonly ids: Readonly<Record<string, string>>;
  /** What is the bakery's, as it must not be answered to others. */
  readonly secrets: string[];
}

const everyRole: readonly Role[] = ['manager', 'director', 'leader', 'finance', 'administrator'];

export async function aStoryOfRoutes(): Promise<Story> {
  const server = await aServer();
  const { owner, site } = server.house;
  const person = async (word: string, more: { kind: string; roles?: readonly Role[]; unit?: string }) => {
    await owner.query(
      `insert into person (kind, name, email, roles, unit, password_hash)
       select $1, $2, $3, $4, $5, password_hash from person where email = $6`,
      [more.kind, word, `${word}@x.example`, more.roles ?? [], more.unit ?? '', people.marina.email],
    );
  };
  await owner.query(
    `update company set unit = case code when $1 then 'Sul' else 'Norte' end,
       tax_id = case code when $1 then $2 end`,
    [padaria.code, TAX_ID],
  );
  await owner.query('update person set roles = $1 where email = $2', [everyRole, people.celia.email]);
  await owner.query(`update person set phone = '+5511987654321' where email = $1`, [people.joao.email]);
  for (const word of ['rui', 'dora']) await person(word, { kind: 'contact' });
  await person('sul', { kind: 'agent', roles: ['channel'], unit: 'Sul' });
  await person('norte', { kind: 'agent', roles: ['channel'], unit: 'Norte' });
  await person('nortista', { kind: 'agent', roles: ['channel', 'leader', 'finance'], unit: 'Norte' });
  await person('diretora', { kind: 'agent', roles: ['channel', 'director'], unit: 'Norte' });
  await person('demitida', { kind: 'agent', roles: ['administrator'] });
  await person('saiu', { kind: 'agent', roles: ['administrator'] });
  await join('rui', metalurgica.code, true);
  await join('dora', metalurgica.code, false);
  await join('dora', padaria.code, true);
  await owner.query(
    `update membership set administrator = true where person_id = (select id from person where email = $1)`,
    [people.bia.email],
  );
  const ids = await idsByWord();

  const headers = new Map<Actor, ActorHeaders>([['nobody', {}]]);
  const enter = async (word: Actor, email: string) => {
    const token = await signIn(site, email, PASSWORD);
    const cookie = `guiche_session=${token}`;
    const { csrf } = (await server.app.inject({ url: '/api/v1/session', headers: { cookie } })).json();
    headers.set(word, { cookie, 'x-guiche-csrf': csrf });
    return token;
  };
  for (const word of ['joao', 'bia', 'ivo', 'marina', 'paulo', 'celia'] as const)
    await enter(word, people[word].email);
  for (const word of ['rui', 'dora', 'sul', 'norte', 'nortista', 'diretora', 'demitida', 'saiu'] as const)
    await enter(word, `${word}@x.example`);
  await signOut(site, tokenHash(await enter('ended', people.joao.email)));
  const expired = tokenHash(await enter('expired', people.joao.email));
  await owner.query(`update session set expires_at = $1 where token_hash = decode($2, 'hex')`, [
    new Date(site.now() - 1).toISOString(),
    expired,
  ]);
  // A moment ago.
  const asCelia = headers.get('celia') ?? {};
  await server.house.as('celia', (visit) => letAgentGo(visit, ids['saiu'] ?? ''));
  const roles = await server.app.inject({
    method: 'PUT',
    url: `/api/v1/desk/people/${ids['demitida']}/roles`,
    headers: asCelia,
    payload: { roles: [] },
  });
  const removal = await server.app.inject({
    method: 'POST',
    url: `/api/v1/portal/companies/${ids['padaria']}/contacts/removal`,
    headers: headers.get('bia') ?? {},
    payload: { contact: ids['dora'] },
  });
  if (roles.statusCode !== 200 && roles.statusCode !== 204) throw new Error(roles.body);
  if (removal.statusCode !== 204) throw new Error(removal.body);
  await tokens();
  const secrets = [
    SECRET,
    NOTE,
    FILE,
    padaria.name,
    TAX_ID,
    '11.222.333/0001-81',
    people.joao.name,
    people.joao.email,
    people.bia.name,
    people.bia.email,
    '987654321',
    '98765-4321',
    ids['padaria'] ?? '',
    ids['joao'] ?? '',
    ids['bia'] ?? '',
  ];
  return { server, headers, ids, secrets };

  async function join(word: string, code: string, keeps: boolean) {
    await owner.query(
      `insert into membership (person_id, company_id, administrator)
       select person.id, company.id, $3 from person, company where email = $1 and code = $2`,
      [`${word}@x.example`, code, keeps],
    );
  }

  async function idsByWord() {
    const { rows } = await owner.query<{ word: string; id: string }>(
      `select split_part(email, '@', 1) as word, id::text from person
       union all select case code when $1 then 'padaria' else 'metalurgica' end, id::text from company`,
      [padaria.code],
    );
    return Object.fromEntries(rows.map(({ word, id }) => [word, id]));
  }

  async function tokens() {
    const give = (name: string, scopes: Parameters<typeof giveToken>[2]['scopes']) =>
      server.house.as('celia', (visit) => giveToken(visit, visit.person.id, { name, scopes }));
    const [strong, other, revoked] = [
      await give('ERP', ['delinquency:write', 'gate:read', 'entitlement:read']),
      await give('Outro', ['entitlement:read']),
      await give('Antigo', ['delinquency:write']),
    ];
    await owner.query(`update api_token set revoked_at = $1 where name = 'Antigo'`, [
      new Date(site.now()).toISOString(),
    ]);
    headers.set('token', { authorization: `Bearer ${strong.token}` });
    headers.set('other token', { authorization: `Bearer ${other.token}` });
    headers.set('revoked token', { authorization: `Bearer ${revoked.token}` });
  }
}
