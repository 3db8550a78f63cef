import { z } from 'zod';
import type { TicketEvent } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { eventOf } from './event.ts';
import { findingsOf } from './issues.ts';
import { eventName } from './names.ts';
import { problemOf, type Finding, type Problem } from './problem.ts';
import { wrong, written } from './section.ts';
import { readSource } from './source.ts';

const at = written<Instant>((text) => {
  try {
    return { value: Temporal.Instant.from(text).epochMilliseconds };
  } catch {
    return wrong(
      `“${text}” não é um instante; escreva com o fuso, como em 2026-04-20T15:00:00-03:00`,
      `“${text}” is not an instant; write it with its offset, as in 2026-04-20T15:00:00-03:00`,
    );
  }
});

const item = z.looseObject({ at, event: eventName });

/**
 * Reads the history of one ticket, a JSON array of `{ at, event, … }`. Keys an event does not know are left aside,
 * so that exports of other systems can be replayed as they are.
 */
export function readHistory(text: string, file: string): { events: TicketEvent[] } | { problems: Problem[] } {
  const source = readSource(text, file);
  const content = parsed(text);
  if (content === undefined) {
    const line = source.problems[0]?.line ?? 1;
    return { problems: [problemOf(notJson, file, () => line)] };
  }
  if (!Array.isArray(content)) return { problems: [problemOf(notAList, file, source.lineOf)] };
  const findings: Finding[] = [];
  const events: TicketEvent[] = [];
  for (const [i, entry] of content.entries()) {
    const found = (error: z.ZodError) =>
      findings.push(...findingsOf(error).map((finding) => ({ ...finding, path: [i, ...finding.path] })));
    const frame = item.safeParse(entry, { reportInput: true });
    if (!frame.success) {
      found(frame.error);
      continue;
    }
    const read = eventOf(frame.data.event, frame.data.at, frame.data);
    if ('error' in read) found(read.error);
    else events.push(read.event);
  }
  return findings.length > 0
    ? { problems: findings.map((finding) => problemOf(finding, file, source.lineOf)) }
    : { events };
}

const notJson: Finding = {
  path: [],
  words: {
    pt: 'não é JSON válido; confira aspas, vírgulas e colchetes desta linha e da anterior',
    en: 'not valid JSON; check quotes, commas and brackets of this line and the one above',
  },
};

const notAList: Finding = {
  path: [],
  words: {
    pt: 'o histórico é uma lista; escreva [ { "at": "2026-04-20T15:00:00-03:00", "event": "opened" }, … ]',
    en: 'a history is a list; write [ { "at": "2026-04-20T15:00:00-03:00", "event": "opened" }, … ]',
  },
};

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
