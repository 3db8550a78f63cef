/** What is written down of those who keep the house: each with its words in src/text/audit. */
export const AUDIT_ACTS = [
  'guide_proposed',
  'guide_withdrawn',
  'guide_put_in_force',
  'hours_proposed',
  'replay_started',
  'company_kept',
  'contact_kept',
  'contact_removed',
  'company_read',
  'registry_imported',
  'registry_exported',
  'contract_chosen',
  'delinquency_begun',
  'delinquency_ended',
  'leave_given',
  'leave_taken_back',
  'contact_trained',
  'training_taken_back',
  'token_given',
  'person_exported',
  'person_erased',
  'person_read',
  'consent_given',
  'old_forgotten',
  'account_given',
  'own_contact_kept',
  'own_contact_removed',
  'own_company_kept',
  'token_revoked',
  'token_expired',
  'password_changed',
  'second_factor_on',
  'second_factor_off',
  'article_drafted',
  'sign_ins_read',
  'phone_identified',
  'data_asked',
  'data_handed_over',
  'data_request_refused',
  'roles_changed',
  'agent_entered',
  'agent_changed',
  'agent_let_go',
  'agent_taken_back',
  'person_invited',
  'access_recovered',
  'profile_changed',
  'email_asked',
  'email_changed',
  'phone_confirmed',
  'pin_changed',
  'identity_verified',
  'skill_recorded',
  'macro_shared',
  'macro_removed',
  'view_shared',
  'view_removed',
  'list_exported',
  'statement_exported',
  'audit_exported',
  'passkey_added',
  'passkey_renamed',
  'passkey_removed',
  'passkey_copied',
  'provider_added',
  'provider_changed',
  'provider_removed',
] as const;

export type AuditAct = (typeof AUDIT_ACTS)[number];

/** What an act was done to; a ticket by its number, a person by her id alone (her name may have to be erased). */
export interface AuditSubject {
  readonly kind:
    | 'guide'
    | 'company'
    | 'person'
    | 'token'
    | 'macro'
    | 'view'
    | 'list'
    | 'provider'
    | 'article';
  readonly id: string;
  readonly label?: string;
  readonly company?: string;
}

/** What is told of an act, each with its words in src/text/audit. */
export const AUDIT_FACTS = [
  'version',
  'edition',
  'reason',
  'from',
  'to',
  'calendars',
  'contract',
  'changes',
  'lines',
  'given',
  'taken',
  'unit',
  'source',
  'bar',
  'proof',
  'product',
  'scopes',
  'term',
  'skill',
  'shared',
  'format',
  'view',
  'filters',
  'domains',
  'addresses',
  'password',
  'wanted',
  'forgotten',
  'part',
] as const;

export type AuditFact = (typeof AUDIT_FACTS)[number];

/** No secrets and no personal data: a chain cannot forget. */
export type AuditFacts = Readonly<Partial<Record<AuditFact, string | number | null>>>;
