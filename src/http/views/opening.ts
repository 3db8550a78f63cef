import type { z } from 'zod';
import type { Preview } from '#/app/preview.ts';
import type { Contact } from '#/db/contacts.ts';
import type { lastPlace } from '#/db/customer.ts';
import type { SimilarTicket } from '#/db/similar.ts';
import { teamCalendar, teamHours } from '#/domain/clock/team-hours.ts';
import type { FormFault } from '#/domain/form/check.ts';
import type { Refusal } from '#/domain/refusal.ts';
import type { Place, When } from '#/domain/guide/form.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isFinal, TICKET_STATES } from '#/domain/ticket/state.ts';
import { coverOf } from '#/domain/triage/cover.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { contactsFound } from '#/http/shapes/desk-opening.ts';
import type {
  opened,
  openingForm,
  openingPreview,
  similarTickets as similarShape,
} from '#/http/shapes/opening.ts';
import { targetInWords } from '#/text/amount.ts';
import { faultInWords } from '#/text/form/faults.ts';
import { hoursInWords } from '#/text/hours.ts';
import type { Locale } from '#/text/locale.ts';
import { refusalText } from '#/text/refusals/refusal-text.ts';
import { promiseInWords } from '#/text/promise.ts';
import { viewUnsupported } from './release.ts';
import { viewSeverity } from './row.ts';

/** The opening form as the guide wants it. */
export function viewForm(
  { products, kinds, defaultKind, triage, form }: Guide,
  requester: {
    readonly name: string;
    readonly companies: readonly { readonly id: string; readonly name: string }[];
  },
  last: Awaited<ReturnType<typeof lastPlace>>,
  colleagues: z.infer<typeof openingForm>['colleagues'] = [],
): z.infer<typeof openingForm> {
  const { places, catalogue, files } = form;
  return {
    companies: requester.companies.map(({ id, name }) => ({ id, name })),
    requester: requester.name,
    colleagues,
    products: products.map(({ id, label, modules }) => ({ id, label, modules: [...modules] })),
    kinds: kinds.map(({ id, label, meaning, legalDate, agreedDate }) => ({
      id,
      label,
      meaning,
      legalDate,
      agreedDate,
    })),
    defaultKind: defaultKind ?? null,
    questions: triage.questions.map(({ id, label, answers, askedWhen, dateBands }) => ({
      id,
      label,
      kind: dateBands ? ('date' as const) : ('choice' as const),
      answers: answers.map((answer) => ({ id: answer.id, label: answer.label })),
      askedWhen: copied(askedWhen),
    })),
    tip: form.tip,
    help: form.help.map(({ title, text, steps }) => ({ title, text, steps: [...steps] })),
    subjectMax: form.subjectMax,
    descriptionMin: form.descriptionMin,
    places: {
      module: viewPlace(places.module),
      version: viewPlace(places.version),
      environment: viewPlace(places.environment),
    },
    fields: form.fields.map(({ id, label, help, kind, part, options, preset, demand, ...field }) => ({
      id,
      label,
      help: help ?? '',
      kind,
      part,
      options: [...options],
      preset: preset ?? null,
      demand,
      demandedWhen: copied(field.demandedWhen),
      shownWhen: copied(field.shownWhen),
    })),
    catalogue: catalogue
      ? {
          ...catalogue,
          items: catalogue.items.map(({ id, label, products: of }) => ({
            id,
            label,
            products: of ? [...of] : null,
          })),
        }
      : null,
    scripts: form.scripts.map(({ id, label, text }) => ({ id, label, text })),
    files: {
      maxMb: files.maxMb,
      most: files.most,
      needed: files.needed.map(({ when, kind, label }) => ({ when: copied(when) ?? {}, kind, label })),
    },
    last: last ?? null,
  };
}

const viewPlace = ({ label, demand, demandedWhen }: Place) => ({
  label: label ?? null,
  demand,
  demandedWhen: copied(demandedWhen),
});

const copied = (when: When | undefined) =>
  when ? Object.fromEntries(Object.entries(when).map(([name, wanted]) => [name, [...wanted]])) : null;

/** A contact as the desk finds her, with her companies' products in the vendor's words (PRO-086). */
export const viewContact = (
  { products }: Guide,
  { id, name, email, companies }: Contact,
): z.infer<typeof contactsFound>[number] => ({
  id,
  name,
  email,
  companies: companies.map(({ products: had, ...company }) => ({
    id: company.id,
    name: company.name,
    code: company.code,
    products: products.filter((product) => had.includes(product.id)).map(({ label }) => label),
  })),
});

/** Tickets that may be about the same, with the vendor's words for where they stand. */
export const viewSimilar = (
  { states }: Guide,
  tickets: readonly SimilarTicket[],
): z.infer<typeof similarShape> =>
  tickets.map(({ number, subject, state, openedAt }) => {
    const known = TICKET_STATES.find((one) => one === state);
    return {
      number,
      subject,
      state: known ? states[known].label : state,
      openedAt: new Date(openedAt).toISOString(),
      isOpen: known !== undefined && !isFinal(known),
    };
  });

/** What sending the form now would promise. */
export function viewPreview(
  preview: Preview,
  faults: readonly FormFault[],
  now: Instant,
  locale: Locale,
  refused?: Refusal,
): z.infer<typeof openingPreview> {
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
    refused: refused ? refusalText(refused.refused, refused.facts, locale, zone) : null,
    unsupported: viewUnsupported(guide, ticket.product, preview.stated),
    hours: calendar ? hoursInWords(teamHours(calendar, now), zone, locale) : '',
    faults: faults.map((fault) => ({
      field: fault.field,
      message: faultInWords(fault, locale),
      mayGoOn: fault.mayGoOn,
    })),
  };
}

export const viewOpened = (number: string, preview: Preview, locale: Locale): z.infer<typeof opened> => ({
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
