import { closeCompanies, noteRefusal, standingOf } from '#/db/standing.ts';
import { workAtDoor } from '#/db/work.ts';
import { unlessBarred } from '#/domain/gate/gate.ts';
import type { Errand, Standing } from '#/domain/gate/standing.ts';
import { BARS } from '#/domain/guide/gate.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { Failure } from './failure.ts';
import type { Requester } from './opening.ts';
import type { Site } from './site.ts';
import type { PersonalVisit } from './visit.ts';

/** The gate said no to somebody; who it was is written down with the reason (TRG-133). */
export class TurnedAway extends Failure {
  readonly refusal: Refusal;
  readonly company: string;
  readonly person: string;

  constructor(refusal: Refusal, company: string, person: string) {
    super(refusal.refused, refusal.facts);
    this.refusal = refusal;
    this.company = company;
    this.person = person;
  }
}

/**
 * The one gate of all channels: lets a contact pass who came for something, for a company she speaks for.
 *
 * @throws TurnedAway with the code of what stands in the way (src/domain/gate/gate.ts); Failure `company/not-yours`
 */
export async function passGate(
  visit: PersonalVisit,
  company: string,
  requester: Pick<Requester, 'id'>,
  errand: Errand,
): Promise<void> {
  const standing = await standingAt(visit, company, requester.id);
  if (!standing) throw new Failure('company/not-yours');
  const { guide } = visit.guides.current;
  const refusal = unlessBarred(guide, errand, standing, visit.now);
  if (refusal) throw new TurnedAway(refusal, company, requester.id);
}

/** How somebody stands when she speaks for a company; who works in the portal brought her own along. */
export async function standingAt(
  { tx, person, now }: PersonalVisit,
  company: string,
  whose: string,
): Promise<Standing | undefined> {
  const own = whose === person.id ? person.standings?.[company] : undefined;
  return own ?? (await standingOf(tx, company, whose, now));
}

/** Why the portal is closed to a contact for some of her companies; for the others it is open (PRO-121). */
export async function portalBars(visit: PersonalVisit): Promise<TurnedAway[]> {
  const { guide } = visit.guides.current;
  if (!closesPortal(guide)) return [];
  const { id, companies } = visit.person;
  const bars: TurnedAway[] = [];
  for (const { id: company } of companies) {
    const standing = await standingAt(visit, company, id);
    const refusal = standing && unlessBarred(guide, { intent: 'portal' }, standing, visit.now);
    if (refusal) bars.push(new TurnedAway(refusal, company, id));
  }
  return bars;
}

/**
 * Lets a contact into the portal, for those of her companies that are not barred: of the others she sees nothing, by
 * whatever query, until what stands in the way is cleared.
 *
 * @throws TurnedAway with the first reason when each of them is barred
 */
export async function enterPortal<Entered extends PersonalVisit>(visit: Entered): Promise<Entered> {
  const [first, ...more] = await portalBars(visit);
  if (!first) return visit;
  const closed = new Set([first, ...more].map(({ company }) => company));
  const companies = visit.person.companies.filter(({ id }) => !closed.has(id));
  if (companies.length === 0) throw first;
  await closeCompanies(visit.tx, [...closed]);
  return { ...visit, person: { ...visit.person, companies } };
}

/** What a contact may not do, the same for each person; where the guide closes the portal for nobody, nothing is asked. */
export const closesPortal = ({ gate }: Guide) => BARS.some((kind) => gate[kind]?.blocks.includes('portal'));

/** Keeps who was turned away, after her own transaction came to nothing. Looking at a closed portal is not kept. */
export async function keepTurnedAway(site: Site, error: unknown): Promise<void> {
  if (!(error instanceof TurnedAway) || error.facts['intent'] === 'portal') return;
  const { company, person, code, facts } = error;
  const intent = String(facts['intent']);
  const refusal = { company, person, code, intent, facts, at: site.now() };
  await workAtDoor(site.pool, (tx) => noteRefusal(tx, refusal));
}
