import type { Role } from '#/domain/people/role.ts';

/** What a customer may come for. `product` is the vendor's own system, `account` a sign-in for the portal. */
export const INTENTS = [
  'portal',
  'open_ticket',
  'download',
  'chat',
  'phone',
  'paid_approval',
  'product',
  'account',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What may stand in her way, in the order in which it is looked at. */
export const BARS = [
  'administrator',
  'contract',
  'delinquency',
  'training',
  'lifecycle',
  'ticket_first',
] as const;
export type BarKind = (typeof BARS)[number];

/** What a guide says of one bar; a bar that blocks nothing is left out. */
export interface Bar {
  readonly blocks: readonly Intent[];
  /** The team that clears it up; who is barred is sent there, and it serves her all the same. */
  readonly sentTo?: string | undefined;
  /** Teams that serve her whatever stands in the way (choice B-29). */
  readonly exempt: readonly string[];
  /** Who may let her in for a time, with a reason; nobody when empty (choice B-30). */
  readonly override: readonly Role[];
  /** What to do about it, in the guide's own words. */
  readonly note?: string | undefined;
}

export type Gate = Readonly<Partial<Record<BarKind, Bar>>>;
