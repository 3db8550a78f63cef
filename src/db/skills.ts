import { sql } from 'kysely';
import type { Skill } from '#/domain/people/skill.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

export interface NewSkill extends Skill {
  readonly person: string;
  readonly evidence: string;
}

export interface KeptSkill extends NewSkill {
  readonly id: string;
  readonly name: string;
}

export async function addSkill(tx: Tx, skill: NewSkill, by: string, at: Instant): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into agent_skill (person_id, skill, evidence, obtained_on, valid_until, recorded_by, recorded_at)
    values (${skill.person}, ${skill.skill}, ${skill.evidence}, ${skill.obtainedOn}, ${skill.validUntil}, ${by}, ${iso(at)})
    returning id`.execute(tx);
  return rows[0]?.id ?? '';
}

/** The record of one agent, or of all of them; the latest first. */
export async function skillsOf(tx: Tx, person: string | undefined): Promise<KeptSkill[]> {
  const { rows } = await sql<KeptSkill>`
    select agent_skill.id, person_id as person, name, skill, evidence, obtained_on as "obtainedOn", valid_until as "validUntil"
      from agent_skill join person on person.id = person_id
     where ${person ?? null}::uuid is null or person_id = ${person ?? null}
     order by name, obtained_on desc, agent_skill.id desc`.execute(tx);
  return rows;
}

/** Who was trained in something, as the rules see it, by person. */
export async function skilledIn(tx: Tx, skill: string): Promise<ReadonlyMap<string, readonly Skill[]>> {
  const { rows } = await sql<Skill & { person: string }>`
    select person_id as person, skill, obtained_on as "obtainedOn", valid_until as "validUntil"
      from agent_skill where skill = ${skill}`.execute(tx);
  return Map.groupBy(rows, ({ person }) => person);
}

/**
 * Writes reminders of what ends soon, to the agent and to whoever leads her, with their jobs; each once.
 *
 * @param today local date, @param until the last day of validity that is announced today
 */
export async function announceEnds(tx: Tx, today: LocalDate, until: LocalDate, at: Instant): Promise<void> {
  await sql`
    with due as (
      update agent_skill set reminded_at = ${iso(at)} from person
       where person.id = person_id and active and reminded_at is null and valid_until between ${today} and ${until}
      returning agent_skill.id, person_id, team
    ), told as (
      insert into skill_reminder (skill_id, person_id)
      select distinct due.id, person.id from due join person on person.kind = 'agent' and person.active
         and (person.id = due.person_id or 'manager' = any (roles) or ('leader' = any (roles) and person.team = due.team))
      on conflict do nothing
      returning id
    )
    select enqueue('remind-skill', json_build_object('reminder', id)) from told`.execute(tx);
}

export interface PendingReminder {
  readonly tries: number;
  readonly skill: string;
  readonly evidence: string;
  readonly validUntil: LocalDate;
  /** Whose it is. */
  readonly holder: string;
  readonly isOwn: boolean;
  readonly to: { readonly name: string; readonly email: string };
}

/** Takes a reminder to send and counts the try before it is made; undefined when it was sent, or nobody is there. */
export async function takeReminder(tx: Tx, id: string): Promise<PendingReminder | undefined> {
  const { rows } = await sql<PendingReminder>`
    with taken as (
      update skill_reminder set tries = tries + 1 from person
       where skill_reminder.id = ${id} and sent_at is null and person.id = skill_reminder.person_id and active
      returning skill_id, skill_reminder.person_id, tries, name, email
    )
    select tries, skill, evidence, valid_until as "validUntil", holder.name as holder, holder.id = taken.person_id as "isOwn",
      json_build_object('name', taken.name, 'email', taken.email) as to
    from taken join agent_skill on agent_skill.id = skill_id join person as holder on holder.id = agent_skill.person_id`.execute(
    tx,
  );
  return rows[0];
}

export async function reminderSent(tx: Tx, id: string, at: Instant): Promise<void> {
  await sql`update skill_reminder set sent_at = ${iso(at)}, failure = null where id = ${id}`.execute(tx);
}

/** A try that certainly came to nothing does not count. */
export async function reminderFailed(tx: Tx, id: string, why: string, mayHaveLeft: boolean): Promise<void> {
  await sql`update skill_reminder set failure = ${why.slice(0, 500)}, tries = tries - ${mayHaveLeft ? 0 : 1}
    where id = ${id}`.execute(tx);
}
