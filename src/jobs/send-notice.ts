import { z } from 'zod';
import { linkToken } from '#/app/links.ts';
import { tokenHash } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { visitAsGuide } from '#/app/visit.ts';
import { NoMailbox, NotTaken, type MailOut } from '#/channels/mail-out.ts';
import { noticeFailed, noticeSent, takeNotice, type PendingNotice } from '#/db/notices.ts';
import { noteRefused, refusedOf } from '#/db/refused-mail.ts';
import { clocksOf } from '#/domain/clock/clock.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { dueNow } from '#/domain/ticket/queue.ts';
import type { Locale } from '#/text/locale.ts';
import { noticeText } from '#/text/notices/notice-text.ts';
import { addressRefused } from '#/text/notices/address-refused.ts';
import { escalationNotice } from '#/text/notices/escalation-notice.ts';
import { teamNotice } from '#/text/notices/team-notice.ts';

const payloadShape = z.object({ notice: z.uuid() });

export interface NoticePost {
  readonly site: Site;
  readonly mail: MailOut;
  readonly locale: Locale;
  /** Address of the site, without a slash at its end. */
  readonly url: string;
  /** Of which the tokens of links are made. */
  readonly secret: string;
  /** What comes after the @ of message ids. */
  readonly host: string;
}

/**
 * Sends one notice. The try is counted and committed before the mail leaves: after a crash in between, the next try
 * says that it may be a repeat, since nobody can know whether the first one arrived.
 */
export async function sendNotice(
  { site, mail, locale, url, secret, host }: NoticePost,
  payload: unknown,
): Promise<void> {
  const { notice: id } = payloadShape.parse(payload);
  const token = linkToken(secret, id);
  const taken = await visitAsGuide(site, async ({ tx, guides }) => {
    const notice = await takeNotice(tx, id, tokenHash(token));
    const whose = notice?.kind === 'address_refused' ? await refusedOf(tx, notice.number) : undefined;
    return notice && { notice, whose, version: await guides.version(tx, notice.guideVersion) };
  });
  if (!taken) return;
  const { notice, whose, version } = taken;
  // Put right meanwhile: there is nothing to ask for.
  if (notice.kind === 'address_refused' && !whose) return;
  const { guide } = version;
  const { subject, text } = wordsOf(notice, guide, { url, token, whose }, locale);
  const thread = notice.number.replaceAll(/[^0-9A-Za-z]/g, '-');
  try {
    await mail.send({
      to: { name: notice.to.name, address: notice.to.email },
      subject,
      text,
      messageId: `<notice-${notice.id}@${host}>`,
      thread: `<ticket-${thread}@${host}>`,
      repeat: notice.tries > 1,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const mayHaveLeft = !(error instanceof NotTaken);
    const isNowhere = error instanceof NoMailbox;
    await visitAsGuide(site, async ({ tx, now }) => {
      await noticeFailed(tx, id, why, mayHaveLeft);
      if (isNowhere) await noteRefused(tx, id, now);
    });
    if (isNowhere) return;
    throw error;
  }
  await visitAsGuide(site, ({ tx, now }) => noticeSent(tx, id, now));
}

type Addressee = PendingNotice['to'];

/** The customer is told in the portal's words, an agent in the desk's. */
function wordsOf(
  notice: PendingNotice,
  guide: Guide,
  {
    url,
    token,
    whose,
  }: { readonly url: string; readonly token: string; readonly whose: Addressee | undefined },
  locale: Locale,
) {
  const number = encodeURIComponent(notice.number);
  const { kind, ticket } = notice;
  const to = notice.to.name;
  if (kind === 'address_refused')
    return addressRefused(
      { ...notice, to, vendor: guide.vendor.name, whose: whose ?? notice.to, link: `${url}/empresa` },
      locale,
    );
  if (kind === 'escalation' || kind === 'reservations' || kind === 'customer_reply')
    return escalationNotice({ ...notice, guide, kind, to, link: `${url}/atendimento/${number}` }, locale);
  if (kind === 'mention' || kind === 'followed')
    return escalationNotice({ ...notice, guide, kind, to, link: `${url}/atendimento/${number}` }, locale);
  if (kind === 'warning' || kind === 'breach') {
    // A contact that is due is told as that, not as a date of the customer's.
    const clock = clocksOf(guide, ticket, ticket.steps.at(-1)?.at ?? ticket.openedAt).find(
      ({ name }) => name === notice.clock && name !== 'status_contact',
    );
    return teamNotice({ ...notice, guide, kind, to, clock, link: `${url}/atendimento/${number}` }, locale);
  }
  const due = dueNow(guide, ticket);
  const byLink = (what: string) => `${url}/r/${token}?${what}`;
  return noticeText({ ...notice, guide, kind, to, due, link: `${url}/chamados/${number}`, byLink }, locale);
}
