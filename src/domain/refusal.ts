/** Every reason the rules can say no. One line per code; the words people read live in text/. */
export type RefusalCode =
  | 'acceptance/answer-not-offered'
  | 'acceptance/caller-missing'
  | 'acceptance/not-awaiting'
  | 'acceptance/not-over'
  | 'acceptance/only-customer'
  | 'acceptance/postponed-already'
  | 'acceptance/reason-missing'
  | 'acceptance/reservation-missing'
  | 'closing/article-missing'
  | 'closing/category-missing'
  | 'closing/category-unknown'
  | 'closing/cause-missing'
  | 'closing/detail-missing'
  | 'closing/link-needed'
  | 'closing/scope-missing'
  | 'contact/not-in-guide'
  | 'contact/too-early'
  | 'escalation/made-already'
  | 'escalation/reason-unknown'
  | 'development/area-missing'
  | 'development/area-unknown'
  | 'gate/contract-over'
  | 'gate/delinquent'
  | 'gate/not-permitted'
  | 'gate/product-over'
  | 'gate/ticket-first'
  | 'gate/untrained'
  | 'guide/from-past'
  | 'guide/in-force-already'
  | 'guide/not-proposed'
  | 'guide/other-vendor'
  | 'guide/person-missing'
  | 'guide/same-person'
  | 'guide/unchanged'
  | 'justification/unknown'
  | 'kind/agreed-date-missing'
  | 'analysis/incomplete'
  | 'analysis/missing'
  | 'package/file-missing'
  | 'package/label-missing'
  | 'package/none'
  | 'package/not-asked'
  | 'package/not-offered'
  | 'version/not-open'
  | 'version/nothing-open'
  | 'kind/unknown'
  | 'macro/placeholder-unknown'
  | 'policy/not-allowed'
  | 'quote/none-open'
  | 'severity/reason-missing'
  | 'severity/unchanged'
  | 'severity/unknown'
  | 'survey/not-asked'
  | 'survey/not-in-guide'
  | 'survey/over'
  | 'survey/unknown-value'
  | 'scope/nothing-to-offer'
  | 'scope/unknown'
  | 'team/unknown'
  | 'time/minutes'
  | 'time/missing'
  | 'time/text-missing'
  | 'contract/not-offered'
  | 'contract/unknown'
  | 'ticket/awaiting-acceptance'
  | 'ticket/closed'
  | 'ticket/needs-acceptance'
  | 'ticket/not-closed'
  | 'ticket/not-in-maintenance'
  | 'ticket/not-open-yet'
  | 'ticket/not-paused'
  | 'ticket/opened-already'
  | 'ticket/out-of-order'
  | 'ticket/paused-already'
  | 'ticket/in-maintenance-already'
  | 'ticket/rated-already'
  | 'ticket/reason-missing'
  | 'ticket/text-missing'
  | 'triage/answer-missing'
  | 'ticket/wait-for-answer'
  | 'triage/unknown-answer';

export type Facts = Readonly<Record<string, string | number>>;

/** A rule said no. A value, not an exception: callers must look at it. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly facts: Facts;
}

export function refuse(refused: RefusalCode, facts: Facts = {}): Refusal {
  return { refused, facts };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
