import { z } from 'zod';
import { visitAsGuide } from '#/app/visit.ts';
import { NotTaken } from '#/channels/mail-out.ts';
import { takeTask, taskFailed, taskSent } from '#/db/task-reminders.ts';
import { taskReminder } from '#/text/notices/task-reminder.ts';
import type { NoticePost } from './send-notice.ts';

const payloadShape = z.object({ task: z.uuid() });

/** Sends one reminder of a task; as with notices, the try is committed before the mail leaves. */
export async function remindTask(
  { site, mail, locale, url, host }: Omit<NoticePost, 'secret'>,
  payload: unknown,
): Promise<void> {
  const { task: id } = payloadShape.parse(payload);
  const taken = await visitAsGuide(site, ({ tx }) => takeTask(tx, id));
  if (!taken) return;
  const { name, email } = taken.to;
  const { vendor } = site.guides.current.guide;
  const place = taken.number === null ? 'tarefas' : encodeURIComponent(taken.number);
  const facts = { ...taken, to: name, vendor, link: `${url}/atendimento/${place}` };
  const { subject, text } = taskReminder(facts, locale);
  try {
    await mail.send({
      to: { name, address: email },
      subject,
      text,
      messageId: `<task-${id}@${host}>`,
      thread: `<task-${id}@${host}>`,
      repeat: taken.tries > 1,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await visitAsGuide(site, ({ tx }) => taskFailed(tx, id, why, !(error instanceof NotTaken)));
    throw error;
  }
  await visitAsGuide(site, ({ tx, now }) => taskSent(tx, id, now));
}
