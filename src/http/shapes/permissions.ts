import { z } from 'zod';
import { ALL_RIGHTS, ROLES } from '#/domain/people/rights.ts';

const role = z.enum(ROLES);
const right = z.enum(ALL_RIGHTS);

export const rolesBody = z.object({
  roles: z.array(role).max(ROLES.length),
  /** Unit of the vendor whose customers a channel’s person sees; of others nothing is kept. */
  unit: z.string().trim().max(80).default(''),
});

export const permissionsView = z.object({
  roles: z.array(z.object({ id: role, label: z.string() })),
  rights: z.array(
    z.object({
      id: right,
      label: z.string(),
      /** Roles that give it. */
      roles: z.array(role),
    }),
  ),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      title: z.string(),
      roles: z.array(role),
      unit: z.string(),
      /** What she may do, each with the roles she has it by. */
      may: z.array(z.object({ right, by: z.array(role) })),
    }),
  ),
  /** Units there are customers of. */
  units: z.array(z.string()),
  /** Whether the reader gives and takes roles. */
  mayChange: z.boolean(),
});
