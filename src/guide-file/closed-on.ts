import type { HolidayKind } from '#/domain/time/calendar.ts';
import { A_VALUE, unknownName } from './known-names.ts';
import { oneOrMore, written } from './section.ts';

const KINDS: Readonly<Record<string, readonly HolidayKind[]>> = {
  national: ['national'],
  local: ['state', 'city'],
  state: ['state'],
  city: ['city'],
  optional: ['optional'],
};

/** Holidays on which a team is closed; `local` is those of the state and of the city. */
export const closedOn = oneOrMore(
  written<readonly HolidayKind[]>((text) => {
    const value = KINDS[text];
    return value ? { value } : { wrong: unknownName(A_VALUE, text, Object.keys(KINDS)) };
  }),
)
  .transform((kinds) => [...new Set(kinds.flat())])
  .default([]);
