import type { Clock } from '#/domain/clock/clock.ts';
import type { EventKind } from '#/domain/ticket/event.ts';
import type { Instant } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';

const ptBr: Partial<Record<EventKind, string>> = {
  customer_replied: 'Se o cliente responder',
  resumed: 'Se o atendimento for retomado',
  solved: 'Se a solução for enviada',
  forwarded_to_maintenance: 'Se o chamado for para a manutenção',
  returned_from_maintenance: 'Se a manutenção devolver o chamado',
};

const en: Partial<Record<EventKind, string>> = {
  customer_replied: 'If the customer replies',
  resumed: 'If work goes on',
  solved: 'If the solution is sent',
  forwarded_to_maintenance: 'If the ticket goes to maintenance',
  returned_from_maintenance: 'If maintenance returns the ticket',
};

/** “Se o cliente responder na terça, 03/03, às 10:00, o prazo de Atendimento será quarta, 04/03, às 13:00.” */
export function whatIfSentence(
  event: EventKind,
  at: Instant,
  clocks: readonly Clock[],
  timeZone: string,
  locale: Locale,
): string {
  const { long } = moments(locale, timeZone);
  const english = locale === 'en';
  const going = clocks.filter(({ state }) => state === 'running' || state === 'breached' || state === 'met');
  const dates = going.flatMap(({ rule, due, state }) => {
    if (due === undefined) return [];
    if (state === 'met') return english ? `${rule.label} is in time` : `${rule.label} fica no prazo`;
    if (state === 'breached')
      return english ? `${rule.label} is late` : `${rule.label} fica em atraso (${long(due)})`;
    return english ? `${rule.label} is due ${long(due)}` : `o prazo de ${rule.label} será ${long(due)}`;
  });
  const [start] = [(english ? en : ptBr)[event] ?? ''];
  const when = `${start} ${english ? 'on' : /^(sábado|domingo)/.test(long(at)) ? 'no' : 'na'} ${long(at)}`;
  const none = english ? 'no clock runs' : 'nenhum prazo corre';
  return `${when}, ${dates.join(english ? ' and ' : ' e ') || none}.`;
}
