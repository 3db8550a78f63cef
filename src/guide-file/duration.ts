import { readDuration, type Duration } from '#/domain/time/duration.ts';
import { written, wrong } from './section.ts';

/** A term: `10h`, `30min`, `4d`, `4 business days`, `15 calendar days`. Never zero. */
export const duration = written<Duration>((text) => {
  if (text.trim().startsWith('-'))
    return wrong(
      `“${text}” é negativo; um prazo é maior que zero, como em 10h ou 4d`,
      `“${text}” is negative; a term is greater than zero, as in 10h or 4d`,
    );
  const value = readDuration(text);
  if (!value)
    return wrong(
      `“${text}” não é um prazo; escreva 10h (horas de serviço), 30min, 4d (dias úteis) ou 15 calendar days (dias corridos)`,
      `“${text}” is not a term; write 10h (hours of service), 30min, 4d (business days) or 15 calendar days`,
    );
  if (value.amount === 0)
    return wrong(
      `“${text}” é zero; escreva um prazo maior, como em 30min ou 1d, ou apague a linha`,
      `“${text}” is zero; write a longer term, as in 30min or 1d, or delete the line`,
    );
  return { value };
});
