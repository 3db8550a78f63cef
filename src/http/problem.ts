import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Failure, type FailureCode } from '#/app/failure.ts';
import { OTHER_SECRET } from '#/app/seal-secrets.ts';
import type { Site } from '#/app/site.ts';
import { isDatabaseAway } from '#/db/away.ts';
import { faultInWords } from '#/text/form/faults.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';
import { faultText } from '#/text/fault.ts';
import { locale } from './context.ts';

const status = {
  'acceptance/answer-not-offered': 409,
  'acceptance/caller-missing': 422,
  'acceptance/not-awaiting': 409,
  'acceptance/not-over': 409,
  'acceptance/only-customer': 403,
  'acceptance/postponed-already': 409,
  'acceptance/reason-missing': 422,
  'acceptance/reservation-missing': 422,
  'agent/not-of-team': 403,
  'agent/herself': 409,
  'agent/taken': 409,
  'agent/not-skilled': 422,
  'area/none': 409,
  'area/unknown': 422,
  'article/unknown': 404,
  'community/unknown': 404,
  'topic/not-found': 404,
  'topic/not-yours': 403,
  'team/exclusive': 409,
  'investigation/appointment-missing': 422,
  'investigation/appointment-past': 422,
  'investigation/cause-missing': 422,
  'investigation/none': 409,
  'investigation/not-a-specialist': 422,
  'investigation/not-recorded': 409,
  'investigation/over': 409,
  'kind/requester-missing': 422,
  'requester/pays-itself': 409,
  'requester/unknown': 422,
  'issue/not-found': 404,
  'closing/article-missing': 422,
  'escalation/reason-unknown': 422,
  'agent/unknown': 422,
  'roles/last-administrator': 409,
  'closing/category-missing': 422,
  'closing/category-unknown': 422,
  'closing/cause-missing': 422,
  'closing/detail-missing': 422,
  'closing/link-needed': 422,
  'closing/scope-missing': 422,
  'company/not-yours': 403,
  'company/unknown': 404,
  'contact/not-in-guide': 409,
  'date/unreadable': 422,
  'delinquency/reason-missing': 422,
  'leave/until': 422,
  'leave/unknown': 404,
  'training/product': 422,
  'training/to-come': 422,
  'training/unknown': 404,
  'token/expired': 401,
  'token/none': 401,
  'token/scope': 403,
  'token/unknown': 404,
  'contact/too-early': 409,
  'contract/not-offered': 422,
  'contract/unknown': 422,
  'escalation/made-already': 409,
  'development/area-missing': 422,
  'development/area-unknown': 422,
  'gate/contract-over': 403,
  'gate/delinquent': 403,
  'gate/no-administrator': 403,
  'gate/not-permitted': 403,
  'gate/product-over': 409,
  'gate/ticket-first': 409,
  'gate/untrained': 403,
  'guide/from-past': 422,
  'guide/in-force-already': 409,
  'guide/not-proposed': 404,
  'guide/notice-version': 409,
  'guide/other-vendor': 422,
  'guide/person-missing': 409,
  'guide/problems': 422,
  'guide/same-person': 403,
  'guide/unchanged': 409,
  'guide/version-unknown': 404,
  'justification/unknown': 422,
  'kind/agreed-date-missing': 422,
  'analysis/incomplete': 422,
  'analysis/missing': 409,
  'package/file-missing': 422,
  'module/not-contracted': 403,
  'package/label-missing': 422,
  'package/none': 409,
  'package/not-asked': 409,
  'package/not-offered': 409,
  'version/not-open': 409,
  'version/nothing-open': 409,
  'kind/unknown': 422,
  'link/answered': 409,
  'link/closed-target': 409,
  'link/other-company': 409,
  'link/self': 422,
  'link/unknown': 404,
  'macro/not-yours': 403,
  'macro/placeholder-unknown': 422,
  'entry-link/unknown': 404,
  'pin/cpf-missing': 409,
  'pin/easy': 422,
  'pin/shape': 422,
  'profile/cpf-taken': 409,
  'privacy/asked-already': 409,
  'privacy/other-version': 409,
  'privacy/contacts-only': 403,
  'privacy/no-copy': 404,
  'privacy/no-notice': 404,
  'privacy/nobody': 404,
  'privacy/reason-missing': 422,
  'privacy/unknown': 404,
  'profile/email-often': 429,
  'profile/email-same': 422,
  'profile/email-unreadable': 422,
  'profile/link-unknown': 404,
  'profile/password-missing': 409,
  'profile/not-yours': 403,
  'password/common': 422,
  'password/own': 422,
  'password/short': 422,
  'password/wrong': 422,
  'policy/not-allowed': 403,
  'attachment/empty': 422,
  'attachment/gone': 409,
  'attachment/not-found': 404,
  'attachment/not-offered': 422,
  'attachment/too-large': 413,
  'attachment/too-many': 422,
  'contact/last-administrator': 409,
  'contact/taken': 409,
  'contact/unknown': 422,
  'contact/web-first': 409,
  'mail/not-found': 404,
  'mail/opened': 409,
  'file/column-missing': 422,
  'file/column-twice': 422,
  'file/empty': 422,
  'file/quote-open': 422,
  'file/sheet': 422,
  'file/too-long': 413,
  'file/unreadable': 422,
  'form/asked': 409,
  'form/incomplete': 422,
  'quote/none-open': 409,
  'replay/not-found': 404,
  'replay/running': 409,
  'second-factor/on-already': 409,
  'secret/unreadable': 503,
  'passkey/refused': 422,
  'passkey/taken': 409,
  'passkey/too-many': 409,
  'passkey/unknown': 404,
  'provider/over': 409,
  'provider/refused': 403,
  'provider/secret-missing': 422,
  'provider/stranger': 403,
  'provider/taken': 409,
  'provider/unknown': 404,
  'provider/unverified': 403,
  'provider/unreachable': 502,
  'session/passkey-needed': 401,
  'session/proof-needed': 403,
  'session/wrong-passkey': 401,
  'second-factor/wrong-code': 422,
  'session/busy': 503,
  'session/unknown': 404,
  'session/code-needed': 401,
  'session/csrf': 403,
  'session/second-factor-needed': 403,
  'session/wrong-code': 401,
  'session/none': 401,
  'session/too-many-tries': 429,
  'session/wrong-credentials': 401,
  'severity/reason-missing': 422,
  'severity/unchanged': 409,
  'severity/unknown': 422,
  'scope/nothing-to-offer': 409,
  'scope/unknown': 422,
  'survey/not-asked': 409,
  'survey/not-in-guide': 409,
  'survey/over': 409,
  'survey/unknown-value': 422,
  'skill/dates': 422,
  'task/not-found': 404,
  'team/unknown': 422,
  'ticket/awaiting-acceptance': 409,
  'ticket/changed-meanwhile': 409,
  'ticket/changed-since': 409,
  'ticket/closed': 409,
  'view/not-yours': 403,
  'ticket/in-maintenance-already': 409,
  'ticket/needs-acceptance': 409,
  'ticket/not-closed': 409,
  'ticket/not-found': 404,
  'ticket/not-in-maintenance': 409,
  'ticket/not-open-yet': 409,
  'ticket/not-paused': 409,
  'ticket/opened-already': 409,
  'ticket/out-of-order': 409,
  'ticket/paused-already': 409,
  'ticket/rated-already': 409,
  'ticket/reason-missing': 422,
  'ticket/text-missing': 422,
  'time/before-ticket': 409,
  'time/minutes': 422,
  'time/missing': 422,
  'time/running': 409,
  'time/text-missing': 422,
  'triage/answer-missing': 422,
  'ticket/wait-for-answer': 409,
  'triage/unknown-answer': 422,
} as const satisfies Record<FailureCode, number>;

