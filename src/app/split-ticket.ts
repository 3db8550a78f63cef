import { whatItIsAbout } from '#/db/ticket-matter.ts';
import { holdForm, lockTicket, type LockedTicket } from '#/db/tickets.ts';
import { addTo } from './door.ts';
import { Failure } from './failure.ts';
import { openFor } from './open-ticket.ts';
import { linkTickets } from './ticket-links.ts';
import type { PersonalVisit } from './visit.ts';

export interface Part {
  /** Drawn by the form; sent twice, opened once. */
  readonly key: string;
  readonly subject: string;
  readonly description: string;
  /** `split`: another subject of hers, which she is told; `child`: a part of the work, for the vendor. */
  readonly as: 'split' | 'child';
}

/**
 * Makes a ticket of its own of a part of another one, for the same contact and about the same product; the two are
 * linked, and of another subject she is told in the conversation and by the mail of the new ticket (TRG-160).
 *
 * @param words what is said to her in the old one, given the new number
 * @returns the number of the new ticket
 * @throws Failure `ticket/not-found`, `ticket/text-missing`, or the rules' refusal
 */
export async function splitTicket(
  visit: PersonalVisit,
  number: string,
  part: Part,
  words: (number: string) => string,
): Promise<string> {
  const { tx } = visit;
  const whole = await held(visit, number);
  const earlier = await holdForm(tx, whole.requesterId, part.key);
  if (earlier !== undefined) return earlier;
  if (part.subject.trim() === '' || part.description.trim() === '') throw new Failure('ticket/text-missing');
  const about = await whatItIsAbout(tx, whole.id);
  const requester = { id: whole.requesterId, companies: [about.company] };
  const opening = { ...about, ...part, company: whole.companyId, kind: whole.ticket.kind };
  const fresh = await openFor(visit, requester, opening, 'desk', async () => about.details);
  await linkTickets(visit, await held(visit, fresh), whole, part.as);
  if (part.as === 'child') await addTo(whole, visit, { event: 'child_opened', child: fresh }, 'desk');
  else await addTo(whole, visit, { event: 'entry_added', visibility: 'public', text: words(fresh) }, 'desk');
  return fresh;
}

async function held({ tx }: PersonalVisit, number: string): Promise<LockedTicket> {
  const ticket = await lockTicket(tx, number);
  if (!ticket) throw new Failure('ticket/not-found', { number });
  return ticket;
}
