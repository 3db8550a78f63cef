/** What a person of the vendor may do beyond serving tickets; her title, in the vendor's words, says nothing here. */
export type Role =
  | 'agent'
  | 'consultant'
  | 'maestro'
  | 'leader'
  | 'manager'
  | 'director'
  | 'finance'
  | 'ombudsman'
  | 'channel'
  | 'administrator';

/** Whether she may propose a guide and put one in force: who leads the support. */
export const mayGovernGuide = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'manager' || role === 'director' || role === 'administrator');

/** Whether she keeps what customers contracted. */
export const mayKeepContracts = (roles: readonly Role[]): boolean =>
  mayGovernGuide(roles) || roles.includes('finance');

/** Whether she registers customers and their people. */
export const mayKeepCustomers = (roles: readonly Role[]): boolean =>
  mayKeepContracts(roles) || roles.includes('leader');

/** Whether she reads what was done in the house (src/db/migrations/0024-audit.sql says the same). */
export const mayReadAudit = (roles: readonly Role[]): boolean => mayGovernGuide(roles);

/** Whether she reads what customers say of the service in confidence (choice B-74). */
export const mayReadSurveys = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'leader' || role === 'manager' || role === 'director');
