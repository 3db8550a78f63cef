import { ImapFlow } from 'imapflow';

/** How far a mailbox was read; numbers of messages count for one validity only (RFC 3501, section 2.3.1.1). */
export interface MailMark {
  readonly validity: string;
  readonly uid: number;
}

export interface FetchedMail {
  readonly mark: MailMark;
  /** When the mailbox took it, as it says. */
  readonly receivedAt: number;
  readonly bytes: number;
  /** The whole of it, or its headers alone where it is longer than `MOST_BYTES`. */
  readonly source: Buffer;
  readonly isWhole: boolean;
}

export interface MailIn {
  /** Host, user and folder; no password. */
  readonly name: string;
  /**
   * Hands over what came since the mark, oldest first, one at a time, and changes nothing in the mailbox. A mailbox that was
   * never read is read from a week before.
   *
   * @throws Error of the connection, the server or `take`; what was handed over before stays so
   */
  look(mark: MailMark | undefined, now: number, take: (mail: FetchedMail) => Promise<void>): Promise<void>;
}

/** A mail server usually lets less through. */
export const MOST_BYTES = 40_000_000;
const FIRST_LOOK_MS = 7 * 86_400_000;
const PATIENCE_MS = 20_000;

/** A mailbox by IMAP. @param url `imaps://user:password@host/folder`; without a folder the inbox */
export function mailIn(url: string): MailIn {
  const { host, hostname, port, username, password, pathname, protocol } = new URL(url);
  const user = decodeURIComponent(username);
  const folder = decodeURIComponent(pathname.slice(1)) || 'INBOX';
  const secure = protocol === 'imaps:';
  const begin = () =>
    new ImapFlow({
      host: hostname,
      port: port === '' ? (secure ? 993 : 143) : Number(port),
      secure,
      auth: { user, pass: decodeURIComponent(password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: 3 * PATIENCE_MS,
      maxLiteralSize: MOST_BYTES + 1_000_000,
    });

  async function look(
    mark: MailMark | undefined,
    now: number,
    take: (mail: FetchedMail) => Promise<void>,
  ): Promise<void> {
    const client = begin();
    // What breaks off is told by the command that waits; without a listener it would end the process.
    client.on('error', () => {});
    try {
      await client.connect();
      const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
      const validity = String(uidValidity);
      for (const uid of await newOnes(client, mark?.validity === validity ? mark.uid : undefined, now)) {
        const mail = await fetched(client, uid, validity);
        if (mail) await take(mail);
      }
      await client.logout();
    } finally {
      client.close();
    }
  }

  return { name: `${user}@${host}/${folder}`, look };
}

async function newOnes(client: ImapFlow, after: number | undefined, now: number): Promise<number[]> {
  const since = after === undefined ? { since: new Date(now - FIRST_LOOK_MS) } : { uid: `${after + 1}:*` };
  const found = await client.search(since, { uid: true });
  if (!Array.isArray(found)) throw new Error('the mailbox could not be searched');
  // “n:*” means the last message at least, even if its number is smaller.
  return found.filter((uid) => uid > (after ?? 0)).toSorted((a, b) => a - b);
}

/** A message that was taken away meanwhile is undefined. */
async function fetched(client: ImapFlow, uid: number, validity: string): Promise<FetchedMail | undefined> {
  const byUid = { uid: true } as const;
  const head = await client.fetchOne(String(uid), { size: true, internalDate: true }, byUid);
  if (!head) return undefined;
  const bytes = head.size ?? 0;
  const isWhole = bytes <= MOST_BYTES;
  const body = await client.fetchOne(String(uid), isWhole ? { source: true } : { headers: true }, byUid);
  const source = body && (isWhole ? body.source : body.headers);
  if (!source) return undefined;
  const receivedAt = new Date(head.internalDate ?? 0).getTime();
  return { mark: { validity, uid }, receivedAt, bytes, source, isWhole };
}
