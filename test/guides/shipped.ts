import { readFileSync } from 'node:fs';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Calendar } from '#/domain/time/calendar.ts';
import { addOpen, openBetween } from '#/domain/time/open-time.ts';
import { instantOn, MINUTE, withOffset, zoned, type Instant } from '#/domain/time/instant.ts';
import { replay, type Timeline } from '#/domain/timeline/timeline.ts';
import { observed } from '#/guide-file/check-examples.ts';
import { readExamples } from '#/guide-file/example.ts';
import { EXPECTED_KEYS } from '#/guide-file/expectation.ts';
import { readGuide } from '#/guide-file/read-guide.ts';

type Vendor = 'prosoft' | 'totvs' | 'pronnus' | 'totall';

const textOf = (vendor: Vendor) =>
  readFileSync(new URL(`../../guides/${vendor}.yaml`, import.meta.url), 'utf8');

/** A guide as it ships, or with some of its lines written otherwise. */
export function shipped(vendor: Vendor, ...changes: readonly (readonly [string, string])[]): Guide {
  const text = changes.reduce((text, [right, other]) => {
    if (!text.includes(right)) throw new Error(`${vendor}.yaml has no “${right}”`);
    return text.replace(right, other);
  }, textOf(vendor));
  const result = readGuide(text, `${vendor}.yaml`);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, undefined, 1));
  return result.guide;
}

/** One event with its local time and facts, as the examples of a guide write it. */
export type Given = Readonly<Record<string, unknown>>;

/** What a history comes to, and each of its facts in local time. */
export interface Seen {
  readonly timeline: Timeline;
  readonly [fact: string]: unknown;
}

/** Replays a history written like the examples of a guide. */
export function seen(guide: Guide, given: readonly Given[], now?: string): Seen {
  const { examples, findings } = readExamples(guide, [{ given, expect: {}, ...(now ? { now } : {}) }]);
  const [example] = examples;
  if (!example || findings.length > 0) throw new Error(JSON.stringify(findings));
  const timeline = replay(guide, example.given, example.now);
  return {
    timeline,
    ...Object.fromEntries(EXPECTED_KEYS.map((key) => [key, observed(guide, timeline, key)])),
  };
}

/** An instant of the wall clock of São Paulo, `2026-04-20 15:00`. */
export function at(text: string): Instant {
  const [date = '', time = '00:00'] = text.split(' ');
  return instantOn(date, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), 'America/Sao_Paulo');
}

/** An instant with its offset, to tell one side of a daylight-saving change from the other. */
export const offset = (instant: Instant | undefined) =>
  instant === undefined ? 'none' : withOffset(instant, 'America/Sao_Paulo');

export function calendar(guide: Guide, id: string): Calendar {
  const found = guide.calendars[id];
  if (!found) throw new Error(`no calendar ${id}`);
  return found;
}

/** Whether the minute that begins at a local time is one of service. */
export const isOpen = (guide: Guide, id: string, time: string) =>
  openBetween(calendar(guide, id), at(time), at(time) + MINUTE) > 0;

/** Local time at which service goes on after a closed instant. */
export function opensNext(guide: Guide, id: string, time: string): string {
  const opening = zoned(addOpen(calendar(guide, id), at(time), MINUTE) - MINUTE, 'America/Sao_Paulo');
  return `${opening.toPlainDate().toString()} ${opening.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

/** Whether a minute of a weekday belongs to the reduced roster. */
export function isOnCall(guide: Guide, id: string, time: string): boolean {
  const { dayOfWeek, hour, minute } = zoned(at(time), 'America/Sao_Paulo');
  const spans = calendar(guide, id).onCall[dayOfWeek] ?? [];
  return spans.some(({ opens, closes }) => opens <= hour * 60 + minute && hour * 60 + minute < closes);
}

export const clockOf = ({ timeline }: Seen, name: string) =>
  timeline.clocks.find((clock) => clock.name === name);
