import { z } from 'zod';
import { entryToken, sendReset } from '#/app/entry-links.ts';
import { tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { visitAsGuide } from '#/app/visit.ts';
import { NotTaken } from '#/channels/mail-out.ts';
import { entryMailFailed, entryMailSent, markChange, markLink, takeEntryMail } from '#/db/entry-mails.ts';
import { entryMail } from '#/text/notices/entry-mail.ts';
import type { NoticePost } from './send-notice.ts';

const forgotten = z.object({ email: z.string() });
const payloadShape = z.object({ mail: z.uuid() });

/** Looks whether there is somebody who forgot her password, where nobody waits for the answer. */
export async function forgottenPassword(site: Site, payload: unknown): Promise<void> {
  const { email } = forgotten.parse(payload);
  await visitAsGuide(site, (visit) => sendReset(visit, email));
}

/** Sends one mail about entering; as with notices, the try is committed before the mail leaves. */
export async function sendEntryMail(
  { site, mail, locale, url, secret, host }: NoticePost,
  payload: unknown,
): Promise<void> {
  const { mail: id } = payloadShape.parse(payload);
  const taken = await visitAsGuide(site, async ({ tx }) => {
    const found = await takeEntryMail(tx, id);
    if (found?.link) await markLink(tx, found.link, tokenHash(entryToken(secret, found.link)));
    if (found?.change) await markChange(tx, found.change, tokenHash(entryToken(secret, found.change)));
    return found;
  });
  if (!taken) return;
  const { vendor } = site.guides.current.guide;
  const to = taken.to ?? { name: vendor.name, email: vendor.email ?? '' };
  if (to.email === '') return;
  const link =
    taken.link !== null
      ? `${url}/senha/${entryToken(secret, taken.link)}`
      : taken.change === null
        ? url
        : `${url}/email/${entryToken(secret, taken.change)}`;
  const words = entryMail(
    { ...taken, vendor: vendor.name, zone: vendor.timeZone, to: to.name, link },
    locale,
  );
  try {
    await mail.send({
      to: { name: to.name, address: to.email },
      ...words,
      messageId: `<entry-${id}@${host}>`,
      thread: `<entry-${id}@${host}>`,
      repeat: taken.tries > 1,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await visitAsGuide(site, ({ tx }) => entryMailFailed(tx, id, why, !(error instanceof NotTaken)));
    throw error;
  }
  await visitAsGuide(site, ({ tx, now }) => entryMailSent(tx, id, now));
}
