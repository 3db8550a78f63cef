import { randomUUID } from 'node:crypto';

/** What the routes of the gate and of entry take. */
export const entryBodies: Readonly<Record<string, () => object>> = {
  'PUT /api/v1/companies/:code/delinquency': () => ({ delinquent: true, reason: 'Boleto' }),
  'PUT /api/v1/desk/companies/:company/delinquency': () => ({ delinquent: true, reason: 'Boleto' }),
  'POST /api/v1/gate': () => ({ company: '104233', intent: 'phone' }),
  'POST /api/v1/desk/companies/:company/leaves': () => ({
    bar: 'delinquency',
    contact: randomUUID(),
    reason: 'Pago',
    lastDay: '2026-12-31',
  }),
  'POST /api/v1/desk/contacts/:contact/trainings': () => ({ evidence: 'Curso', obtainedOn: '2026-03-01' }),
};