/** Turns any error into RFC 9457 problem details. An unknown error says nothing about its cause. */
export function problemHandler(site: Site) {
  const zone = site.guides.current.guide.vendor.timeZone;
  return (error: FastifyError | Failure, request: FastifyRequest, reply: FastifyReply) => {
    const language = locale(request);
    const send = (code: number, type: string, detail: string, more: object = {}) =>
      reply
        .code(code)
        .type('application/problem+json')
        .header('content-language', language)
        .send({ type, title: type, status: code, detail, ...more });
    if (error instanceof Failure) {
      const until = error.code === 'session/too-many-tries' ? error.facts['until'] : undefined;
      if (typeof until === 'number') reply.header('retry-after', Math.ceil((until - site.now()) / 1_000));
      const { code, facts, faults } = error;
      if (error.cause !== undefined) request.log.warn(error.cause);
      if (code === 'secret/unreadable') request.log.error(OTHER_SECRET);
      const fields = faults.map((fault) => ({ field: fault.field, message: faultInWords(fault, language) }));
      return send(status[code], code, refusalText(code, facts, language, zone), {
        facts,
        ...(fields.length > 0 && { fields }),
      });
    }
    const fault = faultText(language);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(({ instancePath }) => ({
        field: instancePath.replace(/^\//, '').replaceAll('/', '.'),
        message: fault.field,
      }));
      return send(422, 'request/invalid', fault.invalid, { fields });
    }
    if (error.statusCode === 429) return send(429, 'request/too-many', fault.tooMany);
    if (error.statusCode === 413) return send(413, 'request/too-large', fault.tooLarge);
    if (error.statusCode !== undefined && error.statusCode < 500)
      return send(error.statusCode, 'request/invalid', fault.invalid);
    request.log.error(error);
    if (isUnreadable(error)) return send(422, 'request/invalid', fault.invalid);
    return isDatabaseAway(error)
      ? send(503, 'database/away', fault.databaseAway)
      : send(500, 'unexpected', fault.unexpected);
  };
}

/** A value that PostgreSQL could not read as a number, an instant, an id or a text: a cursor of another list, say. */
const isUnreadable = ({ code }: { readonly code?: string | undefined }) =>
  code !== undefined && ['22003', '22007', '22008', '22021', '22P02', '22P05'].includes(code);
