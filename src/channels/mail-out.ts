import { createTransport, type Transporter } from 'nodemailer';

export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** Stays the same when the same message is tried again. */
  readonly messageId: string;
  /** Message-Id of the ticket's first mail, so that mail programs show one conversation. */
  readonly thread: string;
  /** True when an earlier try may have arrived; the message then says so. */
  readonly repeat: boolean;
}

export interface MailOut {
  /** @throws NotTaken when the message certainly did not leave; any other error leaves it open */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Nobody answered, or the server said no: the message is nowhere, and the next try is no repeat. */
export class NotTaken extends Error {}

/** The same because there was no server to speak to; whatever is wrong is not wrong with this message. */
export class NoServer extends NotTaken {}

/** The same because there is no such mailbox: trying again helps nobody. */
export class NoMailbox extends NotTaken {}

const NO_MAILBOX: ReadonlySet<number> = new Set([550, 551, 553]);

/** Mail by SMTP. @param url `smtp://user:password@host:587` or `smtps://…` */
export function mailOut(url: string, from: string): MailOut {
  const transport: Transporter = createTransport({ url, pool: true, maxConnections: 2 } as object);
  return {
    send: async ({ to, subject, text, messageId, thread, repeat }) => {
      const letter = {
        from,
        to,
        subject: repeat ? `${subject} (reenvio)` : subject,
        text,
        messageId,
        references: thread,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          ...(repeat ? { 'X-Guiche-Repeat': 'yes' } : {}),
        },
      };
      await transport.sendMail(letter).catch((error: unknown) => {
        throw refusal(error) ?? error;
      });
    },
    close: () => transport.close(),
  };
}

/** A line that was never there, or a server that answered with a code of refusal. */
function refusal(error: unknown): NotTaken | undefined {
  if (!(error instanceof Error)) return undefined;
  const { syscall, responseCode } = error as { readonly syscall?: unknown; readonly responseCode?: unknown };
  if (syscall === 'connect' || syscall === 'getaddrinfo')
    return new NoServer(error.message, { cause: error });
  if (typeof responseCode === 'number' && NO_MAILBOX.has(responseCode))
    return new NoMailbox(error.message, { cause: error });
  return typeof responseCode === 'number' ? new NotTaken(error.message, { cause: error }) : undefined;
}
