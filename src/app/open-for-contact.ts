import { contactOf, type Contact } from '#/db/contacts.ts';
import type { OnBehalf } from '#/domain/guide/form.ts';
import { Failure } from './failure.ts';
import { openFor } from './open-ticket.ts';
import type { Opening } from './opening.ts';
import type { PersonalVisit } from './visit.ts';

/** A registered contact. @throws Failure `contact/unknown`: only in the name of one is a ticket opened (TRG-199) */
export async function registeredContact({ tx }: PersonalVisit, id: string): Promise<Contact> {
  const contact = await contactOf(tx, id);
  if (!contact) throw new Failure('contact/unknown');
  return contact;
}

/**
 * Opens a ticket for a contact who reached the vendor in another way; the confirmation goes to her.
 *
 * @returns the number
 * @throws Failure `contact/unknown`, `contact/web-first` where the guide wants it opened on the web, or as `openFor`
 */
export async function openForContact(
  visit: PersonalVisit,
  contact: string,
  opening: Opening,
  channel: OnBehalf,
): Promise<string> {
  if (!visit.guides.current.guide.form.onBehalf.includes(channel)) throw new Failure('contact/web-first');
  return await openFor(visit, await registeredContact(visit, contact), opening, channel);
}
