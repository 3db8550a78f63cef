import { createHash } from 'node:crypto';
import { holdContents } from '#/db/attachments.ts';
import { addHeldMail, answerHeldMail, answersTo, holdTurn, type MailFile } from '#/db/held-mail.ts';
import { markMailbox, type MailboxMark } from '#/db/mailbox.ts';
import type { ArrivedMail } from '#/domain/mail/arrived.ts';
import { cleanName } from '#/domain/file/name.ts';
import { FLOOD_SPAN, silenceFor } from '#/domain/mail/silence.ts';
import { storeContent } from './attachments.ts';
import { Failure } from './failure.ts';
import type { Site } from './site.ts';
import { visitAsGuide } from './visit.ts';

/** A mail out of a mailbox. */
export interface MailOfMailbox {
  readonly mailbox: string;
  readonly mark: MailboxMark;
  readonly mail: ArrivedMail;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** As it came. */
  readonly source: Uint8Array;
}

/**
 * Holds a mail for whoever registers people, and answers a stranger once (PRN-032, PRN-033). That it was held and that the
 * mailbox was read as far are one transaction: whoever is killed before it finds the mail again, and nobody twice.
 *
 * @param own addresses of the house, in small letters, beside those the guide names
 * @throws Error of the disk or the database; then nothing is held and the mailbox stands where it stood
 */
export async function holdMail(site: Site, came: MailOfMailbox, own: readonly string[]): Promise<void> {
  const { source, mark, mailbox } = came;
  const { guide } = site.guides.current;
  const mail = { ...came.mail, receivedAt: Math.min(came.mail.receivedAt, site.now()) };
  const stored = await site.files.write(once(source), Infinity);
  if (!stored) throw new Error('a mail could not be written');
  const files: MailFile[] = [];
  for (const file of came.files) {
    const kept = await keptFile(site, file);
    if (kept) files.push(kept);
  }
  const house = [guide.vendor.email, ...guide.teams.map(({ email }) => email), ...own];
  await visitAsGuide(site, async ({ tx, now }) => {
    await holdTurn(tx);
    await holdContents(tx, 'writing');
    for (const sum of [stored.sha256, ...files.map(({ sha256 }) => sha256)])
      if (!(await site.files.has(sum))) throw new Error('a mail was swept while it was written');
    const before = await answersTo(tx, mail.sender, now - FLOOD_SPAN);
    const silence = silenceFor(mail, {
      now,
      isOn: guide.mail.answersStrangers,
      own: new Set(house.flatMap((address) => (address === undefined ? [] : [address.toLowerCase()]))),
      isColleague: before.isColleague,
      answeredAt: before.answeredAt ?? undefined,
      answersInHour: before.lately,
    });
    const digest = digestOf(mail, stored.sha256);
    const held = { mail, digest, silence, source: { sha256: stored.sha256, bytes: stored.bytes }, files };
    const id = await addHeldMail(tx, held, now);
    if (id !== undefined && silence === undefined) await answerHeldMail(tx, mail.sender, mail.receivedAt);
    await markMailbox(tx, mailbox, mark);
  });
}

/** The same words under the same name of a message: one mail that was delivered by two ways. */
function digestOf({ messageId, sender, subject, text, fault }: ArrivedMail, source: string): string {
  const parts = messageId === '' || fault ? [source] : [messageId, sender, subject, text];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** What the guide does not take stays in the mail as it came. */
async function keptFile(
  { files: store, guides }: Site,
  { name, content }: MailOfMailbox['files'][number],
): Promise<MailFile | undefined> {
  try {
    const { invoice: _invoice, ...written } = await storeContent(
      store,
      guides.current.guide.form.files,
      once(content),
    );
    return { ...written, name: cleanName(name) };
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}
