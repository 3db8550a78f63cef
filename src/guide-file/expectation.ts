import type { Guide } from '#/domain/guide/guide.ts';
import { TICKET_STATES } from '#/domain/ticket/state.ts';
import { isDate } from './date.ts';
import type { Expectation } from './example.ts';
import { A_KEY, A_KIND, A_SEVERITY, A_STATE, A_TAB, A_TEAM, A_VALUE, unknownName } from './known-names.ts';
import { CLOCKS } from './names.ts';
import type { Finding, Path, Words } from './problem.ts';
import { readTimeOfDay } from './time-of-day.ts';

const CLOCK_STATES = ['running', 'paused', 'met', 'breached', 'stopped', 'none'];

/** What may be expected of an example. */
export const EXPECTED_KEYS = [
  ...CLOCKS.map((name) => `${name}_due`),
  ...CLOCKS.map((name) => `${name}_state`),
  'state',
  'tab',
  'severity',
  'team',
  'kind',
  'level',
  'covered',
  'acceptance_ends',
  'acceptance_last_day',
  'reminder',
  'refused',
];

/** Reads one expected value; names must be the guide's own. */
export function expectation(
  guide: Guide,
  key: string,
  written: unknown,
  path: Path,
): Expectation | Finding[] {
  if (!EXPECTED_KEYS.includes(key)) return [{ path, words: unknownName(A_KEY, key, EXPECTED_KEYS) }];
  const value = Array.isArray(written) ? written.map(String).join(', ') : textOf(written);
  const words = mistakeIn(guide, key, value);
  return words ? [{ path, words }] : { key, value, path };
}

/** YAML reads `yes` as a word and `true` as a value; writers mean the same by both. */
const textOf = (written: unknown) =>
  typeof written === 'boolean' ? (written ? 'yes' : 'no') : String(written).replace('T', ' ');

function mistakeIn(guide: Guide, key: string, value: string): Words | undefined {
  const among = (kind: Parameters<typeof unknownName>[0], known: readonly string[]) =>
    known.includes(value) ? undefined : unknownName(kind, value, known);
  if (key === 'refused') return undefined;
  if (key === 'state') return among(A_STATE, TICKET_STATES);
  if (key === 'tab')
    return among(
      A_TAB,
      guide.tabs.map(({ label }) => label),
    );
  if (key === 'severity')
    return among(
      A_SEVERITY,
      guide.severities.map(({ id }) => id),
    );
  if (key === 'team')
    return among(
      A_TEAM,
      guide.teams.map(({ id }) => id),
    );
  if (key === 'kind') return among(A_KIND, [...guide.kinds.map(({ id }) => id), 'none']);
  if (key === 'covered') return among(A_VALUE, ['yes', 'no', 'none']);
  if (key === 'level') return /^\d$/.test(value) ? undefined : notALevel(value);
  if (key.endsWith('_state')) return among(A_VALUE, CLOCK_STATES);
  if (value === 'none') return undefined;
  if (key === 'acceptance_last_day') return isDate(value) ? undefined : notADate(value);
  const [date = '', time = ''] = value.split(' ');
  return isDate(date) && 'value' in readTimeOfDay(time) ? undefined : notAnInstant(value);
}

const notALevel = (value: string): Words => ({
  pt: `“${value}” não é um nível; escreva o número dele, como em 2`,
  en: `“${value}” is not a level; write its number, as in 2`,
});

const notADate = (value: string): Words => ({
  pt: `“${value}” não é uma data; escreva como em "2026-03-17", ou none`,
  en: `“${value}” is not a date; write it as in "2026-03-17", or none`,
});

const notAnInstant = (value: string): Words => ({
  pt: `“${value}” não é data e hora; escreva como em "2026-04-22 13:00", ou none`,
  en: `“${value}” is not a date and time; write it as in "2026-04-22 13:00", or none`,
});
