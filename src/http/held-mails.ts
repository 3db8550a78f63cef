import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listMails, mailOf, mailsWaiting, putMailAside } from '#/app/held-mails.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { MAILS_A_PAGE, MOST_WAITING, type HeldMail } from '#/db/held-mail.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { silenceInWords } from '#/text/mail/silence.ts';
import { locale, work } from './context.ts';
import { cursorOf, placeIn } from './cursor.ts';
import { sendFile } from './send-file.ts';
import * as shapes from './shapes/held-mails.ts';

const tags = ['customers'];
const params = shapes.mailParams;

/** Mail that waits for the registration team (PRN-032, PRN-033). */
export const heldMailRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/mails',
      { schema: { tags, querystring: shapes.mailsQuery, response: { 200: shapes.mailsView } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { state, cursor } = request.query;
          const zone = zoneOf(visit);
          const { mails, looks } = await listMails(visit, state, placeIn(place, cursor));
          const shown = mails.slice(0, MAILS_A_PAGE);
          const last = mails.length > MAILS_A_PAGE ? shown.at(-1) : undefined;
          return {
            mails: shown.map((mail) => viewRow(mail, zone)),
            next: cursorOf(last && { at: last.receivedAt, id: last.id }),
            mailboxes: looks.map(({ lookedAt, failingSince, ...look }) => ({
              ...look,
              lookedAt: lookedAt === null ? null : withOffset(lookedAt, zone),
              failingSince: failingSince === null ? null : withOffset(failingSince, zone),
            })),
          };
        }),
    );

    app.get('/mails/waiting', { schema: { tags, response: { 200: shapes.waitingView } } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const { count, isRead } = await mailsWaiting(visit);
        return { count: Math.min(count, MOST_WAITING), more: count > MOST_WAITING, isRead };
      }),
    );

    app.get('/mails/:mail', { schema: { tags, params, response: { 200: shapes.mailView } } }, (request) =>
      work(site, request, 'desk', async (visit) =>
        viewMail(visit, await mailOf(visit, request.params.mail), locale(request)),
      ),
    );

    app.get('/mails/:mail/original', { schema: { tags, params } }, async (request, reply) => {
      const { source } = await work(site, request, 'desk', (visit) => mailOf(visit, request.params.mail));
      const file = { ...source, mediaType: 'message/rfc822', name: 'mensagem.eml' };
      return sendFile(site, request, reply, file, false);
    });

    app.put(
      '/mails/:mail/aside',
      { schema: { tags, params, body: shapes.asideBody, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) =>
          putMailAside(visit, request.params.mail, request.body.aside),
        );
        return reply.code(204).send(null);
      },
    );
  };

const zoneOf = ({ guides }: PersonalVisit) => guides.current.guide.vendor.timeZone;

const viewRow = (mail: HeldMail, zone: string) => ({
  id: mail.id,
  receivedAt: withOffset(mail.receivedAt, zone),
  sender: mail.sender,
  senderName: mail.senderName,
  subject: mail.subject,
  fault: mail.fault,
  files: mail.files.length,
  writer: mail.writer && { ...mail.writer, companies: [...mail.writer.companies] },
  ticket: mail.ticket,
  discarded:
    mail.discardedAt === null ? null : { at: withOffset(mail.discardedAt, zone), by: mail.discardedBy ?? '' },
});

function viewMail(visit: PersonalVisit, mail: HeldMail, language: Locale) {
  const { form, requesterKinds } = visit.guides.current.guide;
  const zone = zoneOf(visit);
  return {
    ...viewRow(mail, zone),
    text: mail.body,
    bytes: mail.bytes,
    fileNames: mail.files.map(({ name, bytes }) => ({ name, bytes })),
    answeredAt: mail.answeredAt === null ? null : withOffset(mail.answeredAt, zone),
    silence: mail.silence && silenceInWords(mail.silence, language),
    mayOpen: form.onBehalf.includes('email'),
    requesterKinds: requesterKinds.map(({ id, label }) => ({ id, label })),
  };
}

const place = z.object({ at: z.number(), id: z.uuid() });
