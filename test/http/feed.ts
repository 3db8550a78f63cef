/** An iCalendar text read back by the rules of RFC 5545, strictly: what breaks one of them throws. */
export interface Entry {
  readonly [property: string]: string;
}

const NAMED = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/;
const REQUIRED = ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY'];

export function readFeed(text: string): { head: Entry; events: Entry[] } {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('lines end with CRLF (3.1)');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical)
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets (3.1): ${line}`);
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error('no VCALENDAR (3.4)');
  const head: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let into = head;
  for (const line of lines.slice(1, -1)) {
    const [, name = '', parameters = '', value = ''] = NAMED.exec(line) ?? [];
    if (name === '') throw new Error(`no content line (3.1): ${line}`);
    if (line === 'BEGIN:VEVENT') events.push((into = {}));
    else if (line === 'END:VEVENT') into = head;
    else if (name in into) throw new Error(`${name} twice (3.6.1)`);
    else into[name] = parameters === ';VALUE=DATE' ? dateOf(value) : textOf(value);
  }
  if (head['VERSION'] !== '2.0' || !head['PRODID']) throw new Error('VERSION and PRODID are required (3.6)');
  for (const event of events)
    for (const name of REQUIRED) if (!event[name]) throw new Error(`${name} is missing (3.6.1)`);
  if (new Set(events.map(({ UID }) => UID)).size !== events.length) throw new Error('a UID twice (3.8.4.7)');
  return { head, events };
}

function dateOf(value: string): string {
  if (!/^\d{8}$/.test(value)) throw new Error(`no DATE (3.3.4): ${value}`);
  return Temporal.PlainDate.from(value).toString();
}

/** TEXT (3.3.11): every comma, semicolon and backslash that means itself is escaped. */
function textOf(value: string): string {
  if (/(^|[^\\])(\\\\)*[,;]/.test(value)) throw new Error(`not escaped (3.3.11): ${value}`);
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}
