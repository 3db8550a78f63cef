import { z } from 'zod';
import type { LocalHoliday } from '#/domain/time/calendar.ts';
import { isDate } from './date.ts';
import { section, words, written, wrong } from './section.ts';

/** `07-09` every year, `2026-12-24` once, `easter+60` or `easter-47` every year. */
const on = written<LocalHoliday['on']>((text) => {
  const easter = /^easter(?:\s*([+-])\s*(\d{1,3}))?$/.exec(text);
  if (easter) return { value: { easter: Number(`${easter[1] ?? '+'}${easter[2] ?? 0}`) } };
  // A leap year, so that 29 February can be named.
  if (isDate(`2024-${text}`))
    return { value: { month: Number(text.slice(0, 2)), day: Number(text.slice(3, 5)) } };
  if (isDate(text)) return { value: { date: text } };
  return wrong(
    `“${text}” não é um dia; escreva mês-dia como em "07-09", uma data como "2026-12-24" ou easter+60`,
    `“${text}” is not a day; write month-day as in "07-09", a date such as "2026-12-24" or easter+60`,
  );
});

const kind = written<LocalHoliday['kind']>((text) => {
  if (text === 'state' || text === 'city' || text === 'optional') return { value: text };
  if (text === 'national')
    return wrong(
      'feriados nacionais já são calculados; apague a linha, ou escreva kind: state, city ou optional',
      'national holidays are computed; delete the line, or write kind: state, city or optional',
    );
  return wrong(
    `“${text}” não é um tipo de feriado; escreva state (estadual), city (municipal) ou optional (facultativo)`,
    `“${text}” is not a kind of holiday; write state, city or optional`,
  );
});

const year = z.int().min(1900).max(2200).optional();

export const holidays = z.array(section({ name: words, on, kind, since: year, until: year })).default([]);
