import type { FormFault } from '#/domain/form/check.ts';
import type { Facts, Refusal, RefusalCode } from '#/domain/refusal.ts';

/** Every reason a use case can say no: the rules' refusals and what only a use case can find. */
export type FailureCode =
  | RefusalCode
  | 'guide/problems'
  | 'guide/version-unknown'
  | 'link/answered'
  | 'link/closed-target'
  | 'link/other-company'
  | 'link/self'
  | 'link/unknown'
  | 'macro/not-yours'
  | 'replay/not-found'
  | 'replay/running'
  | 'task/not-found'
  | 'time/running'
  | 'session/none'
  | 'session/wrong-credentials'
  | 'second-factor/on-already'
  | 'secret/unreadable'
  | 'passkey/refused'
  | 'passkey/taken'
  | 'passkey/too-many'
  | 'passkey/unknown'
  | 'provider/over'
  | 'provider/refused'
  | 'provider/secret-missing'
  | 'provider/stranger'
  | 'provider/taken'
  | 'provider/unknown'
  | 'provider/unverified'
  | 'provider/unreachable'
  | 'session/passkey-needed'
  | 'session/proof-needed'
  | 'session/wrong-passkey'
  | 'second-factor/wrong-code'
  | 'session/busy'
  | 'session/unknown'
  | 'session/code-needed'
  | 'session/csrf'
  | 'session/second-factor-needed'
  | 'session/wrong-code'
  | 'session/too-many-tries'
  | 'ticket/changed-meanwhile'
  | 'ticket/changed-since'
  | 'ticket/not-found'
  | 'company/not-yours'
  | 'company/unknown'
  | 'date/unreadable'
  | 'delinquency/reason-missing'
  | 'attachment/gone'
  | 'attachment/not-found'
  | 'attachment/not-offered'
  | 'attachment/empty'
  | 'attachment/too-large'
  | 'attachment/too-many'
  | 'contact/last-administrator'
  | 'contact/taken'
  | 'contact/unknown'
  | 'contact/web-first'
  | 'mail/not-found'
  | 'mail/opened'
  | 'file/column-missing'
  | 'leave/unknown'
  | 'training/product'
  | 'training/to-come'
  | 'training/unknown'
  | 'file/column-twice'
  | 'file/empty'
  | 'file/quote-open'
  | 'file/sheet'
  | 'file/too-long'
  | 'file/unreadable'
  | 'form/asked'
  | 'form/incomplete'
  | 'agent/not-of-team'
  | 'agent/herself'
  | 'agent/taken'
  | 'agent/not-skilled'
  | 'community/unknown'
  | 'topic/not-found'
  | 'topic/not-yours'
  | 'investigation/not-a-specialist'
  | 'article/unknown'
  | 'issue/not-found'
  | 'agent/unknown'
  | 'roles/last-administrator'
  | 'skill/dates'
  | 'entry-link/unknown'
  | 'pin/cpf-missing'
  | 'profile/cpf-taken'
  | 'profile/email-often'
  | 'profile/email-same'
  | 'profile/email-unreadable'
  | 'profile/link-unknown'
  | 'profile/password-missing'
  | 'profile/not-yours'
  | 'privacy/asked-already'
  | 'privacy/other-version'
  | 'privacy/contacts-only'
  | 'privacy/no-copy'
  | 'privacy/no-notice'
  | 'privacy/nobody'
  | 'privacy/reason-missing'
  | 'privacy/unknown'
  | 'leave/until'
  | 'password/wrong'
  | 'token/expired'
  | 'token/none'
  | 'token/scope'
  | 'token/unknown'
  | 'view/not-yours';

/** The only error use cases throw on purpose. Everything else is a fault and becomes a 500. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly facts: Facts;
  /** Places of a form that are to be put right. */
  readonly faults: readonly FormFault[];

  constructor(code: FailureCode, facts: Facts = {}, faults: readonly FormFault[] = []) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.facts = facts;
    this.faults = faults;
  }

  static of({ refused, facts }: Refusal): Failure {
    return new Failure(refused, facts);
  }
}
