import type { HolidayKind } from '#/domain/time/calendar.ts';
import type { GuideWords } from './pt-br.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const KINDS: Readonly<Record<HolidayKind, string>> = {
  national: 'national',
  state: 'state',
  city: 'city',
  optional: 'optional',
};

export const guideWordsEn: GuideWords = {
  title: (vendor) => `Support guide of ${vendor}`,
  feedName: (vendor) => `Holidays and on-call duty – ${vendor}`,
  and: 'and',
  or: 'or',
  yes: 'Yes',
  no: 'No',
  closed: 'closed',
  span: (from, to) => `from ${from} to ${to}`,
  days: (from, to) => {
    const [first = '', last = ''] = [DAYS[from - 1], DAYS[to - 1]];
    if (from === to) return first;
    return to === from + 1 ? `${first} and ${last}` : `${first} to ${last}`;
  },
  edition: (code, edition) => (code ? `${code} – ${edition} edition` : `${edition} edition`),
  zone: (zone) => (zone === 'America/Sao_Paulo' ? 'Brasília time' : `time zone ${zone}`),
  always: '24 hours a day, seven days a week, holidays included',
  alwaysShort: '24 hours',
  onCallCounts: 'the clock runs on call as well',
  onCallDoesNotCount: 'the clock does not run on call',
  closedOn: (kinds) => (kinds.length === 0 ? 'Open on holidays too' : `Closed on ${holidays(kinds)}`),
  openOn: (kinds) => `Open as usual on ${holidays(kinds)}`,
  exception: (name, from, to, hours, onHolidays) =>
    `${name}: ${from === to ? `on ${from}` : `from ${from} to ${to}`}, ${hours}${onHolidays ? ', also on holidays' : ''}`,
  captions: {
    edition: 'This edition',
    teams: 'Teams and channels',
    hours: 'Hours of service',
    holidays: (year) => `Holidays and on-call duty of ${year}`,
    severities: 'Severities and targets',
    triage: 'How the severity is found',
    clocks: 'How time is counted',
    contracts: 'Contracts with hours or targets of their own',
    acceptance: 'Acceptance of the solution',
    contact_attempts: 'Contact attempts',
    scope: 'Scope of support',
    covered: 'In scope',
    not_covered: 'Out of scope',
    definitions: 'Definitions',
    people: 'Whom to talk to',
  },
  columns: {
    team: 'Team',
    about: 'What for',
    reach: 'Channels',
    hours: 'Hours',
    onCall: 'On call',
    holidays: 'Holidays',
    coming: 'Special hours',
    day: 'Day',
    what: 'Holiday',
    open: 'Open',
    closed: 'Closed',
    severity: 'Severity',
    meaning: 'What it is',
    examples: 'Examples',
    coverage: 'Coverage',
    when: 'When',
    clock: 'Clock',
    starts: 'Starts',
    stops: 'Stops',
    pauses: 'Does not count',
    how: 'How it counts',
    contract: 'Contract',
    targets: 'Own targets',
    matter: 'Matter',
    responsible: 'Responsible',
    covered: 'Covered',
    note: 'Note',
    role: 'Role',
    name: 'Name',
    contact: 'Contact',
  },
  imprint: {
    document: 'Document',
    edition: 'Edition',
    author: 'Author',
    issued: 'Issued on',
    inForce: 'In force since',
    until: 'Valid until',
  },
  phone: (phone) => `Phone: ${phone}`,
  email: (email) => `E-mail: ${email}`,
  dayKind: {
    national: 'national',
    state: 'state',
    city: 'city',
    optional: 'optional',
    exception: 'special hours',
  },
  withOnCall: (who, hours, onCall) => `${who}: ${hours}${onCall === '' ? '' : ` (on call ${onCall})`}`,
  everybody: 'All teams',
  everybodyElse: 'All other teams',
  nobody: 'No team',
  asUsual: 'All teams, at their usual hours',
  severitiesNamed: (labels) => `${labels.length === 1 ? 'Severity' : 'Severities'} ${list(labels)}`,
  within: (days) => `within ${days} ${days === 1 ? 'day' : 'days'}`,
  quoted: (words) => `“${words}”`,
  teamHours: 'hours of the team that serves',
  except: 'unless',
  defaultSeverity: (severity) => `Without these answers the severity is ${severity}.`,
  fromOpening: 'always counted from the opening of the ticket, even when the severity or the target changes',
  fromStart: 'counted from the event that starts it',
  endOfService: 'targets in days end with the service of the last day',
  sameHour: 'targets in days end at the hour at which they began',
  notPromised: 'only measured: no date is promised',
  fixed: (target) => `${target}, whatever the severity`,
  allTime: 'all time counts',
  window: (term) => `After the solution you have ${term} to answer.`,
  answersAre: (answers) =>
    `You may ${answers.length < 2 ? answers.join() : `${answers.slice(0, -1).join('; ')}; or ${answers.at(-1)}`}.`,
  answer: {
    accept: 'approve the solution',
    accept_with_reservations: 'approve with reservations, saying which',
    refuse: 'not approve, telling why, and the ticket returns to service',
    postpone: 'postpone the answer',
  },
  remind: (term, time) => `A reminder is sent ${term} before the end, at ${time}.`,
  postponement: (times, term) =>
    times === 1
      ? `The answer may be postponed once only, by ${term} more, before the ticket closes.`
      : `The answer may be postponed up to ${times} times, by ${term} more each, before the ticket closes.`,
  tacit: 'Without an answer in time the solution counts as approved and the ticket closes by itself.',
  closes: 'Without an answer in time the ticket closes by itself.',
  neverReopens: 'A closed ticket is not reopened.',
  followUp: 'To go on with the matter, open a new ticket from the closed one.',
  byPhone: 'The solution may also be accepted by phone.',
  attempts: (times, noon) =>
    `${times} contact attempts are made, on different days and in alternate periods: morning (until ${noon}) and afternoon.`,
  attemptsFail: 'If none succeeds, the ticket is closed and you are told.',
  attemptsRestart: 'When you are reached, the count begins anew.',
};

const holidays = (kinds: readonly HolidayKind[]) => `${list(kinds.map((kind) => KINDS[kind]))} holidays`;

const list = (parts: readonly string[]) =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
