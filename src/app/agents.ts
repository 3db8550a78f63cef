import { inHandOf, keepAgent, setAgentActive, type AgentDraft } from '#/db/agents.ts';
import { may } from '#/domain/people/rights.ts';
import { audited } from './audited.ts';
import { addEvent } from './door.ts';
import { inviteAgent } from './entry-links.ts';
import { Failure } from './failure.ts';
import { changeRoles, type WantedRoles } from './roles.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Enters somebody of the vendor and sends her the link by which she sets her first password.
 *
 * @returns her id
 * @throws Failure `policy/not-allowed`, `team/unknown`, `agent/taken`
 */
export async function enterAgent(
  visit: PersonalVisit,
  { roles, unit, ...draft }: AgentDraft & WantedRoles,
): Promise<string> {
  const id = await keep(visit, null, draft);
  await audited(visit, 'agent_entered', { kind: 'person', id });
  if (roles.length > 0) await changeRoles(visit, id, { roles, unit });
  await inviteAgent(visit, id);
  return id;
}

/** Her name, title and team. @throws Failure `policy/not-allowed`, `team/unknown`, `agent/unknown` */
export async function changeAgent(
  visit: PersonalVisit,
  id: string,
  draft: Omit<AgentDraft, 'email'>,
): Promise<void> {
  await keep(visit, id, { ...draft, email: '' });
  await audited(visit, 'agent_changed', { kind: 'person', id });
}

/**
 * Somebody leaves: she is signed out everywhere, and what she had in hand goes back to the queues of its teams.
 *
 * @returns how many tickets went back
 * @throws Failure `policy/not-allowed`, `agent/unknown`, `agent/herself`, `roles/last-administrator`
 */
export async function letAgentGo(visit: PersonalVisit, id: string): Promise<number> {
  const { tx, person } = visit;
  mustKeep(visit);
  if (id === person.id) throw new Failure('agent/herself');
  const held = await inHandOf(tx, id);
  for (const { number, team } of held) await addEvent(visit, number, { event: 'forwarded', team }, 'desk');
  await setActive(visit, id, false);
  await audited(visit, 'agent_let_go', { kind: 'person', id }, { changes: held.length });
  return held.length;
}

/** Takes somebody back who had left; she signs in as before. @throws Failure `policy/not-allowed`, `agent/unknown` */
export async function takeAgentBack(visit: PersonalVisit, id: string): Promise<void> {
  await setActive(visit, id, true);
  await audited(visit, 'agent_taken_back', { kind: 'person', id });
}

/** Sends her the link anew, by which she sets a password. @throws Failure `policy/not-allowed`, `agent/unknown` */
export async function inviteAgain(visit: PersonalVisit, id: string): Promise<void> {
  mustKeep(visit);
  await inviteAgent(visit, id);
}

async function keep(visit: PersonalVisit, whose: string | null, draft: AgentDraft): Promise<string> {
  mustKeep(visit);
  const { teams } = visit.guides.current.guide;
  if (draft.team !== '' && !teams.some(({ id }) => id === draft.team))
    throw new Failure('team/unknown', { team: draft.team });
  const { outcome, id } = await keepAgent(visit.tx, whose, draft);
  if (outcome === 'denied') throw new Failure('policy/not-allowed');
  if (outcome === 'taken') throw new Failure('agent/taken');
  if (id === null) throw new Failure('agent/unknown');
  return id;
}

async function setActive({ tx, person, now }: PersonalVisit, id: string, here: boolean): Promise<void> {
  if (!may('roles', person.roles)) throw new Failure('policy/not-allowed');
  const outcome = await setAgentActive(tx, id, here, now);
  if (outcome === 'denied') throw new Failure('policy/not-allowed');
  if (outcome === 'last') throw new Failure('roles/last-administrator');
  if (outcome === 'unknown') throw new Failure('agent/unknown');
}

function mustKeep({ person }: PersonalVisit): void {
  if (!may('roles', person.roles)) throw new Failure('policy/not-allowed');
}
