/** What may be taken from a contact of a company; without it she asks and answers for herself alone (TRG-090). */
export const CONTACT_RIGHTS = ['open_ticket', 'download', 'paid_approval', 'company_tickets'] as const;
export type ContactRight = (typeof CONTACT_RIGHTS)[number];

/** The same as one writes them of somebody, each in a field of its own. */
export const RIGHT_FIELDS = {
  open_ticket: 'opens',
  download: 'downloads',
  paid_approval: 'approves',
  company_tickets: 'seesCompany',
} as const satisfies Readonly<Record<ContactRight, string>>;
