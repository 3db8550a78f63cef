import { describe, expect, it } from 'vitest';
import { A_GUIDE } from '#/guide-file/a-guide.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { comingExceptions, specialDays } from './special-days.ts';

const read = readGuide(A_GUIDE, 'acme.yaml');
if ('problems' in read) throw new Error('the guide is wrong');
const { guide } = read;

describe('the special days of a year', () => {
  it('come in their order, national and local, each once, and exceptions with those whose calendar has them', () => {
    const days = specialDays(guide, 2026);
    expect(days.map(({ from, kind }) => `${from} ${kind}`)).toEqual([
      '2026-01-01 national',
      '2026-01-25 city',
      '2026-04-03 national',
      '2026-04-21 national',
      '2026-05-01 national',
      '2026-06-01 exception',
      '2026-09-07 national',
      '2026-10-12 national',
      '2026-11-02 national',
      '2026-11-15 national',
      '2026-11-20 national',
      '2026-12-24 exception',
      '2026-12-25 national',
    ]);
    expect(days[5]).toMatchObject({
      to: '2026-06-05',
      service: [{ who: { id: 'suporte' }, spans: [{ opens: 480, closes: 1200 }] }],
    });
  });

  it('tell who is closed, and who serves as on any other day', () => {
    const [newYear, city] = specialDays(guide, 2026);
    expect(newYear?.service.map(({ who, spans, asUsual }) => [who.id, spans.length, asUsual])).toEqual([
      ['suporte', 0, false],
      ['cloud', 1, true],
      ['contracts.nuvem', 1, true],
    ]);
    expect(city?.service[0]).toMatchObject({ spans: [], asUsual: false });
  });

  it('of another year have its own Easter and none of the exceptions of this one', () => {
    expect(specialDays(guide, 2027).filter(({ kind }) => kind === 'exception')).toEqual([]);
    expect(specialDays(guide, 2027).map(({ from }) => from)).toContain('2027-03-26');
  });

  it('that are over are not coming any more; the last day still is', () => {
    const suporte = guide.calendars['suporte'];
    if (!suporte) throw new Error('no calendar');
    const names = (today: string) => comingExceptions(suporte, today).map(({ name }) => name);
    expect([names('2026-06-05'), names('2026-06-06'), names('2026-12-25')]).toEqual([
      ['Balanço', 'Véspera de Natal'],
      ['Véspera de Natal'],
      [],
    ]);
  });
});
