import type { ClosingCategory, ClosingField } from '#/domain/guide/closing.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { refuse, type Refusal } from '#/domain/refusal.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';

/** What an event may say of how a ticket ends. */
export interface ClosingWords {
  readonly category?: string | undefined;
  readonly cause?: string | undefined;
  /** Answers to what the category asks, by field. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/**
 * The ticket with its closing category and cause.
 *
 * @returns the ticket, or `closing/category-unknown`, `closing/detail-missing` (facts: field), `closing/link-needed`
 * @source PRN-046 to PRN-058
 */
export function withClosing(guide: Guide, ticket: Ticket, words: ClosingWords): Ticket | Refusal {
  const { category, cause, details = {} } = words;
  const caused = ticket.caused || (cause ?? '').trim() !== '' ? { caused: true } : {};
  if (category === undefined) return 'caused' in caused ? { ...ticket, ...caused } : ticket;
  const known = guide.closing?.categories.find(({ id }) => id === category);
  if (!known) return refuse('closing/category-unknown', { category });
  return refusalOf(known, details) ?? { ...ticket, ...caused, category };
}

function refusalOf(
  { asks }: ClosingCategory,
  details: Readonly<Record<string, string>>,
): Refusal | undefined {
  const isGiven = ({ id }: ClosingField) => (details[id] ?? '').trim() !== '';
  const isMet = (field: ClosingField) =>
    isGiven(field) ||
    (field.group !== undefined && asks.some((other) => other.group === field.group && isGiven(other)));
  const missing = asks.find((field) => field.required && !isMet(field));
  if (missing) return refuse('closing/detail-missing', { field: missing.label });
  const crooked = asks.find(
    (field) => field.kind === 'link' && isGiven(field) && !isAddress(details[field.id] ?? ''),
  );
  return crooked && refuse('closing/link-needed', { field: crooked.label });
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\S*$/.test(text.trim());
}
