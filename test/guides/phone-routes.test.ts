import { expect, it } from 'vitest';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readGuide } from '#/guide-file/read-guide.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { routeOf, type Call } from '#/domain/phone/route.ts';

function guideOf(name: string): Guide {
  const file = `guides/${name}.yaml`;
  const result = readGuide(readFileSync(file, 'utf8'), file);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.guide;
}
const [prosoft, totvs] = [guideOf('prosoft'), guideOf('totvs')];
const call = (known: Partial<Call>): Call => ({ wantsSpecialist: false, isSpent: false, ...known });

it('PRO-129 PRO-130: a company with the attribute is offered the Prime queue, another the normal one', () => {
  expect(routeOf(prosoft, call({ contract: 'prime' }))).toEqual({ team: 'prime', agent: null });
  expect(routeOf(prosoft, call({ contract: null }))).toEqual({ team: 'suporte', agent: null });
});

it('PRO-131: option 2 enters the Prime queue after identification', () => {
  expect(routeOf(prosoft, call({ option: '2' })).team).toBe('suporte');
  expect(routeOf(prosoft, call({ option: '2', contract: 'prime' })).team).toBe('prime');
  expect(routeOf(prosoft, call({ option: '1', contract: 'prime' })).team).toBe('comercial');
});

it('PRO-128: whoever has not the attribute never enters the Prime queue, whatever she presses or asks for', () => {
  const anything = fc.record({
    option: fc.option(fc.constantFrom('0', '1', '2', '3', '7', '8', '9'), { nil: undefined }),
    contract: fc.constantFrom(undefined, null, '', 'mensal', 'Prime', 'prime '),
    ticket: fc.option(
      fc.constantFrom({ team: 'prime', assignee: 'x' }, { team: 'suporte', assignee: null }),
      {
        nil: undefined,
      },
    ),
    wantsSpecialist: fc.boolean(),
    isSpent: fc.boolean(),
  });
  fc.assert(
    fc.property(anything, (known) => {
      expect(routeOf(prosoft, known).team).not.toBe('prime');
    }),
  );
});

it('TRG-092 TRG-095 TRG-216: option 7 reaches the registration team, option 8 the ombudsman', () => {
  expect(routeOf(totvs, call({ option: '7' })).team).toBe('cadastro');
  expect(routeOf(totvs, call({ option: '8' })).team).toBe('ouvidoria');
});

it('TRG-123: after too many wrong PINs the registration team answers, whatever else was pressed', () => {
  expect(routeOf(totvs, call({ isSpent: true, option: '8', contract: 'prime' })).team).toBe('cadastro');
});

it('TRG-126: the specialist is the assigned analyst, else the queue of the team', () => {
  const ticket = { team: 'consultoria', assignee: 'ana' };
  expect(routeOf(totvs, call({ ticket, wantsSpecialist: true }))).toEqual({
    team: 'consultoria',
    agent: 'ana',
  });
  const waiting = { ...ticket, assignee: null };
  expect(routeOf(totvs, call({ ticket: waiting, wantsSpecialist: true }))).toEqual({
    team: 'consultoria',
    agent: null,
  });
});
