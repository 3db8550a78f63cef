import type { z } from 'zod';
import type { ListedMacro } from '#/db/macros.ts';
import type { PageTicket } from '#/db/ticket-page.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isCopy, proposed } from '#/domain/macro/offer.ts';
import { fill, type Placeholder } from '#/domain/macro/placeholder.ts';
import { isRefusal } from '#/domain/refusal.ts';
import { dueNow } from '#/domain/ticket/queue.ts';
import type { offeredMacros } from '#/http/shapes/macros.ts';
import type { Locale } from '#/text/locale.ts';
import { effectsInWords } from '#/text/macro.ts';
import { moments } from '#/text/moment.ts';

type Offered = z.infer<typeof offeredMacros>;

/**
 * What can be sent in a ticket: the official texts for it, those written for tickets like it first, then the reader's
 * own and what others share; copies of the official ones are left out (CON-033).
 */
export function viewOffered(
  guide: Guide,
  page: PageTicket,
  kept: readonly ListedMacro[],
  agent: string,
  locale: Locale,
): Offered {
  const official = proposed(guide.macros, page.ticket).map(({ id, label, text, does }) => ({
    id,
    label,
    text,
    does,
    source: 'guide' as const,
    by: null,
  }));
  const others = kept
    .filter((macro) => !isCopy(guide.macros, macro))
    .map(({ id, label, text, does, mine, by }) => ({
      id,
      label,
      text,
      does,
      source: mine ? ('own' as const) : ('shared' as const),
      by,
    }));
  const values = valuesOf(guide, page, agent, locale);
  return [...official, ...others].flatMap((macro) => {
    const text = fill(macro.text.trim(), values);
    // What was kept while a field had another name says nothing now; its keeper is told when she changes it.
    if (isRefusal(text)) return [];
    return [{ ...macro, text, effects: effectsInWords(guide, macro.does, locale) }];
  });
}

function valuesOf(
  guide: Guide,
  page: PageTicket,
  agent: string,
  locale: Locale,
): Readonly<Record<Placeholder, string>> {
  const due = dueNow(guide, page.ticket);
  const none = locale === 'en' ? 'no date' : 'sem data';
  return {
    'cliente.nome': page.requester,
    'cliente.empresa': page.company,
    'chamado.numero': page.number,
    'chamado.assunto': page.subject,
    'chamado.prazo': due === undefined ? none : moments(locale, guide.vendor.timeZone).long(due),
    'agente.nome': agent,
    'fornecedor.nome': guide.vendor.name,
  };
}
