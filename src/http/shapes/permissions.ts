import { z } from 'zod';
import { ROLES } from '#/domain/people/rights.ts';

const role = z.enum(ROLES);
/** A right of the house, or what the guide gives. */
const right = z.string();

export const rolesBody = z.object({
  roles: z.array(role).max(ROLES.length),
  /** Unit of the vendor whose customers a channel’s person sees; of others nothing is kept. */
  unit: z.string().trim().max(80).default(''),
});

const name = z.string().trim().min(1).max(200);
const title = z.string().trim().max(80).default('');
/** Id of a team of the guide; empty for none. */
const team = z.string().max(60).default('');

/** Somebody new of the vendor; she is sent a link by which she sets a password. */
export const agentBody = rolesBody.extend({ name, email: z.email().max(254), title, team });
export const agentChange = z.object({ name, title, team });
export const agentActive = z.object({ active: z.boolean() });
/** How many tickets went back to the queues of their teams. */
export const agentGone = z.object({ returned: z.number().int() });

export const permissionsView = z.object({
  roles: z.array(z.object({ id: role, label: z.string() })),
  rights: z.array(
    z.object({
      id: right,
      label: z.string(),
      /** Roles that give it, and the team whose people all have it. */
      roles: z.array(role),
      team: z.string().nullable(),
    }),
  ),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      title: z.string(),
      team: z.string(),
      /** Whether she has set a password. */
      entered: z.boolean(),
      roles: z.array(role),
      unit: z.string(),
      /** Names of the API tokens she made that are good; they outlast her. */
      tokens: z.array(z.string()),
      /** What she may do, each with the roles she has it by, or her team. */
      may: z.array(z.object({ right, by: z.array(role), team: z.string().nullable() })),
    }),
  ),
  /** Who left. */
  gone: z.array(z.object({ id: z.uuid(), name: z.string(), title: z.string() })),
  teams: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.string(),
      /** Who leads it, by name (TRG-008). */
      supervisors: z.array(z.string()),
      people: z.number().int(),
    }),
  ),
  /** Units there are customers of. */
  units: z.array(z.string()),
  /** Whether the reader gives and takes roles. */
  mayChange: z.boolean(),
});
