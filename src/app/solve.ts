import { lockTicket } from '#/db/tickets.ts';
import type { ClosingWords } from '#/domain/closing/classify.ts';
import type { Written } from '#/domain/text/plain.ts';
import type { Channel } from '#/domain/ticket/event.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import { checkTimer } from './time.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Gives a solution together with what the guide wants to know of it. Category and cause are the vendor's own matter,
 * so they are an internal event before the public one; both happen or neither.
 *
 * @throws Failure `ticket/not-found`, or the refusal of the rules (`closing/…`)
 * @source PRN-046 to PRN-058
 */
export async function solveTicket(
  visit: PersonalVisit,
  number: string,
  { text, markup, closing }: Written & { readonly closing?: ClosingWords | undefined },
  channel: Channel,
): Promise<void> {
  const locked = await lockTicket(visit.tx, number);
  if (!locked) throw new Failure('ticket/not-found', { number });
  await checkTimer(visit, locked);
  const said = closing && Object.values(closing).some((words) => words !== undefined);
  const classified = said ? await addTo(locked, visit, { event: 'classified', ...closing }, channel) : locked;
  await addTo(classified, visit, { event: 'solved', text, ...(markup && { markup }) }, channel);
}
