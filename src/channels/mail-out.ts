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
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Mail by SMTP. @param url `smtp://user:password@host:587` or `smtps://…` */
export function mailOut(url: string, from: string): MailOut {
  const transport: Transporter = createTransport({ url, pool: true, maxConnections: 2 } as object);
  return {
    send: async ({ to, subject, text, messageId, thread, repeat }) => {
      await transport.sendMail({
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
      });
    },
    close: () => transport.close(),
  };
}
