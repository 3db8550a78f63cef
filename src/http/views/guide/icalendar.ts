import type { Instant, LocalDate } from '#/domain/time/instant.ts';

/** An event of whole days. */
export interface AllDay {
  /** The same in every answer, so that a subscriber updates and does not repeat it. */
  readonly uid: string;
  readonly from: LocalDate;
  /** The day after the last one. */
  readonly until: LocalDate;
  readonly summary: string;
  readonly description: string;
}

/** A calendar of whole days by RFC 5545; whole days need no time zone. */
export function calendarFile(name: string, changedAt: Instant, events: readonly AllDay[]): string {
  const stamp = new Date(changedAt).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guiche//Guiche//PT',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, from, until, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${until.replaceAll('-', '')}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** TEXT of 3.3.11. */
const escaped = (text: string) => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n');

const MOST_OCTETS = 75;

/** No line is longer than 75 octets, and none ends within a character (3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
