import { z } from 'zod';
import { visitAsGuide } from '#/app/visit.ts';
import { NotTaken } from '#/channels/mail-out.ts';
import { reminderFailed, reminderSent, takeReminder } from '#/db/skills.ts';
import { skillReminder } from '#/text/notices/skill-reminder.ts';
import type { NoticePost } from './send-notice.ts';

const payloadShape = z.object({ reminder: z.uuid() });

/** Sends one reminder of a certification; as with notices, the try is committed before the mail leaves. */
export async function remindSkill(
  { site, mail, locale, host }: Pick<NoticePost, 'site' | 'mail' | 'locale' | 'host'>,
  payload: unknown,
): Promise<void> {
  const { reminder: id } = payloadShape.parse(payload);
  const taken = await visitAsGuide(site, ({ tx }) => takeReminder(tx, id));
  if (!taken) return;
  const { name, email } = taken.to;
  const vendor = site.guides.current.guide.vendor.name;
  const { subject, text } = skillReminder({ ...taken, vendor, to: name }, locale);
  try {
    await mail.send({
      to: { name, address: email },
      subject,
      text,
      messageId: `<skill-${id}@${host}>`,
      thread: `<skill-${id}@${host}>`,
      repeat: taken.tries > 1,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await visitAsGuide(site, ({ tx }) => reminderFailed(tx, id, why, !(error instanceof NotTaken)));
    throw error;
  }
  await visitAsGuide(site, ({ tx, now }) => reminderSent(tx, id, now));
}
