import type { ClockState } from '#/domain/clock/clock.ts';
import type { StretchReason } from '#/domain/clock/explain.ts';
import type { Locale } from '#/text/locale.ts';

/** The phrases of “Por que este prazo?”, one set per language. */
export interface ExplainWords {
  opened(at: string, severity: string, target: string): string;
  started(at: string, target: string): string;
  noTarget: string;
  openingDay: string;
  counted(day: string, amount: string, until: string | undefined): string;
  countedRun(from: string, to: string, amount: string): string;
  businessDays(from: string, to: string, days: number): string;
  holiday(day: string, name: string): string;
  override(day: string, name: string): string;
  dayOff(days: readonly string[]): string;
  paused(from: string, to: string, why: string): string;
  severityChanged(at: string, from: string, to: string): string;
  due(at: string): string;
  ended(state: ClockState, due: string, at: string): string;
  pausedNow(due: string): string;
  lateNow(due: string): string;
  reason(reason: StretchReason, name: string | undefined): string;
}

const ptBr: ExplainWords = {
  opened: (at, severity, target) => `Aberto ${onDay(at)}, com severidade ${severity}: ${target}.`,
  started: (at, target) => `Conta a partir de ${at}: ${target}.`,
  noTarget: 'O guia não promete prazo; o tempo é apenas medido.',
  openingDay: 'O dia da abertura não entra na conta dos dias.',
  counted: (day, amount, until) => `${capital(day)}: ${amount}${until ? ` (até ${until})` : ''}.`,
  countedRun: (from, to, amount) => `De ${from} a ${to}: ${amount}.`,
  businessDays: (from, to, days) =>
    from === to ? `${capital(from)}: 1 dia útil.` : `De ${from} a ${to}: ${days} dias úteis.`,
  holiday: (day, name) => `${capital(day)}, é feriado (${name}): não conta.`,
  override: (day, name) => `${capital(day)}: ${name}; não conta.`,
  dayOff: (days) => `${capital(joined(days, 'e'))}: sem atendimento, não conta.`,
  paused: (from, to, why) => `De ${from} até ${to} ${why}: esse tempo não conta.`,
  severityChanged: (at, from, to) =>
    `${capital(onDay(at))} a severidade passou de ${from} para ${to}, e o prazo foi recontado desde a abertura.`,
  due: (at) => `Prazo: ${at}.`,
  ended: (state, due, at) =>
    state === 'met'
      ? `Concluído ${onDay(at)}, dentro do prazo (${due}).`
      : state === 'breached'
        ? `Concluído ${onDay(at)}, depois do prazo (${due}).`
        : `Encerrado ${onDay(at)}; o prazo era ${due}.`,
  pausedNow: (due) => `O prazo está pausado. Se o atendimento continuasse agora, seria ${due}.`,
  lateNow: (due) => `O prazo era ${due} e já passou.`,
  reason: (reason, name) => {
    switch (reason) {
      case 'open':
        return 'Em atendimento';
      case 'closed':
        return 'Fora do horário';
      case 'day_off':
        return 'Dia sem atendimento';
      case 'holiday':
        return `Feriado: ${name ?? ''}`;
      case 'override':
        return name ?? 'Horário especial';
      case 'opening_day':
        return 'Dia da abertura';
      case 'waiting_customer':
        return 'aguardou a resposta do cliente';
      case 'awaiting_acceptance':
        return 'aguardou a aprovação da solução';
      case 'on_hold':
        return 'ficou em espera';
      default:
        return 'ficou pausado';
    }
  },
};

const en: ExplainWords = {
  opened: (at, severity, target) => `Opened on ${at}, with severity ${severity}: ${target}.`,
  started: (at, target) => `Counts from ${at}: ${target}.`,
  noTarget: 'The guide promises no date; time is only measured.',
  openingDay: 'The day of opening is not one of the counted days.',
  counted: (day, amount, until) => `${capital(day)}: ${amount}${until ? ` (until ${until})` : ''}.`,
  countedRun: (from, to, amount) => `From ${from} to ${to}: ${amount}.`,
  businessDays: (from, to, days) =>
    from === to ? `${capital(from)}: 1 business day.` : `From ${from} to ${to}: ${days} business days.`,
  holiday: (day, name) => `${capital(day)} is a holiday (${name}) and does not count.`,
  override: (day, name) => `${capital(day)}: ${name}; does not count.`,
  dayOff: (days) => `${capital(joined(days, 'and'))}: no service, not counted.`,
  paused: (from, to, why) => `From ${from} to ${to} it ${why}: that time does not count.`,
  severityChanged: (at, from, to) =>
    `On ${at} the severity went from ${from} to ${to}; the date was recounted from the opening.`,
  due: (at) => `Due: ${at}.`,
  ended: (state, due, at) =>
    state === 'met'
      ? `Done on ${at}, in time (due ${due}).`
      : state === 'breached'
        ? `Done on ${at}, after the due date (${due}).`
        : `Ended on ${at}; it was due ${due}.`,
  pausedNow: (due) => `The clock is paused. If it went on now, it would be due ${due}.`,
  lateNow: (due) => `It was due ${due}, which has passed.`,
  reason: (reason, name) => {
    switch (reason) {
      case 'open':
        return 'In service';
      case 'closed':
        return 'Out of hours';
      case 'day_off':
        return 'No service';
      case 'holiday':
        return `Holiday: ${name ?? ''}`;
      case 'override':
        return name ?? 'Special hours';
      case 'opening_day':
        return 'Day of opening';
      case 'waiting_customer':
        return 'awaited the customer';
      case 'awaiting_acceptance':
        return 'awaited the approval of the solution';
      case 'on_hold':
        return 'was on hold';
      default:
        return 'was paused';
    }
  },
};

export const explainWords = (locale: Locale): ExplainWords => (locale === 'en' ? en : ptBr);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const joined = (parts: readonly string[], and: string) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

/** In Portuguese the weekend is masculine: na segunda, no sábado. */
export const onDay = (day: string) => `${/^(sábado|domingo)/.test(day) ? 'no' : 'na'} ${day}`;
