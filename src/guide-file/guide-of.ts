import type { Acceptance, Guide } from '#/domain/guide/guide.ts';
import { calendarOf } from './calendar.ts';
import { clockRules } from './clocks.ts';
import type { GuideFile } from './file.ts';

/** The guide the rules work with, from a file whose parts agree with each other. */
export function guideOf(file: GuideFile): Guide {
  const { vendor, holidays, calendars, teams, severities } = file;
  const calendar = teams[0]?.calendar ?? Object.keys(calendars)[0] ?? '';
  return {
    vendor,
    calendars: Object.fromEntries(
      Object.entries(calendars).map(([id, written]) => [
        id,
        calendarOf(id, written, vendor.timeZone, holidays),
      ]),
    ),
    severities,
    defaultSeverity: file.default_severity ?? severities.at(-1)?.id ?? '',
    triage: file.triage,
    kinds: file.kinds,
    defaultKind: file.default_kind,
    requesterKinds: file.requester_kinds,
    teams,
    contracts: file.contracts,
    clocks: clockRules(file.clocks),
    promise: file.promise,
    acceptance: file.acceptance && acceptanceOf(file.acceptance, calendar),
    survey: file.survey,
    closing: file.closing,
    noReturn: file.no_return,
    development: file.development,
    contactAttempts: file.contact_attempts && {
      times: file.contact_attempts.times,
      calendar: file.contact_attempts.calendar ?? calendar,
      afternoonFrom: file.contact_attempts.afternoon_from,
    },
    areas: file.areas,
    communities: file.communities,
    escalationReasons: file.escalation_reasons,
    escalation: file.escalation,
    queue: file.queue,
    number: file.number,
    tabs: file.tabs,
    list: { columns: file.list.columns, labels: given(file.list.labels) },
    states: file.states,
    notices: file.notices,
    products: file.products,
    form: file.form,
    gate: file.gate,
    entry: file.entry,
    phone: file.phone,
    mail: file.mail,
    privacy: file.privacy,
    retention: given(file.retention),
    versions: file.versions,
    scope: file.scope,
    servicesTeam: file.services_team,
    macros: file.macros,
    definitions: file.definitions,
    people: file.people,
    document: file.document,
  };
}

function acceptanceOf(written: NonNullable<GuideFile['acceptance']>, calendar: string): Acceptance {
  return {
    window: written.window,
    calendar: written.calendar ?? calendar,
    rollLastDay: written.roll_last_day,
    remindBefore: written.remind_before,
    remindAt: written.remind_at,
    postpone: written.postpone,
    answers: written.answers,
    byPhone: written.by_phone,
    byMail: written.by_mail,
    labels: given(written.labels),
    confirm: written.confirm,
    onSilence: written.on_silence,
    followUp: written.follow_up,
  };
}

/** A map without the keys nobody wrote. */
const given = <Key extends string, Value>(map: Partial<Record<Key, Value | undefined>>) =>
  Object.fromEntries(
    Object.entries<Value | undefined>(map).filter((pair): pair is [string, Value] => pair[1] !== undefined),
  ) as Partial<Record<Key, Value>>;
