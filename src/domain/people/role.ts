import { may, type Role } from './rights.ts';

export type { Role };

/** Whether she may propose a guide and put one in force: who leads the support. */
export const mayGovernGuide = (roles: readonly Role[]): boolean => may('guide', roles);

/** Whether she keeps what customers contracted. */
export const mayKeepContracts = (roles: readonly Role[]): boolean => may('contracts', roles);

/** Whether she registers customers and their people. */
export const mayKeepCustomers = (roles: readonly Role[]): boolean => may('customers', roles);

/** Whether she reads what was done in the house. */
export const mayReadAudit = (roles: readonly Role[]): boolean => may('audit', roles);

/** Whether she reads what customers say of the service in confidence (choice B-74). */
export const mayReadSurveys = (roles: readonly Role[]): boolean => may('surveys', roles);
