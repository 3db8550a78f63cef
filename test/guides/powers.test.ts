import { expect, it } from 'vitest';
import { BARS } from '#/domain/guide/gate.ts';
import { powersOf, powersWithReasons } from '#/domain/people/powers.ts';
import { mayRegister, RIGHTS, ROLES, type Role } from '#/domain/people/rights.ts';
import { shipped } from './shipped.ts';

const having = (vendor: 'prosoft' | 'totvs' | 'totall', roles: readonly Role[], team = 'suporte') =>
  powersWithReasons(powersOf(shipped(vendor)), { roles, team });

it('B-30: who lets a barred customer in is told as the guide gives it, with the role', () => {
  expect(having('prosoft', ['finance'])).toContainEqual({
    power: 'leave_delinquency',
    by: ['finance'],
    byTeam: false,
  });
  expect(having('totvs', ['finance']).map(({ power }) => power)).not.toContain('leave_delinquency');
  expect(having('totall', [...ROLES]).filter(({ power }) => power.startsWith('leave_'))).toEqual([]);
});

it('TRG-095: everybody of the registration team verifies who calls, because of the team', () => {
  expect(having('totvs', [], 'cadastro')).toEqual([{ power: 'registration', by: [], byTeam: true }]);
  expect(having('totvs', [], 'suporte')).toEqual([]);
});

it('tells of each role what the guards themselves answer', () => {
  for (const vendor of ['prosoft', 'totvs', 'totall'] as const) {
    const { gate, phone } = shipped(vendor);
    for (const role of ROLES)
      for (const team of ['suporte', 'cadastro']) {
        const rights = Object.entries(RIGHTS).filter(([, roles]) =>
          (roles as readonly Role[]).includes(role),
        );
        const leaves = BARS.filter((bar) => gate[bar]?.override.includes(role)).map((bar) => `leave_${bar}`);
        expect(having(vendor, [role], team).map(({ power }) => power)).toEqual([
          ...rights.map(([right]) => right),
          ...(mayRegister({ roles: [role], team }, phone?.registration) ? ['registration'] : []),
          ...leaves,
        ]);
      }
  }
});
