import { BARS, type BarKind } from '#/domain/guide/gate.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { ALL_RIGHTS, RIGHTS, type Right, type Role } from './rights.ts';

/** What somebody of the vendor may beyond serving tickets: a right of the house, or what the guide gives. */
export type Power = Right | 'registration' | `leave_${BarKind}`;

export interface GivenPower {
  readonly power: Power;
  /** Any of these roles gives it. */
  readonly roles: readonly Role[];
  /** Id of the team whose people all have it. */
  readonly team?: string | undefined;
}

/** Everything there is to be allowed under a guide, and by what: leaves of the gate and registration are the guide's to give. */
export function powersOf({ gate, phone }: Pick<Guide, 'gate' | 'phone'>): readonly GivenPower[] {
  return [
    ...ALL_RIGHTS.map((power) => ({ power, roles: RIGHTS[power] })),
    { power: 'registration', roles: RIGHTS.customers, team: phone?.registration },
    ...BARS.flatMap((bar): GivenPower[] => {
      const override = gate[bar]?.override ?? [];
      return override.length === 0 ? [] : [{ power: `leave_${bar}`, roles: override }];
    }),
  ];
}

/** Why somebody has each of them: her roles, or her team. */
export const powersWithReasons = (
  powers: readonly GivenPower[],
  { roles, team }: { readonly roles: readonly Role[]; readonly team: string },
) =>
  powers
    .map((given) => ({
      power: given.power,
      by: roles.filter((role) => given.roles.includes(role)),
      byTeam: given.team !== undefined && given.team === team,
    }))
    .filter(({ by, byTeam }) => by.length > 0 || byTeam);
