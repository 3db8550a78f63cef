/** What a customer's list can show of a ticket (TTL-078). */
export const LIST_COLUMNS = [
  'number',
  'opened',
  'requester',
  'subject',
  'due',
  'responsible',
  'state',
  'justification',
  'severity',
  'product',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** The customer's list: its columns in their order, and the guide's own words for some of them. */
export interface ListRule {
  readonly columns: readonly ListColumn[];
  readonly labels: Readonly<Partial<Record<ListColumn, string>>>;
}
