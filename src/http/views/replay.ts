import type { z } from 'zod';
import type { ReplayRun } from '#/app/replays.ts';
import type { Turn } from '#/domain/timeline/compare.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { replayView } from '#/http/shapes/replay.ts';
import type { Locale } from '#/text/locale.ts';
import { tallyLineInWords, turnInWords } from '#/text/plan/replay.ts';

/** A replay in the reader's language. */
export function viewReplay(run: ReplayRun, locale: Locale): z.infer<typeof replayView> {
  const { id, candidate, done, total, changed, summary, failed } = run;
  const zone = candidate.vendor.timeZone;
  const told = (one: Turn['before']) =>
    one ? { verdict: one.verdict, due: withOffset(one.due, zone) } : null;
  return {
    id,
    state: failed ? 'failed' : summary ? 'done' : 'running',
    done,
    total,
    result: summary
      ? {
          tickets: summary.tickets,
          changed: summary.changed,
          refused: summary.refused,
          lines: summary.lines.map((line) => ({ ...line, words: tallyLineInWords(line, candidate, locale) })),
          list: changed.map(({ number, turns }) => ({
            number,
            turns: turns.map((turn) => ({
              clock: turn.clock,
              before: told(turn.before),
              after: told(turn.after),
              words: turnInWords(turn, locale),
            })),
          })),
        }
      : null,
  };
}
