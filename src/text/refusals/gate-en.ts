import type { gatePtBr } from './gate-pt-br.ts';
import type { Say } from './say.ts';

/** Sentences after each other; what is not said is left out. */
const told = (...sentences: readonly (string | number | undefined)[]) => sentences.filter(Boolean).join(' ');

const goTo = (team: string | number | undefined, what: string) =>
  team === undefined ? undefined : `Talk to ${team} ${what}.`;

export const gateEn: Record<keyof typeof gatePtBr, Say> = {
  'delinquency/reason-missing': () =>
    'Say the reason of the pendency; it is kept in the history of the company.',
  'leave/until': () => 'The last day is over already. Choose one from today on.',
  'token/expired': ({ at }, { full }) =>
    `This API token was good until ${full(Number(at))}. Ask whoever administers Guichê for another.`,
  'token/none': () =>
    'This API token does not exist or was revoked. Ask whoever administers Guichê for another.',
  'token/scope': ({ scope }) => `This API token is not good for that: it lacks the scope “${scope}”.`,
  'token/unknown': () => 'This token does not exist or was revoked already.',
  'gate/contract-over': ({ until, team, note }, { date }) =>
    told(`Your company's contract ended on ${date(String(until))}.`, note, goTo(team, 'to renew it')),
  'gate/delinquent': ({ since, team, note }, { full }) =>
    told(
      `Your company has had an administrative pendency since ${full(Number(since))}.`,
      note,
      goTo(team, 'to settle it; access comes back at once'),
    ),
  'gate/no-administrator': ({ team, note }) =>
    told(
      'The company has not yet named who keeps its contacts. Once it has, its people can sign in at once.',
      note,
      goTo(team, 'to name somebody'),
    ),
  'gate/not-permitted': () =>
    'Your registration does not allow this in the name of this company. Ask whoever manages its contacts.',
  'gate/product-over': ({ product, until, team, note }, { date }) =>
    told(
      `Support of ${product} ended on ${date(String(until))}.`,
      note,
      goTo(team, 'to go on with a current version'),
    ),
  'gate/ticket-first': ({ note }) => told('Open a ticket in the portal first and tell its number.', note),
  'gate/untrained': ({ product, team, note }) =>
    told(
      `Only who finished the training${product ? ` in ${product}` : ''} may go on, and your registration has no proof of it yet.`,
      note,
      goTo(team, 'to finish the training or to send the proof'),
    ),
};
