import type { z } from 'zod';
import type { PageEvent } from '#/db/ticket-page.ts';
import { OFFERS } from '#/domain/guide/document.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { timelineItem } from '#/http/shapes/ticket.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';
import { offerInWords } from '#/text/offers.ts';
import { minutesInWords } from '#/text/spent.ts';
import { viewFile } from './attachments.ts';
import { guideName, quietLine } from '#/text/ticket/lines.ts';

export function viewEvent(
  guide: Guide,
  event: PageEvent,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): z.infer<typeof timelineItem> {
  const { facts } = event;
  const text = (key: string) =>
    typeof facts[key] === 'string' || typeof facts[key] === 'number' ? String(facts[key]) : undefined;
  return {
    seq: event.seq,
    event: event.kind,
    at: withOffset(event.at, guide.vendor.timeZone),
    by: event.by,
    actor: event.actor,
    channel: event.channel,
    visibility: event.visibility,
    text: event.body,
    markup: event.body === null ? null : (text('markup') ?? null),
    files: (event.files ?? []).map(viewFile),
    line: quietLine(
      event.kind,
      {
        actor: event.actor ?? guideName(locale),
        to: names.get(text('to') ?? ''),
        team: guide.teams.find(({ id }) => id === text('team'))?.label,
        severity: guide.severities.find(({ id }) => id === text('severity'))?.label,
        clock: guide.clocks.find(({ name }) => name === text('clock'))?.label ?? text('clock'),
        version: text('version') ?? text('label'),
        specialist: names.get(text('specialist') ?? ''),
        appointment: momentOf(guide, text('appointment'), locale),
        entered: momentOf(guide, text('enteredAt'), locale),
        scope: guide.scope.find(({ id }) => id === text('scope'))?.label,
        isCustomer: event.by === 'customer',
        caller: text('caller'),
        call: text('call'),
        time: minutesInWords(Number(text('minutes') ?? 0)),
        area: guide.areas.find(({ id }) => id === text('area'))?.label ?? text('area'),
        isCall: event.channel === 'phone',
        classes: classesOf(guide, text, locale),
        percent: `${text('percent') ?? ''}%`,
      },
      locale,
    ),
  };
}

const momentOf = ({ vendor }: Guide, at: string | undefined, locale: Locale) =>
  at === undefined ? undefined : moments(locale, vendor.timeZone).full(Number(at));

/** What a classification said, in words. */
function classesOf(guide: Guide, fact: (key: string) => string | undefined, locale: Locale): string[] {
  const words = CLASSES[locale];
  const offer = OFFERS.find((one) => one === fact('opportunity'));
  const parts = [
    [words.kind, guide.kinds.find(({ id }) => id === fact('kind'))?.label],
    [words.legalDate, fact('legalDate')],
    [words.agreedOn, fact('agreedOn')],
    [words.requester, guide.requesterKinds.find(({ id }) => id === fact('requester'))?.label],
    [words.charge, chargeIn(words, fact('charge'))],
    [words.scope, guide.scope.find(({ id }) => id === fact('scope'))?.label],
    [words.category, guide.closing?.categories.find(({ id }) => id === fact('category'))?.label],
    [words.offer, offer && offerInWords(offer, locale)],
    [words.justification, justificationIn(guide, fact('justification'))],
  ] as const;
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
}

const chargeIn = (words: (typeof CLASSES)[Locale], charge: string | undefined) =>
  charge === 'invoice' || charge === 'transfer' ? words[charge] : undefined;

/** Its label, whatever state it belongs to. */
const justificationIn = (guide: Guide, id: string | undefined) =>
  Object.values(guide.states)
    .flatMap(({ justifications }) => justifications)
    .find((one) => one.id === id)?.label;

const CLASSES = {
  'pt-BR': {
    kind: 'tipo',
    legalDate: 'a lei vale a partir de',
    agreedOn: 'data combinada',
    requester: 'quem pede',
    charge: 'cobrança',
    invoice: 'faturamento à unidade',
    transfer: 'repasse gerencial',
    scope: 'assunto',
    category: 'categoria',
    offer: 'oferta',
    justification: 'justificativa',
  },
  en: {
    kind: 'kind',
    legalDate: 'the law holds from',
    agreedOn: 'agreed date',
    requester: 'who asks',
    charge: 'charge',
    invoice: 'invoice to the unit',
    transfer: 'managerial transfer',
    scope: 'matter',
    category: 'category',
    offer: 'offer',
    justification: 'justification',
  },
} as const satisfies Record<Locale, object>;
