import { setTimeout as sleep } from 'node:timers/promises';
import { holdMail } from '#/app/hold-mail.ts';
import type { Site } from '#/app/site.ts';
import { visitAsGuide } from '#/app/visit.ts';
import type { FetchedMail, MailIn } from '#/channels/mail-in.ts';
import { mailThread, type MailThread } from '#/channels/mail-thread.ts';
import type { ReadMail } from '#/channels/read-mail.ts';
import type { Log } from '#/db/connection.ts';
import { mailboxMark, noteLook } from '#/db/mailbox.ts';
import type { MailFault } from '#/domain/mail/arrived.ts';

const EVERY_MS = 20_000;

/** Looks into the mailbox again and again; one look at a time. What fails is written down and tried again. */
export function startMailReader(
  site: Site,
  mailbox: MailIn,
  own: readonly string[],
  log: Log,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const go = async () => {
    while (!ending.signal.aborted) {
      await lookInto(site, mailbox, own).catch((error: unknown) => log.warn(`mailbox: ${String(error)}`));
      await sleep(EVERY_MS, undefined, { signal: ending.signal }).catch(() => {});
    }
  };
  const running = go();
  return {
    stop: async () => {
      ending.abort();
      await running;
    },
  };
}

/**
 * One look. Mails are read in a thread, which rests when the look is over.
 *
 * @throws Error when the mailbox or the database did not answer; the mailbox's failure is written down first
 */
export async function lookInto(
  site: Site,
  mailbox: MailIn,
  own: readonly string[],
  thread: MailThread = mailThread(),
): Promise<void> {
  const { name } = mailbox;
  const mark = await visitAsGuide(site, ({ tx }) => mailboxMark(tx, name));
  try {
    await mailbox.look(mark, site.now(), (mail) => hold(site, { name, own, thread }, mail));
  } catch (error) {
    const why = error instanceof Error ? (responseOf(error) ?? error.message) : String(error);
    await visitAsGuide(site, ({ tx, now }) => noteLook(tx, name, now, why || 'failed'));
    throw error;
  } finally {
    await thread.rest();
  }
  await visitAsGuide(site, ({ tx, now }) => noteLook(tx, name, now, ''));
}

/** What the mail server said, where it said anything. */
const responseOf = (error: Error) => (error as { readonly responseText?: string }).responseText;

interface Reading {
  readonly name: string;
  readonly own: readonly string[];
  readonly thread: MailThread;
}

async function hold(
  site: Site,
  { name: mailbox, own, thread }: Reading,
  { mark, receivedAt, bytes, source, isWhole }: FetchedMail,
): Promise<void> {
  const [read, unreadable] = await readAsFarAsPossible(thread, source);
  const fault: MailFault | undefined = isWhole ? unreadable : 'too_large';
  const { files, ...said } = read;
  await holdMail(site, { mailbox, mark, mail: { ...said, receivedAt, bytes, fault }, files, source }, own);
}

const NOTHING: ReadMail = {
  sender: '',
  senderName: '',
  subject: '',
  messageId: '',
  headers: {},
  text: '',
  files: [],
};

/** One bad mail does not stand in the way of the next: of what cannot be read, the head is read, or nothing. */
async function readAsFarAsPossible(
  thread: MailThread,
  source: Buffer,
): Promise<[ReadMail, MailFault | undefined]> {
  const whole = await thread.read(source).catch(() => undefined);
  if (whole) return [whole, undefined];
  const end = source.indexOf('\r\n\r\n');
  const head = end < 0 ? undefined : await thread.read(source.subarray(0, end + 4)).catch(() => undefined);
  return [head ?? NOTHING, 'unreadable'];
}
