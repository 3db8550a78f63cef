import { z } from 'zod';
import { visitAsGuide } from '#/app/visit.ts';
import { NotTaken } from '#/channels/mail-out.ts';
import { issueFailed, issueSent, takeIssue } from '#/db/area-mails.ts';
import { areaQuestion } from '#/text/notices/area-question.ts';
import type { NoticePost } from './send-notice.ts';

const payloadShape = z.object({ issue: z.uuid() });

/** Writes to an area that was asked for help; as with notices, the try is committed before the mail leaves. */
export async function askArea(
  { site, mail, locale, url, host }: Omit<NoticePost, 'secret'>,
  payload: unknown,
): Promise<void> {
  const { issue: id } = payloadShape.parse(payload);
  const taken = await visitAsGuide(site, async ({ tx, guides }) => {
    const issue = await takeIssue(tx, id);
    return issue && { issue, guide: (await guides.version(tx, issue.version)).guide };
  });
  const area = taken?.guide.areas.find((one) => one.id === taken.issue.area);
  if (!taken || area?.email === undefined) return;
  const { issue, guide } = taken;
  const link = `${url}/atendimento/${encodeURIComponent(issue.number)}`;
  const { subject, text } = areaQuestion(
    { ...issue, vendor: guide.vendor.name, area: area.label, link },
    locale,
  );
  try {
    await mail.send({
      to: { name: area.label, address: area.email },
      subject,
      text,
      messageId: `<area-${id}@${host}>`,
      thread: `<area-${id}@${host}>`,
      repeat: issue.tries > 1,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await visitAsGuide(site, ({ tx }) => issueFailed(tx, id, why, !(error instanceof NotTaken)));
    throw error;
  }
  await visitAsGuide(site, ({ tx, now }) => issueSent(tx, id, now));
}
