import { gone } from '#/db/agents.ts';
import { goodTokensOf } from '#/db/api-tokens.ts';
import { colleagues, giveRoles, units, type Colleague } from '#/db/roles.ts';
import { may, ROLES } from '#/domain/people/rights.ts';
import type { Role } from '#/domain/people/role.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

export interface Permissions {
  readonly people: readonly (Colleague & { readonly tokens: readonly string[] })[];
  readonly gone: readonly { readonly id: string; readonly name: string; readonly title: string }[];
  readonly units: readonly string[];
  readonly mayChange: boolean;
}

/** Who has which role. @throws Failure `policy/not-allowed` */
export async function permissions({ tx, person, now }: PersonalVisit): Promise<Permissions> {
  if (!may('permissions', person.roles)) throw new Failure('policy/not-allowed');
  const tokens = await goodTokensOf(tx, now);
  return {
    people: (await colleagues(tx)).map((one) => ({ ...one, tokens: tokens.get(one.id) ?? [] })),
    gone: await gone(tx),
    units: await units(tx),
    mayChange: may('roles', person.roles),
  };
}

export interface WantedRoles {
  readonly roles: readonly Role[];
  /** Of a channel's people; of others nothing is kept. */
  readonly unit: string;
}

/**
 * Gives an agent her roles, and takes those she is no longer to have. What she does from now on is asked anew.
 *
 * @throws Failure `policy/not-allowed`, `agent/unknown`, `roles/last-administrator`
 */
export async function changeRoles(visit: PersonalVisit, whose: string, wanted: WantedRoles): Promise<void> {
  const { tx, person } = visit;
  if (!may('roles', person.roles)) throw new Failure('policy/not-allowed');
  const before = (await colleagues(tx)).find(({ id }) => id === whose);
  if (!before) throw new Failure('agent/unknown');
  const roles = ROLES.filter((role) => wanted.roles.includes(role));
  const unit = roles.includes('channel') ? wanted.unit.trim() : '';
  const outcome = await giveRoles(tx, whose, roles, unit);
  if (outcome === 'denied') throw new Failure('policy/not-allowed');
  if (outcome === 'last') throw new Failure('roles/last-administrator');
  if (outcome === 'unknown') throw new Failure('agent/unknown');
  const given = roles.filter((role) => !before.roles.includes(role));
  const taken = before.roles.filter((role) => !roles.includes(role));
  if (given.length === 0 && taken.length === 0 && unit === before.unit) return;
  const facts = { given: given.join(', '), taken: taken.join(', '), unit };
  await audited(visit, 'roles_changed', { kind: 'person', id: whose }, facts);
}
