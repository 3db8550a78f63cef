import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface LocalMail {
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
}

export interface LocalMailbox {
  /** Where to send to: `smtp://127.0.0.1:PORT`. */
  readonly url: string;
  readonly mails: () => readonly LocalMail[];
  close(): Promise<void>;
}

const KEPT = 500;

/**
 * A real SMTP server inside the process, for demo and development: it takes everything and delivers nothing.
 *
 * @param now the site's clock, so that a mail bears the time of what it tells
 */
export async function openLocalMailbox(now: () => number): Promise<LocalMailbox> {
  const mails: LocalMail[] = [];
  const keep = (mail: ParsedMail) => {
    const to = [mail.to ?? []].flat().map((one) => one.text);
    const { subject = '', text = '', messageId = '' } = mail;
    mails.push({ at: now(), from: mail.from?.text ?? '', to: to.join(', '), subject, text, messageId });
    if (mails.length > KEPT) mails.shift();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      simpleParser(stream, (error, mail) => {
        if (!error) keep(mail);
        done(error);
      });
    },
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails: () => mails,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
