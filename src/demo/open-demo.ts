import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DemoSignIn } from '#/app/demo-sign-in.ts';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { sweepAll } from '#/app/sweep.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import type { Log } from '#/db/connection.ts';
import { workAsDesk, type Entrant, type Tx } from '#/db/work.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Cast } from './cast.ts';
import { holdLetters } from './letters.ts';
import { lives } from './lives.ts';
import { addressOf, domainOf, PASSWORD, writePeople, type DemoPeople } from './people.ts';
import { play } from './play.ts';
import { openMinutesAgo } from './time-back.ts';

const TICKETS = 60;

/**
 * Fills an empty database with the demo company of a vendor: people, and some sixty tickets lived through the door, dated
 * back from now. A database that has people is left as it is.
 *
 * @returns the sign-ins to show
 */
export async function openDemo(vendor: string, site: Site, owner: pg.Pool, log: Log): Promise<DemoSignIn[]> {
  const { cast } = (await import(`./casts/${vendor}.ts`)) as { cast: Cast };
  const { rows } = await owner.query('select 1 from person limit 1');
  if (rows.length === 0) {
    log.info('Preparando a empresa de demonstração… / Preparing the demo company…');
    const people = await writePeople(owner, cast, vendor, site.guides.current.guide.privacy?.version);
    await workAsDesk(site.pool, (tx) => livedTickets(tx, site, cast, people));
    await sweepAll(site, (ticket, error) => log.warn(`${ticket}: ${String(error)}`));
    await holdLetters(site);
    await forgetOldNotices(owner);
  }
  const signIns = signInsOf(cast, vendor);
  for (const { name, role, email, password } of signIns)
    log.info(`  ${role}: ${name} <${email}>, senha ${password}`);
  return signIns;
}

async function livedTickets(tx: Tx, site: Site, cast: Cast, { agents, contacts }: DemoPeople): Promise<void> {
  const now = site.now();
  const { guide } = site.guides.current;
  const calendar = Object.values(guide.calendars)[0];
  if (!calendar) return;
  const scenes = Array.from({ length: TICKETS }, (_, i) => {
    const life = pick(lives, i * 7 + Math.floor(i / lives.length));
    return {
      life,
      matter: pick(cast.matters, i * 5 + Math.floor(i / cast.matters.length)),
      customer: pick(contacts, i * 3 + Math.floor(i / 4)),
      agent: pick(agents, i),
      openedAt: openMinutesAgo(calendar, now, life.openedAgo + Math.floor(i / lives.length) * 47 + (i % 9)),
      key: keyOf(i),
      calendar,
    };
  });
  const visitOf = (person: Entrant, at: Instant): PersonalVisit => ({
    tx,
    now: at,
    guides: site.guides,
    chance: site.chance,
    by: person.kind === 'agent' ? 'agent' : 'customer',
    person,
  });
  for (const scene of scenes.toSorted((a, b) => a.openedAt - b.openedAt)) {
    try {
      await play(visitOf, guide, scene, now, site.files);
    } catch (error) {
      // A guide may refuse an act of the story, such as accepting what closed by itself meanwhile.
      if (!(error instanceof Failure)) throw error;
    }
  }
}

/** The story's mails were sent long ago. */
async function forgetOldNotices(owner: pg.Pool): Promise<void> {
  await owner.query('update notice set sent_at = now(), tries = 1');
  await owner.query('update entry_mail set sent_at = now(), tries = 1');
  await owner.query(
    `select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs where task_identifier in ('send-notice', 'warn-team', 'send-entry-mail')`,
  );
}

function signInsOf({ agents, companies }: Cast, vendor: string): DemoSignIn[] {
  const staff = agents
    .slice(0, 2)
    .map(({ name, role }) => ({ name, role, email: addressOf(name, `${vendor}.example`) }));
  const [company] = companies;
  const [contact] = company?.contacts ?? [];
  const customer =
    contact && company
      ? [
          {
            name: contact,
            role: `Cliente (${company.name})`,
            email: addressOf(contact, domainOf(company.name)),
          },
        ]
      : [];
  return [...customer, ...staff].map((one) => ({ ...one, password: PASSWORD }));
}

/** The same form on every start, so that what is opened twice is opened once. */
function keyOf(i: number): string {
  const hex = createHash('sha256').update(`demo ${i}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function pick<Item>(items: readonly Item[], i: number): Item {
  const item = items[i % items.length];
  if (item === undefined) throw new RangeError('the cast of the demo is empty');
  return item;
}
