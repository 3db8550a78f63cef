import type { Guide, NoticeKind } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { isSurveyed } from '#/domain/survey/asked.ts';
import { answerLabel } from '#/text/answers.ts';
import { promiseInWords } from '#/text/promise.ts';
import { stateSentence } from '#/text/ticket/sentence.ts';
import { silenceInWords } from '#/text/ticket/silence.ts';
import { noticeWordsEn } from './en.ts';
import { noticeWordsPtBr } from './pt-br.ts';

/** What a notice tells of. */
export interface NoticeFacts {
  readonly guide: Guide;
  readonly ticket: Ticket;
  readonly kind: NoticeKind;
  readonly number: string;
  readonly subject: string;
  readonly to: string;
  readonly author: string | null;
  readonly body: string | null;
  readonly due: Instant | undefined;
  /** Address of the ticket in the portal. */
  readonly link: string;
  /** Address that answers without signing in: the question mark's part is given, as in `resposta=accept`. */
  readonly byLink: (what: string) => string;
}

/** Subject and text of a notice to the customer. The number leads the subject (PRN-024, TTL-059). */
export function noticeText(facts: NoticeFacts, locale: Locale): { subject: string; text: string } {
  const { guide, ticket, kind, number, subject, to, author, body, due, link } = facts;
  const answers = answerLinks(facts, locale);
  const words = locale === 'en' ? noticeWordsEn : noticeWordsPtBr;
  const who = author ?? guide.vendor.name;
  const quoted = body && kind !== 'opened' && kind !== 'reminder' && kind !== 'closed' ? body : undefined;
  const rule = guide.acceptance;
  const silence =
    (kind === 'solved' || kind === 'reminder') && rule && ticket.acceptance
      ? silenceInWords(rule.onSilence, ticket.acceptance.lastDay, locale)
      : undefined;
  const promise =
    due === undefined
      ? undefined
      : words[guide.promise === 'estimate' ? 'estimate' : 'due'](
          promiseInWords(due, guide.vendor.timeZone, locale),
        );
  const lines = [
    words.greeting(to.split(' ')[0] ?? to),
    words.said[kind](who, number),
    kind === 'opened' ? promise : undefined,
    quoted,
    kind === 'closed' ? stateSentence(guide, ticket, 'customer', author, locale) : undefined,
    silence,
    answers.length > 0 ? [words.answerHere, ...answers].join('\n') : undefined,
    surveyLinks(facts, locale),
    answers.length > 0 ? `${words.see}\n${link}` : `${words.act[kind]}\n${link}`,
    words.signature(guide.vendor.name),
  ];
  return {
    subject: `[${number}] ${words.subject[kind]}: ${subject}`,
    text: lines.filter((line) => line !== undefined).join('\n\n'),
  };
}

/** The answers the guide offers in the mail itself, one link each (PRN-034). */
function answerLinks({ guide, ticket, kind, byLink }: NoticeFacts, locale: Locale): string[] {
  const rule = guide.acceptance;
  if ((kind !== 'solved' && kind !== 'reminder') || !rule || ticket.state !== 'awaiting_acceptance')
    return [];
  return rule.byMail.map((answer) => `${answerLabel(rule, answer, locale)}: ${byLink(`resposta=${answer}`)}`);
}

/** The survey with one link for each of its answers (PRN-039). */
function surveyLinks({ guide, ticket, kind, byLink }: NoticeFacts, locale: Locale): string | undefined {
  const { survey } = guide;
  if (
    (kind !== 'closed' && kind !== 'survey_reminder') ||
    !survey ||
    !isSurveyed(survey.after, ticket) ||
    ticket.rated
  )
    return undefined;
  const words = locale === 'en' ? noticeWordsEn : noticeWordsPtBr;
  const answers = survey.scale.map(({ value, label }) => `${label}: ${byLink(`nota=${value}`)}`);
  return [survey.question, ...answers, ...(survey.confidential ? [words.confidential] : [])].join('\n');
}
