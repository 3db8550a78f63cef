import type { Acceptance } from '#/domain/guide/guide.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';

/** What happens if nobody answers a solution, as the guide says. */
export function silenceInWords(
  onSilence: Acceptance['onSilence'],
  lastDay: LocalDate,
  locale: Locale,
): string {
  const until = moments(locale, 'UTC').date(lastDay);
  const tacit = onSilence === 'accept_tacitly';
  if (locale === 'en')
    return tacit
      ? `Without an answer by ${until} the solution counts as approved and the ticket closes.`
      : `Without an answer by ${until} the ticket closes.`;
  return tacit
    ? `Sem resposta até ${until}, a solução será considerada aprovada e o chamado, encerrado.`
    : `Sem resposta até ${until}, o chamado será encerrado.`;
}
