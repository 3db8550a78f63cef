import type { Reason } from '#/domain/report/candidate.ts';
import type { Locale } from './locale.ts';

/** Why a contract may suit a company: `12 chamados fora do horário`. */
export function reasonInWords({ why, count }: Reason, locale: Locale): string {
  const english = locale === 'en';
  const tickets = english
    ? `${count} ${count === 1 ? 'ticket' : 'tickets'}`
    : `${count} ${count === 1 ? 'chamado' : 'chamados'}`;
  switch (why) {
    case 'outside_hours':
      return english
        ? `${tickets} outside the hours of service`
        : `${tickets} fora do horário de atendimento`;
    case 'critical':
      return english ? `${tickets} of the gravest severity` : `${tickets} da maior severidade`;
    case 'scope':
      return english ? `${tickets} on matters it covers` : `${tickets} sobre assuntos que ele cobre`;
  }
}
