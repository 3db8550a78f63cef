import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOf } from '#/domain/time/day.ts';
import { readGuide } from './read-guide.ts';
import { withOverride, type NewOverride } from './with-override.ts';

const totvs = readFileSync('guides/totvs.yaml', 'utf8');
const season: NewOverride = {
  name: 'Horário estendido da folha',
  from: '2026-03-23',
  to: '2026-04-03',
  hours: '06:00-22:00',
  onHolidays: false,
};

const spansOn = (text: string, calendar: string, date: string) => {
  const read = readGuide(text, 'totvs.yaml');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const found = read.guide.calendars[calendar];
  return found && dayOf(found, date).spans;
};

describe('a dated exception entered in admin', () => {
  it('PRO-096: extends the hours of its dates, and a holiday in between stays closed', () => {
    const text = withOverride(totvs, ['suporte'], season);
    expect(spansOn(text, 'suporte', '2026-03-24')).toEqual([{ opens: 360, closes: 1320 }]);
    expect(spansOn(text, 'suporte', '2026-04-03')).toEqual([]);
    expect(spansOn(text, 'suporte', '2026-04-06')).toEqual([{ opens: 420, closes: 1140 }]);
  });

  it('closes a bridge day, once and for several teams', () => {
    const bridge = { ...season, name: 'Ponte', from: '2026-12-24', to: '2026-12-24', hours: 'closed' };
    const text = withOverride(withOverride(totvs, ['suporte', 'cst'], bridge), ['suporte'], season);
    expect(spansOn(text, 'suporte', '2026-12-24')).toEqual([]);
    expect(spansOn(text, 'cst', '2026-12-24')).toEqual([]);
    expect(spansOn(text, 'suporte', '2026-03-24')).toEqual([{ opens: 360, closes: 1320 }]);
  });

  it('keeps every comment of the file', () => {
    const comments = (text: string) => text.match(/#.*/g)?.map((comment) => comment.trim());
    expect(comments(withOverride(totvs, ['suporte'], season))).toEqual(comments(totvs));
  });

  it('refuses a calendar that is not there or never closes', () => {
    for (const id of ['nenhum', 'nuvem']) expect(() => withOverride(totvs, [id], season)).toThrow(RangeError);
  });
});
