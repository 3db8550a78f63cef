import { duration, median, type Measured } from './figure.ts';
import { addOpen } from '#/domain/time/open-time.ts';
import { MINUTE } from '#/domain/time/instant.ts';
import { openings, totvs } from './totvs-cases.ts';

const TIMES = 30;

/** What the first deadline of a calendar costs: it is laid out as intervals then, and not again. */
export async function measure(): Promise<Measured> {
  const calendar = totvs().calendars['suporte'];
  if (!calendar) throw new Error('TOTVS has a calendar suporte');
  const [from = 0] = openings(1);
  const first: number[] = [];
  const next: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    const fresh = { ...calendar };
    first.push(time(() => addOpen(fresh, from, 600 * MINUTE)));
    next.push(time(() => addOpen(fresh, from + MINUTE, 600 * MINUTE)));
  }
  return {
    figures: [
      { what: 'the very first of the process', value: duration(first[0] ?? 0) },
      { what: 'the first of each further calendar', value: duration(median(first.slice(5))) },
      { what: 'the second of a calendar', value: duration(median(next.slice(5))) },
    ],
    notes: ['A calendar is laid out for the year asked about and one on each side.'],
  };
}

function time(act: () => number): number {
  const start = process.hrtime.bigint();
  act();
  return Number(process.hrtime.bigint() - start);
}
