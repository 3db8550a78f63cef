import { describe, expect, it } from 'vitest';
import { A_GUIDE } from './a-guide.ts';
import { readGuide } from './read-guide.ts';

function read(text: string) {
  const result = readGuide(text, 'acme.yaml');
  if ('problems' in result)
    throw new Error(result.problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return result.guide;
}

/** The guide with one place written otherwise. */
function rewritten(right: string, wrong: string) {
  if (!A_GUIDE.includes(right)) throw new Error(`the guide has no “${right}”`);
  return A_GUIDE.replace(right, wrong);
}

describe('a right guide', () => {
  const guide = read(A_GUIDE);

  it('has its calendars in minutes of the day, by ISO weekday', () => {
    const { suporte, nuvem } = guide.calendars;
    expect(suporte?.week[1]).toStrictEqual([
      { opens: 480, closes: 720 },
      { opens: 810, closes: 1080 },
    ]);
    expect(suporte?.week[6]).toBeUndefined();
    expect(suporte?.onCall[6]).toStrictEqual([{ opens: 480, closes: 720 }]);
    expect(suporte?.closedOn).toStrictEqual(['national', 'state', 'city']);
    expect(suporte?.holidays[0]?.on).toStrictEqual({ month: 1, day: 25 });
    expect(suporte?.overrides[0]).toMatchObject({
      from: '2026-12-24',
      to: '2026-12-24',
      spans: [],
      onHolidays: false,
    });
    expect(nuvem).toMatchObject({ always: true, timeZone: 'America/Sao_Paulo' });
  });

  it('has its terms, clocks and acceptance', () => {
    expect(guide.severities[0]?.targets).toStrictEqual({
      support: { unit: 'open_minutes', amount: 600 },
      maintenance: { unit: 'business_days', amount: 4 },
    });
    expect(
      guide.clocks.map(({ name, countsFrom, dayRounding }) => [name, countsFrom, dayRounding]),
    ).toStrictEqual([
      ['support', 'opened', 'end_of_service_day'],
      ['maintenance', 'opened', 'exact'],
    ]);
    expect(guide.acceptance).toMatchObject({
      window: { unit: 'calendar_days', amount: 15 },
      remindAt: 540,
      rollLastDay: false,
      byPhone: false,
      postpone: { times: 1, by: { unit: 'calendar_days', amount: 45 } },
    });
    expect(guide.contactAttempts).toStrictEqual({ times: 3, calendar: 'suporte', afternoonFrom: 720 });
  });

  it.for([
    [
      'roll_last_day',
      'remind_at: "09:00"',
      'remind_at: "09:00"\n  roll_last_day: true',
      { acceptance: { rollLastDay: true } },
    ],
    [
      'by_phone',
      'on_silence: accept_tacitly',
      'on_silence: close_without_answer\n  by_phone: true',
      { acceptance: { byPhone: true, onSilence: 'close_without_answer' } },
    ],
    [
      'clock_counts_on_call',
      'on_call: { sat:',
      'clock_counts_on_call: false\n    on_call: { sat:',
      { calendars: { suporte: { onCallCounts: false } } },
    ],
    [
      'recount_from',
      'day_target_rounding: exact',
      'recount_from: start',
      { clocks: [{}, { countsFrom: 'start' }] },
    ],
    [
      'a zone of its own',
      'closed_on: [national, local]',
      'time_zone: America/Manaus',
      { calendars: { suporte: { timeZone: 'America/Manaus' } } },
    ],
    [
      'midnight as closing',
      '13:30-18:00"',
      '13:30-24:00"',
      { calendars: { suporte: { week: { 1: [{}, { closes: 1440 }] } } } },
    ],
    [
      'a list of days',
      'mon-fri: "08',
      '"mon,wed,fri": "08',
      { calendars: { suporte: { week: { 3: [{ opens: 480 }, {}] } } } },
    ],
    [
      'Easter',
      'on: "01-25"',
      'on: easter-47',
      { calendars: { suporte: { holidays: [{ on: { easter: -47 } }] } } },
    ],
    [
      'a single date',
      'on: "01-25"',
      'on: "2026-12-24"',
      { calendars: { suporte: { holidays: [{ on: { date: '2026-12-24' } }] } } },
    ],
    [
      '29 February',
      'on: "01-25"',
      'on: "02-29"',
      { calendars: { suporte: { holidays: [{ on: { month: 2, day: 29 } }] } } },
    ],
    [
      'tab of all',
      'states: [awaiting_acceptance, closed, rejected]',
      'states: all',
      { tabs: [{}, { id: 'fim' }] },
    ],
    ['no acceptance', /acceptance:\n(?: {2}.*\n)+/.exec(A_GUIDE)?.[0] ?? '', '', { acceptance: undefined }],
  ] as const)('reads %s', ([, right, written, expected]) => {
    expect(read(rewritten(right, written))).toMatchObject(expected);
  });
});
