import type { Guide } from '#/domain/guide/guide.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import { replay, type Timeline } from '#/domain/timeline/timeline.ts';
import { dateAt, zoned, type Instant } from '#/domain/time/instant.ts';
import type { Example } from './example.ts';
import { problemOf, type Finding, type Path, type Problem } from './problem.ts';

/**
 * Runs the examples of a guide through the rules.
 *
 * @param lineOf of the guide's text, so that a failure names the line of the expectation
 * @returns what came out otherwise than expected; nothing when the guide keeps its word
 */
export function checkExamples(
  guide: Guide,
  examples: readonly Example[],
  file: string,
  lineOf: (path: Path) => number,
): Problem[] {
  return examples.flatMap((example) => {
    const timeline = replay(guide, example.given, example.now);
    return [...surprises(example, timeline), ...differences(guide, example, timeline)].map((finding) =>
      problemOf(finding, file, lineOf),
    );
  });
}

/** Events the rules refuse although the example does not speak of it: it does not tell the story it means to tell. */
function surprises({ path, expect }: Example, { refusals }: Timeline): Finding[] {
  if (expect.some(({ key }) => key === 'refused')) return [];
  return refusals.map(({ index, refused }) => ({
    path: [...path, 'given', index],
    words: {
      pt: `as regras recusam este evento (${refused}); corrija-o, ou escreva em expect: refused: [${refused}]`,
      en: `the rules refuse this event (${refused}); correct it, or write under expect: refused: [${refused}]`,
    },
  }));
}

function differences(guide: Guide, { name, expect }: Example, timeline: Timeline): Finding[] {
  return expect.flatMap(({ key, value, path }) => {
    const seen = observed(guide, timeline, key);
    if (seen === value) return [];
    const [em, en] = name ? [` em “${name}”`, ` in “${name}”`] : ['', ''];
    const words = {
      pt: `o exemplo esperava ${key} ${value}${em}, mas o guia dá ${seen}; corrija o exemplo ou a regra`,
      en: `the example expected ${key} ${value}${en}, but the guide gives ${seen}; correct the example or the rule`,
    };
    return [{ path, words }];
  });
}

/** A fact of a timeline, written as examples write it: local `2026-04-22 13:00`, a name, a list, or `none`. */
export function observed(guide: Guide, timeline: Timeline, key: string): string {
  const zone = guide.vendor.timeZone;
  const term = timeline.ticket?.acceptance;
  const clock = timeline.clocks.find(({ name }) => key === `${name}_due` || key === `${name}_state`);
  if (key.endsWith('_due')) return local(clock?.due, zone);
  if (key.endsWith('_state')) return clock?.state ?? 'none';
  if (key === 'acceptance_ends') return local(term?.endsAt, zone);
  if (key === 'acceptance_last_day') return term ? dateAt(term.endsAt - 1, zone) : 'none';
  if (key === 'reminder') return local(term?.remindAt, zone);
  if (key === 'refused') return timeline.refusals.map(({ refused }) => refused).join(', ') || 'none';
  if (key === 'severity') return timeline.severity;
  if (key in MATTERS) return matter(guide, timeline, key);
  return key === 'tab' ? timeline.tab : timeline.state;
}

const MATTERS = { team: true, kind: true, level: true, covered: true };

/** What the ticket is about, who serves it, and whether the contract covers it. */
function matter(guide: Guide, { ticket }: Timeline, key: string): string {
  if (!ticket) return 'none';
  if (key === 'team') return ticket.team;
  if (key === 'kind') return ticket.kind ?? 'none';
  if (key === 'level') return String(ticket.level);
  const cover = coverOf(guide, ticket);
  return cover ? (cover.covered ? 'yes' : 'no') : 'none';
}

/** `2026-04-22 13:00`, with seconds only where there are some. */
function local(instant: Instant | undefined, zone: string): string {
  if (instant === undefined) return 'none';
  const at = zoned(instant, zone);
  const whole = at.second === 0 && at.millisecond === 0;
  return `${at.toPlainDate().toString()} ${at.toPlainTime().toString({ smallestUnit: whole ? 'minute' : 'second' })}`;
}
