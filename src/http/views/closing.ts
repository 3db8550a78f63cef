import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import type { deskClosing } from '#/http/shapes/closing.ts';

/** What the desk is asked with a solution; null where the guide asks nothing. */
export function viewClosing({ closing }: Guide, ticket: Ticket): z.infer<typeof deskClosing> | null {
  if (!closing) return null;
  const { category, cause, scope, categories } = closing;
  return {
    category,
    cause,
    scope,
    categories: categories.map(({ id, label, meaning, asks }) => ({
      id,
      label,
      meaning,
      asks: asks.map((field) => ({
        id: field.id,
        label: field.label,
        kind: field.kind,
        required: field.required && field.group === undefined,
      })),
    })),
    current: ticket.category ?? null,
    caused: ticket.caused === true,
  };
}
