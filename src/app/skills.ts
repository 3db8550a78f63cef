import { addSkill, announceEnds, skilledIn, skillsOf, type KeptSkill, type NewSkill } from '#/db/skills.ts';
import { isActiveAgent } from '#/db/people.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { mayReadSurveys } from '#/domain/people/role.ts';
import { announcedOn, isEligible } from '#/domain/people/skill.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { dateAt } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import type { Site } from './site.ts';
import { visitAsGuide, type PersonalVisit, type Visit } from './visit.ts';

/** The record of trainings and certifications: everybody's for whoever leads, her own for an agent (PRN-072). */
export const skillRecord = ({ tx, person }: PersonalVisit): Promise<KeptSkill[]> =>
  skillsOf(tx, mayReadSurveys(person.roles) ? undefined : person.id);

/** Whoever leads records a training or a certification. @throws Failure `policy/not-allowed`, `agent/unknown`, `skill/dates` */
export async function recordSkill(visit: PersonalVisit, skill: NewSkill): Promise<string> {
  const { tx, person, now } = visit;
  if (!mayReadSurveys(person.roles)) throw new Failure('policy/not-allowed');
  if (skill.validUntil !== null && skill.validUntil < skill.obtainedOn) throw new Failure('skill/dates');
  if (!(await isActiveAgent(tx, skill.person))) throw new Failure('agent/unknown');
  const id = await addSkill(tx, skill, person.id, now);
  await audited(visit, 'skill_recorded', { kind: 'person', id: skill.person }, { skill: skill.skill });
  return id;
}

/** Tells people of certifications that end within thirty days (PRN-073). Run again, it tells nobody twice. */
export const announceSkills = (site: Site): Promise<void> =>
  visitAsGuide(site, async ({ tx, now, guides }) => {
    const today = dateAt(now, guides.current.guide.vendor.timeZone);
    await announceEnds(tx, today, announcedOn(today), now);
  });

/** Who may be given a ticket: whoever has the skill its product asks for (PRO-042). */
export async function eligibleFor(
  visit: Visit,
  { products }: Guide,
  { product }: Ticket,
): Promise<(agent: string) => boolean> {
  const skill = products.find(({ id }) => id === product)?.skill;
  return skill === undefined ? () => true : await skilled(visit, skill);
}

/** Who holds a skill today, on the vendor's calendar. */
export async function skilled(
  { tx, now, guides }: Visit,
  skill: string,
): Promise<(agent: string) => boolean> {
  const held = await skilledIn(tx, skill);
  const today = dateAt(now, guides.current.guide.vendor.timeZone);
  return (agent) => isEligible(held.get(agent) ?? [], skill, today);
}
