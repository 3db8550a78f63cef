import { z } from 'zod';
import { instant } from './clock.ts';
import { planBody } from './desk-guide.ts';

const count = z.number().int();
const date = z.iso.date();

/** Both days inclusive, in the guide's zone; all closed tickets without them. */
export const replayBody = planBody.extend({ from: date.optional(), to: date.optional() });

const counts = z.object({ met: count, missed: count, ended: count, running: count });
const verdict = z.object({ verdict: z.enum(['met', 'missed', 'ended', 'running']), due: instant }).nullable();

/** How far a replay is and, when it is done, what it came to. */
export const replayView = z.object({
  id: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  done: count,
  total: count,
  result: z
    .object({
      tickets: count,
      changed: count,
      /** Tickets the candidate would not have opened: it asks other questions. */
      refused: count,
      lines: z.array(
        z.object({
          severity: z.string(),
          team: z.string(),
          clock: z.string(),
          before: counts,
          after: counts,
          words: z.string(),
        }),
      ),
      /** The first two hundred of those that change. */
      list: z.array(
        z.object({
          number: z.string(),
          turns: z.array(z.object({ clock: z.string(), before: verdict, after: verdict, words: z.string() })),
        }),
      ),
    })
    .nullable(),
});
