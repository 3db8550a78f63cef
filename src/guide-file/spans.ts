import type { Span } from '#/domain/time/calendar.ts';
import { wrong, type Read } from './section.ts';
import { readTimeOfDay } from './time-of-day.ts';

/** Service spans of a day, `08:00-12:00, 13:30-18:00`, in order. Spans over midnight are refused. */
export function readSpans(text: string): Read<Span[]> {
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const span = readSpan(part.trim());
    if ('wrong' in span) return span;
    spans.push(span.value);
  }
  const sorted = spans.toSorted((a, b) => a.opens - b.opens);
  for (const [i, span] of sorted.entries()) {
    const last = sorted[i - 1];
    if (last && span.opens < last.closes)
      return wrong(
        `os intervalos ${write(last)} e ${write(span)} se sobrepõem; escreva um só ou separe as horas`,
        `the spans ${write(last)} and ${write(span)} overlap; write a single one or keep their hours apart`,
      );
  }
  return { value: sorted };
}

function readSpan(text: string): Read<Span> {
  const [from, to, ...rest] = text.split(/\s*[-–]\s*/);
  if (!from || !to || rest.length > 0)
    return wrong(
      `“${text}” não é um intervalo; escreva como em "08:00-12:00, 13:30-18:00"`,
      `“${text}” is not a span; write it as in "08:00-12:00, 13:30-18:00"`,
    );
  const opens = readTimeOfDay(from);
  if ('wrong' in opens) return opens;
  const closes = readTimeOfDay(to);
  if ('wrong' in closes) return closes;
  if (closes.value === opens.value || opens.value === 1440)
    return wrong(
      `“${text}” não tem duração; escreva uma hora de fechar depois da de abrir, ou "closed"`,
      `“${text}” has no length; write a closing time after the opening one, or "closed"`,
    );
  if (closes.value < opens.value)
    return wrong(
      `“${text}” fecha antes de abrir; se passa da meia-noite, escreva dois intervalos: ${from}-24:00 num dia e 00:00-${to} no seguinte`,
      `“${text}” closes before it opens; if it runs over midnight, write two spans: ${from}-24:00 on one day and 00:00-${to} on the next`,
    );
  return { value: { opens: opens.value, closes: closes.value } };
}

const write = ({ opens, closes }: Span) => `${clock(opens)}-${clock(closes)}`;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
