import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { addEvent, type Wish } from '#/app/door.ts';
import { guidesAtStart } from '#/app/guides.ts';
import { openTicket } from '#/app/open-ticket.ts';
import type { Opening } from '#/app/opening.ts';
import { hashPassword } from '#/app/password.ts';
import { signIn, tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { sweepAll } from '#/app/sweep.ts';
import { vaultOf } from '#/app/vault.ts';
import { visit, type PersonalVisit } from '#/app/visit.ts';
import { outsideWeb } from '#/channels/outside-web.ts';
import { fileStore } from '#/channels/file-store.ts';
import type { Connection } from '#/db/connection.ts';
import { appPool, ownerPool } from '#/db/pool.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import type { FormField } from '#/domain/guide/form.ts';
import { at, metalurgica, padaria, PASSWORD, people, type Name } from './a-company.ts';
import { aDatabase } from './a-database.ts';

export interface TestSite {
  readonly site: Site;
  readonly owner: pg.Pool;
  readonly connection: Connection;
  /** Token (not hash) of a signed-in person. */
  readonly tokens: Readonly<Record<Name, string>>;
  /** Sets the site's clock by hand. */
  move(local: string): void;
  /** Works as one of the story's people, through the same roles as the product. */
  as<Result>(name: Name, work: (visit: PersonalVisit) => Promise<Result>): Promise<Result>;
  /** João (or who is named) opens a ticket; the number. */
  open(opening?: Partial<Opening>, name?: Name): Promise<string>;
  /** Somebody adds an event to a ticket. */
  add(name: Name, number: string, wish: Wish, channel?: Channel): Promise<void>;
  /** Lets the guide act on everything that is due. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

const quiet = { info: () => {}, warn: () => {} };
const passwordHash = hashPassword(PASSWORD, Buffer.alloc(16, 7));

/** A whole site on a database of its own, with the story's people signed in and the clock at 2026-03-02 09:00. */
export async function aSite(guide: Shipped | GuideText = 'totvs'): Promise<TestSite> {
  const { connection, drop } = await aDatabase();
  const owner = ownerPool(connection, quiet);
  const pool = appPool(connection, quiet);
  let now = at('2026-03-02 09:00');
  const { text, file } = typeof guide === 'string' ? shipped(guide) : guide;
  const { guides } = await guidesAtStart(pool, text, file, () => now);
  const folder = mkdtempSync(join(tmpdir(), 'guiche-files-'));
  const vault = vaultOf('a secret of tests');
  const site: Site = {
    pool,
    guides,
    now: () => now,
    chance: Math.random,
    files: fileStore(folder),
    vault,
    outside: outsideWeb({ thisMachine: true }),
  };
  await writePeople(owner);
  const names = Object.keys(people) as Name[];
  // Signed in for all the dates the tests move to.
  const later = { ...site, now: () => at('2027-01-01 00:00') };
  const signedIn = await Promise.all(
    names.map(async (name) => [name, await signIn(later, people[name].email, PASSWORD)] as const),
  );
  const tokens = Object.fromEntries(signedIn) as Record<Name, string>;
  const as: TestSite['as'] = (name, work) =>
    visit(site, people[name].kind === 'agent' ? 'desk' : 'portal', tokenHash(tokens[name]), work);
  return {
    site,
    owner,
    connection,
    tokens,
    as,
    move: (local) => void (now = at(local)),
    open: (opening = {}, name = 'joao') =>
      as(name, (entered) => openTicket(entered, anOpening(site, opening), 'portal')),
    add: (name, number, wish, channel = people[name].kind === 'agent' ? 'desk' : 'portal') =>
      as(name, async (entered) => {
        const said = wish.event === 'solved' && closingOf(site);
        if (said) await addEvent(entered, number, said, channel);
        await addEvent(entered, number, wish, channel);
      }),
    sweep: () =>
      sweepAll(site, (_ticket, error) => {
        throw error;
      }),
    close: async () => {
      await pool.end();
      await owner.end();
      rmSync(folder, { recursive: true, force: true });
      await drop();
    },
  };
}

type Shipped = 'totvs' | 'prosoft' | 'pronnus' | 'totall';
interface GuideText {
  readonly text: string;
  readonly file: string;
}

const shipped = (guide: Shipped): GuideText => ({
  text: readFileSync(`guides/${guide}.yaml`, 'utf8'),
  file: `${guide}.yaml`,
});

/** A form filled in well, for the first product of the guide, with all the guide demands of it. */
export function anOpening(site: Site, opening: Partial<Opening> = {}): Opening {
  const { guide } = site.guides.current;
  const { form, products } = guide;
  const product = opening.product ?? products[0]?.id ?? '';
  const modules = products.find(({ id }) => id === product)?.modules ?? [];
  const item = form.catalogue?.items.find((one) => one.products?.includes(product) ?? true)?.id;
  const asked = form.fields
    .filter(({ demand }) => demand !== 'optional')
    .map((field): [string, string] => [field.id, aValue(field)]);
  return {
    key: randomUUID(),
    subject: 'Erro ao fechar a folha',
    description:
      'Ao fechar a folha de fevereiro aparece a mensagem “verba 065 sem cálculo” e nada é gravado.',
    product,
    module:
      form.places.module.demand === 'required' ? (modules.find(isPayroll) ?? modules[0] ?? 'Geral') : '',
    version: '12.1',
    environment: 'Produção',
    answers: {},
    details: { ...Object.fromEntries(asked), ...(item && { item }) },
    ...opening,
  };
}

const isPayroll = (module: string) => module.startsWith('Folha');

/** Something a field of the form takes. */
export function aValue({ kind, options, minLength = 0 }: FormField): string {
  if (kind === 'choice') return options.at(-1)?.id ?? '';
  if (kind === 'date') return '2026-03-05';
  return kind === 'url' ? 'https://exemplo.example/' : 'Vendas / Pedidos / Cadastrar'.padEnd(minLength, '.');
}

async function writePeople(owner: pg.Pool): Promise<void> {
  for (const { code, name, plan } of [padaria, metalurgica])
    await owner.query('insert into company (code, name, plan) values ($1, $2, $3)', [code, name, plan]);
  for (const person of Object.values(people)) {
    await owner.query(
      'insert into person (kind, name, email, role, roles, team, password_hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        person.kind,
        person.name,
        person.email,
        'role' in person ? person.role : '',
        'roles' in person ? person.roles : [],
        'team' in person ? person.team : '',
        await passwordHash,
      ],
    );
    if ('company' in person)
      await owner.query(
        'insert into membership (person_id, company_id, administrator) select person.id, company.id, $3 from person, company where email = $1 and code = $2',
        [person.email, person.company, 'keeps' in person],
      );
    if (person.kind === 'contact')
      await owner.query(
        `insert into contact_training (person_id, evidence, obtained_on, recorded_at)
         select id, 'Certificado da implantação', '2020-02-20', '2020-02-20' from person where email = $1`,
        [person.email],
      );
  }
}

/** What the guide wants to know with a solution, where it demands anything; as the desk says it (PRN-046, TTL-118). */
function closingOf(site: Site): Wish | undefined {
  const { closing, scope } = site.guides.current.guide;
  const category =
    closing?.category === 'required'
      ? closing.categories.find(({ asks }) => asks.length === 0)?.id
      : undefined;
  const item = closing?.scope === 'required' ? scope.find(({ covered }) => covered)?.id : undefined;
  if (category === undefined && item === undefined) return undefined;
  return { event: 'classified', ...(category && { category }), ...(item && { scope: item }) };
}
