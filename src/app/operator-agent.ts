import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { keepAgent, type AgentDraft } from '#/db/agents.ts';
import { addPrintedLink, addresseeAt } from '#/db/entry-links.ts';
import { colleagues, giveRoles } from '#/db/roles.ts';
import { workAsDesk } from '#/db/work.ts';
import { ROLES } from '#/domain/people/rights.ts';
import type { Role } from '#/domain/people/role.ts';
import { DAY, type Instant } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { tokenHash } from './session.ts';

const LINK_FOR = 7 * DAY;

/**
 * Enters somebody of the vendor at the machine itself, where nobody is signed in: the first administrator, or one who
 * is to let the others in again. Who is there already is given the roles beside her own, and a new link.
 *
 * @returns the token of the link by which she sets a password; it is told to the operator and mailed to nobody
 * @throws Failure `agent/taken` for the address of a contact, `roles/last-administrator`
 */
export async function enterByOperator(
  pool: pg.Pool,
  draft: AgentDraft,
  roles: readonly Role[],
  now: Instant,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await workAsDesk(pool, async (tx) => {
    const before = await addresseeAt(tx, draft.email);
    if (before && before.kind !== 'agent') throw new Failure('agent/taken');
    const id = before?.id ?? (await keepAgent(tx, null, draft)).id;
    if (id === null) throw new Failure('agent/taken');
    const { roles: own = [], unit = '' } = (await colleagues(tx)).find((one) => one.id === id) ?? {};
    const all = ROLES.filter((role) => roles.includes(role) || own.includes(role));
    const outcome = await giveRoles(tx, id, all, unit);
    if (outcome === 'last') throw new Failure('roles/last-administrator');
    const until = now + LINK_FOR;
    await addPrintedLink(tx, { person: id, email: draft.email, hash: tokenHash(token), at: now, until });
    const subject = { kind: 'person', id } as const;
    await audited({ tx, now }, 'agent_entered', subject, {
      given: roles.join(', '),
      source: 'guiche person',
    });
  });
  return token;
}
