import type { z } from 'zod';
import type { Preview } from '#/app/preview.ts';
import type { lastPlace } from '#/db/customer.ts';
import { teamCalendar, teamHours } from '#/domain/clock/team-hours.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { opened, openingForm, openingPreview } from '#/http/shapes/portal.ts';
import { targetInWords } from '#/text/amount.ts';
import { hoursInWords } from '#/text/hours.ts';
import type { Locale } from '#/text/locale.ts';
import { promiseInWords } from '#/text/promise.ts';
import { viewSeverity } from './row.ts';

/** The opening form as the guide wants it. */
export function viewForm(
  { products, kinds, defaultKind, triage, form }: Guide,
  companies: readonly { readonly id: string; readonly name: string }[],
  last: Awaited<ReturnType<typeof lastPlace>>,
): z.infer<typeof openingForm> {
  return {
    companies: [...companies],
    products: products.map(({ id, label, modules }) => ({ id, label, modules: [...modules] })),
    kinds: kinds.map(({ id, label, meaning, legalDate }) => ({ id, label, meaning, legalDate })),
    defaultKind: defaultKind ?? null,
    questions: triage.questions.map(({ id, label, answers, askedWhen, dateBands }) => ({
      id,
      label,
      kind: dateBands ? ('date' as const) : ('choice' as const),
      answers: answers.map((answer) => ({ id: answer.id, label: answer.label })),
      askedWhen: askedWhen
        ? Object.fromEntries(Object.entries(askedWhen).map(([question, wanted]) => [question, [...wanted]]))
        : null,
    })),
    ...form,
    last: last ?? null,
  };
}

/** What sending the form now would promise. */
export function viewPreview(preview: Preview, now: Instant, locale: Locale): z.infer<typeof openingPreview> {
  const { guide, ticket, forecast } = preview;
  const calendar = teamCalendar(guide, ticket);
  const zone = guide.vendor.timeZone;
  const cover = coverOf(guide, ticket);
  return {
    severity: { ...viewSeverity(guide, ticket), ...explained(guide, ticket.severity) },
    ...promised(preview, locale),
    target: forecast?.target ? targetInWords(forecast.target, forecast.calendar.always, locale) : null,
    team: guide.teams.find(({ id }) => id === ticket.team)?.label ?? '',
    notCovered: cover && !cover.covered ? { label: cover.item.label, note: cover.item.note ?? '' } : null,
    hours: calendar ? hoursInWords(teamHours(calendar, now), zone, locale) : '',
  };
}

export const viewOpened = (
  number: string,
  preview: Preview,
  _now: Instant,
  locale: Locale,
): z.infer<typeof opened> => ({
  number,
  ...promised(preview, locale),
  answerUntil: null,
});

function promised({ guide, forecast }: Preview, locale: Locale) {
  const zone = guide.vendor.timeZone;
  return {
    promised: forecast?.due === undefined ? null : withOffset(forecast.due, zone),
    estimate: guide.promise === 'estimate',
    promisedWords: promiseInWords(forecast?.due, zone, locale),
  };
}

function explained({ severities }: Guide, id: string) {
  const severity = severities.find((one) => one.id === id);
  return { meaning: severity?.meaning ?? '', examples: [...(severity?.examples ?? [])] };
}
