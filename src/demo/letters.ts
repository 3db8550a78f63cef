import { holdMail } from '#/app/hold-mail.ts';
import type { Site } from '#/app/site.ts';
import { visitAsGuide } from '#/app/visit.ts';
import { noteLook } from '#/db/mailbox.ts';
import { MINUTE } from '#/domain/time/instant.ts';

const MAILBOX = 'suporte@exemplo/INBOX';

const LETTERS = [
  {
    minutesAgo: 95,
    sender: 'rita.campos@confeccoesaurora.example',
    senderName: 'Rita Campos',
    subject: 'Preciso de acesso ao portal',
    text: 'Bom dia!\n\nComecei esta semana na Confecções Aurora, no lugar da Joana, e preciso abrir chamados.\nO sistema não deixa emitir nota desde ontem.\n\nRita Campos\n(49) 99123-4567',
  },
  {
    minutesAgo: 20,
    sender: 'ofertas@brindes.example',
    senderName: 'Brindes e Cia',
    subject: 'Canetas personalizadas com 30% de desconto',
    text: 'Aproveite! Só até sexta-feira.',
  },
] as const;

/** Mail of people nobody registered, as if a mailbox had been read; their answers are of long ago. */
export async function holdLetters(site: Site): Promise<void> {
  for (const [i, { minutesAgo, ...letter }] of LETTERS.entries()) {
    const source = Buffer.from(
      `From: "${letter.senderName}" <${letter.sender}>\r\nSubject: ${letter.subject}\r\n\r\n${letter.text}`,
    );
    const receivedAt = site.now() - minutesAgo * MINUTE;
    const mail = { ...letter, receivedAt, bytes: source.length, messageId: `<${i}@demo>`, headers: {} };
    const mark = { validity: '1', uid: i + 1 };
    await holdMail(site, { mailbox: MAILBOX, mark, mail, files: [], source }, []);
  }
  await visitAsGuide(site, ({ tx, now }) => noteLook(tx, MAILBOX, now, ''));
}
