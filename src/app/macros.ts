import { entriesSince } from '#/db/crossing.ts';
import { dropMacro, keptMacros, storeMacro, type KeptMacro, type ListedMacro } from '#/db/macros.ts';
import { lockTicket } from '#/db/tickets.ts';
import type { MacroChanges } from '#/domain/guide/macro.ts';
import { unknownPlaceholders } from '#/domain/macro/placeholder.ts';
import { stepsOf } from '#/domain/macro/steps.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { act, type AgentWish } from './act.ts';
import { sendFiles } from './attachments.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

/** The texts an agent keeps or was given; the official ones are the guide's. */
export const macrosOf = ({ tx, person }: PersonalVisit): Promise<ListedMacro[]> => keptMacros(tx, person.id);

/** Keeps a macro, new or changed. @throws Failure `macro/placeholder-unknown`, `macro/not-yours` */
export async function keepMacro(visit: PersonalVisit, macro: KeptMacro): Promise<void> {
  const { tx, person, now } = visit;
  const [name] = unknownPlaceholders(macro.text);
  if (name !== undefined) throw new Failure('macro/placeholder-unknown', { name });
  // Who is of no team shares with nobody by sharing with it.
  const shared = macro.shared === 'team' && person.team === '' ? 'own' : macro.shared;
  const whose = { me: person.id, team: person.team, at: now };
  if (!(await storeMacro(tx, { ...macro, shared }, whose))) throw new Failure('macro/not-yours');
  const subject = { kind: 'macro', id: macro.id, label: macro.label } as const;
  if (shared !== 'own') await audited(visit, 'macro_shared', subject, { shared });
}

/** Takes one's own macro away. @throws Failure `macro/not-yours` */
export async function removeMacro(visit: PersonalVisit, id: string): Promise<void> {
  const dropped = await dropMacro(visit.tx, id, visit.person.id);
  if (!dropped) throw new Failure('macro/not-yours');
  const { label, shared } = dropped;
  if (shared !== 'own') await audited(visit, 'macro_removed', { kind: 'macro', id, label }, { shared });
}

/** What goes with a text: the changes of a macro, and files. */
export interface Along {
  readonly changes?: MacroChanges | undefined;
  readonly files: readonly string[];
  /** Revision of the ticket its writer had read; without it nobody asks. */
  readonly saw?: number | undefined;
}

/**
 * Sends a text with all that goes along with it, in the one transaction of the visit: a change that is refused takes
 * the text back as well. The files are the text's, whatever the macro changes after it.
 *
 * @throws Failure `ticket/changed-meanwhile` when others wrote after what the writer had read, or as each of the
 *         changes by itself
 */
export async function sendEntry(
  visit: PersonalVisit,
  number: string,
  wish: AgentWish,
  { changes = {}, files, saw }: Along,
  channel: Channel,
): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  if (saw !== undefined && saw < locked.revision) {
    const count = await entriesSince(visit.tx, locked.id, saw, visit.person.id);
    if (count > 0) throw new Failure('ticket/changed-meanwhile', { count, saw });
  }
  const { before, after } = stepsOf(locked.ticket, changes);
  for (const step of before) await act(visit, number, step, channel);
  await act(visit, number, wish, channel);
  if (wish.event === 'package_delivered' && files.length === 0) throw new Failure('package/file-missing');
  await sendFiles(visit, number, files);
  for (const step of after) await act(visit, number, step, channel);
}
