import {
  heldMail,
  heldMails,
  mailBecame,
  setMailAside,
  waitingMails,
  type HeldMail,
  type MailPlace,
} from '#/db/held-mail.ts';
import { mailboxes, type MailboxLook } from '#/db/mailbox.ts';
import { openedWith } from '#/db/tickets.ts';
import { keepDraft } from './attachments.ts';
import { Failure } from './failure.ts';
import { openForContact } from './open-for-contact.ts';
import type { Opening } from './opening.ts';
import { unlessRegistrar } from './registration.ts';
import type { FileStore } from './site.ts';
import type { PersonalVisit } from './visit.ts';

/** A page of what came by mail, and how the mailbox is. @throws Failure `policy/not-allowed` */
export async function listMails(
  visit: PersonalVisit,
  state: 'waiting' | 'settled',
  after: MailPlace | undefined,
): Promise<{ readonly mails: readonly HeldMail[]; readonly looks: readonly MailboxLook[] }> {
  unlessRegistrar(visit);
  return { mails: await heldMails(visit.tx, state, after), looks: await mailboxes(visit.tx) };
}

/** How many mails wait, and whether the house reads a mailbox at all. @throws Failure `policy/not-allowed` */
export async function mailsWaiting(
  visit: PersonalVisit,
): Promise<{ readonly count: number; readonly isRead: boolean }> {
  unlessRegistrar(visit);
  return { count: await waitingMails(visit.tx), isRead: (await mailboxes(visit.tx)).length > 0 };
}

/** @throws Failure `policy/not-allowed`, `mail/not-found` */
export async function mailOf(visit: PersonalVisit, id: string, hold = false): Promise<HeldMail> {
  unlessRegistrar(visit);
  const mail = await heldMail(visit.tx, id, hold);
  if (!mail) throw new Failure('mail/not-found');
  return mail;
}

/** Puts a mail aside that is nobody's matter, or takes it back. @throws Failure as `mailOf`, `mail/opened` (facts: number) */
export async function putMailAside(visit: PersonalVisit, id: string, isAside: boolean): Promise<void> {
  const mail = await mailOf(visit, id, true);
  const at = isAside ? visit.now : undefined;
  if (!(await setMailAside(visit.tx, id, visit.person.id, at)))
    throw new Failure('mail/opened', { number: mail.ticket ?? '' });
}

/** What a ticket of this mail begins with: the hour at which it arrived (PRN-033). */
export async function arrivalOf(visit: PersonalVisit, mail: string | undefined) {
  return mail === undefined ? undefined : (await mailOf(visit, mail)).receivedAt;
}

/**
 * Makes a ticket of a mail for a registered contact: its terms count from when the mail arrived, and what came with it
 * comes along as far as the guide takes files. Of two who do so at once the second is told of the first.
 *
 * @returns the number; of the same form sent again the same
 * @throws Failure as `mailOf` and `openForContact`, `mail/opened` (facts: number)
 */
export async function openFromMail(
  visit: PersonalVisit,
  store: FileStore,
  id: string,
  { contact, opening }: { readonly contact: string; readonly opening: Opening },
): Promise<string> {
  const mail = await mailOf(visit, id, true);
  if (mail.ticket !== null) {
    if ((await openedWith(visit.tx, contact, opening.key)) === mail.ticket) return mail.ticket;
    throw new Failure('mail/opened', { number: mail.ticket });
  }
  const written = opening.files ?? [];
  const room = visit.guides.current.guide.form.files.most - written.length;
  const drafts: string[] = [];
  for (const file of mail.files.slice(0, Math.max(0, room)))
    drafts.push((await keepDraft(visit, store, file.name, { ...file, invoice: undefined })).id);
  const whole = { ...opening, files: [...written, ...drafts], arrivedAt: mail.receivedAt };
  const number = await openForContact(visit, contact, whole, 'email');
  await setMailAside(visit.tx, id, visit.person.id, undefined);
  await mailBecame(visit.tx, id, number);
  return number;
}
