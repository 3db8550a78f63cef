import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it.for([
  ['suporti', ['suporte', 'nuvem'], 'suporte'],
  ['SUPORTE', ['suporte', 'nuvem'], 'suporte'],
  ['critca', ['alta', 'critica'], 'critica'],
  ['open', ['opened', 'solved'], 'opened'],
  ['severidade', ['team', 'severity'], 'severity'],
  ['alto', ['alta', 'aloe'], 'alta'],
  ['x', ['alta', 'baixa'], undefined],
  ['urgente', ['critica', 'baixa'], undefined],
  ['', ['alta'], undefined],
  ['alta', [], undefined],
] as const)('“%s” among %j: %s', ([written, known, meant]) => {
  expect(nearest(written, known)).toBe(meant);
});
