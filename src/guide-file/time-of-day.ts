import { written, wrong, type Read } from './section.ts';

/**
 * Minutes since local midnight.
 *
 * @param text `07:00`; `24:00`, the end of the day, is 1440
 */
export function readTimeOfDay(text: string): Read<number> {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(text.trim()) ?? [];
  if (hours === undefined || minutes === undefined)
    return wrong(
      `“${text.trim()}” não é uma hora; escreva como em 07:00 ou 13:30`,
      `“${text.trim()}” is not a time of day; write it as in 07:00 or 13:30`,
    );
  const value = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) > 59 || value > 1440)
    return wrong(
      `“${text.trim()}” não existe no relógio; escreva de 00:00 a 23:59, ou 24:00 para fechar à meia-noite`,
      `“${text.trim()}” is not on the clock; write 00:00 to 23:59, or 24:00 to close at midnight`,
    );
  return { value };
}

/** A setting such as `remind_at: "09:00"`, as minute of the local day. */
export const timeOfDay = written((text) => {
  const time = readTimeOfDay(text);
  if ('wrong' in time || time.value < 1440) return time;
  return wrong('24:00 já é o dia seguinte; escreva 00:00', '24:00 is already the next day; write 00:00');
});
