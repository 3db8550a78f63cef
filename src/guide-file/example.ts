import { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import type { EventKind, TicketEvent } from '#/domain/ticket/event.ts';
import { instantOn, type Instant } from '#/domain/time/instant.ts';
import { isDate } from './date.ts';
import { eventOf, factsOf } from './event.ts';
import { expectation } from './expectation.ts';
import { findingsOf } from './issues.ts';
import { A_KEY, AN_EVENT, unknownName } from './known-names.ts';
import { EVENTS } from './names.ts';
import type { Finding, Path } from './problem.ts';
import { section, words } from './section.ts';
import { readTimeOfDay } from './time-of-day.ts';

/** A history and what the guide must make of it: the guide's own test. */
export interface Example {
  /** Where it stands in the file. */
  readonly path: Path;
  readonly name?: string | undefined;
  readonly given: readonly TicketEvent[];
  /** Where to look; after the last event when left out. */
  readonly now?: Instant | undefined;
  readonly expect: readonly Expectation[];
}

export interface Expectation {
  /** Such as `support_due`, `state` or `refused`. */
  readonly key: string;
  /** As observed values are written: local `2026-04-22 13:00`, a name, a list with commas, or `none`. */
  readonly value: string;
  readonly path: Path;
}

const example = section({
  name: words.optional(),
  given: z.array(z.record(z.string(), z.unknown())).min(1),
  now: words.optional(),
  expect: z.record(z.string(), z.unknown()),
});

/** Reads the examples of a guide; local times are in the guide's zone. */
export function readExamples(
  guide: Guide,
  written: readonly unknown[],
): { examples: Example[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const examples: Example[] = [];
  for (const [i, item] of written.entries()) {
    const path = ['examples', i];
    const shape = example.safeParse(item, { reportInput: true });
    if (!shape.success) {
      findings.push(...under(path, findingsOf(shape.error)));
      continue;
    }
    const { name, given, now, expect } = shape.data;
    const events = given.map((entry, j) => givenEvent(guide, entry, [...path, 'given', j]));
    const until = now === undefined ? undefined : localInstant(guide, now, [...path, 'now']);
    const expected = Object.entries(expect).map(([key, value]) =>
      expectation(guide, key, value, [...path, 'expect', key]),
    );
    for (const result of [...events, until, ...expected]) if (isFindings(result)) findings.push(...result);
    examples.push({
      path,
      name,
      given: events.filter(isRead),
      now: isFindings(until) ? undefined : until,
      expect: expected.filter(isRead),
    });
  }
  return { examples, findings };
}

function givenEvent(guide: Guide, entry: Record<string, unknown>, path: Path): TicketEvent | Finding[] {
  const [event, ...others] = EVENTS.filter((name) => name in entry);
  if (!event || others.length > 0)
    return [{ path: [...path, ...Object.keys(entry).slice(0, 1)], words: whichEvent(entry) }];
  const at = localInstant(guide, String(entry[event]), [...path, event]);
  if (isFindings(at)) return at;
  const { [event]: _, ...facts } = entry;
  const unknown = unknownFacts(event, facts, path);
  if (unknown.length > 0) return unknown;
  const read = eventOf(event, at, facts);
  return 'error' in read ? under(path, findingsOf(read.error)) : read.event;
}

function whichEvent(entry: Record<string, unknown>) {
  const [first = ''] = Object.keys(entry);
  if (!EVENTS.some((name) => name === first)) return unknownName(AN_EVENT, first, EVENTS);
  return {
    pt: 'há dois eventos no mesmo item; escreva um item por evento, cada um com sua data',
    en: 'two events in one item; write one item per event, each with its date',
  };
}

function unknownFacts(event: EventKind, facts: Record<string, unknown>, path: Path): Finding[] {
  const known = factsOf(event);
  return Object.keys(facts)
    .filter((key) => !known.includes(key))
    .map((key) => ({ path: [...path, key], words: unknownName(A_KEY, key, known) }));
}

/** `2026-04-20 15:00` on the wall of the guide's zone. */
function localInstant(guide: Guide, text: string, path: Path): Instant | Finding[] {
  const [date = '', time = ''] = text.trim().split(/[ T]/);
  const minute = readTimeOfDay(time);
  if (isDate(date) && 'value' in minute) return instantOn(date, minute.value, guide.vendor.timeZone);
  return [
    {
      path,
      words: {
        pt: `“${text}” não é data e hora; escreva como em "2026-04-20 15:00", no fuso do guia`,
        en: `“${text}” is not a date and time; write it as in "2026-04-20 15:00", in the guide’s zone`,
      },
    },
  ];
}

const under = (path: Path, findings: Finding[]) =>
  findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));

const isFindings = (value: unknown): value is Finding[] => Array.isArray(value);
const isRead = <T>(value: T | Finding[]): value is Exclude<T, Finding[]> => !isFindings(value);
