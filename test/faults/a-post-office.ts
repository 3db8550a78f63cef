import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Letter {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  /** Says of itself that it may be a repeat, in its header and in its subject. */
  readonly repeat: boolean;
}

export interface PostOffice {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** Called when a letter was taken; the sender is told so by `done`. */
  taken: (letter: Letter, done: () => void) => void;
  close(): Promise<void>;
}

/** A real SMTP server that keeps what it is given. @param port 0 for any */
export async function aPostOffice(port = 0): Promise<PostOffice> {
  const letters: Letter[] = [];
  const office: { taken: PostOffice['taken'] } = { taken: (_letter, done) => done() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      simpleParser(stream, (error, mail) => {
        if (error) return done(error); // broken off: no letter
        const letter = letterOf(mail);
        letters.push(letter);
        office.taken(letter, done);
      });
    },
  });
  server.on('error', () => {});
  const at = await new Promise<number>((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  onTestFinished(close);
  return Object.assign(office, { url: `smtp://127.0.0.1:${at}`, letters, close });
}

function letterOf({ messageId = '', subject = '', to, headers }: ParsedMail): Letter {
  const addresses = [to ?? []].flat().map(({ text }) => text);
  const marks = [headers.get('x-guiche-repeat') === 'yes', subject.endsWith(' (reenvio)')];
  return { messageId, to: addresses.join(), subject, repeat: marks.every(Boolean) };
}

/** Letters that came again without saying so. */
export function unmarkedRepeats(letters: readonly Letter[]): Letter[] {
  const seen = new Set<string>();
  return letters.filter(({ messageId, repeat }) => {
    const again = seen.has(messageId);
    seen.add(messageId);
    return again && !repeat;
  });
}
