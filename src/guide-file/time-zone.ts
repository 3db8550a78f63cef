import { nearest } from '#/domain/text/nearest.ts';
import { written, wrong } from './section.ts';

const BRAZIL = [
  'America/Sao_Paulo',
  'America/Manaus',
  'America/Cuiaba',
  'America/Belem',
  'America/Fortaleza',
];

/** An IANA zone; a fixed offset would be wrong as soon as daylight saving returns (choice B-25). */
export const timeZone = written<string>((text) => {
  const guess = nearest(text, Intl.supportedValuesOf('timeZone')) ?? 'America/Sao_Paulo';
  return /^[A-Z]/.test(text) && exists(text)
    ? { value: text }
    : wrong(
        `“${text}” não é um fuso horário; escreva o nome IANA, como em ${guess} (${BRAZIL.join(', ')} …)`,
        `“${text}” is not a time zone; write its IANA name, as in ${guess}`,
      );
});

function exists(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
